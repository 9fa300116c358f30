import Analysis
import Randomness

/// Sentences as the tagger sees them, with their right tags.
struct TrainingText {
  struct Sentence {
    var words: [UInt32]
    /// Whether white space stands before each word.
    var spaces: [Bool]
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
        Sentence(
          words: words, spaces: sentence.spacesBefore, tags: sentence.words.map(\.tag),
          heading: vocabulary.isHeading(words[...])))
      count += words.count
    }
    for number in 0..<UInt32(vocabulary.count) {
      var features: [UInt32] = []
      words.append(vocabulary.describeForTagger(number, features: &features))
      self.features.append(features)
    }
  }
}

/// An averaged perceptron over hashed features (Collins 2002), with a margin and with features left out at random.
struct Perceptron {
  /// What to do with a sentence.
  enum Task {
    /// Count its features, with the right tags.
    case count
    /// Tag it and learn from the mistakes.
    case learn
    /// Tag it.
    case test
  }

  /// The settings of the training.
  struct Settings {
    /// The logarithms to base 2 of the number of weights and of the number of bits that tell which features are known.
    var size: Int
    var filterSize: Int
    /// How often a feature must be met to be known: one met once says more of its sentence than of English.
    var minimum: Int
    /// By how much the right tag must lead.
    var margin: Int32
    /// The share of features left out at random, so that the others learn to do without them.
    var forgetting: Double
  }

  private let settings: Settings
  private var counts: [UInt8]
  private(set) var known: [Bool]
  private var weights: [Int32]
  private var totals: [Int64]
  private var changed: [Int64]
  private var time: Int64 = 0
  private var random: SplitMix
  private var scores = [Int32](repeating: 0, count: 64)
  private var rows: [Int] = []
  private var context = [UInt32](repeating: 0, count: TaggerContext.count)

  /// Makes a model that knows the features of a text.
  init(_ settings: Settings, _ text: TrainingText, seed: Int) {
    self.settings = settings
    random = SplitMix(seed: UInt64(seed))
    counts = Array(repeating: 0, count: 1 << 26)
    known = Array(repeating: false, count: 1 << settings.filterSize)
    weights = Array(repeating: 0, count: (1 << settings.size) + 64)
    totals = Array(repeating: 0, count: weights.count)
    changed = Array(repeating: 0, count: weights.count)
    for sentence in text.sentences { _ = run(sentence, text, .count) }
    counts = []
  }

  /// Does the task with a sentence and counts the right tags.
  mutating func run(_ sentence: TrainingText.Sentence, _ text: TrainingText, _ task: Task) -> Int {
    var state = TaggerContext(heading: sentence.heading)
    var correct = 0
    for i in -2..<sentence.words.count {
      state.advance(
        to: i + 2 < sentence.words.count ? text.words[Int(sentence.words[i + 2])] : .edge,
        space: i + 1 < 0 || i + 1 >= sentence.words.count || sentence.spaces[i + 1])
      guard i >= 0 else { continue }
      let gold = sentence.tags[i]
      var tag = gold
      if let only = state.words.2.onlyTag {
        tag = only
      } else {
        var places = context.mutableSpan
        state.write(to: &places)
        let own = text.features[Int(sentence.words[i])]
        if task == .count {
          count(own)
          count(context)
        } else {
          tag = choose(own, state.words.2.candidates, gold, task)
        }
      }
      if tag == gold { correct += 1 }
      state.record(tag)
    }
    return correct
  }

  private mutating func count(_ features: [UInt32]) {
    for feature in features {
      let counter = Int(feature >> 6)
      if counts[counter] < 255 { counts[counter] += 1 }
      if Int(counts[counter]) >= settings.minimum { known[place(in: feature)] = true }
    }
  }

  /// The place of the bit that tells whether a feature is known.
  private func place(in feature: UInt32) -> Int { Int((feature &* 0x9E37_79B1) >> UInt32(32 - settings.filterSize)) }

  private mutating func choose(_ own: [UInt32], _ candidates: UInt64, _ gold: Tag, _ task: Task) -> Tag {
    rows.removeAll(keepingCapacity: true)
    let forgetting = task == .learn ? UInt64(settings.forgetting * 16_777_216) : 0
    for features in [own, context] {
      for feature in features where known[place(in: feature)] && random.next() >> 40 >= forgetting {
        rows.append(Int(feature >> UInt32(32 - settings.size)))
      }
    }
    for t in scores.indices { scores[t] = 0 }
    for row in rows { for t in 0..<64 { scores[t] &+= weights[row + t] } }
    let guess = best(candidates)
    if task == .learn {
      time += 1
      learn(guess, gold, candidates)
    }
    return guess
  }

  /// Raises the right tag over the best other one, if it does not lead by the margin.
  private mutating func learn(_ guess: Tag, _ gold: Tag, _ candidates: UInt64) {
    guard TagSet(rawValue: candidates).contains(gold) else { return }
    let rival = guess == gold ? best(candidates & ~(1 << UInt64(gold.rawValue))) : guess
    guard scores[Int(gold.rawValue)] - scores[Int(rival.rawValue)] <= settings.margin else { return }
    for row in rows {
      change(row + Int(gold.rawValue), by: 1)
      change(row + Int(rival.rawValue), by: -1)
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

  private mutating func change(_ index: Int, by amount: Int32) {
    totals[index] += Int64(weights[index]) * (time - changed[index])
    changed[index] = time
    weights[index] += amount
  }

  /// The weights, averaged over all steps.
  func averages() -> [Double] {
    weights.indices.map {
      Double(totals[$0] + Int64(weights[$0]) * (time - changed[$0])) / Double(max(time, 1))
    }
  }

  /// Takes finished weights.
  mutating func use(_ finished: [Int8]) {
    for i in weights.indices { weights[i] = Int32(finished[i]) }
  }
}
