public import Diagnostics
public import Packing

extension Category: Packable {}
extension Severity: Packable {}
extension ITSType: Packable {}
extension Fix.Safety: Packable {}

extension RuleDescriptor: Packable {
  /// Appends the value.
  public func pack(into packer: inout Packer) {
    packer.pack(id, name, category, severity, mqm, its, explanation, sourceLanguages)
  }

  /// Reads a value.
  public convenience init(from unpacker: inout Unpacker) {
    self.init(
      id: String(from: &unpacker), name: String(from: &unpacker), category: Category(from: &unpacker),
      severity: Severity(from: &unpacker), mqm: String(from: &unpacker), its: ITSType(from: &unpacker),
      explanation: String(from: &unpacker), sourceLanguages: [String](from: &unpacker))
  }
}

extension Suggestion: Packable {
  /// Appends the value.
  public func pack(into packer: inout Packer) {
    packer.pack(template, safety)
  }

  /// Reads a value.
  public init(from unpacker: inout Unpacker) {
    self.init(template: Template(from: &unpacker), safety: Fix.Safety(from: &unpacker))
  }
}

extension FindingTemplate: Packable {
  /// Appends the value.
  public func pack(into packer: inout Packer) {
    packer.pack(rule, message, suggestions)
  }

  /// Reads a value.
  public init(from unpacker: inout Unpacker) {
    self.init(
      rule: RuleDescriptor(from: &unpacker), message: Template(from: &unpacker),
      suggestions: [Suggestion](from: &unpacker))
  }
}
