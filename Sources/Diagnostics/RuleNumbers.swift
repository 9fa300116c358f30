/// Numbers rules from 0 in the order in which they come up.
///
/// Descriptors are objects, one a rule, and cheaper to tell apart than their identifiers. Most are found without a
/// dictionary: where one of the same hash stood last.
public struct RuleNumbers: Sendable {
  private var numbers: [ObjectIdentifier: Int] = [:]
  private var recent = [(rule: ObjectIdentifier, number: Int)?](repeating: nil, count: 256)

  /// Knows no rule.
  public init() {}

  /// The number of a rule, which must live as long as this value.
  public mutating func number(of rule: RuleDescriptor) -> Int {
    let identity = ObjectIdentifier(rule)
    let slot = Int(truncatingIfNeeded: (UInt64(UInt(bitPattern: identity)) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    if let entry = recent[slot], entry.rule == identity { return entry.number }
    let number = numbers[identity] ?? numbers.count
    numbers[identity] = number
    recent[slot] = (identity, number)
    return number
  }
}
