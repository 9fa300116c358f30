import Analysis
import Rules

/// A rule about another language or script with its token tests compiled.
struct CompiledForeign: Sendable {
  /// The number of the rule.
  let rule: Int32
  let languages: LanguageSet
  let scripts: [Script]
  let minimum: Int
  let share: Double
  let sparesQuoted: Bool
  /// The tests of words that do not count.
  let exceptions: [Int32]

  init(_ body: ForeignRule, rule: Int32, _ compiler: inout PatternCompiler) {
    self.rule = rule
    let named = LanguageSet(body.languages.compactMap(Language.init(code:)).map { LanguageSet($0) })
    languages = named.isEmpty ? LanguageSet(rawValue: .max) : named
    scripts = body.scripts.compactMap(Script.init(named:))
    minimum = body.minimum
    share = body.share
    sparesQuoted = body.sparesQuoted
    exceptions = body.exceptions.map { compiler.test($0) }
  }
}
