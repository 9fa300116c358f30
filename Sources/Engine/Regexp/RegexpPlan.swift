import Diagnostics
import Rules

/// The regexp rules of an engine: which expressions there are, and the prefilter that tells where they can match.
struct RegexpPlan: Sendable {
  /// An expression and what its matches are for.
  struct Entry: Sendable {
    /// The identifier of its rule.
    let rule: String
    let use: Use
    let regexp: RegexpRule
  }

  /// What an expression's matches are for.
  enum Use: Sendable {
    /// Findings of a rule.
    case finding(Rule)
    /// Occurrences of a variant of a consistency rule: the indices of the rule among them and of the variant.
    case occurrence(rule: Int, variant: Int)
  }

  let entries: [Entry]
  let prefilter: LiteralPrefilter
  /// The entries for which no literal is known; they are tried on every line.
  let unfiltered: [Int]

  /// Picks the rules with regular expressions out of `rules`.
  init(rules: [Rule]) {
    var entries: [Entry] = []
    var consistencies = 0
    for rule in rules {
      switch rule.body {
      case .regexp(let regexp): entries.append(Entry(rule: rule.descriptor.id, use: .finding(rule), regexp: regexp))
      case .consistency(let body):
        if case .listed(let variants) = body.forms {
          for (index, variant) in variants.enumerated() {
            guard case .regexp(let regexp) = variant.expression else { continue }
            entries.append(
              Entry(
                rule: rule.descriptor.id, use: .occurrence(rule: consistencies, variant: index), regexp: regexp))
          }
        }
        consistencies += 1
      default: break
      }
    }
    var strings: [(rule: Int, strings: [[UInt8]])] = []
    var unfiltered: [Int] = []
    for (index, entry) in entries.enumerated() {
      if let literals = LiteralFinder.literals(
        of: entry.regexp.expression, isOnLine: entry.regexp.scope == .line)
      {
        strings.append((index, literals))
      } else {
        unfiltered.append(index)
      }
    }
    self.entries = entries
    prefilter = LiteralPrefilter(strings)
    self.unfiltered = unfiltered
  }
}
