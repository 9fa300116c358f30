public import Diagnostics

/// The rules about a file as a whole, which need no rule file.
public enum LinterRule {
  /// Bytes that are not UTF-8, reported once a file.
  static let invalidUTF8 = RuleDescriptor(
    id: "invalid-utf8", name: "Bytes that are not UTF-8", category: .encoding, severity: .warning,
    mqm: "character-encoding", its: .characters,
    explanation: "The file is read as UTF-8. Bytes that are not are shown as � by most programs; the text was probably "
      + "saved in another encoding, such as Windows-1252. Save it as UTF-8.")

  /// All of them.
  public static let all = [invalidUTF8]
}
