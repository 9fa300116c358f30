/// Why a run cannot start or a part of it cannot be done, in words for the person who started it.
public struct Trouble: Error, Sendable, Equatable, CustomStringConvertible {
  /// The messages, each a line without a full stop.
  public let messages: [String]

  /// Makes a trouble of several messages; never of none.
  public init(_ messages: [String]) { self.messages = messages }

  /// Makes a trouble of one message.
  public init(_ message: String) { messages = [message] }

  /// The messages, one a line.
  public var description: String { messages.joined(separator: "\n") }
}
