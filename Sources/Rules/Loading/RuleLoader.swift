internal import Diagnostics

/// Rules that were loaded, and what could not be.
public struct LoadedRules: Sendable {
  /// The rules that are fine.
  public var rules: RuleSet
  /// Everything that is wrong, in the order of files and places.
  public var problems: [RuleProblem]
}

extension RuleSet {
  /// Loads rule files. A rule with a problem is left out; all others are loaded. O(bytes).
  ///
  /// Rule ids must be unique among the files, and word lists are common to them all.
  public static func load(_ files: [RuleFile], options: RuleLoadingOptions = RuleLoadingOptions()) -> LoadedRules {
    var loader = RuleLoader(options: options)
    for file in files { loader.read(file) }
    return loader.finish()
  }

  /// These rules with `other`'s put over them: a rule or list of the same name is replaced in its place.
  public func overridden(by other: RuleSet) -> RuleSet {
    var result = self
    let places = Dictionary(uniqueKeysWithValues: rules.indices.map { (rules[$0].descriptor.id, $0) })
    for rule in other.rules {
      if let place = places[rule.descriptor.id] { result.rules[place] = rule } else { result.rules.append(rule) }
    }
    result.lists.merge(other.lists) { $1 }
    if !other.conventions.quotes.isEmpty { result.conventions = other.conventions }
    return result
  }
}

/// Gathers the rules of several files and checks what only all of them together can show.
private struct RuleLoader {
  let options: RuleLoadingOptions
  private let tools: RuleFileTools
  private var result = LoadedRules(rules: RuleSet(), problems: [])
  private var drafts: [DraftedRule] = []

  init(options: RuleLoadingOptions) {
    self.options = options
    tools = RuleFileTools(options)
  }

  mutating func read(_ file: RuleFile) {
    let reader = RuleFileReader(file, options: options, tools: tools)
    reader.readRules()
    drafts += reader.rules
    for (name, words) in reader.lists {
      if result.rules.lists.updateValue(words.words, forKey: name) != nil {
        reader.report("There is already a word list “\(name)”", advice: "give this one another name", at: words.offset)
      }
    }
    if let corroboration = reader.corroboration { result.rules.corroboration = corroboration }
    if let conventions = reader.conventions { result.rules.conventions = conventions }
    result.problems += reader.problems.sorted()
  }

  mutating func finish() -> LoadedRules {
    var places: [String: SourcePlace] = [:]
    let lists = options.knownLists.union(result.rules.lists.keys)
    for draft in drafts {
      let rule = draft.rule
      if let first = places.updateValue(rule.place, forKey: rule.descriptor.id) {
        result.problems.append(
          RuleProblem(
            place: rule.place, message: "There is already a rule “\(rule.descriptor.id)”",
            advice: "give this one another id; the first stands at \(first.file):\(first.line)"))
        continue
      }
      let missing = draft.lists.filter { !lists.contains($0.name) }
      for reference in missing {
        result.problems.append(
          RuleProblem(
            place: reference.place(), message: "There is no word list “\(reference.name)”",
            advice: DidYouMean.advice(for: reference.name, among: lists.sorted())))
      }
      if missing.isEmpty { result.rules.rules.append(rule) }
    }
    return result
  }
}

/// A rule and the names in it that another file may define.
struct DraftedRule {
  let rule: Rule
  let lists: [ListReference]
}

/// The use of a word list.
struct ListReference {
  let name: String
  let place: () -> SourcePlace
}
