import Diagnostics
public import Packing
import Rules

extension Engine: Packable {
  /// Appends the value.
  public func pack(into packer: inout Packer) {
    packer.pack(
      templates, members.map(\.isOnByDefault), members.map(\.corroborated), tokens, regexps, pairs, lines, corroboration
    )
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
    packer.pack(entries, prefilter, unfiltered)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      entries: [Entry](from: &unpacker), prefilter: LiteralPrefilter(from: &unpacker),
      unfiltered: [Int32](from: &unpacker))
  }
}

extension RegexpPlan.Entry: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(rule, occurrence, regexp, place)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      rule: Int32(from: &unpacker), occurrence: TokenPlan.Occurrence?(from: &unpacker),
      regexp: RegexpRule(from: &unpacker), place: ByteCount?(from: &unpacker))
  }
}

extension PairsPlan: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(entries, conventions)
  }

  init(from unpacker: inout Unpacker) {
    self.init(entries: [Entry](from: &unpacker), conventions: PairConventions(from: &unpacker))
  }
}

extension PairsPlan.Entry: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(rule, fault, isDoubtful, safety)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      rule: Int32(from: &unpacker), fault: PairsRule.Fault(from: &unpacker), isDoubtful: Bool(from: &unpacker),
      safety: Fix.Safety(from: &unpacker))
  }
}

extension CompiledLine: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(rule, evidence, threshold, cautious, finder, model)
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
