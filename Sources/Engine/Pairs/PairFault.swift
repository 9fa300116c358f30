import Rules
import Text

/// A fault of a pair, before a rule puts it into words.
struct PairFault {
  /// What has happened.
  var fault: PairsRule.Fault
  /// Whether a convention, a cut text or an older usage might explain it.
  var isDoubtful = false
  /// The marks at fault: one mark, or a quotation whose marks do not agree.
  var range: ByteRange
  /// The mark that opens.
  var open: ByteRange?
  /// The mark that closes.
  var close: ByteRange?
  /// The mark to write.
  var wanted = ""
  /// The repair; empty where none is likely.
  var edits: [(range: ByteRange, replacement: String)] = []
}
