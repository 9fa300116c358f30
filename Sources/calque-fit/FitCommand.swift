import Diagnostics
import Engine
import FoundationEssentials
import Rules

/// The tool: reads a rule and labelled pages, fits the rule's weights, and writes them or says how good they are.
struct FitCommand {
  /// What is wrong with the command line or the rule.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private static let usage = """
    usage: calque-fit RULES.xml RULE-ID PAGES.jsonl[=WEIGHT]… [--check]
      --check   cross-validate by site in five parts and print the figures, write nothing
    """

  private let path: String
  private let rule: LineRule
  private let model: LineModel
  private let samples: [Sample]
  private let isCheck: Bool
  private let fitter = Fitter()

  init(_ commandLine: [String]) throws {
    let arguments = commandLine.dropFirst().filter { !$0.hasPrefix("--") }
    guard arguments.count >= 3 else { throw Failure(description: Self.usage) }
    path = arguments[0]
    isCheck = commandLine.contains("--check")
    let bytes = Array(try Data(contentsOf: URL(filePath: arguments[0])))
    let loaded = RuleSet.load([RuleFile(name: arguments[0], bytes: bytes)])
    guard case .line(let rule)? = loaded.rules.rules.first(where: { $0.descriptor.id == arguments[1] })?.body else {
      throw Failure(description: "\(path) has no line rule “\(arguments[1])”\n\(loaded.problems)")
    }
    self.rule = rule
    model = LineModel(rule)
    var reader = SampleReader(model: model, scanner: LineScanner(finder: PhraseFinder(rule.evidence)))
    samples = try arguments.dropFirst(2).flatMap { try reader.read($0) }
  }

  func run() throws {
    let lines = samples.reduce(0) { $0 + $1.isFurniture.count }
    print("\(samples.count) pages, \(lines) lines, \(model.weights.count) weights")
    if isCheck { return crossValidate() }
    let fitted = fitter.fit(model, to: samples)
    let text = LineWeightsNotation.write(fitted.apply(to: rule.weights), evidence: rule.evidence.map(\.id))
    let file = Array(try Data(contentsOf: URL(filePath: path)))
    guard let end = Self.end(of: "</weights>", in: file),
      let start = file[..<end].lastIndex(of: UInt8(ascii: "<")).flatMap({ file[..<$0].lastIndex(of: UInt8(ascii: ">")) }
      )
    else {
      throw Failure(description: "\(path) has no <weights>")
    }
    let result = file[...start] + Array("\n\(text)        ".utf8) + file[(end - "</weights>".utf8.count)...]
    try Data(result).write(to: URL(filePath: path))
  }

  /// Fits on four fifths of the sites and judges the last, five times.
  private func crossValidate() {
    let part = { (sample: Sample) in Int((sample.site.utf8.reduce(UInt32(7)) { $0 &* 31 &+ UInt32($1) } >> 8) % 5) }
    var figures = Figures()
    for fold in 0..<5 {
      var judge = LineJudge(fitter.fit(model, to: samples.filter { part($0) != fold }))
      for sample in samples where part(sample) == fold { figures.add(sample, judge.probabilities(of: sample.page)) }
    }
    figures.report()
  }

  /// Where the first `tag` in `file` ends.
  private static func end(of tag: String, in file: [UInt8]) -> Int? {
    let tag = Array(tag.utf8)
    return (0...max(0, file.count - tag.count)).first { file[$0...].starts(with: tag) }.map { $0 + tag.count }
  }
}
