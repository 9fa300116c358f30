import Packing

extension TokenPlan: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(
      entries, programs, code, tests, gates, gateRows, regexps, literals, anchors, contexts, anchorStarts, openAnchors,
      givens,
      repetitions, foreigns, measures, consistencies)
  }

  init(from unpacker: inout Unpacker) {
    entries = [Entry](from: &unpacker)
    programs = [Program](from: &unpacker)
    code = [Instruction](from: &unpacker)
    tests = WordTests(from: &unpacker)
    gates = [TestGate](from: &unpacker)
    gateRows = [UInt64](from: &unpacker)
    regexps = [TokenRegexp](from: &unpacker)
    literals = LiteralTable(from: &unpacker)
    anchors = [Anchor](from: &unpacker)
    contexts = [Context](from: &unpacker)
    anchorStarts = [Int32](from: &unpacker)
    openAnchors = [OpenAnchor](from: &unpacker)
    givens = [Int32](from: &unpacker)
    repetitions = [CompiledRepetition](from: &unpacker)
    foreigns = [CompiledForeign](from: &unpacker)
    measures = [CompiledMeasure](from: &unpacker)
    consistencies = [CompiledConsistency](from: &unpacker)
  }
}

extension TokenPlan.Entry: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(rule, occurrence, captures, antipatterns, givens, most, least)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      rule: Int32(from: &unpacker), occurrence: TokenPlan.Occurrence?(from: &unpacker),
      captures: [String](from: &unpacker), antipatterns: [Program](from: &unpacker),
      givens: [TokenPlan.Fact](from: &unpacker), most: Int(from: &unpacker), least: Int(from: &unpacker))
  }
}

extension TokenPlan.Occurrence: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(rule, variant)
  }

  init(from unpacker: inout Unpacker) {
    self.init(rule: Int(from: &unpacker), variant: Int(from: &unpacker))
  }
}

extension TokenPlan.Fact: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(given, min, max)
  }

  init(from unpacker: inout Unpacker) {
    self.init(given: Int(from: &unpacker), min: Int(from: &unpacker), max: Int(from: &unpacker))
  }
}

extension TokenPlan.Anchor: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(gate, entry, context, least, most, offset, isInitial)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      gate: Gate(from: &unpacker), entry: Int32(from: &unpacker), context: Int32(from: &unpacker),
      least: Int16(from: &unpacker), most: Int16(from: &unpacker), offset: Int8(from: &unpacker),
      isInitial: Bool(from: &unpacker))
  }
}

extension TokenPlan.Context: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(before, after, farBefore, farAfter)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      before: GateRow(from: &unpacker), after: GateRow(from: &unpacker), farBefore: GateRow(from: &unpacker),
      farAfter: GateRow(from: &unpacker))
  }
}

extension TokenPlan.OpenAnchor: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(test, anchor)
  }

  init(from unpacker: inout Unpacker) {
    self.init(test: Int32(from: &unpacker), anchor: TokenPlan.Anchor(from: &unpacker))
  }
}

extension TokenPlan.TokenRegexp: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(expression, isCaseSensitive)
  }

  init(from unpacker: inout Unpacker) {
    self.init(expression: String(from: &unpacker), isCaseSensitive: Bool(from: &unpacker))
  }
}
