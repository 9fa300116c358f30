import FoundationEssentials
import Text

/// A machine-translated segment whose faults are known.
public struct GoldSegment: Sendable {
  /// The machine translation.
  public let text: String
  /// The document it belongs to; segments of one document that follow each other are linted together.
  public let document: String?
  /// What is wrong, in UTF-8 bytes of `text`.
  let faults: [Range<Int>]
  /// Where something is missing, in UTF-8 bytes of `text`.
  let gaps: [Int]

  private struct Row: Decodable {
    let text: String?
    let mt: String?
    let doc: String?
    let spans: [[Int]]?
    let pe: String?
  }

  /// Reads segments, a JSON object a line: `text` (or `mt`) with `spans`, pairs of Unicode scalar offsets from 0 with the
  /// end exclusive, or with `pe`, its post-edited version; `doc` may name the document. O(bytes) for spans, and for
  /// post-edits O(words²) a segment.
  ///
  /// - Throws: `Trouble` with every line that is no such object.
  public static func read(_ bytes: [UInt8], named name: String) throws(Trouble) -> [GoldSegment] {
    var segments: [GoldSegment] = []
    var troubles: [String] = []
    let decoder = JSONDecoder()
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      if let row = try? decoder.decode(Row.self, from: Data(line)), let segment = GoldSegment(row) {
        segments.append(segment)
      } else {
        troubles.append(
          "\(name):\(number + 1): no segment: write {\"text\": …, \"spans\": [[0, 4]]} or {\"mt\": …, \"pe\": …}, with spans "
            + "inside the text")
      }
    }
    if !troubles.isEmpty { throw Trouble(troubles) }
    return segments
  }

  private init?(_ row: Row) {
    guard let text = row.text ?? row.mt else { return nil }
    self.text = text
    document = row.doc
    if let spans = row.spans {
      let scalars = text.unicodeScalars
      var offsets = [0]
      offsets.reserveCapacity(scalars.count + 1)
      for scalar in scalars { offsets.append(offsets.last! + UTF8.width(scalar)) }
      var faults: [Range<Int>] = []
      for span in spans {
        guard span.count == 2, span[0] >= 0, span[0] <= span[1], span[1] < offsets.count else { return nil }
        faults.append(offsets[span[0]]..<offsets[span[1]])
      }
      (self.faults, gaps) = (faults, [])
    } else if let edited = row.pe {
      let edit = PostEdit(of: text, to: edited)
      (faults, gaps) = (edit.changed, edit.gaps)
    } else {
      return nil
    }
  }

  /// Whether a finding at `range`, in UTF-8 bytes of `text`, is right: it overlaps a fault, or touches a place where
  /// something is missing.
  func isFault(_ range: Range<Int>) -> Bool {
    faults.contains { $0.overlaps(range) || $0.isEmpty && touches($0.lowerBound, range) }
      || gaps.contains { touches($0, range) }
  }

  private func touches(_ place: Int, _ range: Range<Int>) -> Bool {
    range.lowerBound - 1 <= place && place <= range.upperBound + 1
  }
}
