import TestSupport
import Testing
import Text

/// The tokens of each sentence of `text`, which is taken as one paragraph.
func sentences(_ text: String) -> [[String]] {
  let bytes = Array(text.utf8)
  var segmenter = Segmenter()
  var result = Segmentation()
  segmenter.segment(bytes, in: ByteRange(0..<bytes.count), into: &result)
  return result.sentences.map { sentence in
    result.tokens[sentence].map { String(decoding: bytes[$0.range.indices], as: UTF8.self) }
  }
}

@Suite struct TokenTests {
  @Test(
    "tokens follow the English Web Treebank",
    arguments: [
      ("Krebs's team don't know.", "Krebs 's team do n't know ."),
      ("I can’t, we’ll, they'd've", "I ca n’t , we ’ll , they 'd 've"),
      ("You cannot. Gonna", "You can not . Gon na"),
      ("a well-known non-stop e-mail", "a well - known non-stop e-mail"),
      ("O'Brien's rock 'n' roll", "O'Brien 's rock ' n ' roll"),
      ("the players' union", "the players ' union"),
      ("$5.50, 1,000 and 20%", "$ 5.50 , 1,000 and 20 %"),
      ("US$5 at 5:00pm on 9/11", "US$ 5 at 5:00 pm on 9/11"),
      ("in the 1990s, '90s and 20th", "in the 1990s , '90s and 20th"),
      ("713-555-0100 or 5-10", "713-555-0100 or 5 - 10"),
      ("Mr. Smith of Acme Inc. said, e.g., no.", "Mr. Smith of Acme Inc. said , e.g. , no ."),
      ("the U.S. and J. K. Rowling at No. 5", "the U.S. and J. K. Rowling at No. 5"),
      ("See https://a.example/x?y=1. Or www.b.org, please", "See https://a.example/x?y=1 . Or www.b.org , please"),
      ("(mail: jean-luc@post.example.com)", "( mail : jean-luc@post.example.com )"),
      ("AT&T and/or w/o", "AT&T and / or w/o"),
      ("Wait... what?! No…", "Wait ... what ?! No …"),
      ("“Quoted,” «così» „so“", "“ Quoted , ” « così » „ so “"),
      ("café naïve Зеленский 東京 50€", "café naïve Зеленский 東 京 50 €"),
      ("end.Next and amazon.com", "end . Next and amazon.com"),
      ("I 👨‍👩‍👧 love 🇫🇷 it :-)", "I 👨‍👩‍👧 love 🇫🇷 it :-)"),
      ("e\u{301}tude co\u{AD}op", "e\u{301}tude co\u{AD}op"),
      ("35mm F16 50k 3D", "35 mm F16 50 k 3D"),
      ("01-Feb-2002, 77388-5746, v1.2", "01-Feb-2002 , 77388-5746 , v1.2"),
    ])
  func tokens(text: String, expected: String) {
    #expect(sentences(text).joined().joined(separator: " ") == expected)
  }

  @Test func everyByteButSpaceIsInOneToken() {
    var state: UInt64 = 7
    let alphabet = Array(" .,'-’“”@/:&_!?…éж東👍$0aA\u{200D}\u{A0}".utf8) + [0xFF, 0xC3, 0x00]
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      var segmenter = Segmenter()
      var result = Segmentation()
      segmenter.segment(bytes, in: ByteRange(0..<bytes.count), into: &result)
      var end: UInt32 = 0
      for token in result.tokens {
        #expect(token.range.lower >= end && !token.range.isEmpty)
        end = token.range.upper
      }
      #expect(end <= bytes.count)
      #expect(result.sentences.map(\.count).reduce(0, +) == result.tokens.count)
    }
  }
}

@Suite struct SentenceTests {
  @Test(
    "sentences end where they should",
    arguments: [
      ("He left. She stayed.", 2),
      ("Mr. Smith met Dr. Jones. They spoke.", 2),
      ("The U.S. Senate voted. It was late.", 2),
      ("He lives in the U.S. The house is big.", 2),
      ("“Why?” he asked. “Because.”", 2),
      ("\"Stop!\" she said. \"Now.\" He did.", 3),
      ("It cost 3.5 million. No. 5 won.", 2),
      ("Well... maybe. Or not… Perhaps", 3),
      ("(He left. She stayed.) They met.", 3),
      ("The end.Next one.", 2),
      ("1. First item", 1),
      ("J. K. Rowling wrote it.", 1),
      ("Poisoned by E. coli again.", 1),
      ("Is it? yes! it is.", 3),
      ("I like it. :-) So do you.", 2),
      ("He cited http://a.example/b. It was gone.", 2),
    ])
  func boundaries(text: String, count: Int) {
    #expect(sentences(text).count == count, "\(sentences(text))")
  }
}
