import Rules

/// What the lines of a page show about each other.
struct PageSurvey {
  private var lines: [LineRecord] = []
  /// How many lines before line i are prose, short with evidence, a sentence, code.
  private var prose: [Int32] = []
  private var evident: [Int32] = []
  private var stops: [Int32] = []
  private var code: [Int32] = []
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
    func restart(_ counts: inout [Int32]) {
      counts.removeAll(keepingCapacity: true)
      counts.append(0)
    }
    restart(&prose)
    restart(&evident)
    restart(&stops)
    restart(&code)
    let weighed = lines.count { $0.isWeighed }
    texts.removeAll(expecting: weighed)
    shapes.removeAll(expecting: weighed)
    firsts.removeAll(expecting: weighed)
    lasts.removeAll(expecting: weighed)
    for i in lines.indices {
      let line = lines[i]
      prose.append(prose[i] + (line.isProse ? 1 : 0))
      evident.append(evident[i] + (line.isShort && line.evidence != 0 ? 1 : 0))
      stops.append(stops[i] + (line.endsSentence ? 1 : 0))
      code.append(code[i] + (line.isCode ? 1 : 0))
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
    let inside = lines[article]
    let shortInside = inside.filter { $0.length <= 3 }
    whole = [
      (.lines, Buckets.index(lines.count, in: [8, 15, 30, 60, 120, 250])),
      (.prose, Buckets.index(Int(prose.last!), in: [0, 1, 3, 8, 20])),
      (.short, share(lines.count { $0.isShort }, lines.count, [2, 10, 25, 40, 60, 80])),
      (.shortInside, share(inside.count { $0.isShort }, inside.count, [1, 5, 15, 30, 50])),
      (.items, share(lines.count { $0.isItem }, lines.count, [0, 10, 30, 60])),
      (.stopsInside, share(shortInside.count { $0.endsSentence }, shortInside.count, [5, 30, 60])),
      (.documentEvidence, share(Int(evident.last!), lines.count, [0, 2, 5, 10, 20, 35])),
      (.code, share(Int(code.last!), lines.count, [2, 8, 20])),
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
      let before = Int(prose[i])
      let all = Int(prose.last!)
      writer.set(.place, 2, &values)
      writer.set(.depth, UInt32(min(5, 1 + before * 5 / all)), &values)
      writer.set(.proseBefore, Buckets.index(before, in: [0, 1, 2, 4]), &values)
      writer.set(.proseAfter, Buckets.index(all - Int(prose[i + 1]), in: [0, 1, 2, 4]), &values)
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
    writer.set(.blockEvidence, Buckets.index(others(evident, near, i), in: [0, 1, 3, 7]), &values)
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
    let near = max(0, i - 5)..<min(lines.count, i + 6)
    writer.set(.nearProse, Buckets.index(others(prose, near, i), in: [0, 1, 2, 4, 6]), &values)
    writer.set(.nearStops, Buckets.index(others(stops, near, i), in: [0, 1, 3, 5, 7]), &values)
    writer.set(.nearEvidence, Buckets.index(others(evident, near, i), in: [0, 1, 2, 4]), &values)
    writer.set(.nearCode, Buckets.index(others(code, near, i), in: [0, 1, 2, 4]), &values)
  }

  /// How many lines of a range, line `i` left out, were counted.
  private func others(_ counts: [Int32], _ range: Range<Int>, _ i: Int) -> Int {
    Int(counts[range.upperBound] - counts[range.lowerBound] - (counts[i + 1] - counts[i]))
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
