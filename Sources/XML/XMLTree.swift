/// Something that is wrong with an XML document.
public struct XMLProblem: Hashable, Sendable {
  /// Where, as a byte offset into the source.
  public let offset: Int
  /// What, in libxml2's words, without a line break.
  public let message: String
}

/// An XML document in memory whose every element, attribute and character knows its place in the source.
///
/// The source is UTF-8; a declared encoding is ignored. Nothing is fetched, document type declarations are skipped
/// and only the five predefined entities and character references are expanded. Any bytes may be parsed: what is not
/// well formed is reported, and what stands before the fault is in the tree. Parsing is O(bytes).
public final class XMLTree: Sendable {
  /// The parsed bytes.
  public let source: [UInt8]
  /// What is not well formed, in order of place; empty for a good document.
  public let problems: [XMLProblem]
  let nodes: [XMLNode]
  let attributes: [XMLAttributeRecord]
  let names: [String]
  let characters: [UInt8]

  /// Parses `source`.
  ///
  /// - Parameter skipped: names of elements whose content and attributes are not wanted; they stand in the tree empty.
  public init(_ source: [UInt8], skipping skipped: Set<String> = []) {
    let builder = XMLTreeBuilder(skipping: skipped)
    builder.parse(source)
    self.source = source
    problems = builder.problems
    nodes = builder.nodes
    attributes = builder.attributes
    names = builder.names
    characters = builder.characters
  }

  /// The outermost element; nil when there is none.
  public var root: XMLElement? {
    nodes.isEmpty ? nil : XMLElement(tree: self, index: 0)
  }

  /// All elements in document order.
  var elements: [XMLElement] {
    nodes.indices.filter { nodes[$0].isElement }.map { XMLElement(tree: self, index: $0) }
  }
}

/// An element or a run of text in document order, so that a subtree is a range of nodes.
struct XMLNode {
  /// The element's number in `XMLTree.names`, or `XMLNode.text`.
  var name: Int32
  /// Where the node starts in the source: at `<`, or at the first character.
  var offset: UInt32
  /// The line of that place, from 1; 0 for text.
  var line: UInt32
  /// The index of the first node after the subtree; 0 while the element is open.
  var end: UInt32
  /// The range of its attributes, or of its characters.
  var lower: UInt32
  var upper: UInt32

  static let text: Int32 = -1
  var isElement: Bool { name != XMLNode.text }
}

/// An attribute: its name's number and the range of its value in `XMLTree.characters`.
struct XMLAttributeRecord {
  var name: Int32
  var lower: UInt32
  var upper: UInt32
}
