internal import CLibXML2

/// Builds the arrays of an `XMLTree` from libxml2's parsing events.
final class XMLTreeBuilder {
  // Each event changes these; one thread alone sees the builder, so access is not checked.
  @exclusivity(unchecked) private(set) var nodes: [XMLNode] = []
  @exclusivity(unchecked) private(set) var attributes: [XMLAttributeRecord] = []
  @exclusivity(unchecked) private(set) var characters: [UInt8] = []
  private(set) var names: [String] = []
  private(set) var problems: [XMLProblem] = []

  private let skipped: Set<String>
  private var skippedNames: [Bool] = []
  private var numbers: [QualifiedName: Int32] = [:]
  @exclusivity(unchecked) private var recentNames = [(name: QualifiedName, number: Int32)?](repeating: nil, count: 64)
  @exclusivity(unchecked) private var open: [Int] = []
  /// How deep the parser is in an element whose content is not wanted.
  private var skippedDepth = 0
  /// Where text would start: the end of the last tag.
  private var tagEnd = 0
  private var isInText = false
  private var hasFailed = false
  private var context: xmlParserCtxtPointer?

  /// libxml2 keeps one copy of each name, so that addresses compare like names.
  private struct QualifiedName: Hashable {
    let prefix: UnsafePointer<xmlChar>?
    let local: UnsafePointer<xmlChar>
  }

  private typealias xmlParserCtxtPointer = UnsafeMutablePointer<xmlParserCtxt>

  init(skipping skipped: Set<String>) { self.skipped = skipped }

  func parse(_ source: [UInt8]) {
    LibXML2.start()
    nodes.reserveCapacity(source.count / 40)
    characters.reserveCapacity(source.count / 2)
    source.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let start, let context = xmlCreateMemoryParserCtxt(start, Int32(bytes.count)) else {
        problems.append(XMLProblem(offset: 0, message: "The document is empty"))
        return
      }
      self.context = context
      context.pointee.sax.pointee = XMLTreeBuilder.handler
      context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
      // With `RECOVER` an undeclared entity does not end the document. Without `NOENT` an `&amp;` in an attribute
      // would stay `&#38;`; no other entity is ever known, so none is replaced.
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      xmlCtxtUseOptions(context, Int32(options | XML_PARSE_NOENT.rawValue | XML_PARSE_RECOVER.rawValue))
      xmlParseDocument(context)
      xmlFreeParserCtxt(context)
      self.context = nil
    }
  }

  /// The offset in the source of what libxml2 reads next.
  private var offset: Int {
    guard let input = context?.pointee.input else { return 0 }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  // MARK: Events

  fileprivate func startElement(
    _ name: QualifiedElement, attributes fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    isInText = false
    if skippedDepth > 0 {
      skippedDepth += 1
      return
    }
    let number = self.number(QualifiedName(prefix: name.prefix, local: name.local))
    if skippedNames[Int(number)] { skippedDepth = 1 }
    let first = attributes.count
    if let fields, skippedDepth == 0 {
      for i in 0..<count { addAttribute(fields + 5 * i) }
    }
    open.append(nodes.count)
    let start = tagStart
    nodes.append(
      XMLNode(
        name: number, offset: UInt32(start.offset), line: UInt32(start.line), end: 0, lower: UInt32(first),
        upper: UInt32(attributes.count)))
    // The parser stands before `>` or `/>`.
    tagEnd = offset + 1
  }

  fileprivate func endElement() {
    isInText = false
    tagEnd = offset
    if skippedDepth > 1 {
      skippedDepth -= 1
      return
    }
    skippedDepth = 0
    nodes[open.removeLast()].end = UInt32(nodes.count)
  }

  fileprivate func text(_ start: UnsafePointer<xmlChar>, count: Int) {
    if skippedDepth > 0 || open.isEmpty { return }
    if !isInText {
      isInText = true
      let lower = UInt32(characters.count)
      nodes.append(
        XMLNode(
          name: XMLNode.text, offset: UInt32(tagEnd), line: 0, end: UInt32(nodes.count + 1), lower: lower, upper: lower)
      )
    }
    characters.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    nodes[nodes.count - 1].upper = UInt32(characters.count)
  }

  fileprivate func problem(_ error: XMLErrorFields) {
    if hasFailed { return }
    if error.isUndeclaredEntity {
      let name = error.name ?? ""
      problems.append(
        XMLProblem(offset: offset - name.utf8.count - 2, message: "The entity &\(name); is not expanded"))
      return
    }
    // After a fatal fault libxml2 reads on without structure: its further events and complaints mislead.
    hasFailed = error.isFatal
    if hasFailed { context?.pointee.disableSAX = 1 }
    problems.append(XMLProblem(offset: offset, message: error.message))
  }

  // MARK: Parts

  /// Scans back from the end of a start tag; an attribute value cannot hold a `<`.
  private var tagStart: (offset: Int, line: Int) {
    guard let input = context?.pointee.input else { return (0, 1) }
    var cursor = input.pointee.cur - 1
    var line = Int(input.pointee.line)
    while cursor > input.pointee.base, cursor.pointee != UInt8(ascii: "<") {
      if cursor.pointee == 0x0A { line -= 1 }
      cursor -= 1
    }
    return (Int(input.pointee.consumed) + (cursor - input.pointee.base), line)
  }

  /// `fields`: local name, prefix, namespace, start and end of the value.
  private func addAttribute(_ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
    guard let local = fields[0], let start = fields[3], let end = fields[4] else { return }
    let lower = UInt32(characters.count)
    characters.append(contentsOf: UnsafeBufferPointer(start: start, count: end - start))
    attributes.append(
      XMLAttributeRecord(
        name: number(QualifiedName(prefix: fields[1], local: local)), lower: lower, upper: UInt32(characters.count)))
  }

  private func number(_ name: QualifiedName) -> Int32 {
    // Names are few: a table by address spares most of the hashing.
    let slot = Int(bitPattern: name.local) >> 3 & 63
    if let recent = recentNames[slot], recent.name == name { return recent.number }
    let number = numbers[name] ?? add(name)
    recentNames[slot] = (name, number)
    return number
  }

  private func add(_ name: QualifiedName) -> Int32 {
    let number = Int32(names.count)
    let text = (name.prefix.map { String(cString: $0) + ":" } ?? "") + String(cString: name.local)
    names.append(text)
    skippedNames.append(skipped.contains(text))
    numbers[name] = number
    return number
  }
}

/// The name of an element as libxml2 gives it.
private struct QualifiedElement {
  let prefix: UnsafePointer<xmlChar>?
  let local: UnsafePointer<xmlChar>
}

extension XMLTreeBuilder {
  fileprivate static func of(_ data: UnsafeMutableRawPointer?) -> XMLTreeBuilder {
    Unmanaged<XMLTreeBuilder>.fromOpaque(data!).takeUnretainedValue()
  }

  /// The callbacks; those left out (declarations of a document type, comments) are skipped.
  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { data, local, prefix, _, _, _, count, _, fields in
      XMLTreeBuilder.of(data).startElement(
        QualifiedElement(prefix: prefix, local: local!), attributes: fields, count: Int(count))
    }
    handler.endElementNs = { data, _, _, _ in XMLTreeBuilder.of(data).endElement() }
    handler.characters = { data, start, count in XMLTreeBuilder.of(data).text(start!, count: Int(count)) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { data, start, count in XMLTreeBuilder.of(data).text(start!, count: Int(count)) }
    handler.serror = { data, error in XMLTreeBuilder.of(data).problem(XMLErrorFields(error!.pointee)) }
    return handler
  }
}
