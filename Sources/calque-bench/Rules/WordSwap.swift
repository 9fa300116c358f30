import Analysis
import Randomness
import Text

/// Puts other words of a text in the place of the content words of expressions: words as common, of the same kind.
///
/// Function words, and words that are not known, stay.
struct WordSwap {
  /// What a word is like; words of one kind stand for each other.
  private struct Kind: Hashable {
    let frequency: UInt8
    let tag: Tag?
    let isCapitalised: Bool
  }

  /// The step of `WordInfo.frequency` from which words are function words, more or less.
  private static let commonest: UInt8 = 13
  private static let shortest = 3

  private let vocabulary = Vocabulary()
  private var choices: [Kind: [String]] = [:]
  private var random: SplitMix
  private var swapped: [String: String] = [:]

  /// Chooses among the words of `paragraphs`.
  init(paragraphs: [ArraySlice<UInt8>], seed: UInt64) {
    random = SplitMix(seed: seed)
    var words: Set<String> = []
    for paragraph in paragraphs {
      words.formUnion(paragraph.split { !Self.isLetter($0) }.map { String(decoding: $0, as: UTF8.self) })
    }
    for word in words.sorted() {
      if let kind = kind(of: word) { choices[kind, default: []].append(word) }
    }
  }

  /// Forgets which word stands for which, as at the start of a rule.
  mutating func startRule() {
    swapped.removeAll()
    hasSwapped = false
  }

  /// Whether a word that the rule looks for was swapped. Where only words changed that it excludes, it is the same rule
  /// again.
  private(set) var hasSwapped = false

  /// An expression with its content words swapped: the same word for the same word within a rule. What a sign before
  /// or after it makes something other than a word stays: `\bold`, `%list`, `@class`, `name:`, `(?<name>`, `No.`.
  mutating func swap(_ expression: String, isExcluded: Bool = false) -> String {
    let bytes = Array(expression.utf8)
    var result: [UInt8] = []
    var exclusion = Exclusion()
    var at = 0
    while at < bytes.count {
      guard Self.isLetter(bytes[at]) else {
        exclusion.read(bytes, at)
        result.append(bytes[at])
        at += 1
        continue
      }
      let start = at
      while at < bytes.count, Self.isLetter(bytes[at]) { at += 1 }
      // The letter of an escape is no letter of the word.
      let first = start > 0 && bytes[start - 1] == UInt8(ascii: "\\") ? start + 1 : start
      let text = String(decoding: bytes[first..<at], as: UTF8.self)
      result += bytes[start..<first]
      let word = isWord(bytes, start, at) ? replacement(for: text) : text
      if word != text, !isExcluded, !exclusion.covers(bytes, start) { hasSwapped = true }
      result += word.utf8
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func isWord(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    // `No.`, `non-stop` and the like are one token because they are what they are.
    if end < bytes.count, ":}.-".utf8.contains(bytes[end]) { return false }
    guard start > 0 else { return true }
    let before = bytes[start - 1]
    let isNamed = before == UInt8(ascii: "<") || before == UInt8(ascii: "%") || before == UInt8(ascii: "@")
    // A name such as `%reporting-verbs` goes on after a hyphen.
    return !isNamed && before != UInt8(ascii: "-") && before != UInt8(ascii: "_")
  }

  private mutating func replacement(for word: String) -> String {
    if let known = swapped[word] { return known }
    guard let kind = kind(of: word) else { return word }
    let others = (choices[kind] ?? []).filter { $0 != word }
    guard let other = others.randomElement(using: &random) else { return word }
    swapped[word] = other
    return other
  }

  /// The kind of a content word; nil for all others.
  private func kind(of word: String) -> Kind? {
    guard word.utf8.count >= Self.shortest else { return nil }
    let info = vocabulary[vocabulary.intern(word)]
    let content = TagSet.noun.union(.verb).union(.adjective).union(.adverb)
    guard info.known == .word || info.known == .name, info.frequency < Self.commonest, content.isSuperset(of: info.tags)
    else { return nil }
    return Kind(
      frequency: info.frequency, tag: info.tags.first, isCapitalised: info.shape.contains(.capitalised))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}

/// The parts of an expression whose words it excludes: after `!`, in `!/…/`, and in `(?!…)` and `(?<!…)`.
private struct Exclusion {
  /// For each open bracket, whether what it holds is excluded.
  private var brackets: [Bool] = []
  private var isInSlashes = false

  /// Reads a byte that is no letter.
  mutating func read(_ bytes: [UInt8], _ i: Int) {
    switch bytes[i] {
    case UInt8(ascii: "("):
      let after = bytes[(i + 1)...]
      let opens = after.starts(with: "?!".utf8) || after.starts(with: "?<!".utf8) || Self.isNegated(bytes, i)
      brackets.append(opens || brackets.last ?? false)
    case UInt8(ascii: ")"): _ = brackets.popLast()
    case UInt8(ascii: "/"): isInSlashes = !isInSlashes && Self.isNegated(bytes, i)
    default: break
    }
  }

  /// Whether the word that starts at `i` is excluded.
  func covers(_ bytes: [UInt8], _ i: Int) -> Bool {
    isInSlashes || brackets.last ?? false || Self.isNegated(bytes, i)
  }

  private static func isNegated(_ bytes: [UInt8], _ i: Int) -> Bool { i > 0 && bytes[i - 1] == UInt8(ascii: "!") }
}
