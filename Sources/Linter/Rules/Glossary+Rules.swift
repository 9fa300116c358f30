extension Glossary {
  /// A rule file that finds what must not be written, a rule an entry.
  var ruleFile: [UInt8] {
    var xml = "<rules lang=\"en\"><category id=\"terminology\" name=\"Glossary\">\n"
    var number = 0
    for entry in entries where !entry.forbidden.isEmpty {
      number += 1
      let name = Self.escaped(entry.preferred.first ?? entry.forbidden[0])
      xml += "<rule id=\"glossary-\(number)\" name=\"Glossary: \(name)\" severity=\"warning\" "
      xml += "mqm=\"terminology\" its=\"terminology\">"
      xml += "<pattern>( " + entry.forbidden.map(Self.pattern).joined(separator: " | ") + " )</pattern>"
      if entry.preferred.isEmpty {
        xml += "<message>The glossary forbids “<match/>”.</message>"
      } else {
        xml += "<message>The glossary has “\(name)” for “<match/>”.</message>"
        for term in entry.preferred { xml += "<suggestion>\(Self.escaped(term))</suggestion>" }
      }
      xml += "</rule>\n"
    }
    xml += "</category></rules>\n"
    return Array(xml.utf8)
  }

  /// A term as a one-line pattern: its words literally, hyphens and apostrophes kept inside them.
  private static func pattern(_ term: String) -> String {
    let words = term.split(whereSeparator: \.isWhitespace)
    let literals = words.map { word in
      var literal = ""
      for scalar in word.unicodeScalars {
        if scalar.isASCII, !scalar.properties.isAlphabetic, scalar.properties.numericType == nil, scalar != "-" {
          literal += "\\"
        }
        literal.unicodeScalars.append(scalar)
      }
      return escaped(literal)
    }
    return literals.joined(separator: " ")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case _ where scalar.value < 0x20: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
