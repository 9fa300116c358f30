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
      let word = String(decoding: line, as: UTF8.self)
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

/// Adds the tags of function words and number words, which WordNet lacks or takes for nouns.
func addClosedClasses(to entries: inout [String: Lexicon.Entry]) {
  for (tag, words) in [
    (
      Tag.CD,
      "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion"
    ),
    (
      .IN,
      "aboard about above across after against albeit alongside although amid amidst among amongst around as astride at atop because before behind below beneath beside besides between beyond but by circa concerning considering cos despite down during except excepting excluding following for from if in including inside into lest like minus near notwithstanding of off on onto opposite out outside over past pending per plus re regarding round sans save since than that though through throughout till toward towards under underneath unless unlike until unto up upon versus via vs vs. whereas whether while whilst with within without worth b/c w/ w/o"
    ),
    (.CC, "and or but nor yet plus either neither both minus versus"),
    (.DT, "neither either another each every these those half"), (.PDT, "half quite such all both many"),
    (
      .PRP,
      "herself himself itself themselves myself yourself ourselves yourselves mine yours hers ours theirs thee thou ye oneself"
    ),
    (.MD, "ought shall need dare"),
    (.RB, "fifth first second third fourth sixth cheap live longtime honest so too away home"),
    (.UH, "oh hello hi hey wow yeah yes no ok okay please thanks bye ah ha welcome well er um uh congratulations"),
    (.RBR, "sooner closer later earlier longer farther further higher lower harder faster"),
    (.JJR, "sooner closer later earlier longer farther further higher lower harder faster"),
    (.WRB, "whenever wherever however whereby wherein why how when where"),
    (.WP, "whoever whomever whatever whosoever"),
    (.WDT, "whichever whatever"),
    (.RP, "about across along around aside away back by down forth in off on out over through up"),
  ] {
    for word in words.split(separator: " ").map(String.init) {
      entries[word, default: Lexicon.Entry(tags: [], frequency: 4, flags: [])].tags.insert(TagSet(tag))
    }
  }
}

/// Adds the tags and frequencies of the training text; a form that is frequent there keeps to the tags it has there.
func addTreebank(_ sentences: [GoldSentence], to entries: inout [String: Lexicon.Entry]) {
  var tags: [String: [Tag: Int]] = [:]
  var counts: [String: Int] = [:]
  var typos: Set<String> = []
  var total = 0
  for word in sentences.joined(by: \.words) {
    total += 1
    counts[word.form.lowercased(), default: 0] += 1
    tags[word.form.straight, default: [:]][word.tag, default: 0] += 1
    if word.isTypo { typos.insert(word.form.straight) }
  }
  for (form, seen) in tags {
    let count = seen.values.reduce(0, +)
    let isWord = form.utf8.contains { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
    let odd = seen.keys.allSatisfy { TagSet([.FW, .XX, .GW, .ADD, .UH, .LS, .SYM, .AFX, .NFP]).contains($0) }
    var entry = entries[form]
    if entry == nil {
      if isWord && (odd || typos.contains(form) || count < 2 && seen[.NNP] == nil && seen[.NNPS] == nil) { continue }
      if form.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) && count < 5 { continue }
      let name = (seen[.NNP] ?? 0) + (seen[.NNPS] ?? 0) == count
      entry = Lexicon.Entry(tags: [], frequency: 1, flags: name ? .name : [])
    }
    if count >= 6 {
      for (tag, times) in seen where times * 300 >= count { entry!.tags.insert(TagSet(tag)) }
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
