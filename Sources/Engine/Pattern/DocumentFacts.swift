import Diagnostics
import Rules
import Text

/// Counts what the givens of rules ask for, and holds back the findings that depend on the counts.
struct DocumentFacts {
  private let plan: TokenPlan
  /// How many tokens of the document pass each given's test.
  private var counts: [Int]
  private var pending: [(finding: Finding, entry: Int, text: FlaggedText)] = []
  /// How often a rule with a limit flagged a text.
  private var occurrences: [FlaggedText: Int] = [:]
  /// For each rule with held-back findings, how many flagged tokens pass each given's test.
  private var own: [Int: [Int]] = [:]

  init(plan: TokenPlan) {
    self.plan = plan
    counts = Array(repeating: 0, count: plan.givens.count)
  }

  /// Counts a token that passes the tests of these givens.
  mutating func count(_ givens: [Int]) {
    for given in givens { counts[given] += 1 }
  }

  /// Holds a finding in `text` back; `givens` are those of its flagged tokens, one after the other.
  mutating func `defer`(_ finding: Finding, entry: Int, in text: [UInt8], givens: [Int]) {
    let flagged = FlaggedText(entry: entry, bytes: text[finding.range.indices].map(Self.lowercased))
    occurrences[flagged, default: 0] += 1
    pending.append((finding, entry, flagged))
    for given in givens { own[entry, default: Array(repeating: 0, count: counts.count)][given] += 1 }
  }

  /// Ends the document: hands out the findings whose facts hold, and starts anew.
  mutating func settle(to found: inout FindingList) {
    let texts = Dictionary(occurrences.keys.map { ($0.entry, 1) }, uniquingKeysWith: +)
    for (finding, entry, text) in pending {
      guard occurrences[text, default: 0] <= plan.entries[entry].most,
        texts[entry, default: 0] >= plan.entries[entry].least
      else { continue }
      let holds = plan.entries[entry].givens.allSatisfy { fact in
        let others = counts[fact.given] - (own[entry]?[fact.given] ?? 0)
        return fact.min <= others && others <= fact.max
      }
      if holds { found.add(finding) }
    }
    pending.removeAll()
    occurrences.removeAll()
    own.removeAll()
    for i in counts.indices { counts[i] = 0 }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}

/// A text that a rule flagged, in lower case.
private struct FlaggedText: Hashable {
  let entry: Int
  let bytes: [UInt8]
}
