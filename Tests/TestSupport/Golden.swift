import Foundation
public import Testing

/// Expects `actual` to be exactly what the golden file `Golden/NAME` beside the calling test holds.
///
/// A missing file is written, and with `RECORD_SNAPSHOTS` in the environment a differing one is written anew; recording
/// is itself a failure, so that no run can bless its own output.
public func expectGolden(
  _ actual: String, named name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
  let golden = URL(filePath: file).deletingLastPathComponent().appending(path: "Golden/\(name)")
  let expected = try? Data(contentsOf: golden)
  if let expected, expected == Data(actual.utf8) { return }
  let recording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil
  guard expected == nil || recording else {
    let old = String(decoding: expected ?? Data(), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    Issue.record(
      """
      \(name) differs from line \(line + 1) on:
      expected: \(line < old.count ? old[line] : "end of file")
      found:    \(line < new.count ? new[line] : "end of file")
      Record it with RECORD_SNAPSHOTS=1 if the new output is right.
      """, sourceLocation: sourceLocation)
    return
  }
  do {
    try FileManager.default.createDirectory(at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: golden)
    Issue.record("Recorded \(name); look at it and run again.", sourceLocation: sourceLocation)
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
}
