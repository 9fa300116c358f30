import Rules

/// What the lines of a page show about each other.
struct PageSurvey {
  /// How many lines of some are prose, short with evidence, end like a sentence, are code.
  private struct Counts {
    var prose = 0
    var evident = 0
    var stops = 0
    var code = 0

    static func - (a: Counts, b: Counts) -> Counts {
      Counts(prose: a.prose - b.prose, evident: a.evident - b.evident, stops: a.stops - b.stops, code: a.code - b.code)
    }
  }

  private var lines: [LineRecord] = []
  /// The counts of the lines before line i.
  private var counts: [Counts] = []
  /// The first and the last line of the block that a line belongs to.
  private var blocks: [Range<Int>] = []
  /// The article: from the first line of prose to the last; empty without prose.
  private var article = 0..<0
  private var texts = Occurrences()
  private var shapes = Occurrences()
  private var firsts = Occurrences()
  private var lasts = Occurrences()
  /// The facts about the whole page.
  private var whole: [(LineField, UInt32)] = []

  /// Looks at a page. O(lines).
  mutating func read(_ page: LinePage) {
    lines = page.lines
    let first = lines.firstIndex { $0.isProse } ?? lines.count
    let last = lines.lastIndex { $0.isProse } ?? first - 1
    article = first..<(last + 1)
    count()
    findBlocks()
    describePage()
    lines = []
  }

  private mutating func count() {
    var before = Counts()
    counts.removeAll(keepingCapacity: true)
    counts.append(before)
    let weighed = lines.count { $0.isWeighed }
    texts.removeAll(expecting: weighed)
    shapes.removeAll(expecting: weighed)
    firsts.removeAll(expecting: weighed)
    lasts.removeAll(expecting: weighed)
    for i in lines.indices {
      let line = lines[i]
      before.prose += line.isProse ? 1 : 0
      before.evident += line.isShort && line.evidence != 0 ? 1 : 0
      before.stops += line.endsSentence ? 1 : 0
      before.code += line.isCode ? 1 : 0
      counts.append(before)
      guard line.isWeighed else { continue }
      texts.add(line.text)
      if article.contains(i) { shapes.add(line.shape) }
      if line.words <= 12, line.words > 0 {
        firsts.add(line.first)
        lasts.add(line.last)
      }
    }
  }

  private mutating func findBlocks() {
    blocks.removeAll(keepingCapacity: true)
    var start = 0
    for i in lines.indices {
      if lines[i].isProse {
        blocks.append(i..<(i + 1))
        start = i + 1
      } else if i + 1 == lines.count || lines[i + 1].isProse {
        blocks.append(contentsOf: repeatElement(start..<(i + 1), count: i + 1 - start))
      }
    }
  }

  private mutating func describePage() {
    func share<let count: Int>(_ part: Int, _ all: Int, _ bounds: InlineArray<count, Int>) -> UInt32 {
      Buckets.index(part * 100 / max(1, all), in: bounds)
    }
    let all = counts[lines.count]
    let inside = lines[article]
    let shortInside = inside.filter { $0.length <= 3 }
    whole = [
      (.lines, Buckets.index(lines.count, in: [8, 15, 30, 60, 120, 250])),
      (.prose, Buckets.index(all.prose, in: [0, 1, 3, 8, 20])),
      (.short, share(lines.count { $0.isShort }, lines.count, [2, 10, 25, 40, 60, 80])),
      (.shortInside, share(inside.count { $0.isShort }, inside.count, [1, 5, 15, 30, 50])),
      (.items, share(lines.count { $0.isItem }, lines.count, [0, 10, 30, 60])),
      (.stopsInside, share(shortInside.count { $0.endsSentence }, shortInside.count, [5, 30, 60])),
      (.documentEvidence, share(all.evident, lines.count, [0, 2, 5, 10, 20, 35])),
      (.code, share(all.code, lines.count, [2, 8, 20])),
    ]
  }

  // MARK: One line

  /// Writes what the page shows about line `i`.
  func describe(_ i: Int, _ page: LinePage, _ writer: FactWriter, _ values: inout MutableSpan<UInt32>) {
    for (field, value) in whole { writer.set(field, value, &values) }
    describePlace(i, page.lines, writer, &values)
    describeBlock(i, page.lines, writer, &values)
    describeSurroundings(i, page.lines, writer, &values)
    describeLikeness(i, page.lines, writer, &values)
    describeOverlap(i, page, writer, &values)
  }

  private func describePlace(_ i: Int, _ lines: [LineRecord], _ writer: FactWriter, _ values: inout MutableSpan<UInt32>)
  {
    writer.set(.index, Buckets.index(i, in: [0, 1, 2, 4, 8, 15]), &values)
    writer.set(.last, Buckets.index(lines.count - 1 - i, in: [0, 1, 2, 4, 8, 15]), &values)
    if article.isEmpty { return writer.set(.place, 4, &values) }
    if article.contains(i) {
      let before = counts[i].prose
      let all = counts[lines.count].prose
      writer.set(.place, 2, &values)
      writer.set(.depth, UInt32(min(5, 1 + before * 5 / all)), &values)
      writer.set(.proseBefore, Buckets.index(before, in: [0, 1, 2, 4]), &values)
      writer.set(.proseAfter, Buckets.index(all - counts[i + 1].prose, in: [0, 1, 2, 4]), &values)
    } else {
      let isBefore = i < article.lowerBound
      let distance = isBefore ? article.lowerBound - i : i - article.upperBound + 1
      writer.set(.place, isBefore ? 1 : 3, &values)
      writer.set(.distance, Buckets.index(distance, in: [1, 2, 3, 5, 8, 12, 20]), &values)
    }
  }

  private func describeBlock(_ i: Int, _ lines: [LineRecord], _ writer: FactWriter, _ values: inout MutableSpan<UInt32>)
  {
    if lines[i].isProse { return }
    let block = blocks[i]
    writer.set(.block, Buckets.index(block.count, in: [1, 2, 3, 5, 8, 15, 40]), &values)
    let place: UInt32 = block.count == 1 ? 1 : i == block.lowerBound ? 2 : i == block.upperBound - 1 ? 4 : 3
    writer.set(.blockPlace, place, &values)
    let near = max(block.lowerBound, i - 20)..<min(block.upperBound, i + 21)
    writer.set(.blockEvidence, Buckets.index(others(near, i).evident, in: [0, 1, 3, 7]), &values)
    var above: UInt32 = 0
    for j in max(block.lowerBound, i - 8)..<i where lines[j].words <= 6 { above |= lines[j].evidence }
    var below: UInt32 = 0
    for j in (i + 1)..<max(i + 1, min(block.upperBound, i + 9)) where lines[j].words <= 6 { below |= lines[j].evidence }
    writer.set(bits: above == 0 ? 1 : above, .above, &values)
    writer.set(bits: below == 0 ? 1 : below, .below, &values)
  }

  private func describeSurroundings(
    _ i: Int, _ lines: [LineRecord], _ writer: FactWriter, _ values: inout MutableSpan<UInt32>
  ) {
    let near = others(max(0, i - 5)..<min(lines.count, i + 6), i)
    writer.set(.nearProse, Buckets.index(near.prose, in: [0, 1, 2, 4, 6]), &values)
    writer.set(.nearStops, Buckets.index(near.stops, in: [0, 1, 3, 5, 7]), &values)
    writer.set(.nearEvidence, Buckets.index(near.evident, in: [0, 1, 2, 4]), &values)
    writer.set(.nearCode, Buckets.index(near.code, in: [0, 1, 2, 4]), &values)
  }

  /// The counts of the lines of a range, line `i` left out.
  private func others(_ range: Range<Int>, _ i: Int) -> Counts {
    counts[range.upperBound] - counts[range.lowerBound] - (counts[i + 1] - counts[i])
  }

  private func describeLikeness(
    _ i: Int, _ lines: [LineRecord], _ writer: FactWriter, _ values: inout MutableSpan<UInt32>
  ) {
    let line = lines[i]
    writer.set(.repeats, Buckets.index(max(1, texts.count(of: line.text)), in: [1, 2, 3, 5]), &values)
    let alike = shapes.count(of: line.shape) - (article.contains(i) ? 1 : 0)
    writer.set(.shape, Buckets.index(alike, in: [0, 1, 3, 8, 20]), &values)
    if line.words <= 12, line.words > 0 {
      writer.set(.sameFirst, Buckets.index(firsts.count(of: line.first) - 1, in: [0, 1, 3, 7]), &values)
      writer.set(.sameLast, Buckets.index(lasts.count(of: line.last) - 1, in: [0, 1, 3, 7]), &values)
    }
    func isLike(_ j: Int) -> UInt32 {
      let other = lines[j]
      return other.length == line.length && other.capitals == line.capitals && other.end == line.end ? 2 : 1
    }
    if i > 0 { writer.set(.likeAbove, isLike(i - 1), &values) }
    if i + 1 < lines.count { writer.set(.likeBelow, isLike(i + 1), &values) }
  }

  private func describeOverlap(_ i: Int, _ page: LinePage, _ writer: FactWriter, _ values: inout MutableSpan<UInt32>) {
    let own = page.lines[i]
    if own.keptWords == 0 { return }
    let start = Int(own.firstWord)
    let end = start + Int(own.keptWords)
    let words = page.words.span
    // The words of lines follow each other, and lines that are not weighed have none.
    var from = start
    for j in max(0, i - 3)..<i { from -= Int(page.lines[j].keptWords) }
    var to = end
    for j in i + 1..<max(i + 1, min(page.lines.count, i + 4)) { to += Int(page.lines[j].keptWords) }
    var known = 0
    var above = 0
    var below = 0
    for k in start..<end {
      if page.knows(words[k]) { known += 1 }
      if Self.contains(words, from..<start, words[k]) { above += 1 }
      if Self.contains(words, end..<to, words[k]) { below += 1 }
    }
    let all = end - start
    writer.set(.overlap, Buckets.index(known * 100 / all, in: [0, 33, 66, 99]), &values)
    writer.set(.overlapAbove, Buckets.index(above * 100 / all, in: [0, 33, 66, 99]), &values)
    writer.set(.overlapBelow, Buckets.index(below * 100 / all, in: [0, 33, 66, 99]), &values)
  }

  @inline(__always)
  private static func contains(_ words: Span<UInt32>, _ range: Range<Int>, _ word: UInt32) -> Bool {
    let words = words.extracting(range)
    for k in words.indices where words[unchecked: k] == word { return true }
    return false
  }
}
