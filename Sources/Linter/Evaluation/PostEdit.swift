/// What an editor changed in a text, word by word: the words outside a longest common subsequence (Wagner and Fischer,
/// “The string-to-string correction problem”, 1974).
struct PostEdit {
  /// The runs of words that were changed or taken out, in UTF-8 bytes of the original.
  private(set) var changed: [Range<Int>] = []
  /// Where words were put in and none taken out, in UTF-8 bytes of the original.
  private(set) var gaps: [Int] = []

  /// Compares the words, which white space divides. O(words × words).
  init(of original: String, to edited: String) {
    let old = Self.words(original)
    let new = Self.words(edited)
    var lengths = [[Int32]](repeating: [Int32](repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        lengths[i][j] =
          old[i].bytes == new[j].bytes ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i].bytes == new[j].bytes {
        i += 1
        j += 1
        continue
      }
      // All that differs up to the next common word.
      let (firstOld, firstNew) = (i, j)
      while i < old.count || j < new.count, !(i < old.count && j < new.count && old[i].bytes == new[j].bytes) {
        if j == new.count || i < old.count && lengths[i + 1][j] >= lengths[i][j + 1] { i += 1 } else { j += 1 }
      }
      if i > firstOld {
        changed.append(old[firstOld].start..<old[i - 1].end)
      } else if j > firstNew {
        gaps.append(i < old.count ? old[i].start : old.last?.end ?? 0)
      }
    }
  }

  private static func words(_ text: String) -> [(bytes: ArraySlice<UInt8>, start: Int, end: Int)] {
    Array(text.utf8).split { $0 <= 0x20 }.map { ($0, $0.startIndex, $0.endIndex) }
  }
}
