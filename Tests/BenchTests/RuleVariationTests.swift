import Files
import Rules
import Testing

@testable import calque_bench

@Suite struct RuleVariationTests {
  let root = Paths.directory(of: Paths.directory(of: Paths.directory(of: #filePath)))

  func variation() throws -> RuleVariation {
    RuleVariation(
      files: try RuleFolder.files(root + "/rules"), articles: try Articles(folder: root + "/corpus"), seed: 1)
  }

  @Test func variantsOfTheBuiltinRulesLoad() throws {
    var variation = try variation()
    let files = variation.variants(times: 2).enumerated().map { index, text in
      RuleFile(name: "\(index).xml", bytes: Array(text.utf8))
    }
    var options = RuleLoadingOptions()
    options.knownLists = Set(BuiltinRules.load().rules.lists.keys)
    let loaded = RuleSet.load(files, options: options)
    #expect(loaded.problems.map(\.description) == [])
    #expect(loaded.rules.rules.count >= 2 * variation.originals)
    #expect(variation.originals > 40)
  }

  @Test func variantsAreTheSameEachTime() throws {
    var (first, second) = (try variation(), try variation())
    #expect(first.variants(times: 1) == second.variants(times: 1))
  }
}

@Suite struct WordSwapTests {
  let paragraphs = [ArraySlice("The harbour and the kitchen of a cautious landlord, and a patient fisherman.".utf8)]

  @Test(arguments: [
    "the of and", #"\b(?<name>\w+)\s"#, "@noun %months name:_", "xyzzyx", #"\p{Lu}"#,
  ])
  func whatIsNoContentWordStays(expression: String) {
    var swap = WordSwap(paragraphs: paragraphs, seed: 1)
    #expect(swap.swap(expression) == expression)
    #expect(!swap.hasSwapped)
  }

  @Test func aWordIsSwappedForTheSameOneWithinARule() {
    let words = "harbour kitchen garden castle bridge museum hotel restaurant landlord bakery metro"
    var swap = WordSwap(paragraphs: [ArraySlice(words.utf8)], seed: 1)
    let once = swap.swap(#"\bkitchen"#)
    #expect(once != #"\bkitchen"#)
    #expect(swap.swap(#"\bkitchen (?:the|kitchen)"#) == "\(once) (?:the|\(once.dropFirst(2)))")
  }

  @Test(arguments: [
    "the !kitchen", "!(harbour|kitchen) is", "@noun&!/(?:kitchen|harbour)/", "(?<!kitchen )the", "(?!kitchen)the",
  ])
  func otherExclusionsMakeNoOtherRule(expression: String) {
    let words = "harbour kitchen garden castle bridge museum hotel restaurant landlord bakery metro"
    var swap = WordSwap(paragraphs: [ArraySlice(words.utf8)], seed: 1)
    #expect(swap.swap(expression) != expression)
    #expect(!swap.hasSwapped)
    _ = swap.swap("kitchen " + expression)
    #expect(swap.hasSwapped)
  }
}
