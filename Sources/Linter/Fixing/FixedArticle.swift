public import Diagnostics

/// An article before and after its repair.
public struct FixedArticle: Sendable {
  /// The path of the article.
  public let path: String
  /// The bytes as they were read.
  public let source: [UInt8]
  /// The bytes with the repairs.
  public private(set) var fixed: [UInt8]
  /// The number of repairs made.
  public private(set) var count: Int

  /// Repairs tend to make others possible (two that overlap, a word that now stands doubled); more rounds than this mean
  /// that two rules contradict each other.
  private static let mostRounds = 10

  /// Makes chosen repairs once.
  public init(_ report: FileReport, _ fixes: FixApplication) {
    path = report.path
    source = report.source
    fixed = fixes.apply(to: source)
    count = fixes.count
  }

  /// Makes the likeliest trusted repair of each finding, and again of what `lint` then finds, until nothing more
  /// changes: a second run has nothing to do.
  init(_ report: FileReport, allowing trusted: Set<Fix.Safety>, lint: ([UInt8]) -> [Finding]) {
    self.init(report, FixApplication(report.findings, allowing: trusted.contains))
    var seen: Set<[UInt8]> = [source]
    for _ in 1..<Self.mostRounds where seen.insert(fixed).inserted {
      let fixes = FixApplication(lint(fixed), allowing: trusted.contains)
      fixed = fixes.apply(to: fixed)
      count += fixes.count
    }
  }

  /// Whether anything changes.
  public var isChanged: Bool { source != fixed }
}
