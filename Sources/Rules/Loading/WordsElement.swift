internal import XML

/// `<words name="months">January February</words>`: a named word list.
enum WordsElement {
  private static let attributes = ["name", "file"]

  /// Reads the list into `reader`.
  static func read(_ element: XMLElement, _ reader: RuleFileReader) {
    reader.checkAttributes(of: element, known: attributes)
    for inner in element.elements { reader.reportUnknown(inner, in: "words", known: []) }
    guard let name = reader.required("name", in: element) else { return }
    var words = split(Array(element.text.utf8))
    if let path = element["file"] {
      guard let bytes = reader.options.wordFile?(reader.name, path) else {
        return reader.reportValue(path, of: "file", in: element, advice: "there is no such file beside this one")
      }
      words += split(bytes)
    }
    if words.isEmpty {
      reader.report(
        "The word list “\(name)” is empty", advice: "write its words, separated by spaces", at: element.offset)
    }
    if reader.lists.updateValue((words, element.offset), forKey: name) != nil {
      reader.report("There is already a word list “\(name)”", advice: "give this one another name", at: element.offset)
    }
  }

  /// The words between white space, in lower case; a line that begins with `#` is a comment.
  private static func split(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A)
      .filter { $0.first != UInt8(ascii: "#") }
      .flatMap { $0.split { $0 <= 0x20 } }
      .map { String(decoding: $0, as: UTF8.self).lowercased() }
  }
}
