import Analysis
import Text

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Words put into classes that have the same neighbours, by the exchange algorithm (Martin, Liermann and Ney 1998): each
/// word in turn moves to the class that makes a class bigram model of the text likeliest.
struct WordClasses {
  private struct Neighbour {
    var word: Int32
    var count: Int32
  }

  private let classes: Int
  private let words: [String]
  private let counts: [Int]
  private var following: [[Neighbour]]
  private var preceding: [[Neighbour]]
  private var classOf: [Int]
  private var bigrams: [Int]
  private var totals: [Int]

  /// Counts the text, given as sentences of words in lower case.
  ///
  /// Words met fewer than `minimum` times share the last class with the edges of sentences.
  init(_ sentences: [[String]], classes: Int, minimum: Int) {
    var all: [String: Int] = [:]
    for word in sentences.joined() { all[word, default: 0] += 1 }
    let kept = all.filter { $0.value >= minimum }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    words = kept.map(\.key)
    let number = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
    let rare = words.count
    var pairs: [UInt64: Int32] = [:]
    var counts = [Int](repeating: 0, count: rare + 1)
    for sentence in sentences {
      var last = rare
      for word in sentence.map({ number[$0] ?? rare }) + [rare] {
        pairs[UInt64(last) << 32 | UInt64(word), default: 0] += 1
        counts[word] += 1
        last = word
      }
    }
    self.counts = counts
    self.classes = classes
    following = Array(repeating: [], count: rare + 1)
    preceding = following
    for (pair, count) in pairs.sorted(by: { $0.key < $1.key }) {
      let (a, b) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      following[a].append(Neighbour(word: Int32(b), count: count))
      preceding[b].append(Neighbour(word: Int32(a), count: count))
    }
    classOf = (0..<rare).map { $0 % (classes - 1) } + [classes - 1]
    bigrams = Array(repeating: 0, count: classes * classes)
    totals = Array(repeating: 0, count: classes)
    for word in 0...rare {
      totals[classOf[word]] += counts[word]
      for next in following[word] { bigrams[classOf[word] * classes + classOf[Int(next.word)]] += Int(next.count) }
    }
  }

  /// Moves words until `rounds` passes are done.
  /// - Returns: the class of each word.
  mutating func exchange(rounds: Int) -> [String: Int] {
    let most = (counts.max() ?? 0) * 4 + 10
    let entropy = (0...max(most, totals.max() ?? 0) * 2).map { $0 < 2 ? 0 : Double($0) * log(Double($0)) }
    for round in 1...rounds {
      var moved = 0
      for word in words.indices where move(word, entropy) { moved += 1 }
      print("word classes, round \(round): \(moved) of \(words.count) words moved")
    }
    return Dictionary(uniqueKeysWithValues: words.indices.map { (words[$0], classOf[$0]) })
  }

  private mutating func move(_ word: Int, _ entropy: [Double]) -> Bool {
    var after: [Int: Int] = [:]
    var before: [Int: Int] = [:]
    var own = 0
    for next in following[word] {
      if next.word == word {
        own = Int(next.count)
      } else {
        after[classOf[Int(next.word)], default: 0] += Int(next.count)
      }
    }
    for last in preceding[word] where last.word != word {
      before[classOf[Int(last.word)], default: 0] += Int(last.count)
    }
    let next = after.map { ($0.key, $0.value) }
    let last = before.map { ($0.key, $0.value) }
    let old = classOf[word]
    change(old, next, last, own, counts[word], sign: -1)
    var best = old
    var most = -Double.infinity
    for candidate in 0..<classes - 1 {
      var gain = 2 * (entropy[totals[candidate]] - entropy[totals[candidate] + counts[word]])
      for (other, count) in next {
        let present = bigrams[candidate * classes + other]
        gain += entropy[present + count] - entropy[present]
      }
      for (other, count) in last {
        let present = bigrams[other * classes + candidate]
        gain += entropy[present + count] - entropy[present]
      }
      if gain > most { (best, most) = (candidate, gain) }
    }
    classOf[word] = best
    change(best, next, last, own, counts[word], sign: 1)
    return best != old
  }

  private mutating func change(
    _ index: Int, _ next: [(Int, Int)], _ last: [(Int, Int)], _ own: Int, _ count: Int, sign: Int
  ) {
    totals[index] += sign * count
    bigrams[index * classes + index] += sign * own
    for (other, count) in next { bigrams[index * classes + other] += sign * count }
    for (other, count) in last { bigrams[other * classes + index] += sign * count }
  }
}
