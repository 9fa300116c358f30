import Diagnostics
import Engine
import Files
import Rules

/// What holds for an article: the rules that run on it and how grave their findings are.
struct Policy: Sendable {
  /// A number that tells policies of one run apart.
  let id: Int
  let engine: Engine
  /// The severities that configurations set, by rule.
  let severities: [String: Severity]
  private let choice: RuleChoice
  /// Words that are right, in lower case.
  let accepted: AcceptedWords

  init(id: Int, engine: Engine, choice: RuleChoice, accepted: AcceptedWords) {
    var severities: [String: Severity] = [:]
    if choice.setsSeverities {
      for rule in engine.members.map(\.rule) + LinterRule.all { severities[rule.id] = choice.severity(of: rule) }
    }
    self.id = id
    self.engine = engine.running { choice.allows($0.rule, isOnByDefault: $0.isOnByDefault) }
    self.severities = severities
    self.choice = choice
    self.accepted = accepted
  }

  /// Whether a rule that is not the engine's runs.
  func allows(_ rule: RuleDescriptor) -> Bool { choice.allows(rule) }
}

/// Makes the policy for each article; articles with the same settings share one.
struct PolicyMaker {
  private(set) var library: RuleLibrary
  private var policies: [[Setting]: Policy] = [:]
  private let workingFolder: String

  init(_ library: RuleLibrary, workingFolder: String) {
    self.library = library
    self.workingFolder = workingFolder
  }

  /// The policy for the article at `path`. Throws when rules cannot be loaded or a setting names a rule that is not
  /// there.
  mutating func policy(for path: String, _ settings: [Setting]) throws(Trouble) -> Policy {
    let absolute = Paths.normalized(path, from: workingFolder)
    let relevant = settings.filter { $0.shapesPolicy(of: absolute) }
    if let known = policies[relevant] { return known }
    let engine = try library.engine(with: additions(relevant))
    try checkNames(relevant, engine)
    let policy = Policy(
      id: policies.count, engine: engine, choice: RuleChoice(relevant), accepted: try AcceptedWords(relevant))
    policies[relevant] = policy
    return policy
  }

  private func additions(_ settings: [Setting]) -> RuleLibrary.Additions {
    var additions = RuleLibrary.Additions()
    for setting in settings {
      switch setting.value {
      case .rules(let path): additions.packs.append(Paths.normalized(path, from: setting.base))
      case .glossary(let path): additions.glossaries.append(Paths.normalized(path, from: setting.base))
      default: break
      }
    }
    return additions
  }

  private func checkNames(_ settings: [Setting], _ engine: Engine) throws(Trouble) {
    let descriptors = engine.members.map(\.rule) + LinterRule.all
    var messages: [String] = []
    for setting in settings {
      let names: [String]
      switch setting.value {
      case .severity(.rule(let id), _, _): names = [id]
      case .only(let list): names = list
      default: continue
      }
      for name in names where !descriptors.contains(where: { $0.isNamed(name) }) {
        let advice = DidYouMean.nearest(to: name, among: descriptors.map(\.id).sorted()).map { "did you mean “\($0)”?" }
        messages.append(
          setting.origin.prefix + "there is no rule “\(name)”; " + (advice ?? "`calque rules` lists them all"))
      }
    }
    if !messages.isEmpty { throw Trouble(messages) }
  }
}

extension Setting {
  /// Whether the setting has a say in the policy for an article at an absolute path.
  fileprivate func shapesPolicy(of path: String) -> Bool {
    switch value {
    case .severity(_, _, let glob?): Paths.relative(path, to: base).map(glob.covers) ?? false
    case .rules, .severity, .only, .categories, .languages, .glossary, .accept, .acceptFile: true
    case .exclude, .failOn, .maxFindings, .minScore, .report, .baseline, .weight: false
    }
  }
}

extension Setting.Origin {
  /// The place as the beginning of a message: `calque.xml:3:5: `, empty for the command line.
  var prefix: String {
    if case .file(let place) = self { return "\(place.file):\(place.line):\(place.column): " }
    return ""
  }
}
