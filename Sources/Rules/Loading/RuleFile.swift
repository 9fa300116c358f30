/// A rule file as it was read.
public struct RuleFile: Sendable {
  /// The name that problems and rules give as their place.
  public let name: String
  /// The content.
  public let bytes: [UInt8]

  /// Makes a rule file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Why a regular expression does not compile.
public struct RegexpFault: Error, Hashable, Sendable {
  /// Where in the expression, in UTF-8 bytes.
  public let offset: Int
  /// What is wrong.
  public let message: String

  /// Makes a fault.
  public init(offset: Int, message: String) {
    self.offset = offset
    self.message = message
  }
}

/// How rules are loaded.
public struct RuleLoadingOptions {
  /// Whether examples are wanted; they cost time that linting does not need.
  public var withExamples = false
  /// A RELAX NG schema that each file must satisfy; nil leaves the check out.
  public var schema: [UInt8]?
  /// Compiles a regular expression, to say what is wrong with it; nil leaves the check out.
  public var regexpFault: ((_ expression: String) -> RegexpFault?)?
  /// Reads the file of a `<words file="…">`, given the name of the rule file and the path in the attribute.
  public var wordFile: ((_ ruleFile: String, _ path: String) -> [UInt8]?)?
  /// Word lists that other rules have already defined.
  public var knownLists: Set<String> = []

  /// Makes options that only read the rules.
  public init() {}

  /// Makes options that also read examples.
  public static var withExamples: RuleLoadingOptions {
    var options = RuleLoadingOptions()
    options.withExamples = true
    return options
  }
}
