public import Packing

extension RegexpRule.Scope: Packable {}
extension RepetitionRule.Unit: Packable {}
extension ConsistencyRule.Folding: Packable {}
extension MeasureRule.Unit: Packable {}
extension MeasureRule.Quantity: Packable {}
extension PairsRule.Fault: Packable {}

extension RegexpRule: Packable {
  /// Appends the value.
  public func pack(into packer: inout Packer) {
    packer.pack(expression, scope, isCaseSensitive, marker, antipatterns)
  }

  /// Reads a value.
  public init(from unpacker: inout Unpacker) {
    self.init(
      expression: String(from: &unpacker), scope: Scope(from: &unpacker), isCaseSensitive: Bool(from: &unpacker),
      marker: Int(from: &unpacker), antipatterns: [String](from: &unpacker))
  }
}

extension Corroboration: Packable {
  /// Appends the value.
  public func pack(into packer: inout Packer) {
    packer.pack(findings, perThousandWords)
  }

  /// Reads a value.
  public init(from unpacker: inout Unpacker) {
    self.init(findings: Int(from: &unpacker), perThousandWords: Double(from: &unpacker))
  }
}
