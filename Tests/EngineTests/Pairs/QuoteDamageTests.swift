import Diagnostics
import Randomness
import TestSupport
import Testing

/// One mark of a clean text is damaged at random; the finding's own correction must bring the text back.
@Suite struct QuoteDamageTests {
  enum Damage: CaseIterable {
    case noOpening, noClosing, otherOpening, otherClosing, doubledClosing
  }

  @Test(arguments: QuotedTexts.all)
  func cleanTextsAreSilent(_ text: String) { #expect(Quotes.warnings(in: text) == []) }

  @Test func mostDamagesAreFoundAndRestoredExactly() {
    var random = SplitMix(seed: 20)
    var found = 0
    var restored = 0
    let rounds = 300
    for _ in 0..<rounds {
      let text = QuotedTexts.all.randomElement(using: &random)!
      let damaged = Self.damage(text, Damage.allCases.randomElement(using: &random)!, using: &random)
      let findings = Quotes.findings(in: damaged).filter { $0.severity >= .warning }
      if !findings.isEmpty { found += 1 }
      if findings.contains(where: { finding in finding.fixes.contains { Quotes.repaired(damaged, by: $0) == text } }) {
        restored += 1
      }
    }
    #expect(found * 100 >= rounds * 97, "found \(found) of \(rounds)")
    #expect(restored * 100 >= rounds * 85, "restored \(restored) of \(rounds)")
  }

  @Test(arguments: Damage.allCases)
  func oneFaultGivesOneFinding(_ damage: Damage) {
    var random = SplitMix(seed: 4)
    for text in QuotedTexts.all {
      let damaged = Self.damage(text, damage, using: &random)
      #expect(Quotes.warnings(in: damaged).count == 1, "\(damaged)")
    }
  }

  /// Damages a mark of one quotation.
  private static func damage(_ text: String, _ damage: Damage, using random: inout SplitMix) -> String {
    var characters = Array(text)
    var pairs: [(open: Int, close: Int)] = []
    var open: Int?
    for (index, character) in characters.enumerated() where "“”\"".contains(character) {
      if let start = open, character != "“" {
        pairs.append((start, index))
        open = nil
      } else {
        open = index
      }
    }
    let pair = pairs.randomElement(using: &random)!
    switch damage {
    case .noOpening: characters.remove(at: pair.open)
    case .noClosing: characters.remove(at: pair.close)
    case .otherOpening: characters[pair.open] = "«"
    case .otherClosing: characters[pair.close] = "»"
    case .doubledClosing: characters.insert(characters[pair.close], at: pair.close)
    }
    return String(characters)
  }
}
