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
  /// Whether its end tag was seen; false only around the place where a broken document stops.
  public var isComplete: Bool { node.end != 0 }

  /// The qualified names of the attributes as written; namespace declarations are not among them.
  public var attributeNames: some Sequence<String> {
    tree.attributes[Int(node.lower)..<Int(node.upper)].lazy.map { [tree] in tree.names[Int($0.name)] }
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
  public var children: some Sequence<Child> { XMLChildren(tree: tree, index: index + 1, end: end) }

  /// The child elements in order.
  public var elements: some Sequence<XMLElement> {
    XMLChildren(tree: tree, index: index + 1, end: end).lazy.compactMap {
      if case .element(let element) = $0 { element } else { nil }
    }
  }

  /// The first run of text that is a child; nil if there is none.
  public var firstText: XMLText? {
    for case .text(let text) in children { return text }
    return nil
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

  /// Where the byte at `position` (0...bytes.count) of this text stands in the source. O(position).
  public func offset(of position: Int) -> Int {
    XMLSourceWalk(tree.source).offset(of: position, from: Int(node.offset))
  }
}

/// Steps over the children of an element.
struct XMLChildren: Sequence, IteratorProtocol {
  let tree: XMLTree
  var index: Int
  let end: Int

  mutating func next() -> XMLElement.Child? {
    guard index < end else { return nil }
    let node = tree.nodes[index]
    let child: XMLElement.Child =
      node.isElement ? .element(XMLElement(tree: tree, index: index)) : .text(XMLText(tree: tree, index: index))
    index = node.end == 0 ? end : Int(node.end)
    return child
  }
}

extension XMLTree {
  func string(_ lower: UInt32, _ upper: UInt32) -> String {
    String(decoding: characters[Int(lower)..<Int(upper)], as: UTF8.self)
  }
}
