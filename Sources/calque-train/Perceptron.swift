import Analysis

/// Sentences as the tagger sees them, with their right tags.
struct TrainingText {
  struct Sentence {
    var words: [UInt32]
    var tags: [Tag]
    var heading: Bool
  }

  var sentences: [Sentence] = []
  /// By word number.
  var words: [TaggerWord] = []
  /// The features of each word by itself, by word number.
  var features: [[UInt32]] = []
  var count = 0

  init(_ gold: [GoldSentence]) {
    let vocabulary = Vocabulary()
    for sentence in gold {
      let words = sentence.words.map { vocabulary.intern($0.form) }
      sentences.append(
        Sentence(words: words, tags: sentence.words.map(\.tag), heading: vocabulary.isHeading(words[...])))
      count += words.count
    }
    for number in 0..<UInt32(vocabulary.count) {
      var features: [UInt32] = []
      words.append(vocabulary.describeForTagger(number, features: &features))
      self.features.append(features)
    }
  }
}

/// An averaged perceptron over hashed features.
struct Perceptron {
  private var weights: [Int32]
  private var totals: [Int64]
  private var changed: [Int64]
  private var time: Int64 = 0
  private let shift: UInt32
  private var scores = [Int32](repeating: 0, count: 64)
  private var context = [UInt32](repeating: 0, count: TaggerContext.count)

  init(size: Int) {
    let count = 1 << size + 64
    weights = Array(repeating: 0, count: (1 << size) + 64)
    totals = Array(repeating: 0, count: weights.count)
    changed = Array(repeating: 0, count: weights.count)
    shift = UInt32(32 - size)
    _ = count
  }

  /// Tags a sentence, learns from the mistakes if asked to, and counts the right tags.
  mutating func run(_ sentence: TrainingText.Sentence, _ text: TrainingText, learn: Bool) -> Int {
    var state = TaggerContext(heading: sentence.heading)
    var correct = 0
    for i in -2..<sentence.words.count {
      state.advance(to: i + 2 < sentence.words.count ? text.words[Int(sentence.words[i + 2])] : .edge)
      guard i >= 0 else { continue }
      let gold = sentence.tags[i]
      if let only = state.words.2.onlyTag {
        if only == gold { correct += 1 }
        state.record(only)
        continue
      }
      let own = text.features[Int(sentence.words[i])]
      state.write(to: &context)
      for t in scores.indices { scores[t] = 0 }
      add(own)
      add(context)
      let guess = best(state.words.2.candidates)
      if guess == gold { correct += 1 }
      if learn {
        time += 1
        if guess != gold, TagSet(rawValue: state.words.2.candidates).contains(gold) {
          update(own, gold, guess)
          update(context, gold, guess)
        }
      }
      state.record(guess)
    }
    return correct
  }

  private mutating func add(_ features: [UInt32]) {
    for feature in features {
      let row = Int(feature >> shift)
      for t in 0..<64 { scores[t] &+= weights[row + t] }
    }
  }

  private func best(_ candidates: UInt64) -> Tag {
    var best = candidates.trailingZeroBitCount
    var rest = candidates & (candidates &- 1)
    while rest != 0 {
      let tag = rest.trailingZeroBitCount
      if scores[tag] > scores[best] { best = tag }
      rest &= rest - 1
    }
    return Tag(rawValue: UInt8(best))
  }

  private mutating func update(_ features: [UInt32], _ gold: Tag, _ guess: Tag) {
    for feature in features {
      change(Int(feature >> shift) + Int(gold.rawValue), by: 1)
      change(Int(feature >> shift) + Int(guess.rawValue), by: -1)
    }
  }

  private mutating func change(_ index: Int, by amount: Int32) {
    totals[index] += Int64(weights[index]) * (time - changed[index])
    changed[index] = time
    weights[index] += amount
  }

  /// The averaged weights, scaled so that the largest but a few fit a byte.
  mutating func quantised() -> [Int8] {
    let averages = weights.indices.map {
      Double(totals[$0] + Int64(weights[$0]) * (time - changed[$0])) / Double(max(time, 1))
    }
    let sizes = averages.map(abs).sorted()
    let scale = 127 / max(sizes[sizes.count - sizes.count / 20_000 - 1], 1e-9)
    let used = sizes.count { $0 > 0 }
    print("\(used * 100 / sizes.count) % of the weights are used, scale \(scale)")
    return averages.map { Int8(max(-127, min(127, ($0 * scale).rounded()))) }
  }

  /// Takes finished weights.
  mutating func use(_ finished: [Int8]) {
    for i in weights.indices { weights[i] = Int32(finished[i]) }
  }
}
