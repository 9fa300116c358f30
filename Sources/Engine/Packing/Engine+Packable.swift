import Diagnostics
public import Packing
import Rules

extension Engine: Packable {
  /// Appends the value.
  public func pack(into packer: inout Packer) {
    templates.pack(into: &packer)
    members.map(\.isOnByDefault).pack(into: &packer)
    members.map(\.corroborated).pack(into: &packer)
    tokens.pack(into: &packer)
    regexps.pack(into: &packer)
    pairs.pack(into: &packer)
    lines.pack(into: &packer)
    corroboration.pack(into: &packer)
  }

  /// Reads a value.
  public init(from unpacker: inout Unpacker) {
    let templates = [FindingTemplate](from: &unpacker)
    let isOnByDefault = [Bool](from: &unpacker)
    let corroborated = [Severity?](from: &unpacker)
    self.init(
      members: templates.indices.map {
        Member(rule: templates[$0].rule, isOnByDefault: isOnByDefault[$0], corroborated: corroborated[$0])
      },
      templates: templates, tokens: TokenPlan(from: &unpacker), regexps: RegexpPlan(from: &unpacker),
      pairs: PairsPlan(from: &unpacker), lines: [CompiledLine](from: &unpacker),
      corroboration: Corroboration(from: &unpacker))
  }
}

extension RegexpPlan: Packable {
  func pack(into packer: inout Packer) {
    entries.pack(into: &packer)
    prefilter.pack(into: &packer)
    unfiltered.pack(into: &packer)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      entries: [Entry](from: &unpacker), prefilter: LiteralPrefilter(from: &unpacker),
      unfiltered: [Int32](from: &unpacker))
  }
}

extension RegexpPlan.Entry: Packable {
  func pack(into packer: inout Packer) {
    rule.pack(into: &packer)
    occurrence.pack(into: &packer)
    regexp.pack(into: &packer)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      rule: Int32(from: &unpacker), occurrence: TokenPlan.Occurrence?(from: &unpacker),
      regexp: RegexpRule(from: &unpacker))
  }
}

extension PairsPlan: Packable {
  func pack(into packer: inout Packer) {
    entries.pack(into: &packer)
    conventions.pack(into: &packer)
  }

  init(from unpacker: inout Unpacker) {
    self.init(entries: [Entry](from: &unpacker), conventions: PairConventions(from: &unpacker))
  }
}

extension PairsPlan.Entry: Packable {
  func pack(into packer: inout Packer) {
    rule.pack(into: &packer)
    fault.pack(into: &packer)
    isDoubtful.pack(into: &packer)
    safety.pack(into: &packer)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      rule: Int32(from: &unpacker), fault: PairsRule.Fault(from: &unpacker), isDoubtful: Bool(from: &unpacker),
      safety: Fix.Safety(from: &unpacker))
  }
}

extension CompiledLine: Packable {
  func pack(into packer: inout Packer) {
    rule.pack(into: &packer)
    evidence.pack(into: &packer)
    threshold.pack(into: &packer)
    cautious.pack(into: &packer)
    finder.pack(into: &packer)
    model.pack(into: &packer)
  }

  init(from unpacker: inout Unpacker) {
    rule = Int32(from: &unpacker)
    evidence = [String](from: &unpacker)
    threshold = Double(from: &unpacker)
    cautious = Double(from: &unpacker)
    finder = PhraseFinder(from: &unpacker)
    model = LineModel(from: &unpacker)
  }
}
