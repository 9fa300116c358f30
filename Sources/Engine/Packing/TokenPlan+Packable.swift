import Packing

extension TokenPlan: Packable {
  func pack(into packer: inout Packer) {
    entries.pack(into: &packer)
    programs.pack(into: &packer)
    code.pack(into: &packer)
    tests.pack(into: &packer)
    regexps.pack(into: &packer)
    literals.pack(into: &packer)
    anchors.pack(into: &packer)
    anchorStarts.pack(into: &packer)
    openAnchors.pack(into: &packer)
    givens.pack(into: &packer)
    repetitions.pack(into: &packer)
    foreigns.pack(into: &packer)
    measures.pack(into: &packer)
    consistencies.pack(into: &packer)
  }

  init(from unpacker: inout Unpacker) {
    entries = [Entry](from: &unpacker)
    programs = [Program](from: &unpacker)
    code = [Instruction](from: &unpacker)
    tests = WordTests(from: &unpacker)
    regexps = [TokenRegexp](from: &unpacker)
    literals = LiteralTable(from: &unpacker)
    anchors = [Anchor](from: &unpacker)
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
    rule.pack(into: &packer)
    occurrence.pack(into: &packer)
    captures.pack(into: &packer)
    antipatterns.pack(into: &packer)
    givens.pack(into: &packer)
    most.pack(into: &packer)
    least.pack(into: &packer)
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
    rule.pack(into: &packer)
    variant.pack(into: &packer)
  }

  init(from unpacker: inout Unpacker) {
    self.init(rule: Int(from: &unpacker), variant: Int(from: &unpacker))
  }
}

extension TokenPlan.Fact: Packable {
  func pack(into packer: inout Packer) {
    given.pack(into: &packer)
    min.pack(into: &packer)
    max.pack(into: &packer)
  }

  init(from unpacker: inout Unpacker) {
    self.init(given: Int(from: &unpacker), min: Int(from: &unpacker), max: Int(from: &unpacker))
  }
}

extension TokenPlan.Anchor: Packable {
  func pack(into packer: inout Packer) {
    entry.pack(into: &packer)
    least.pack(into: &packer)
    most.pack(into: &packer)
    before.pack(into: &packer)
    after.pack(into: &packer)
    isInitial.pack(into: &packer)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      entry: Int32(from: &unpacker), least: Int16(from: &unpacker), most: Int16(from: &unpacker),
      before: Int32(from: &unpacker), after: Int32(from: &unpacker), isInitial: Bool(from: &unpacker))
  }
}

extension TokenPlan.OpenAnchor: Packable {
  func pack(into packer: inout Packer) {
    test.pack(into: &packer)
    anchor.pack(into: &packer)
  }

  init(from unpacker: inout Unpacker) {
    self.init(test: Int32(from: &unpacker), anchor: TokenPlan.Anchor(from: &unpacker))
  }
}

extension TokenPlan.TokenRegexp: Packable {
  func pack(into packer: inout Packer) {
    expression.pack(into: &packer)
    isCaseSensitive.pack(into: &packer)
  }

  init(from unpacker: inout Unpacker) {
    self.init(expression: String(from: &unpacker), isCaseSensitive: Bool(from: &unpacker))
  }
}
