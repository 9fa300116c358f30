/// Writes JSON (RFC 8259) piece by piece.
struct JSONWriter {
  private struct Container {
    let close: String
    let lines: Bool
    var isEmpty = true
  }

  private(set) var output: Output
  private var open: [Container] = []
  private var afterKey = false

  init(_ sink: @escaping ByteSink) { output = Output(sink) }

  /// Opens an object; `lines` puts each member on a line of its own.
  mutating func beginObject(lines: Bool = false) { begin("{", Container(close: "}", lines: lines)) }

  /// Opens an array; `lines` puts each element on a line of its own.
  mutating func beginArray(lines: Bool = false) { begin("[", Container(close: "]", lines: lines)) }

  /// Closes the innermost object or array.
  mutating func end() {
    let container = open.removeLast()
    if container.lines, !container.isEmpty { newLine() }
    output.write(container.close)
    if open.isEmpty { output.write("\n") }
  }

  mutating func key(_ name: String) {
    separate()
    string(name)
    output.write(": ")
    afterKey = true
  }

  mutating func value(_ text: String) {
    separate()
    string(text)
  }

  mutating func value(_ number: some BinaryInteger) {
    separate()
    output.write(String(number))
  }

  mutating func member(_ name: String, _ text: String) {
    key(name)
    value(text)
  }

  mutating func member(_ name: String, _ number: some BinaryInteger) {
    key(name)
    value(number)
  }

  mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { value(text) }
    end()
  }

  /// Writes an object as the member `name`.
  mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    beginObject()
    body(&self)
    end()
  }

  mutating func flush() { output.flush() }

  private mutating func begin(_ bracket: String, _ container: Container) {
    separate()
    output.write(bracket)
    open.append(container)
  }

  private mutating func separate() {
    if afterKey || open.isEmpty {
      afterKey = false
      return
    }
    let container = open[open.count - 1]
    if !container.isEmpty { output.write(container.lines ? "," : ", ") }
    if container.lines { newLine() }
    open[open.count - 1].isEmpty = false
  }

  private mutating func newLine() {
    output.write("\n" + String(repeating: "  ", count: open.count { $0.lines }))
  }

  private mutating func string(_ text: String) {
    output.write("\"")
    output.write(Self.escaped(text))
    output.write("\"")
  }

  /// `text` with `"`, `\` and control characters escaped.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}":
        result += (scalar.value < 16 ? "\\u000" : "\\u00") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
