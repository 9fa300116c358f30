/// The word list.
enum Lexicon {
  struct Entry {
    var known: KnownWord = .unknown
    var frequency: UInt8 = 0
    var tags: TagSet = .open
    var languages: LanguageSet = []
  }

  /// What the list says about a word in lower case that was written in the given shape.
  static func look(up word: [UInt8], shape: WordShape) -> Entry {
    var entry = Entry()
    entry.known = shape.contains(.hasLetter) ? .word : .other
    if let tags = closedClass[String(decoding: word, as: UTF8.self)] { entry.tags = tags }
    return entry
  }

  private static let closedClass: [String: TagSet] = {
    var words: [String: TagSet] = [:]
    func add(_ tag: Tag, _ list: String) {
      for word in list.split(separator: " ") { words[String(word), default: []].insert(TagSet(tag)) }
    }
    add(.DT, "the a an this that these those some any no every each all both another")
    add(.PRP, "i you he she it we they me him her us them himself herself itself themselves myself yourself")
    add(.PRPS, "my your his her its our their")
    add(.IN, "of in for on with at by from about as into like through after over between out against during without")
    add(.IN, "before under around among if because while although though since until that than")
    add(.CC, "and or but nor &")
    add(.TO, "to")
    add(.MD, "will would can could may might shall should must 'll")
    add(.VBZ, "is has does 's")
    add(.VBP, "are have do am 're 've")
    add(.VBD, "was were had did 'd said")
    add(.VB, "be")
    add(.VBN, "been")
    add(.VBG, "being")
    add(.RB, "not n't very also just now then here never always often too so well still already")
    add(.WDT, "which")
    add(.WP, "who what whom")
    add(.WRB, "when where why how")
    add(.POS, "'s '")
    add(.EX, "there")
    add(.period, ". ? !")
    add(.comma, ", ... …")
    add(.colon, ": ; -- — –")
    add(.HYPH, "-")
    add(.openQuote, "“ `` « \"")
    add(.closeQuote, "” '' » \" '")
    add(.openBracket, "( [ {")
    add(.closeBracket, ") ] }")
    add(.currency, "$ € £")
    return words
  }()
}
