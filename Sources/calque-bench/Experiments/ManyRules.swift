/// How much longer ten times as many rules take.
struct ManyRules {
  private let laboratory: Laboratory

  init(_ laboratory: Laboratory) { self.laboratory = laboratory }

  func run(_ add: (Row) -> Void) throws {
    var variation = RuleVariation(
      files: try RuleFolder.files(laboratory.rules), articles: laboratory.articles, seed: 3)
    let folder = try laboratory.subfolder("rules")
    for (index, text) in variation.variants(times: 9).enumerated() {
      _ = try laboratory.file("rules/\(index).xml") { try $0(Array(text.utf8)) }
    }
    let what = "ten times as many rules"
    let news = try laboratory.news()
    let few = try laboratory.best(of: 3, by: \.userTime) { try laboratory.lint([news]) }
    let many = try laboratory.best(of: 3, by: \.userTime) { try laboratory.lint(["--rules", folder, news]) }
    for run in [few, many] where !run.isGood {
      print(run.errors.prefix(1_000))
      return add(.failed(what, run, .atMost(1.6)))
    }
    add(
      Row(
        what: what, figure: many.userTime.short, yardstick: "\(few.userTime.short)",
        ratio: many.userTime.seconds / few.userTime.seconds, limit: .atMost(1.6)))

    // Loading is a part of both times above; by itself it may grow with the number of rules, and no faster.
    let article = try laboratory.article()
    let load = try laboratory.best(of: 10, by: \.userTime) { try laboratory.lint([article]) }
    let loadMany = try laboratory.best(of: 10, by: \.userTime) {
      try laboratory.lint(["--rules", folder, article])
    }
    add(
      Row(
        what: "the same on a 4 KB article, which is loading", figure: loadMany.userTime.short,
        yardstick: load.userTime.short, ratio: loadMany.userTime.seconds / load.userTime.seconds,
        limit: .atMost(11)))
  }
}
