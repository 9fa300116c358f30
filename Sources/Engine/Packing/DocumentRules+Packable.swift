package import Analysis
public import Packing
import Rules

extension Script: Packable {}

extension CompiledRepetition: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(
      rule, unit, length.lowerBound, length.upperBound, times, distance, mayHoldPunctuation, exceptions, between)
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
    packer.pack(rule, languages.rawValue, scripts, minimum, share, sparesQuoted, exceptions)
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
    packer.pack(rule, quantity, unit, test, above, below, leastWords)
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
    packer.pack(rule, variants, spelled, folding, minimum, minority)
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
