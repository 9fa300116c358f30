import Linter
import Rules
import Testing

@Suite struct ExampleRunnerTests {
  @Test(arguments: [
    (#"<example correction="cat">A <marker>dog</marker> barks.</example>"#, nil),
    (
      #"<example correction="cat">A dog <marker>barks</marker>.</example>"#,
      "“barks” should be found, but “dog” is found"
    ),
    (#"<example correction="cow">A <marker>dog</marker> barks.</example>"#, "should be “cow”, but are “cat”"),
    (#"<example>A <marker>dog</marker> barks.</example>"#, "should be none, but are “cat”"),
    (#"<example correction="cat">A <marker>dog</marker> sees a dog.</example>"#, "one place should be found"),
    (#"<example correction="cat">A <marker>bird</marker> sings.</example>"#, "nothing is found; “bird” should be"),
    (#"<example>A dog barks.</example>"#, "nothing should be found, but “dog” is found in “A dog barks.⏎”"),
    (#"<example>A cat purrs.</example>"#, nil),
  ])
  func saysWhatAnExampleShows(example: String, complaint: String?) throws {
    let failures = try failures(of: "<pattern>dog</pattern>", repair: "cat", example)
    let messages = failures.filter { $0.place.line == 3 }.map(\.description)
    if let complaint {
      #expect(messages.count == 1 && messages[0].contains(complaint), "\(messages)")
      #expect(messages.first?.hasPrefix("test.xml:3:1: error: ") == true)
    } else {
      #expect(messages.isEmpty)
    }
  }

  @Test func aCorrectionMustSilenceTheRule() throws {
    let failures = try failures(
      of: "<pattern>dog|hound</pattern>", repair: "hound",
      #"<example correction="hound">A <marker>dog</marker>.</example>"#)
    #expect(failures.contains { $0.message.contains("after the correction to “A hound.") }, "\(failures)")
  }

  @Test func aRuleNeedsTwoExamplesOfEachKind() throws {
    let failures = try failures(of: "<pattern>dog</pattern>", repair: "cat", "<example>A cat.</example>")
    #expect(failures.map(\.place.line) == [1, 1])
    #expect(failures.map(\.rule) == ["r", "r"])
  }

  @Test func surroundingsAreTried() throws {
    let failures = try failures(
      of: "<regexp scope=\"text\">\\Adog</regexp>", repair: "cat",
      #"<example correction="cat"><marker>dog</marker> barks.</example>"#)
    #expect(failures.contains { $0.message.hasPrefix("after an emoji") }, "\(failures)")
  }

  private func failures(of body: String, repair: String, _ example: String) throws -> [ExampleFailure] {
    let source =
      "<rules lang='en'><category id='calque'><rule id='r'>\(body)\n"
      + "<message>m</message><suggestion>\(repair)</suggestion>\n\(example)</rule></category></rules>"
    let loaded = RuleSet.load([RuleFile(name: "test.xml", bytes: Array(source.utf8))], options: .withExamples)
    #expect(loaded.problems.isEmpty)
    return ExampleRunner(try #require(loaded.rules.rules.first), of: loaded.rules).failures()
  }
}
