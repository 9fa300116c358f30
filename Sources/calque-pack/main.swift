import Engine
import Files
import Rules

// Compiles the built-in rules and writes what the binary embeds: `calque-pack FILE`. `make rules` runs it.

/// Why nothing was written.
struct Failure: Error, CustomStringConvertible {
  let description: String
}

let loaded = BuiltinRules.load()
if !loaded.problems.isEmpty { throw Failure(description: loaded.problems.map(\.description).joined(separator: "\n")) }
guard CommandLine.arguments.count == 2 else { throw Failure(description: "usage: calque-pack FILE") }
try Files.write(Engine.compiled(loaded.rules), to: CommandLine.arguments[1])
