import Rules

/// What is remembered of a line of text until its document ends. Values of fields are indices into their names; 0 is none.
package struct LineRecord {
  /// The line without white space at its edges, in bytes.
  package var lower: UInt32 = 0
  package var upper: UInt32 = 0
  /// The number of words, at most `LineWordReader.limit`.
  package var words: UInt8 = 0
  var start: UInt8 = 0
  var end: UInt8 = 0
  var capitals: UInt8 = 0
  var digits: UInt8 = 0
  var function: UInt8 = 0
  var hasVerb = false
  /// Whether it reads like a sentence or more of running text.
  var isProse = false
  /// One bit a mark.
  var marks: UInt32 = 0
  /// One bit a kind of evidence, from bit 1.
  var evidence: UInt32 = 0
  /// The number of its words in order, the same for lines that say the same.
  var text: UInt32 = 0
  /// Its first and its last word; 0 without words.
  var first: UInt32 = 0
  var last: UInt32 = 0
  /// Where its content words stand in `LinePage.words`; only lines that are weighed have any there.
  var firstWord: UInt32 = 0
  var keptWords: UInt8 = 0

  /// The class of its length.
  var length: UInt32 {
    switch words {
    case 0...3: 1
    case 4...8: 2
    case 9...16: 3
    case 17...40: 4
    default: 5
    }
  }

  /// A line of up to eight words.
  var isShort: Bool { words <= 8 }
  /// Whether it ends like a sentence.
  var endsSentence: Bool { (2...4).contains(end) }
  /// Whether it is an item of a list.
  var isItem: Bool { start == 5 || start == 6 }
  /// Whether it is code, as its marks say.
  var isCode = false
  /// A line of prose without evidence is content and is not weighed.
  package var isWeighed: Bool { !isProse || evidence != 0 }
  /// Its shape as one number.
  var shape: UInt32 { min(length, 4) | UInt32(start) << 3 | UInt32(end) << 7 | UInt32(capitals) << 11 }
}

extension LineMark {
  /// The bit of the mark in a line's marks.
  var bit: UInt32 { 1 << UInt32(LineMark.allCases.firstIndex(of: self)!) }
}
