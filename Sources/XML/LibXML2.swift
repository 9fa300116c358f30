internal import CLibXML2

/// What every use of the library needs.
enum LibXML2 {
  private static let started: Void = xmlInitParser()

  /// Initialises the library, once a process.
  static func start() { started }
}

/// The useful fields of a libxml2 error.
struct XMLErrorFields {
  let message: String
  let isFatal: Bool
  let line: Int
  let node: UnsafeMutableRawPointer?
  let isUndeclaredEntity: Bool
  /// The name that the error is about, if it is about one.
  let name: String?

  init(_ error: xmlError) {
    var text = error.message.map { String(cString: $0) } ?? "unknown error"
    while text.last?.isWhitespace == true { text.removeLast() }
    message = text
    isFatal = error.level == XML_ERR_FATAL
    line = Int(error.line)
    node = error.node
    isUndeclaredEntity =
      error.code == XML_ERR_UNDECLARED_ENTITY.rawValue || error.code == XML_WAR_UNDECLARED_ENTITY.rawValue
    name = error.str1.map { String(cString: $0) }
  }
}
