import Diagnostics
import Rules

/// Which rules run, and with which severity, by a list of settings.
struct RuleChoice {
  private var only: Set<String> = []
  private var categories: Set<Category> = []
  private var languages: Set<String> = []
  private var levels: [(selector: RuleSelector, severity: Severity?)] = []

  /// Reads the settings; of several about one thing the last holds.
  init(_ settings: [Setting]) {
    for setting in settings {
      switch setting.value {
      case .only(let ids): only = Set(ids)
      case .categories(let list): categories = Set(list)
      case .languages(let list): languages = Set(list)
      case .severity(let selector, let severity, _): levels.append((selector, severity))
      default: break
      }
    }
  }

  /// Whether a rule runs. One that is off by default runs when it is named.
  func allows(_ rule: RuleDescriptor, isOnByDefault: Bool = true) -> Bool {
    let isNamed = only.contains { rule.isNamed($0) }
    if !only.isEmpty, !isNamed { return false }
    if !categories.isEmpty, !categories.contains(rule.category) { return false }
    if !languages.isEmpty, !rule.sourceLanguages.isEmpty, languages.isDisjoint(with: rule.sourceLanguages) {
      return false
    }
    if let level = levels.last(where: { $0.selector.selects(rule) }) {
      let isChosen = if case .rule = level.selector { true } else { isNamed }
      return level.severity != nil && (isOnByDefault || isChosen)
    }
    return isOnByDefault || isNamed
  }

  /// Whether the settings give any rule a severity.
  var setsSeverities: Bool { !levels.isEmpty }

  /// The severity that the settings give a rule; nil when they leave it as it is.
  func severity(of rule: RuleDescriptor) -> Severity? {
    levels.last { $0.selector.selects(rule) }?.severity
  }
}
