/// What a word tells about the line it is in, without any rule.
struct WordKinds: OptionSet, Sendable {
  let rawValue: UInt16

  /// A function word of English.
  static let function = WordKinds(rawValue: 1)
  /// A finite auxiliary verb, or “said”.
  static let verb = WordKinds(rawValue: 2)
  /// The name of a month, in one of several languages.
  static let month = WordKinds(rawValue: 4)
  /// A unit of time.
  static let time = WordKinds(rawValue: 8)
  /// “ago”.
  static let ago = WordKinds(rawValue: 16)
  /// What counters on pages count.
  static let counted = WordKinds(rawValue: 32)
  /// “am”, “pm” or a time zone.
  static let clock = WordKinds(rawValue: 64)
  static let you = WordKinds(rawValue: 128)
  static let we = WordKinds(rawValue: 256)
  static let i = WordKinds(rawValue: 512)
  /// The last part of a host name.
  static let domain = WordKinds(rawValue: 1024)

  /// The kinds of all words that have any.
  static let table: WordTable = {
    var table = WordTable(capacity: 512)
    func add(_ kind: WordKinds, _ words: String) {
      for word in words.split(separator: " ") {
        let hash = WordHash.of(word)
        let before = table[hash]
        table[hash] = (before == .max ? 0 : before) | UInt32(kind.rawValue)
      }
    }
    add(
      .function,
      """
      the a an of to in and or for on with at by from is are was were be been has have had it its this that these those \
      as not but he she they his her their we our us you your i my me who which what when how if will would can could \
      said more than about into over after no all one there so do does did
      """)
    add(.verb, "is are was were be been has have had said says will would can could may should did does do")
    add(
      .month,
      """
      january february march april may june july august september october november december jan feb mar apr jun jul aug \
      sep sept oct nov dec enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre \
      janvier février mars avril mai juin juillet août septembre octobre novembre décembre januar februar märz juni juli \
      oktober dezember gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março \
      junho julho setembro outubro novembro dezembro januari februari maart mei augustus января февраля марта апреля мая \
      июня июля августа сентября октября ноября декабря stycznia lutego marca kwietnia maja czerwca lipca sierpnia \
      września października listopada grudnia
      """)
    add(
      .time,
      """
      s sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days w week weeks mo mos month months \
      y yr yrs year years
      """)
    add(.ago, "ago")
    add(
      .counted,
      """
      like likes share shares comment comments view views follower followers retweet retweets reply replies read reads \
      vote votes review reviews rating ratings points subscribers photos images items results words star stars tweets \
      posts members min mins minute minutes
      """)
    add(.clock, "am pm a.m p.m et est edt gmt ist utc bst cet cst pst pt")
    add(.you, "you your yours")
    add(.we, "we our us")
    add(.i, "i my me im ive")
    add(.domain, "com org net co io ai gov edu uk de in fr es it ru info tv")
    return table
  }()

  /// The kinds of a word.
  @inline(__always)
  static func of(_ hash: UInt32, in table: borrowing WordTable) -> WordKinds {
    let value = table[hash]
    return value == .max ? [] : WordKinds(rawValue: UInt16(truncatingIfNeeded: value))
  }
}
