/// What the elements of HTML do to the flow of text.
enum HTMLElement {
  /// A part an element can play.
  enum Role {
    /// Flows with the text around it.
    case inline
    /// Ends a line.
    case lineBreak
    /// Is a paragraph or holds some.
    case block
    /// Holds no prose; its tags nest.
    case hidden
    /// Stands in a sentence but is no prose.
    case code
    /// Holds no markup up to its end tag, and no prose.
    case raw
  }

  /// The part the element with this lower-case name plays; unknown elements are inline.
  static func role(of name: String) -> Role { roles[name] ?? .inline }

  private static let roles: [String: Role] = {
    let names: [(Role, String)] = [
      (.lineBreak, "br"),
      (
        .block,
        """
        address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure \
        footer h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol option p section summary table tbody td \
        tfoot th thead tr ul
        """
      ),
      (.hidden, "audio button canvas form map math nav object pre select svg template video"),
      (.code, "code kbd samp tt var"),
      (.raw, "iframe noembed noframes noscript script style textarea title xmp"),
    ]
    var roles: [String: Role] = [:]
    for (role, list) in names {
      for name in list.split(separator: " ") { roles[String(name)] = role }
    }
    return roles
  }()
}
