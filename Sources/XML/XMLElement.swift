/// An element of an `XMLTree`.
public struct XMLElement: Sendable {
  /// The document.
  public let tree: XMLTree
  let index: Int

  private var node: XMLNode { tree.nodes[index] }

  /// The qualified name, such as `rule` or `xlf:unit`.
  public var name: String { tree.names[Int(node.name)] }
  /// Where its `<` stands in the source, in bytes.
  public var offset: Int { Int(node.offset) }
  /// The line of its `<`, from 1.
  public var line: Int { Int(node.line) }
  /// Whether its end tag was seen; false only around the place where a broken document stops.
  public var isComplete: Bool { node.end != 0 }

  /// The qualified names of the attributes as written; namespace declarations are not among them.
  public var attributeNames: [String] {
    tree.attributes[Int(node.lower)..<Int(node.upper)].map { tree.names[Int($0.name)] }
  }

  /// The value of an attribute, references expanded; nil when it is not there.
  public subscript(name: String) -> String? {
    for attribute in tree.attributes[Int(node.lower)..<Int(node.upper)] where tree.names[Int(attribute.name)] == name {
      return tree.string(attribute.lower, attribute.upper)
    }
    return nil
  }

  /// A child: an element or a run of text.
  public enum Child: Sendable {
    /// An element.
    case element(XMLElement)
    /// A run of text.
    case text(XMLText)
  }

  /// The children in order; a run of text ends only at an element. O(1) a step.
  public var children: XMLChildren { XMLChildren(tree: tree, index: index + 1, end: end) }

  /// The child elements in order.
  public var elements: [XMLElement] {
    var result: [XMLElement] = []
    for case .element(let element) in children { result.append(element) }
    return result
  }

  /// The first run of text that is a child; nil if there is none.
  public var firstText: XMLText? {
    for case .text(let text) in children { return text }
    return nil
  }

  /// The runs of text in the element and in all elements in it, in order.
  public var texts: [XMLText] {
    children.flatMap { child in
      switch child {
      case .text(let text): [text]
      case .element(let element): element.texts
      }
    }
  }

  /// The characters that are children of the element itself, without white space at the edges.
  public var ownText: String {
    var bytes: [UInt8] = []
    for case .text(let text) in children { bytes += text.bytes }
    let trimmed = bytes.drop { $0 <= 0x20 }
    return String(decoding: trimmed[...(trimmed.lastIndex { $0 > 0x20 } ?? trimmed.startIndex - 1)], as: UTF8.self)
  }

  /// The characters of the element and of all elements in it. O(length).
  public var text: String {
    var bytes: [UInt8] = []
    for node in tree.nodes[(index + 1)..<end] where !node.isElement {
      bytes += tree.characters[Int(node.lower)..<Int(node.upper)]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private var end: Int { isComplete ? Int(node.end) : tree.nodes.count }
}

/// A run of text in an `XMLTree`, between two tags.
public struct XMLText: Sendable {
  let tree: XMLTree
  let index: Int

  private var node: XMLNode { tree.nodes[index] }

  /// The UTF-8 bytes, references expanded and line breaks normalised to LF.
  public var bytes: ArraySlice<UInt8> { tree.characters[Int(node.lower)..<Int(node.upper)] }
  /// The text.
  public var string: String { tree.string(node.lower, node.upper) }

  /// The place of the byte at `position` (0...bytes.count) of this text.
  public func place(of position: Int) -> XMLPlace { XMLPlace(node: UInt32(index), position: UInt32(position)) }

  /// Where the byte at `position` (0...bytes.count) of this text stands in the source. O(position).
  public func offset(of position: Int) -> Int { tree.offset(of: place(of: position)) }
}

/// Steps over the children of an element.
public struct XMLChildren: Sequence, IteratorProtocol, Sendable {
  let tree: XMLTree
  var index: Int
  let end: Int

  /// The next child; nil after the last.
  public mutating func next() -> XMLElement.Child? {
    guard index < end else { return nil }
    let node = tree.nodes[index]
    let child: XMLElement.Child =
      node.isElement ? .element(XMLElement(tree: tree, index: index)) : .text(XMLText(tree: tree, index: index))
    index = node.end == 0 ? end : Int(node.end)
    return child
  }
}

/// A place in an `XMLTree` that costs nothing to keep.
public struct XMLPlace: Hashable, Sendable {
  let node: UInt32
  let position: UInt32
}

extension XMLElement {
  /// The place of its `<`.
  public var place: XMLPlace { XMLPlace(node: UInt32(index), position: 0) }
}

extension XMLTree {
  /// Where a place of this tree stands in the source, in bytes. O(length of the text it is in).
  public func offset(of place: XMLPlace) -> Int {
    let node = nodes[Int(place.node)]
    if node.isElement { return Int(node.offset) }
    return XMLSourceWalk(source).offset(of: Int(place.position), from: Int(node.offset))
  }

  func string(_ lower: UInt32, _ upper: UInt32) -> String {
    String(decoding: characters[Int(lower)..<Int(upper)], as: UTF8.self)
  }
}
