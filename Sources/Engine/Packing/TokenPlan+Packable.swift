import Packing

extension TokenPlan: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(
      entries, programs, code, tests, gates, wideGates, regexps, literals, anchors, anchorGates, anchorStarts,
      openAnchors, givens, repetitions, foreigns, measures, consistencies)
  }

  init(from unpacker: inout Unpacker) {
    entries = [Entry](from: &unpacker)
    programs = [Program](from: &unpacker)
    code = [Instruction](from: &unpacker)
    tests = WordTests(from: &unpacker)
    gates = [TestGate](from: &unpacker)
    wideGates = [UInt64](from: &unpacker)
    regexps = [TokenRegexp](from: &unpacker)
    literals = LiteralTable(from: &unpacker)
    anchors = [Anchor](from: &unpacker)
    anchorGates = [AnchorGate](from: &unpacker)
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
    packer.pack(entry, before, after, farBefore, farAfter, first, second, least, most, isInitial)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      entry: Int32(from: &unpacker), before: WideGates.Number(from: &unpacker),
      after: WideGates.Number(from: &unpacker), farBefore: WideGates.Number(from: &unpacker),
      farAfter: WideGates.Number(from: &unpacker), first: WideGates.Number(from: &unpacker),
      second: WideGates.Number(from: &unpacker), least: Int16(from: &unpacker), most: Int16(from: &unpacker),
      isInitial: Bool(from: &unpacker))
  }
}

extension TokenPlan.OpenAnchor: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(test, gate, anchor)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      test: Int32(from: &unpacker), gate: AnchorGate(from: &unpacker), anchor: TokenPlan.Anchor(from: &unpacker))
  }
}

extension TokenPlan.TokenRegexp: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(expression, isCaseSensitive, hint)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      expression: String(from: &unpacker), isCaseSensitive: Bool(from: &unpacker),
      hint: BytePairs.Hint?(from: &unpacker))
  }
}
