internal import CLibXML2

/// Writes one XML document piece by piece to a sink, so that a report of any length needs constant memory.
///
/// A safe coat over libxml2's `xmlTextWriter`: it escapes what must be escaped, keeps line breaks in attributes, and
/// puts U+FFFD in place of each character that XML 1.0 forbids. Elements are closed by `end()` or by `finish()`.
public final class XMLWriter {
  private let writer: xmlTextWriterPtr
  private let sink: Sink

  /// Starts a document in UTF-8 with its XML declaration.
  ///
  /// - Parameters:
  ///   - indented: whether each element without text around it stands on a line of its own.
  ///   - sink: takes the bytes, in order, a few kilobytes at a time; the last ones come in `finish()`.
  public init(indented: Bool = true, sink: @escaping ([UInt8]) -> Void) {
    LibXML2.start()
    self.sink = Sink(sink)
    let context = Unmanaged.passUnretained(self.sink).toOpaque()
    let buffer = xmlOutputBufferCreateIO(
      { context, bytes, count in
        guard let context, let bytes, count > 0 else { return 0 }
        let raw = UnsafeRawBufferPointer(start: bytes, count: Int(count))
        Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue().take([UInt8](raw))
        return count
      }, nil, context, nil)
    guard let buffer, let writer = xmlNewTextWriter(buffer) else { fatalError("out of memory") }
    self.writer = writer
    xmlTextWriterSetIndent(writer, indented ? 1 : 0)
    xmlTextWriterSetIndentString(writer, "  ")
    xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil)
  }

  deinit { xmlFreeTextWriter(writer) }

  /// Opens an element; attributes whose value is `nil` are left out.
  public func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    xmlTextWriterStartElement(writer, name)
    for (name, value) in attributes {
      if let value { xmlTextWriterWriteAttribute(writer, name, Self.allowed(value)) }
    }
  }

  /// Writes character data into the open element.
  public func text(_ text: String) {
    xmlTextWriterWriteString(writer, Self.allowed(text))
  }

  /// Closes the innermost open element.
  public func end() { xmlTextWriterEndElement(writer) }

  /// Writes a whole element, with no end tag of its own if there is no text.
  public func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String? = nil) {
    start(name, attributes)
    if let text { self.text(text) }
    end()
  }

  /// Hands all that was written so far to the sink.
  public func flush() { xmlTextWriterFlush(writer) }

  /// Closes all open elements and hands the rest to the sink. Nothing may be written afterwards.
  public func finish() {
    xmlTextWriterEndDocument(writer)
    flush()
  }

  /// `text` with U+FFFD for each character outside the `Char` production of XML 1.0.
  static func allowed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isForbidden) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isForbidden(scalar) ? "\u{FFFD}" : scalar) }
    return String(result)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: false
    case ..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The sink as an object, for libxml2 to carry through its callback.
  private final class Sink {
    let take: ([UInt8]) -> Void
    init(_ take: @escaping ([UInt8]) -> Void) { self.take = take }
  }
}
