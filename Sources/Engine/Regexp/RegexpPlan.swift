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
    /// The number of the guard that tells where it cannot match; nil when there is none.
    var guardNumber: Int32?
    /// Whether the rule runs.
    var isOn = true
  }

  /// An expression that matches wherever one of several entries does that are mostly searched in the same windows.
  struct Guard: Sendable {
    let expression: String
    let isCaseSensitive: Bool
  }

  private(set) var entries: [Entry]
  let guards: [Guard]
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
    let guards = Self.guards(of: &entries, strings)
    self.init(entries: entries, guards: guards, prefilter: LiteralPrefilter(strings), unfiltered: unfiltered)
  }

  init(entries: [Entry], guards: [Guard], prefilter: LiteralPrefilter, unfiltered: [Int32]) {
    self.entries = entries
    self.guards = guards
    self.prefilter = prefilter
    self.unfiltered = unfiltered
  }

  /// What entries have in common that are mostly searched in the same windows.
  private struct Windows: Hashable {
    /// The commonest of their literals.
    let literal: [UInt8]
    let least: Int?
    let most: Int?
    let scope: RegexpRule.Scope
    let isCaseSensitive: Bool
  }

  /// The fewest entries for which a guard pays: where it lets them pass it was asked for nothing.
  private static let fewest = 6

  /// Makes guards for the entries that have theirs in common with others.
  private static func guards(
    of entries: inout [Entry], _ strings: [(rule: Int, isCaseSensitive: Bool, strings: [[UInt8]])]
  ) -> [Guard] {
    var groups: [Windows: [Int]] = [:]
    var order: [Windows] = []
    for (index, isCaseSensitive, strings) in strings {
      let windows = Windows(
        literal: MatchKnowledge.commonest(of: strings), least: entries[index].place?.least,
        most: entries[index].place?.most, scope: entries[index].regexp.scope, isCaseSensitive: isCaseSensitive)
      if groups[windows] == nil { order.append(windows) }
      groups[windows, default: []].append(index)
    }
    var guards: [Guard] = []
    for windows in order {
      var rest = groups[windows]![...]
      while rest.count >= fewest {
        var length = 0
        let part = rest.prefix {
          length += entries[$0].regexp.expression.utf8.count
          return length <= JointExpression.longest
        }
        rest = rest.dropFirst(max(part.count, 1))
        guard part.count >= fewest, let joint = JointExpression.joining(part.map { entries[$0].regexp.expression })
        else { continue }
        for index in part { entries[index].guardNumber = Int32(guards.count) }
        guards.append(Guard(expression: joint, isCaseSensitive: windows.isCaseSensitive))
      }
    }
    return guards
  }

  /// Leaves out the rules whose numbers are not on.
  mutating func keep(_ isOn: [Bool]) {
    for i in entries.indices { entries[i].isOn = isOn[Int(entries[i].rule)] }
    unfiltered.removeAll { !entries[Int($0)].isOn }
  }
}
