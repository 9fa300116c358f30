import Diagnostics
import Engine
public import Rules
import Text

/// Runs the examples of a rule as its tests.
///
/// A marked example must give exactly one finding, at the marker, with exactly the listed corrections, and applying any
/// correction must silence the rule (where the rule asks for several texts, the marker is on one of them); an unmarked example must be silent. All of it must hold in hostile surroundings too.
public struct ExampleRunner: Sendable {
  /// The least number of marked examples of a rule, and of silent ones.
  public static let leastExamples = 2

  private let rule: Rule
  private let worker: @Sendable () -> Worker

  /// Makes a runner for one rule, which is run alone.
  ///
  /// - Parameter rules: the set it belongs to, for the word lists and conventions that it may refer to.
  public init(_ rule: Rule, of rules: RuleSet) {
    self.rule = rule
    var alone = rules
    alone.rules = [rule]
    let engine = Engine(alone)
    worker = { engine.makeWorker() }
  }

  /// What fails, in the order of the examples.
  public func failures() -> [ExampleFailure] {
    let worker = worker()
    return missingExamples() + rule.examples.flatMap { failures(of: $0, worker) }
  }

  private func missingExamples() -> [ExampleFailure] {
    let marked = rule.examples.count { $0.marker != nil }
    let silent = rule.examples.count - marked
    var result: [ExampleFailure] = []
    let least = ExampleRunner.leastExamples
    if marked < least {
      result.append(failure(rule.place, "too few marked examples: \(marked), not at least \(least)"))
    }
    if silent < least {
      result.append(failure(rule.place, "too few silent examples: \(silent), not at least \(least)"))
    }
    return result
  }

  /// What fails in one example: in itself, or else in the first surroundings in which it does.
  private func failures(of example: Example, _ worker: Worker) -> [ExampleFailure] {
    for surroundings in Surroundings.all {
      guard let article = surroundings.article(around: example, rule: rule) else { continue }
      let messages = check(article, example, worker)
      if !messages.isEmpty {
        return messages.map { failure(example.place, (surroundings.name.map { "\($0): " } ?? "") + $0) }
      }
    }
    return []
  }

  private func check(_ article: ExampleArticle, _ example: Example, _ worker: Worker) -> [String] {
    let findings = article.findings(by: worker)
    guard let marker = article.marker else {
      return findings.map { "nothing should be found, but " + describe($0, article) }
    }
    guard let finding = findings.first(where: { needsCompany && $0.range == marker }) ?? findings.first else {
      return ["nothing is found; “\(article.text(marker))” should be"]
    }
    if findings.count > 1, !needsCompany {
      return ["one place should be found, but \(findings.map { describe($0, article) }.joined(separator: "; "))"]
    }
    if finding.range != marker {
      return ["“\(article.text(marker))” should be found, but \(describe(finding, article))"]
    }
    if finding.suggestions != example.corrections {
      return ["the corrections should be \(list(example.corrections)), but are \(list(finding.suggestions))"]
    }
    return finding.fixes.compactMap { fix in
      let repaired = article.applying(fix)
      guard let again = repaired.findings(by: worker).first else { return nil }
      return "after the correction to “\(repaired.string)”, \(describe(again, repaired))"
    }
  }

  /// Whether the rule finds nothing unless it finds several texts; then the marker is on one of them.
  private var needsCompany: Bool {
    if case .pattern(let pattern) = rule.body { pattern.least > 1 } else { false }
  }

  // MARK: Words

  private func failure(_ place: SourcePlace, _ message: String) -> ExampleFailure {
    let line = String(message.unicodeScalars.map { $0 == "\n" ? "⏎" : $0 == "\r" ? " " : Character($0) })
    return ExampleFailure(place: place, rule: rule.descriptor.id, message: line)
  }

  private func describe(_ finding: Finding, _ article: ExampleArticle) -> String {
    let context = article.context(of: finding.range)
    return "“\(article.text(finding.range))” is found\(context.isEmpty ? "" : " in “\(context)”")"
  }

  private func list(_ texts: [String]) -> String {
    texts.isEmpty ? "none" : texts.map { "“\($0)”" }.joined(separator: ", ")
  }
}
