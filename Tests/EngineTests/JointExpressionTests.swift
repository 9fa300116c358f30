import Testing

@testable import Engine

/// A joint expression matches where one of its parts does.
@Suite struct JointExpressionTests {
  @Test(arguments: [
    ([#"^a+b[xy]c"#, #"^a+b[xz]c"#], "^a+b(?:(?:[xy]c)|(?:[xz]c))"),
    ([#"\x{41}b"#, #"\x{41}c"#], #"\x{41}(?:(?:b)|(?:c))"#),
    (["ab*", "ab+"], "a(?:(?:b*)|(?:b+))"),
    (["ab{2}c", "ab{3}c"], "a(?:(?:b{2}c)|(?:b{3}c))"),
    (["é", "è"], "(?:(?:é)|(?:è))"),
    (["(?<=a )(?:b|c)+d", "(?<=a )(?:b|d)*d"], "(?<=a )(?:(?:(?:b|c)+d)|(?:(?:b|d)*d))"),
    (["(?>a|b)c", "(?>a|d)c"], "(?:(?:(?>a|b)c)|(?:(?>a|d)c))"),
    (["(?:a|b)++c", "(?:a|d)++c"], "(?:(?:(?:a|b)++c)|(?:(?:a|d)++c))"),
    (["(?i)(?:a|b)c", "(?i)(?:a|d)c"], "(?i)(?:(?:(?:a|b)c)|(?:(?:a|d)c))"),
    (["[]|]a", "[]|]b"], "[]|](?:(?:a)|(?:b))"),
  ])
  func commonBeginningsAreWrittenOnce(_ expressions: [String], _ joint: String) {
    #expect(JointExpression.joining(expressions) == joint)
  }

  @Test(arguments: [
    (["(?<=a )(?:b|c)d", "(?<=a )(?:b|d)d"], "(?<=a )(?:b|c|d)d"),
    (["ab|c", "ad|c"], "ab|c|ad"),
    (["(?!x)(?:a|b){2} (?=c|d)", "(?!y)(?:a|e){2} (?=f)"], "(?:a|b|e){2} (?=c|d|f)"),
    (["^(?:A|B(?= (?:c|d)))$", "^(?:A|B(?= (?:c|e)))$"], "^(?:A|B(?= (?:c|d|e)))$"),
    ([#"[)|\]](?:\(|x)"#, #"[)|\]](?:\(|y)"#], #"[)|\]](?:\(|x|y)"#),
  ])
  func likesAreMerged(_ expressions: [String], _ joint: String) {
    #expect(JointExpression.joining(expressions) == joint)
  }

  @Test(arguments: [
    #"(a)\1"#, "(?<n>a)", "(?P<n>a)", "(?R)", "(?1)", "(*ACCEPT)a", "(?x)a", #"\Qa\E"#, #"(a)\g1"#, "(?|a|b)",
  ])
  func whatRefersToItselfIsNotJoined(_ expression: String) {
    #expect(JointExpression.joining([expression, "b"]) == nil)
  }

  @Test(arguments: [
    [
      "(?<![0-9] )[1-9][0-9]{0,2} 000(?= (?:cats|dogs)\\b)", "(?<![0-9] )[1-9][0-9]{0,2} 000",
      "^ *[A-Z]\\w* (?:Is|Was)",
    ],
    ["(?<![0-9] )[1-9] 000(?= (?:cats|cows)\\b)", "(?<!x )[1-9] 000(?= (?:dogs)\\b)"],
    ["^ *[A-Z]\\w* (?:Is|Has)", "^ *[A-Z]\\w* (?:Was|Had)"],
  ])
  func aJointExpressionMatchesWhereAPartDoes(_ parts: [String]) throws {
    let joint = try RegularExpression(try #require(JointExpression.joining(parts)), isCaseSensitive: true)
    let single = try parts.map { try RegularExpression($0, isCaseSensitive: true) }
    for text in ["1 000 cats", "5 1 000", "20 000", "What Is", "what Is", "", "x 7 000 dogs", "a b", "Ab Was 1 000"] {
      let bytes = Array(text.utf8)
      for first in 0...bytes.count {
        for last in first...bytes.count {
          let expected = single.contains {
            $0.firstMatch(in: bytes, bounds: 0..<bytes.count, from: first, to: last) != nil
          }
          let mayMatch = joint.mayMatch(in: bytes, bounds: 0..<bytes.count, starts: first...last)
          #expect(mayMatch || !expected, "\(text) \(first) \(last)")
        }
      }
    }
  }
}
