import Diagnostics
import Rules
import Text

/// Makes a finding from what a rule matched.
enum FindingBuilder {
  /// The finding by `template` at `match.marker`, its message and repairs filled in.
  ///
  /// A repair that would change nothing, or that another repair already makes, is left out.
  static func finding(of template: FindingTemplate, _ match: MatchedText, note: Note? = nil) -> Finding {
    let renderer = TemplateRenderer(match: match)
    var fixes: [Fix] = []
    if !template.suggestions.isEmpty {
      // A deletion needs no copy of what it deletes, which may be a whole paragraph.
      let isCopied = template.suggestions.contains { !$0.template.parts.isEmpty }
      let flagged = isCopied ? match.string(match.marker) : ""
      for suggestion in template.suggestions {
        guard let edit = edit(suggestion.template, of: flagged, renderer) else { continue }
        if !fixes.contains(where: { $0.first == edit }) { fixes.append(Fix(edit, safety: suggestion.safety)) }
      }
    }
    return Finding(
      rule: template.rule, range: match.marker, message: renderer.message(template.message), fixes: fixes, note: note)
  }

  /// The edit that a template makes of the flagged text; nil when a part of it cannot be made, or nothing would change.
  private static func edit(_ template: Template, of flagged: String, _ renderer: TemplateRenderer) -> Edit? {
    let marker = renderer.match.marker
    if template.parts.isEmpty {
      return marker.isEmpty ? nil : Edit(deletion(of: marker, in: renderer.match.text), "")
    }
    guard let replacement = renderer.repair(template, of: flagged), replacement != flagged else { return nil }
    return Edit(replacement.isEmpty ? deletion(of: marker, in: renderer.match.text) : marker, replacement)
  }

  /// The bytes to delete so that no doubled space, and no space before punctuation, stays behind.
  static func deletion(of range: ByteRange, in text: [UInt8]) -> ByteRange {
    let isSpace = { (i: Int) in text[i] == 0x20 || text[i] == 0x09 }
    let bounds = range.indices
    if bounds.lowerBound > 0, isSpace(bounds.lowerBound - 1) {
      return ByteRange(range.lower - 1, range.upper)
    }
    if bounds.upperBound < text.count, isSpace(bounds.upperBound) {
      return ByteRange(range.lower, range.upper + 1)
    }
    return range
  }
}
