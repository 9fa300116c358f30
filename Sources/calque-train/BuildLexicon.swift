import Analysis
import ArgumentParser
import Files

/// Builds the word list and the lists of other languages' common words.
struct BuildLexicon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Build lexicon.bin and languages.bin.")

  @Option(help: "The folder of SCOWL's word lists.") var scowl = "/usr/share/dict/scowl"
  @Option(help: "The folder of WordNet's dictionary files.") var wordnet = "/usr/share/wordnet"
  @Option(help: "The folder of the treebank's .conllu files.") var treebank: String
  @Flag(help: "Use the development part as well, once the settings are decided.") var final = false
  @Option(help: "The folder of lists of other languages' words, and of new English ones.") var languages =
    "Sources/CAnalysisData/languages"
  @Option(help: "The folder to write to.") var output = "Sources/CAnalysisData/data"

  func run() throws {
    var entries = try readScowl(scowl)
    for word in try Files.read(languages + "/en.txt").split(whereSeparator: { $0 <= 0x20 }) {
      entries[String(decoding: word, as: UTF8.self), default: Lexicon.Entry(tags: [], frequency: 2, flags: [])].flags
        .remove(.name)
    }
    try addWordNet(wordnet, to: &entries)
    addClosedClasses(to: &entries)
    let text = try readTreebank(treebank + "/en_ewt-train.conllu")
    try addTreebank(text + (final ? readTreebank(treebank + "/en_ewt-dev.conllu") : []), to: &entries)
    let lexicon = encode(entries)
    try Files.write(lexicon, to: output + "/lexicon.bin")
    print("lexicon.bin: \(entries.count) words, \(lexicon.count) bytes")
    let table = try encodeLanguages()
    try Files.write(table, to: output + "/languages.bin")
    print("languages.bin: \(table.count) bytes")
  }

  private func encode(_ entries: [String: Lexicon.Entry]) -> [UInt8] {
    var counts: [Lexicon.Entry: Int] = [:]
    for entry in entries.values { counts[entry, default: 0] += 1 }
    let classes = counts.keys.sorted {
      (counts[$0]!, $0.tags.rawValue, $0.frequency, $0.flags.rawValue)
        > (counts[$1]!, $1.tags.rawValue, $1.frequency, $1.flags.rawValue)
    }
    precondition(classes.count <= 2048, "too many different entries: \(classes.count)")
    print("\(classes.count) different entries")
    let index = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, UInt32($0)) })
    var bytes: [UInt8] = []
    bytes.append(littleEndian: UInt32(classes.count))
    bytes.append(littleEndian: UInt32(0))
    for entry in classes {
      bytes.append(littleEndian: entry.tags.rawValue)
      bytes.append(entry.frequency)
      bytes.append(entry.flags.rawValue)
      bytes += [0, 0, 0, 0, 0, 0]
    }
    var values: [UInt64: UInt32] = [:]
    for (word, entry) in entries { values[hash(word)] = index[entry]! }
    return bytes + StaticFunction.build(values, bits: 20, valueBits: 11)
  }

  private func encodeLanguages() throws -> [UInt8] {
    var values: [UInt64: UInt32] = [:]
    for language in Language.allCases {
      let path = "\(languages)/\(language.code).txt"
      guard Files.kind(of: path) != nil else { continue }
      for word in try Files.read(path).split(whereSeparator: { $0 <= 0x20 }) {
        values[Hash.of(Array(word).span), default: 0] |= LanguageSet(language).rawValue
      }
    }
    return StaticFunction.build(values, bits: 32, valueBits: Language.allCases.count)
  }

  private func hash(_ word: String) -> UInt64 {
    let bytes = Array(word.utf8)
    return Hash.of(bytes.span)
  }
}
