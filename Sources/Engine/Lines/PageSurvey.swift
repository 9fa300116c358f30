import Rules

/// What the lines of a page show about each other.
struct PageSurvey {
  private let page: LinePage
  private let lines: [LineRecord]
  /// How many lines before line i are prose, short with evidence, a sentence, code.
  private var prose: [Int32] = [0]
  private var evident: [Int32] = [0]
  private var stops: [Int32] = [0]
  private var code: [Int32] = [0]
  /// The first and the last line of the block that a line belongs to.
  private var blocks: [Range<Int>] = []
  /// The article: from the first line of prose to the last; empty without prose.
  private let article: Range<Int>
  private var texts: [UInt32: Int] = [:]
  private var shapes: [UInt32: Int] = [:]
  private var firsts: [UInt32: Int] = [:]
  private var lasts: [UInt32: Int] = [:]
  /// The facts about the whole page.
  private var whole: [(LineField, UInt32)] = []

  init(_ page: LinePage) {
    self.page = page
    lines = page.lines
    let first = lines.firstIndex { $0.isProse } ?? lines.count
    let last = lines.lastIndex { $0.isProse } ?? first - 1
    article = first..<(last + 1)
    count()
    findBlocks()
    describePage()
  }

  private mutating func count() {
    for i in lines.indices {
      let line = lines[i]
      prose.append(prose[i] + (line.isProse ? 1 : 0))
      evident.append(evident[i] + (line.isShort && line.evidence != 0 ? 1 : 0))
      stops.append(stops[i] + (line.endsSentence ? 1 : 0))
      code.append(code[i] + (line.isCode ? 1 : 0))
      guard line.isWeighed else { continue }
      texts[line.text, default: 0] += 1
      if article.contains(i) { shapes[line.shape, default: 0] += 1 }
      if line.words <= 12, line.words > 0 {
        firsts[line.first, default: 0] += 1
        lasts[line.last, default: 0] += 1
      }
    }
  }

  private mutating func findBlocks() {
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
    func share(_ count: Int, _ all: Int, _ bounds: [Int]) -> UInt32 {
      Buckets.index(count * 100 / max(1, all), in: bounds)
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
  func describe(_ i: Int, _ writer: inout FactWriter, _ bits: inout [UInt32]) {
    for (field, value) in whole { writer.set(field, value, &bits) }
    describePlace(i, writer, &bits)
    describeBlock(i, writer, &bits)
    describeSurroundings(i, writer, &bits)
    describeLikeness(i, writer, &bits)
    describeOverlap(i, writer, &bits)
  }

  private func describePlace(_ i: Int, _ writer: FactWriter, _ bits: inout [UInt32]) {
    writer.set(.index, Buckets.index(i, in: [0, 1, 2, 4, 8, 15]), &bits)
    writer.set(.last, Buckets.index(lines.count - 1 - i, in: [0, 1, 2, 4, 8, 15]), &bits)
    if article.isEmpty { return writer.set(.place, 4, &bits) }
    if article.contains(i) {
      let before = Int(prose[i])
      let all = Int(prose.last!)
      writer.set(.place, 2, &bits)
      writer.set(.depth, UInt32(min(5, 1 + before * 5 / all)), &bits)
      writer.set(.proseBefore, Buckets.index(before, in: [0, 1, 2, 4]), &bits)
      writer.set(.proseAfter, Buckets.index(all - Int(prose[i + 1]), in: [0, 1, 2, 4]), &bits)
    } else {
      let isBefore = i < article.lowerBound
      let distance = isBefore ? article.lowerBound - i : i - article.upperBound + 1
      writer.set(.place, isBefore ? 1 : 3, &bits)
      writer.set(.distance, Buckets.index(distance, in: [1, 2, 3, 5, 8, 12, 20]), &bits)
    }
  }

  private func describeBlock(_ i: Int, _ writer: FactWriter, _ bits: inout [UInt32]) {
    if lines[i].isProse { return }
    let block = blocks[i]
    writer.set(.block, Buckets.index(block.count, in: [1, 2, 3, 5, 8, 15, 40]), &bits)
    let place: UInt32 = block.count == 1 ? 1 : i == block.lowerBound ? 2 : i == block.upperBound - 1 ? 4 : 3
    writer.set(.blockPlace, place, &bits)
    let near = max(block.lowerBound, i - 20)..<min(block.upperBound, i + 21)
    writer.set(.blockEvidence, Buckets.index(others(evident, near, i), in: [0, 1, 3, 7]), &bits)
    var above: UInt32 = 0
    for j in max(block.lowerBound, i - 8)..<i where lines[j].words <= 6 { above |= lines[j].evidence }
    var below: UInt32 = 0
    for j in (i + 1)..<max(i + 1, min(block.upperBound, i + 9)) where lines[j].words <= 6 { below |= lines[j].evidence }
    writer.set(bits: above == 0 ? 1 : above, .above, &bits)
    writer.set(bits: below == 0 ? 1 : below, .below, &bits)
  }

  private func describeSurroundings(_ i: Int, _ writer: FactWriter, _ bits: inout [UInt32]) {
    let near = max(0, i - 5)..<min(lines.count, i + 6)
    writer.set(.nearProse, Buckets.index(others(prose, near, i), in: [0, 1, 2, 4, 6]), &bits)
    writer.set(.nearStops, Buckets.index(others(stops, near, i), in: [0, 1, 3, 5, 7]), &bits)
    writer.set(.nearEvidence, Buckets.index(others(evident, near, i), in: [0, 1, 2, 4]), &bits)
    writer.set(.nearCode, Buckets.index(others(code, near, i), in: [0, 1, 2, 4]), &bits)
  }

  /// How many lines of a range, line `i` left out, were counted.
  private func others(_ counts: [Int32], _ range: Range<Int>, _ i: Int) -> Int {
    Int(counts[range.upperBound] - counts[range.lowerBound] - (counts[i + 1] - counts[i]))
  }

  private func describeLikeness(_ i: Int, _ writer: FactWriter, _ bits: inout [UInt32]) {
    let line = lines[i]
    writer.set(.repeats, Buckets.index(texts[line.text] ?? 1, in: [1, 2, 3, 5]), &bits)
    let alike = (shapes[line.shape] ?? 0) - (article.contains(i) ? 1 : 0)
    writer.set(.shape, Buckets.index(alike, in: [0, 1, 3, 8, 20]), &bits)
    if line.words <= 12, line.words > 0 {
      writer.set(.sameFirst, Buckets.index(firsts[line.first]! - 1, in: [0, 1, 3, 7]), &bits)
      writer.set(.sameLast, Buckets.index(lasts[line.last]! - 1, in: [0, 1, 3, 7]), &bits)
    }
    func isLike(_ j: Int) -> UInt32 {
      let other = lines[j]
      return other.length == line.length && other.capitals == line.capitals && other.end == line.end ? 2 : 1
    }
    if i > 0 { writer.set(.likeAbove, isLike(i - 1), &bits) }
    if i + 1 < lines.count { writer.set(.likeBelow, isLike(i + 1), &bits) }
  }

  private func describeOverlap(_ i: Int, _ writer: FactWriter, _ bits: inout [UInt32]) {
    let words = page.words(of: lines[i])
    if words.isEmpty { return }
    func set(_ field: LineField, _ isKnown: (UInt32) -> Bool) {
      let share = words.count(where: isKnown) * 100 / words.count
      writer.set(field, Buckets.index(share, in: [0, 33, 66, 99]), &bits)
    }
    set(.overlap) { page.knows($0) }
    let above = max(0, i - 3)..<i
    let below = (i + 1)..<max(i + 1, min(lines.count, i + 4))
    set(.overlapAbove) { word in above.contains { page.words(of: lines[$0]).contains(word) } }
    set(.overlapBelow) { word in below.contains { page.words(of: lines[$0]).contains(word) } }
  }
}
