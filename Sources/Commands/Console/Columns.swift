extension String {
  /// The text with spaces after it up to `width` characters.
  package func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

  /// The text with spaces before it up to `width` characters.
  package func rightAligned(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}

extension Double {
  /// The number with exactly `places` (1...6) decimals.
  package func rounded(to places: Int) -> String {
    let factor = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let units = Int((abs(self) * factor).rounded())
    let fraction = String(units % Int(factor))
    let sign = self < 0 && units > 0 ? "-" : ""
    return "\(sign)\(units / Int(factor)).\(String(repeating: "0", count: places - fraction.count))\(fraction)"
  }
}
