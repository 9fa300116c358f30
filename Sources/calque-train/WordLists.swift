import Analysis
import Files

/// Reads SCOWL: every list but the special ones; possessives are left out. The size of the list a word is in says how
/// common it is.
func readScowl(_ folder: String) throws -> [String: Lexicon.Entry] {
  var entries: [String: Lexicon.Entry] = [:]
  for name in try Files.names(in: folder).sorted() where !name.hasPrefix("special") {
    guard let dot = name.lastIndex(of: "."), let size = Int(name[name.index(after: dot)...]) else { continue }
    let isName = name.contains("proper-names") || name.contains("upper")
    let frequency: UInt8 =
      switch size {
      case ...10: 7
      case ...20: 6
      case ...35: 5
      case ...50: 4
      case ...60: 3
      case ...70: 2
      default: 1
      }
    for line in try Files.read(folder + "/" + name).split(separator: UInt8(ascii: "\n")) {
      let word = String(String.UnicodeScalarView(line.map { Unicode.Scalar($0) }))  // ISO 8859-1
      guard !word.hasSuffix("'s"), !word.contains(" ") else { continue }
      var entry = entries[word] ?? Lexicon.Entry(tags: [], frequency: 0, flags: isName ? .name : [])
      entry.frequency = max(entry.frequency, frequency)
      if isName {
        entry.tags.insert(TagSet(.NNP))
      } else {
        entry.flags.remove(.name)
      }
      entries[word] = entry
    }
  }
  return entries
}

/// Adds tags from WordNet: those of each listed lemma and of its listed forms.
func addWordNet(_ folder: String, to entries: inout [String: Lexicon.Entry]) throws {
  func add(_ word: String, _ tags: TagSet) {
    if entries[word] != nil { entries[word]!.tags.formUnion(tags) }
  }
  func addForms(_ lemma: String, _ tags: [Tag]) {
    for tag in tags { for form in Inflector.candidates(lemma, to: tag) { add(form, TagSet(tag)) } }
  }
  for (part, own, forms) in [
    ("noun", TagSet(.NN), [Tag.NNS]), ("verb", TagSet([.VB, .VBP]), [.VBZ, .VBD, .VBN, .VBG]),
    ("adj", TagSet(.JJ), [.JJR, .JJS]), ("adv", TagSet(.RB), []),
  ] {
    for line in try Files.read("\(folder)/index.\(part)").split(separator: UInt8(ascii: "\n")) {
      guard let end = line.firstIndex(of: UInt8(ascii: " ")), end > line.startIndex else { continue }
      let word = String(decoding: line[..<end], as: UTF8.self)
      guard !word.contains("_"), entries[word] != nil else { continue }
      add(word, own)
      addForms(word, forms)
    }
  }
  for (part, tags) in [("noun", TagSet(.NNS)), ("verb", TagSet([.VBD, .VBN]))] {
    for line in try Files.read("\(folder)/\(part).exc").split(separator: UInt8(ascii: "\n")) {
      let word = String(decoding: line.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
      if word.hasSuffix("ing") || word.hasSuffix("s") && part == "verb" { continue }
      if entries[word]?.tags.isDisjoint(with: tags) == true { add(word, tags) }
    }
  }
}

/// Adds the tags and frequencies of the training text; a form that is frequent there keeps to the tags it has there.
func addTreebank(_ sentences: [GoldSentence], to entries: inout [String: Lexicon.Entry]) {
  var tags: [String: [Tag: Int]] = [:]
  var counts: [String: Int] = [:]
  var total = 0
  for word in sentences.joined(by: \.words) {
    total += 1
    counts[word.form.lowercased(), default: 0] += 1
    if !word.isTypo { tags[word.form.straight, default: [:]][word.tag, default: 0] += 1 }
  }
  for (form, seen) in tags {
    let count = seen.values.reduce(0, +)
    let isWord = form.utf8.contains { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
    let odd = seen.keys.allSatisfy { TagSet([.FW, .XX, .GW, .ADD, .UH, .LS, .SYM, .AFX, .NFP]).contains($0) }
    var entry = entries[form]
    if entry == nil {
      if isWord && (odd || count < 2 && seen[.NNP] == nil && seen[.NNPS] == nil) { continue }
      if form.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) && count < 5 { continue }
      let name = (seen[.NNP] ?? 0) + (seen[.NNPS] ?? 0) == count
      entry = Lexicon.Entry(tags: [], frequency: 1, flags: name ? .name : [])
    }
    for (tag, times) in seen where times * 300 >= count { entry!.tags.insert(TagSet(tag)) }
    if count >= 6 {
      if count >= 40 { entry!.tags = TagSet(seen.filter { $0.value * 1000 >= count }.map(\.key)) }
      entry!.flags.insert(.complete)
    }
    let times = counts[form.lowercased()] ?? 0
    if times >= 2 { entry!.flags.insert(.trained) }
    let perMillion = UInt64(times) * 1_000_000 / UInt64(total)
    entry!.frequency = min(15, max(entry!.frequency, UInt8(perMillion < 1 ? 0 : 63 - perMillion.leadingZeroBitCount)))
    entries[form] = entry
  }
}

extension String {
  /// The string with straight apostrophes.
  var straight: String { contains("’") ? String(map { $0 == "’" ? "'" : $0 }) : self }
}

extension Sequence {
  /// The elements of the elements' arrays.
  func joined<T>(by path: KeyPath<Element, [T]>) -> [T] { flatMap { $0[keyPath: path] } }
}
