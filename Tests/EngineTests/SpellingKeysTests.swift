import Rules
import Testing

@testable import Engine

@Suite struct SpellingKeysTests {
  private func number(_ keys: inout SpellingKeys, _ word: Int, _ spelling: String) -> Int {
    keys.number(ofWord: word, Array(spelling.utf8)[...])
  }

  @Test func spellingsOfOneThingHaveOneNumber() {
    var keys = SpellingKeys([.transcription])
    let first = number(&keys, 3, "Mukhammed")
    #expect(number(&keys, 70, "Muhamed") == first)
    #expect(number(&keys, 4, "Ibrahim") != first)
  }

  @Test func aForgottenWordsNumberMayBeAnothers() {
    var keys = SpellingKeys([.transcription])
    let first = number(&keys, 3, "Mukhammed")
    keys.forgetWords()
    #expect(number(&keys, 3, "Ibrahim") != first)
    #expect(number(&keys, 4, "Muhamed") == first, "things stay the same to the end of the document")
    keys.finish()
    #expect(number(&keys, 3, "Omar") == 0, "the next document starts anew")
  }
}
