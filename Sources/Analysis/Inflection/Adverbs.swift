extension Inflector {
  /// The adverb of an adjective: `quickly`, `well`, `fast`.
  public static func adverb(from adjective: String) -> String {
    if let adverb = adverbs[adjective] { return adverb }
    let bytes = Array(adjective.utf8)
    guard bytes.count > 2 else { return adjective + "ly" }
    let before = bytes[bytes.count - 2]
    switch bytes[bytes.count - 1] {
    case UInt8(ascii: "y") where !Spelling.isVowel(before) && Spelling.syllables(bytes) > 1:
      return adjective.hasSuffix("ly") ? "in a \(adjective) way" : adjective.dropLast() + "ily"
    case UInt8(ascii: "c") where before == UInt8(ascii: "i"): return adjective + "ally"
    case UInt8(ascii: "l") where before == UInt8(ascii: "l"): return adjective + "y"
    case UInt8(ascii: "e") where before == UInt8(ascii: "l") && !Spelling.isVowel(bytes[bytes.count - 3]):
      return adjective.dropLast() + "y"
    default: return adjective + "ly"
    }
  }

  private static let adverbs = IrregularNouns.pairs(
    """
    good:well fast:fast hard:hard late:late early:early long:long straight:straight high:high low:low near:near
    far:far public:publicly true:truly due:duly whole:wholly daily:daily weekly:weekly monthly:monthly yearly:yearly
    half:half next:next last:last first:first only:only very:very more:more less:less most:most least:least
    better:better best:best worse:worse worst:worst little:little much:much enough:enough shy:shyly dry:dryly
    gay:gaily day:daily sly:slyly wry:wryly coy:coyly gray:grayly
    """)
}
