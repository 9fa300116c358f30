import Diagnostics
import Files
import Inputs
import Text

extension FileReport {
  /// The report with markup taken out of the source and the findings moved to where they stand in the text.
  ///
  /// Good for showing only: lines and repairs are those of the text, not of the file.
  func asReadersSeeIt(_ format: InputFormat?) -> FileReport {
    let format = format ?? InputFormat(fileExtension: Paths.fileExtension(of: path)) ?? .plain
    let extracted = format.extract(source)
    if extracted.map.isIdentity { return self }
    let moved = findings.map { finding in
      var finding = finding
      finding.range = extracted.map.text(of: finding.range)
      return finding
    }
    return FileReport(path: path, source: extracted.text, findings: moved, words: words)
  }
}
