import Analysis
import Packing

/// What a word's signature says of a test: words that `gate` does not admit fail it; of the others, those that `doubt`
/// does not admit pass it under some tag that they can have. Only the rest need the test worked out.
struct TestGate: Sendable {
  var gate: Gate
  var doubt: Gate
}

extension WordTests {
  /// The gates of all tests, by their numbers. O(tests and literals).
  func gates() -> [TestGate] {
    (0..<Int32(count)).map { TestGate(gate: gate(of: $0), doubt: doubt(of: $0)) }
  }

  /// The gate of a test.
  func gate(of test: Int32) -> Gate {
    switch self[test] {
    case .any, .regexp: .word
    case .lower(let run), .exact(let run): Self.gate(ofLiterals: literals(of: run))
    case .lowerSet(let set), .exactSet(let set): Self.gate(ofLiterals: literals(of: sets[Int(set)]))
    case .tags(let tags): Gate(kinds: tags.rawValue & Gate.tagBits, literals: 0)
    case .flags(let flags): Gate(kinds: Gate.bits(of: flags), literals: 0)
    case .not(let test):
      if case .tags(let tags) = self[test] {
        Gate(kinds: ~tags.rawValue & Gate.tagBits, literals: 0)
      } else {
        .word
      }
    case .all(let run): run.indices.map { gate(of: child($0)) }.min { $0.breadth < $1.breadth } ?? .word
    case .either(let run): run.indices.reduce(.closed) { $0.union(gate(of: child($1))) }
    }
  }

  /// Admits all words that its gate admits and that may yet fail a test.
  private func doubt(of test: Int32) -> Gate {
    switch self[test] {
    case .any, .tags, .flags: return .closed
    case .lower, .lowerSet: return Gate(kinds: 0, literals: gate(of: test).literals & Gate.sharedBits)
    case .exact, .exactSet, .regexp: return .open
    case .not(let negated):
      if case .tags = self[negated] { return .closed }
      return gate(of: negated)
    case .all(let run):
      // A signature answers for one part that asks for something, and for any that only exclude.
      let parts = run.indices.map { child($0) }
      if parts.count(where: { gate(of: $0) != .word }) > 1 { return .open }
      return parts.reduce(.closed) { $0.union(doubt(of: $1)) }
    case .either(let run): return run.indices.reduce(.closed) { $0.union(doubt(of: child($1))) }
    }
  }

  private static func gate(ofLiterals literals: ArraySlice<UInt32>) -> Gate {
    Gate(kinds: 0, literals: literals.reduce(0) { $0 | Gate.bit(ofLiteral: $1) })
  }
}

extension TestGate: Packable {
  func pack(into packer: inout Packer) { packer.pack(gate, doubt) }

  init(from unpacker: inout Unpacker) {
    self.init(gate: Gate(from: &unpacker), doubt: Gate(from: &unpacker))
  }
}
