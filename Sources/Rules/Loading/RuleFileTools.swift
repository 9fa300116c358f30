internal import Text
internal import XML

/// What the readers of several rule files share, since it takes longer to make than a file to read.
final class RuleFileTools {
  /// Cuts words as texts are cut.
  var segmenter = Segmenter()
  /// The schema that files must follow; nil when they need follow none.
  private(set) lazy var schema = source.map { source in
    Result { () throws(RelaxNG.SchemaError) in try RelaxNG(source) }
  }
  private let source: [UInt8]?

  init(_ options: RuleLoadingOptions) { source = options.schema }
}
