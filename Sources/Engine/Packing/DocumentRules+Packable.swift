package import Analysis
public import Packing
import Rules

extension Script: Packable {}

extension CompiledRepetition: Packable {
  func pack(into packer: inout Packer) {
    rule.pack(into: &packer)
    unit.pack(into: &packer)
    length.lowerBound.pack(into: &packer)
    length.upperBound.pack(into: &packer)
    times.pack(into: &packer)
    distance.pack(into: &packer)
    mayHoldPunctuation.pack(into: &packer)
    exceptions.pack(into: &packer)
    between.pack(into: &packer)
  }

  init(from unpacker: inout Unpacker) {
    rule = Int32(from: &unpacker)
    unit = RepetitionRule.Unit(from: &unpacker)
    let least = Int(from: &unpacker)
    length = least...Int(from: &unpacker)
    times = Int(from: &unpacker)
    distance = Int(from: &unpacker)
    mayHoldPunctuation = Bool(from: &unpacker)
    exceptions = [Int32](from: &unpacker)
    between = Int32?(from: &unpacker)
  }
}

extension CompiledForeign: Packable {
  func pack(into packer: inout Packer) {
    rule.pack(into: &packer)
    languages.rawValue.pack(into: &packer)
    scripts.pack(into: &packer)
    minimum.pack(into: &packer)
    share.pack(into: &packer)
    sparesQuoted.pack(into: &packer)
    exceptions.pack(into: &packer)
  }

  init(from unpacker: inout Unpacker) {
    rule = Int32(from: &unpacker)
    languages = LanguageSet(rawValue: UInt32(from: &unpacker))
    scripts = [Script](from: &unpacker)
    minimum = Int(from: &unpacker)
    share = Double(from: &unpacker)
    sparesQuoted = Bool(from: &unpacker)
    exceptions = [Int32](from: &unpacker)
  }
}

extension CompiledMeasure: Packable {
  func pack(into packer: inout Packer) {
    rule.pack(into: &packer)
    quantity.pack(into: &packer)
    unit.pack(into: &packer)
    test.pack(into: &packer)
    above.pack(into: &packer)
    below.pack(into: &packer)
    leastWords.pack(into: &packer)
  }

  init(from unpacker: inout Unpacker) {
    rule = Int32(from: &unpacker)
    quantity = MeasureRule.Quantity(from: &unpacker)
    unit = MeasureRule.Unit(from: &unpacker)
    test = Int32?(from: &unpacker)
    above = Double?(from: &unpacker)
    below = Double?(from: &unpacker)
    leastWords = Int(from: &unpacker)
  }
}

extension CompiledConsistency: Packable {
  func pack(into packer: inout Packer) {
    rule.pack(into: &packer)
    variants.pack(into: &packer)
    spelled.pack(into: &packer)
    folding.pack(into: &packer)
    minimum.pack(into: &packer)
    minority.pack(into: &packer)
  }

  init(from unpacker: inout Unpacker) {
    rule = Int32(from: &unpacker)
    variants = [String](from: &unpacker)
    spelled = Int32?(from: &unpacker)
    folding = [ConsistencyRule.Folding](from: &unpacker)
    minimum = Int(from: &unpacker)
    minority = Double(from: &unpacker)
  }
}
