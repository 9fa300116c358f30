/// What an editor changed in a text, word by word.
struct PostEdit {
  /// The runs of words that were changed or taken out, in UTF-8 bytes of the original.
  private(set) var changed: [Range<Int>] = []
  /// Where words were put in and none taken out, in UTF-8 bytes of the original.
  private(set) var gaps: [Int] = []

  /// Compares the words, which white space divides. O(words × changes).
  init(of original: String, to edited: String) {
    let bytes = Array(original.utf8)
    let old = bytes.split { $0 <= 0x20 }
    let new = Array(edited.utf8).split { $0 <= 0x20 }
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      let (firstOld, firstNew) = (i, j)
      while removed.contains(i) || inserted.contains(j) {
        if removed.contains(i) { i += 1 } else { j += 1 }
      }
      if i > firstOld {
        changed.append(old[firstOld].startIndex..<old[i - 1].endIndex)
      } else if j > firstNew {
        gaps.append(i < old.count ? old[i].startIndex : old.last?.endIndex ?? 0)
      }
      i += 1
      j += 1
    }
  }
}
