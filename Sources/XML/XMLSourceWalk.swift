/// Finds the source of expanded text, by walking the source again: needed only to say where a fault is.
struct XMLSourceWalk {
  let source: [UInt8]

  init(_ source: [UInt8]) { self.source = source }

  /// Where the expanded byte number `position` of the text that starts at source offset `start` stands.
  func offset(of position: Int, from start: Int) -> Int {
    var raw = start
    var left = position
    while raw < source.count {
      if let end = markupEnd(at: raw) {
        raw = end
        continue
      }
      if left <= 0 { return raw }
      let (length, expanded) = unit(at: raw)
      if expanded > left { return raw }
      raw += length
      left -= expanded
    }
    return source.count
  }

  /// Where the name and the value of the attribute `name` of the element at `start` begin; nil if there is none.
  func attribute(_ name: String, ofElementAt start: Int) -> (name: Int, value: Int)? {
    var raw = start + 1
    while raw < source.count, !isSpace(source[raw]), source[raw] != UInt8(ascii: ">") { raw += 1 }
    while raw < source.count {
      while raw < source.count, isSpace(source[raw]) { raw += 1 }
      let nameStart = raw
      while raw < source.count, source[raw] != UInt8(ascii: "="), !isSpace(source[raw]),
        source[raw] != UInt8(ascii: ">")
      {
        raw += 1
      }
      let isFound = source[nameStart..<raw].elementsEqual(name.utf8)
      while raw < source.count, source[raw] != UInt8(ascii: "\""), source[raw] != UInt8(ascii: "'") {
        if source[raw] == UInt8(ascii: ">") { return nil }
        raw += 1
      }
      guard raw < source.count else { return nil }
      if isFound { return (nameStart, raw + 1) }
      let quote = source[raw]
      raw += 1
      while raw < source.count, source[raw] != quote { raw += 1 }
      raw += 1
    }
    return nil
  }

  /// The end of a comment, processing instruction or CDATA bracket at `raw`; nil if none starts there.
  private func markupEnd(at raw: Int) -> Int? {
    for (open, close) in [("<!--", "-->"), ("<?", "?>")] where starts(open, at: raw) {
      var end = raw + open.utf8.count
      while end < source.count, !starts(close, at: end) { end += 1 }
      return end + close.utf8.count
    }
    if starts("<![CDATA[", at: raw) { return raw + 9 }
    if starts("]]>", at: raw) { return raw + 3 }
    return nil
  }

  /// How many bytes the source has for the next unit of text, and how many it expands to.
  private func unit(at raw: Int) -> (length: Int, expanded: Int) {
    if starts("\r\n", at: raw) { return (2, 1) }
    guard source[raw] == UInt8(ascii: "&"),
      let end = source[raw...].prefix(16).firstIndex(of: UInt8(ascii: ";"))
    else { return (1, 1) }
    let name = source[(raw + 1)..<end]
    guard name.first == UInt8(ascii: "#") else { return (end + 1 - raw, 1) }
    let isHex = name.dropFirst().first == UInt8(ascii: "x")
    let digits = String(decoding: name.dropFirst(isHex ? 2 : 1), as: UTF8.self)
    let scalar = UInt32(digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
    return (end + 1 - raw, scalar.map { UTF8.width($0) } ?? 1)
  }

  private func starts(_ literal: String, at raw: Int) -> Bool {
    source[raw...].starts(with: literal.utf8)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}

extension XMLElement {
  /// Where the byte at `position` of the value of the attribute `name` stands in the source; the element's own place
  /// if there is no such attribute. O(length of the start tag).
  public func offset(ofAttribute name: String, at position: Int = 0) -> Int {
    let walk = XMLSourceWalk(tree.source)
    return walk.attribute(name, ofElementAt: offset).map { walk.offset(of: position, from: $0.value) } ?? offset
  }

  /// Where the attribute `name` begins in the source; the element's own place if there is no such attribute.
  public func offset(ofAttributeName name: String) -> Int {
    XMLSourceWalk(tree.source).attribute(name, ofElementAt: offset)?.name ?? offset
  }
}
