import ArgumentParser
import Linter
import Rules

extension CompletionKind {
  /// Offers the names of all cases.
  static func names<Choice: RawRepresentable<String> & CaseIterable>(of type: Choice.Type) -> CompletionKind {
    .list(type.allCases.map(\.rawValue))
  }
}

/// The case that a word on the command line names. Throws with the nearest one when there is none.
func choice<Choice: RawRepresentable<String> & CaseIterable>(_ name: String, _ what: String) throws(Trouble) -> Choice {
  if let choice = Choice(rawValue: name) { return choice }
  let all = Choice.allCases.map(\.rawValue)
  let advice = DidYouMean.nearest(to: name, among: all).map { "did you mean “\($0)”?" }
  throw Trouble("there is no \(what) “\(name)”; \(advice ?? "there are \(all.joined(separator: ", "))")")
}
