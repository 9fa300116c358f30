import Analysis
import Rules

extension PatternCompiler {
  /// The tags of a class of words; nil for a class that goes by the word's form.
  static func tagSet(of tokenClass: TokenClass) -> TagSet? {
    switch tokenClass {
    case .noun: .noun
    case .verb: .verb
    case .adj: .adjective
    case .adv: TagSet([.RB, .RBR, .RBS])
    case .det: .determiner
    case .pron: TagSet(.PRP)
    case .modal: .modal
    case .name: .name
    case .number: .number
    case .punct, .quote, .unknown, .foreign, .capital, .lower, .upper, .glued: nil
    }
  }

  /// The tags that the patterns name: `NN` itself, `VB*` all that begin so.
  static func tagSet(_ patterns: [String]) -> TagSet {
    TagSet(
      Tag.all.filter { tag in
        patterns.contains { $0.last == "*" ? tag.penn.hasPrefix($0.dropLast()) : tag.penn == $0 }
      })
  }

  /// The test of a class of words.
  static func classTest(_ tokenClass: TokenClass, _ tests: inout WordTests) -> WordTest {
    switch tokenClass {
    case .number:
      let digits = tests.add(.flags(.digits))
      return .either(tests.addChildren([digits, tests.add(.tags(.number))]))
    case .punct: return .flags(.punctuation)
    case .quote: return .flags(.quote)
    case .unknown: return .flags(.unknown)
    case .foreign: return .flags(.foreign)
    case .capital: return .flags(.capital)
    case .lower: return .flags(.lower)
    case .upper: return .flags(.upper)
    case .noun, .verb, .adj, .adv, .det, .pron, .modal, .name, .glued:
      return tagSet(of: tokenClass).map { .tags($0) } ?? .any
    }
  }
}
