/// What a mark does in the cheapest explanation of a document's marks.
enum QuoteRole: UInt8, Sendable {
  /// Neither opens nor closes: an inch, a ditto mark.
  case none
  /// Opens a quotation.
  case open
  /// Opens a quotation within another.
  case openInner
  /// Opens a paragraph that continues a quotation.
  case reopen
  /// Closes the innermost open quotation.
  case close
  /// Closes the outer quotation, and the inner one is left open.
  case closeOuter
  /// Closes, and nothing is open.
  case closeNothing
  /// Repeats the opening mark just before it.
  case openAgain
  /// Repeats the closing mark just before it.
  case closeAgain
  /// No mark: what is open is never closed.
  case abandon
}

/// One step of an explanation.
struct QuoteStep: Sendable {
  /// The mark, an index; for `abandon`, the mark that opened.
  var mark: Int32
  /// What it does.
  var role: QuoteRole
  /// For closing marks, the mark that opened; else -1.
  var partner: Int32
}
