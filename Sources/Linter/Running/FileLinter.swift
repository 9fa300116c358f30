import Diagnostics
import Engine
import Files
import Inputs
import Text

/// Lints one article at a time, keeping what its workers have learnt of words from one to the next.
actor FileLinter {
  /// What is the same for all articles of a run.
  struct Context: Sendable {
    let workingFolder: String
    let inputFormat: InputFormat?
    let standardInputName: String
    let baseline: Baseline?
    let changes: ChangedLines?
    let repairs: Set<Fix.Safety>
    let keepsStatistics: Bool
  }

  private let context: Context
  private let clock = ContinuousClock()
  private var workers: [Int: Worker] = [:]

  init(_ context: Context) { self.context = context }

  /// Reads and lints the article at `path`, `-` for standard input.
  func lint(_ path: String, by policy: Policy) -> FileOutcome {
    let start = clock.now
    do throws(FileError) {
      let source = try path == "-" ? Files.readStandardInput() : Files.read(path)
      let time = clock.now - start
      var outcome = lint(source, named: path == "-" ? context.standardInputName : path, by: policy)
      outcome.time.read = time
      return outcome
    } catch {
      return FileOutcome(path: path, troubles: [error.description])
    }
  }

  /// Lints the bytes of an article.
  func lint(_ source: [UInt8], named path: String, by policy: Policy) -> FileOutcome {
    var outcome = FileOutcome(path: path)
    if let reason = Self.reasonNotToRead(source) {
      outcome.troubles.append("cannot lint \(path): \(reason)")
      return outcome
    }
    if source.isEmpty { outcome.notes.append("\(path): the file is empty, there is nothing to lint") }
    let format = context.inputFormat ?? InputFormat(fileExtension: Paths.fileExtension(of: path)) ?? .plain
    let (found, words, suppressions) = findings(in: source, format, policy, &outcome.time)
    let start = clock.now
    let report = FileReport(path: path, source: source, findings: found, words: words)
    outcome.notes += suppressions.notes(in: report)
    hideKnown(report, &outcome)
    outcome.time.settle = clock.now - start
    outcome.statistics = worker(for: policy).takeStatistics()
    if !context.repairs.isEmpty {
      // Once lines have changed, those that had changed before cannot be told any more: then one round must do.
      outcome.fixed = FixedArticle(outcome.report ?? report, allowing: context.repairs) { text in
        context.changes == nil ? findings(in: text, format, policy, &outcome.time).findings : []
      }
    }
    return outcome
  }

  /// What is found in a source, what comments suppress left out.
  private func findings(
    in source: [UInt8], _ format: InputFormat, _ policy: Policy, _ time: inout StageTimes
  ) -> (findings: [Finding], words: Int, suppressions: Suppressions) {
    let start = clock.now
    let text = format.extract(source)
    let extracted = clock.now
    let result = worker(for: policy).lint(text.text)
    time.extract += extracted - start
    time.match += clock.now - extracted
    let words = result.words
    var findings = result.findings
    // In place: a corpus in one file can have hundreds of thousands.
    var kept = 0
    let isSource = text.map.isIdentity
    for index in findings.indices where !policy.accepted.cover(findings[index].range, of: text.text) {
      if isSource {
        if kept < index { findings.swapAt(kept, index) }
      } else {
        guard let finding = text.sourceFinding(findings[index]) else { continue }
        findings[kept] = finding
      }
      kept += 1
    }
    findings.removeLast(findings.count - kept)
    if let finding = Self.invalidUTF8(in: source), policy.allows(finding.rule) { findings.append(finding) }
    for index in findings.indices where !policy.severities.isEmpty {
      if let severity = policy.severities[findings[index].rule.id] { findings[index].severity = severity }
    }
    var suppressions = Suppressions(text.comments, in: source)
    if !suppressions.isEmpty { findings.removeAll { suppressions.suppress($0) } }
    findings.sort()
    return (findings, words, suppressions)
  }

  private func worker(for policy: Policy) -> Worker {
    if let worker = workers[policy.id] { return worker }
    let worker = policy.engine.makeWorker(keepsStatistics: context.keepsStatistics)
    workers[policy.id] = worker
    return worker
  }

  /// Leaves out of a report what the baseline knows and what stands on unchanged lines.
  private func hideKnown(_ report: FileReport, _ outcome: inout FileOutcome) {
    var findings = report.findings
    if let baseline = context.baseline {
      var fingerprinter = Fingerprinter()
      findings.removeAll { finding in
        let fingerprint = fingerprinter.fingerprint(of: finding, in: report)
        return baseline.knows(fingerprint, in: report.path, from: context.workingFolder)
      }
      outcome.hidden = report.findings.count - findings.count
      outcome.obsolete = baseline.count(in: report.path, from: context.workingFolder) - outcome.hidden
    }
    if let changes = context.changes {
      findings.removeAll { finding in
        let first = report.lines.line(at: finding.range.lower)
        let last = finding.range.isEmpty ? first : report.lines.line(at: finding.range.upper - 1)
        return !changes.contain(first...last, of: report.path)
      }
    }
    outcome.report = report.withFindings(findings)
  }

  /// Why bytes cannot be an article; nil when they can.
  private static func reasonNotToRead(_ source: [UInt8]) -> String? {
    if source.starts(with: [0xFF, 0xFE]) || source.starts(with: [0xFE, 0xFF]) {
      return "it is UTF-16; convert it to UTF-8, for example with `iconv -f UTF-16 -t UTF-8`"
    }
    let head = source.prefix(8_192)
    let controls = head.count { $0 < 0x09 || $0 > 0x0D && $0 < 0x20 && $0 != 0x1B }
    return controls * 20 > max(head.count, 40) ? "it is a binary file, not text" : nil
  }

  /// The first bytes that are not UTF-8.
  private static func invalidUTF8(in source: [UInt8]) -> Finding? {
    if UTF8Check.isValid(source) { return nil }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: source.span)
      return nil
    } catch {
      let count = error.byteOffsets.count
      let bytes = source[error.byteOffsets].map { String($0, radix: 16, uppercase: true) }.joined(separator: " ")
      return Finding(
        rule: LinterRule.invalidUTF8, range: ByteRange(error.byteOffsets),
        message: "The byte\(count == 1 ? "" : "s") \(bytes) here \(count == 1 ? "is" : "are") not UTF-8, nor perhaps "
          + "others further on: the text was saved in another encoding. Save it as UTF-8.")
    }
  }
}
