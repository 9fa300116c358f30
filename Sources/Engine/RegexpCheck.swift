public import Rules

extension Engine {
  /// What is wrong with a regular expression of a rule file; nil when PCRE2 compiles it.
  public static func regexpFault(_ expression: String) -> RegexpFault? {
    do throws(RegularExpression.Failure) {
      _ = try RegularExpression(expression, isCaseSensitive: true)
      return nil
    } catch {
      return RegexpFault(offset: error.offset, message: error.message)
    }
  }
}
