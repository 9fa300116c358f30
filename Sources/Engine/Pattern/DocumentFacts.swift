import Diagnostics
import Rules
import Text

/// Counts what the givens of rules ask for, and holds back the matches that depend on the counts.
struct DocumentFacts {
  private let plan: TokenPlan
  /// How many tokens of the document pass each given's test.
  private var counts: [Int]
  private let templates: [FindingTemplate]
  private var pending: [(match: MatchedText, entry: Int, text: Int)] = []
  /// The texts that rules with a limit flagged, by numbers, and how often each was.
  private var texts: [FlaggedText: Int] = [:]
  private var occurrences: [Int] = []
  /// For each rule with held-back matches, how many flagged tokens pass each given's test.
  private var own: [Int: [Int]] = [:]

  init(plan: TokenPlan, templates: [FindingTemplate]) {
    self.plan = plan
    self.templates = templates
    counts = Array(repeating: 0, count: plan.givens.count)
  }

  /// Counts a token that passes the tests of these givens.
  mutating func count(_ givens: [Int]) {
    for given in givens { counts[given] += 1 }
  }

  /// Holds a match back; `givens` are those of its flagged tokens, one after the other.
  mutating func `defer`(_ match: MatchedText, entry: Int, givens: [Int]) {
    let flagged = FlaggedText(entry: entry, bytes: match.text[match.marker.indices].map(Self.lowercased))
    let number = texts[flagged] ?? occurrences.count
    if number == occurrences.count {
      texts[flagged] = number
      occurrences.append(0)
    }
    occurrences[number] += 1
    pending.append((match, entry, number))
    for given in givens { own[entry, default: Array(repeating: 0, count: counts.count)][given] += 1 }
  }

  /// Ends the document: makes findings of the matches whose facts hold, and starts anew.
  mutating func settle(to found: inout FindingList) {
    let kinds = Dictionary(texts.keys.map { ($0.entry, 1) }, uniquingKeysWith: +)
    for (match, entry, text) in pending {
      guard occurrences[text] <= plan.entries[entry].most, kinds[entry, default: 0] >= plan.entries[entry].least
      else { continue }
      let holds = plan.entries[entry].givens.allSatisfy { fact in
        let others = counts[fact.given] - (own[entry]?[fact.given] ?? 0)
        return fact.min <= others && others <= fact.max
      }
      if holds { found.add(FindingBuilder.finding(of: templates[Int(plan.entries[entry].rule)], match)) }
    }
    pending.removeAll()
    texts.removeAll()
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
