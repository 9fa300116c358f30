import Diagnostics
import Rules

/// The regexp rules of an engine: which expressions there are, and the prefilter that tells where they can match.
struct RegexpPlan: Sendable {
  /// An expression and what its matches are for.
  struct Entry: Sendable {
    /// The number of its rule.
    let rule: Int32
    /// For a form of a consistency rule, which form of which rule; nil when a match is a finding.
    var occurrence: TokenPlan.Occurrence?
    let regexp: RegexpRule
    /// How many bytes after the start of a match one of its literals begins; nil when that is unknown.
    var place: ByteCount?
    /// Whether the rule runs.
    var isOn = true
  }

  private(set) var entries: [Entry]
  let prefilter: LiteralPrefilter
  /// The entries for which no literal is known; they are tried on every line.
  private(set) var unfiltered: [Int32]

  /// Picks the rules with regular expressions out of `rules`.
  init(rules: [Rule]) {
    var entries: [Entry] = []
    var consistencies = 0
    for (number, rule) in rules.enumerated() {
      switch rule.body {
      case .regexp(let regexp): entries.append(Entry(rule: Int32(number), regexp: regexp))
      case .consistency(let body):
        if case .listed(let variants) = body.forms {
          for (index, variant) in variants.enumerated() {
            guard case .regexp(let regexp) = variant.expression else { continue }
            let occurrence = TokenPlan.Occurrence(rule: consistencies, variant: index)
            entries.append(Entry(rule: Int32(number), occurrence: occurrence, regexp: regexp))
          }
        }
        consistencies += 1
      default: break
      }
    }
    var strings: [(rule: Int, isCaseSensitive: Bool, strings: [[UInt8]])] = []
    var unfiltered: [Int32] = []
    for (index, entry) in entries.enumerated() {
      let (literals, place) = LiteralFinder.read(
        entry.regexp.expression, isCaseSensitive: entry.regexp.isCaseSensitive,
        isOnLine: entry.regexp.scope == .line)
      if let literals {
        entries[index].place = place
        strings.append((index, entry.regexp.isCaseSensitive, literals))
      } else {
        unfiltered.append(Int32(index))
      }
    }
    self.init(entries: entries, prefilter: LiteralPrefilter(strings), unfiltered: unfiltered)
  }

  init(entries: [Entry], prefilter: LiteralPrefilter, unfiltered: [Int32]) {
    self.entries = entries
    self.prefilter = prefilter
    self.unfiltered = unfiltered
  }

  /// Leaves out the rules whose numbers are not on.
  mutating func keep(_ isOn: [Bool]) {
    for i in entries.indices { entries[i].isOn = isOn[Int(entries[i].rule)] }
    unfiltered.removeAll { !entries[Int($0)].isOn }
  }
}
