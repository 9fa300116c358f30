import CLibXML2
import Foundation

/// A W3C XML schema from a file, for tests.
///
/// libxml2's own messages go to standard error; a test only asks whether a document is valid.
final class XMLSchema {
  private let schema: xmlSchemaPtr

  init?(file: String) {
    guard let parser = xmlSchemaNewParserCtxt(file) else { return nil }
    defer { xmlSchemaFreeParserCtxt(parser) }
    guard let schema = xmlSchemaParse(parser) else { return nil }
    self.schema = schema
  }

  /// A schema of this folder.
  convenience init?(named name: String) {
    self.init(file: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Schemas/\(name)").path)
  }

  deinit { xmlSchemaFree(schema) }

  func accepts(_ document: String) -> Bool {
    guard let tree = xmlReadMemory(document, Int32(document.utf8.count), nil, nil, 0) else { return false }
    defer { xmlFreeDoc(tree) }
    guard let validator = xmlSchemaNewValidCtxt(schema) else { return false }
    defer { xmlSchemaFreeValidCtxt(validator) }
    return xmlSchemaValidateDoc(validator, tree) == 0
  }
}
