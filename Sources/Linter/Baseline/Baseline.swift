public import Diagnostics
public import Files

/// Known findings, by file and fingerprint, that are not reported again.
///
/// The file is text, made to be kept in version control: a line with its version, then for each finding a line with
/// fingerprint, rule and path, apart by tabs, in the order of their paths. Paths are relative to its folder.
public struct Baseline: Sendable {
  private static let header = "calque baseline 1"

  private var known: [String: Set<String>] = [:]
  private let folder: String

  /// Makes an empty baseline whose paths are relative to the absolute folder `folder`.
  public init(folder: String) { self.folder = folder }

  /// Reads a baseline. Throws when it cannot be read or has another version.
  public init(path: String, workingFolder: String = Files.currentDirectory) throws(Trouble) {
    folder = Paths.directory(of: Paths.normalized(path, from: workingFolder))
    let text: String
    do { text = String(decoding: try Files.read(path), as: UTF8.self) } catch { throw Trouble(error.description) }
    var lines = text.split(whereSeparator: \.isNewline)[...]
    guard let first = lines.popFirst(), first == Self.header else {
      let isOther = text.hasPrefix("calque baseline ")
      throw Trouble(
        path + (isOther ? ": the baseline is of another version" : ": this is no baseline")
          + "; write it anew with `calque baseline`")
    }
    for (number, line) in lines.enumerated() where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", maxSplits: 2)
      guard fields.count == 3 else {
        throw Trouble("\(path):\(number + 2): a line of a baseline has a fingerprint, a rule and a path, apart by tabs")
      }
      known[String(fields[2]), default: []].insert(String(fields[0]))
    }
  }

  /// The number of known findings.
  public var count: Int { known.values.reduce(0) { $0 + $1.count } }

  /// The number of known findings in a file.
  func count(in path: String, from workingFolder: String) -> Int { known[key(path, workingFolder)]?.count ?? 0 }

  /// The number of known findings in files that are there no more.
  public var countOfMissingFiles: Int {
    known.reduce(0) { $0 + (Files.kind(of: Paths.normalized($1.key, from: folder)) == nil ? $1.value.count : 0) }
  }

  /// Whether a finding of a file is known.
  func knows(_ fingerprint: String, in path: String, from workingFolder: String) -> Bool {
    known[key(path, workingFolder)]?.contains(fingerprint) ?? false
  }

  private func key(_ path: String, _ workingFolder: String) -> String {
    let absolute = Paths.normalized(path, from: workingFolder)
    return Paths.relative(absolute, to: folder) ?? absolute
  }

  /// The lines for the findings of a file, as `write` takes them.
  public func lines(for report: FileReport, workingFolder: String = Files.currentDirectory) -> [String] {
    let key = key(report.path, workingFolder)
    var fingerprinter = Fingerprinter()
    return report.findings.map {
      "\(fingerprinter.fingerprint(of: $0, in: report))\t\($0.rule.id)\t\(key)"
    }
  }

  /// Writes a baseline of such lines in one step.
  public static func write(_ lines: [String], to path: String) throws(FileError) {
    let comment = "# Known findings: written by `calque baseline`, heeded by `calque lint --baseline`."
    let text = ([header, comment] + lines).joined(separator: "\n") + "\n"
    try Files.write(Array(text.utf8), to: path)
  }
}
