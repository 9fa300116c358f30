/// Letters of the Cyrillic and Greek scripts that look like Latin ones.
enum Homoglyphs {
  /// The word in Latin letters; nil when some letter looks like none.
  static func latin(_ word: String) -> String? {
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      if scalar.value < 0x250 {
        result.append(scalar)
      } else if let letter = letters[scalar] {
        result.append(letter)
      } else {
        return nil
      }
    }
    return String(result)
  }

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(
      "аеорсухіјѕһԁАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι".unicodeScalars,
      "aeopcyxijshdABEKMHOPCTYXIJSABEZHIKMNOPTYXovi".unicodeScalars))
}
