import Testing

/// Texts that look odd to a counter of marks and are right.
@Suite struct QuoteSilenceTests {
  static let texts = [
    "each paragraph opens, the last closes": """
    “We set out before dawn, with the fog still lying on the fields, and for an hour nobody spoke, because there was \
    nothing that anybody wanted to say about the night that lay behind us or about the road that lay ahead of the cart.

    “At the bridge we stopped. My father climbed down and looked at the water for a long while, as he had looked at it \
    every spring of his life, and then he took the reins again and drove over without a word to any one of us behind him.

    “That was the last time.”
    """,
    "the same with straight marks, one paragraph a line": """
    The director said: "We began with nothing and we worked for years. Nobody gave us a chance. They all laughed.
    "Then the first orders came in from the north. Soon we could hardly keep up. It was a good time.
    "I would do it all again," he said.
    """,
    "a quotation over several lines, one sentence a line": """
    The council met on Monday.
    "We were promised a school.
    Now we have a car park," she said.
    The council did not answer.
    It will meet again in May.
    """,
    "apostrophes":
      "In the '90s rock 'n' roll was king, and James' band played 'til ten o'clock. 'Tis true, goin' or not.",
    "curly apostrophes": "In the ’90s rock ’n’ roll was king, and James’ band played ’til ten o’clock. ’Tis true.",
    "primes and inches":
      "He is 6'2\" tall, the screen is 15\" wide, the board 2\" by 4\" and the lens 50° 30' 15\" off.",
    "code": "Write print(\"hello\") or x = [1, 2] and then {\"key\": \"value\"} in the file.",
    "empty strings": "The test reads x not in ['unknown', ''] and nothing else.",
    "code fences": "Type this:\n```swift\nlet x = \"y\"\n```\nand then `z` in the ``old'' way.",
    "nested": "“He told me ‘Wait for “Aurora”, the ferry’ and hung up,” she said.",
    "nested at the end": "“He told me ‘Wait.’ ” She paused. “ ‘Wait,’ he said.”",
    "interrupted": "“We waited,” he said, “until the rain had stopped,” and then, more softly, “but nobody came.”",
    "lists": "We need a) time, b) money and c) luck. 1) Start. 2) Go on. iv) Stop.",
    "smileys": "That was fun :) and then ;-) it rained :( all day :'( but never mind =)",
    "headline in single quotes": "'We will not wait' says mayor of flooded town\n\nThe mayor spoke on Monday.",
    "scare quotes": "The \"experts\" of the “new school” called it \"art\".",
    "ends in mid-sentence": "She called the plan “bold but unworkable” and the vote “a farce”, then left.",
    "brackets over the lines of a poem":
      "O wind (and you that hear\n  the wind at night,\n  and you that fear)\nblow soft.",
    "intervals": "The values lie in [0, 1) and (2, 5].",
    "possessives before a quotation": "The workers' “day of rest” was the owners' “lost day”.",
    "a dash breaks off speech": "“But I thought—” she began. “You thought wrong—” he said.",
    "quotation after a dash": "One word—“never”—was all he wrote. And then: “Well—”",
    "questions": "“Who is there?” she cried. “Is it you?” Did he say “yes”? He did.",
    "a title with its own mark": "He read “Where Are You?”, “Stop!” and “After the Rain.”",
    "stops inside or outside": "He read “Aurora.” She read “Winter”. They read \"Spring,\" too.",
    "inches in curly marks": "The board is 8” wide, 12.5” long and 3” thick.",
    "a dropped letter in a quotation": "\"There is nothin' like the sea,\" he sang, \"and no stayin' away.\"",
    "a phrase that goes on in the next paragraph": """
    The mayor spoke at noon.
    She called the winter “the hardest that anyone in the village could remember.
    “We lost both boats and all the nets,” she said.
    """,
    "paragraphs of a quotation that were joined": """
    “The storm came at night and none of us slept until the morning. “Then the roof of the mill went, and the rain \
    came in, and we left. “By noon it was all over.”
    """,
    "a story ends, and another begins": """
    The harbour will stay open for another year, the council decided on Monday after a long and noisy evening.
    "We have listened to the fishermen and to their families," said Anna Reed, who leads the council.
    "They convinced us that a town without boats would not be worth living in for most of those who stay.
    Wheat prices fell again at the markets of the capital, where buyers expect a good harvest from overseas.
    Traders blamed heavy selling by investment funds and cheaper transport across the ocean since spring.
    Analysts believe that farmers may delay planting and sell cattle instead of holding grain in storage.
    """,
    "a text cut off": "“It was late when we came home, and the lamp in the kitchen was still burning, so we",
  ]

  @Test(arguments: texts.keys.sorted())
  func isSilent(_ name: String) throws {
    let text = try #require(Self.texts[name])
    #expect(Quotes.warnings(in: text) == [])
  }

  @Test(arguments: texts.keys.sorted())
  func isSilentWithWindowsLineEndsAndAfterEmoji(_ name: String) throws {
    let text = try #require(Self.texts[name]).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(Quotes.warnings(in: "👨‍👩‍👧 Ü\r\n\r\n" + text.joined(separator: "\r\n") + "\r\n") == [])
  }

  @Test func aParagraphOfAQuotationThatLostItsOpeningMarkIsFound() {
    let text = """
      The director spoke first.
      "We began with nothing. Nobody gave us a chance. They all laughed.
      Then the first orders came in from the north. It was a good time."
      The others were silent.
      """
    #expect(Quotes.warnings(in: text) == ["unopened-quote: \""])
  }

  @Test func anyBytesAreAcceptable() {
    for byte in UInt8.min...UInt8.max {
      let text = String(decoding: [0x22, byte, 0xE2, 0x80], as: UTF8.self)
      _ = Quotes.findings(in: text)
    }
  }

  @Test(arguments: ["\"", "\"a ", "“", "“a, he. ", "(", ") ", "“ \n", "'", "a\" b\" ", "”»«“"])
  func manyMarksTakeTimeInProportion(_ piece: String) {
    let clock = ContinuousClock()
    let short = clock.measure { _ = Quotes.findings(in: String(repeating: piece, count: 400)) }
    let long = clock.measure { _ = Quotes.findings(in: String(repeating: piece, count: 3_200)) }
    #expect(long < short * 40 + .seconds(1))
  }
}
