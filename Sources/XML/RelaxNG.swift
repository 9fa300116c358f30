internal import CLibXML2

/// A RELAX NG schema (XML syntax).
///
/// Not `Sendable`: a schema belongs to the thread that made it.
public final class RelaxNG {
  /// What is wrong with the schema itself, in libxml2's words.
  public struct SchemaError: Error, CustomStringConvertible {
    /// The complaints, one a line.
    public let description: String
  }

  private let schema: xmlRelaxNGPtr

  /// Reads a schema; `include` and `externalRef` are not followed over a network.
  ///
  /// - Throws: `SchemaError` if `source` is no schema.
  public init(_ source: [UInt8]) throws(SchemaError) {
    LibXML2.start()
    let collector = Collector()
    let schema = source.withUnsafeBytes { bytes -> xmlRelaxNGPtr? in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let parser = xmlRelaxNGNewMemParserCtxt(start, Int32(bytes.count)) else { return nil }
      defer { xmlRelaxNGFreeParserCtxt(parser) }
      xmlRelaxNGSetParserStructuredErrors(parser, Collector.handler, collector.pointer)
      return xmlRelaxNGParse(parser)
    }
    guard let schema, collector.errors.isEmpty else {
      let lines = collector.errors.map { "line \($0.line): \($0.message)" }
      throw SchemaError(description: lines.isEmpty ? "no schema" : lines.joined(separator: "\n"))
    }
    self.schema = schema
  }

  deinit { xmlRelaxNGFree(schema) }

  /// Everything in a well-formed document that the schema forbids, in order of place. O(document).
  public func problems(of tree: XMLTree) -> [XMLProblem] {
    let collector = Collector()
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue)
    let document = tree.source.withUnsafeBytes { bytes in
      xmlReadMemory(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, nil,
        options | Int32(XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
    }
    guard let document else { return [] }
    defer { xmlFreeDoc(document) }
    guard let validator = xmlRelaxNGNewValidCtxt(schema) else { return [] }
    defer { xmlRelaxNGFreeValidCtxt(validator) }
    xmlRelaxNGSetValidStructuredErrors(validator, Collector.handler, collector.pointer)
    xmlRelaxNGValidateDoc(validator, document)
    if collector.errors.isEmpty { return [] }

    var places: [UnsafeMutableRawPointer: Int] = [:]
    var elements = XMLTree(tree.source).elements.makeIterator()
    RelaxNG.visit(xmlDocGetRootElement(document)) { places[$0] = elements.next()?.offset }
    return collector.errors
      .map { XMLProblem(offset: $0.node.flatMap { places[$0] } ?? 0, message: $0.message) }
      .sorted { $0.offset < $1.offset }
  }

  /// Calls `body` for every element in document order.
  private static func visit(_ root: xmlNodePtr?, _ body: (UnsafeMutableRawPointer) -> Void) {
    var node = root
    while let current = node {
      if current.pointee.type == XML_ELEMENT_NODE { body(UnsafeMutableRawPointer(current)) }
      if current.pointee.type == XML_ELEMENT_NODE, let child = current.pointee.children {
        node = child
        continue
      }
      var last = current
      while last != root, last.pointee.next == nil, let parent = last.pointee.parent { last = parent }
      node = last == root ? nil : last.pointee.next
    }
  }
}

/// Gathers structured errors.
private final class Collector {
  var errors: [XMLErrorFields] = []

  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static var handler: xmlStructuredErrorFunc {
    { data, error in
      Unmanaged<Collector>.fromOpaque(data!).takeUnretainedValue().errors.append(XMLErrorFields(error!.pointee))
    }
  }
}
