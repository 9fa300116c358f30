import Analysis
import Packing

/// What a word's signature says of a test: words that `gate` does not admit fail it; of the others, those that `doubt`
/// does not admit pass it under some tag that they can have. Only the rest need the test worked out.
struct TestGate: Sendable {
  var gate: Gate
  /// Where the literals of the same gate stand in the table of wide ones.
  var literals: Int32
  var doubt: Gate
}

extension WordTests {
  /// The gates of all tests, by their numbers. O(tests and literals).
  func gates(_ wide: inout WideGates) -> [TestGate] {
    (0..<Int32(count)).map { test in
      let gate = gate(of: test)
      return TestGate(gate: gate.narrow, literals: wide.literals(of: gate), doubt: doubt(of: test))
    }
  }

  /// The gate of a test.
  func gate(of test: Int32) -> WideGate {
    switch self[test] {
    case .any, .regexp: .word
    case .lower(let run), .exact(let run): WideGate(ofLiterals: literals(of: run))
    case .lowerSet(let set), .exactSet(let set): WideGate(ofLiterals: literals(of: sets[Int(set)]))
    case .tags(let tags): WideGate(kinds: tags.rawValue & Gate.tagBits)
    case .flags(let flags): WideGate(kinds: Gate.bits(of: flags))
    case .not(let test):
      if case .tags(let tags) = self[test] {
        WideGate(kinds: ~tags.rawValue & Gate.tagBits)
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
    case .lower, .lowerSet: return Gate(kinds: 0, literals: gate(of: test).narrow.literals & Gate.sharedBits)
    case .exact, .exactSet, .regexp: return .open
    case .not(let negated):
      if case .tags = self[negated] { return .closed }
      return gate(of: negated).narrow
    case .all(let run):
      // A signature answers for one part that asks for something, and for any that only exclude.
      let parts = run.indices.map { child($0) }
      if parts.count(where: { gate(of: $0) != .word }) > 1 { return .open }
      return parts.reduce(.closed) { $0.union(doubt(of: $1)) }
    case .either(let run): return run.indices.reduce(.closed) { $0.union(doubt(of: child($1))) }
    }
  }
}

extension TestGate: Packable {
  func pack(into packer: inout Packer) { packer.pack(gate, literals, doubt) }

  init(from unpacker: inout Unpacker) {
    self.init(gate: Gate(from: &unpacker), literals: Int32(from: &unpacker), doubt: Gate(from: &unpacker))
  }
}
