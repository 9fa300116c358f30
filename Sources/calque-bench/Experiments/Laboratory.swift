import Files

/// The tool, the texts and the files that experiments share.
final class Laboratory {
  /// The built tool.
  let tool: String
  /// The articles that texts are made of.
  let articles: Articles
  /// The megabytes (10⁶ bytes) of the long text.
  let megabytes: Int
  /// The folder with the built-in rule files.
  let rules: String
  private let folder: ScratchFolder
  private var cache: [String: String] = [:]

  init(tool: String, articles: Articles, megabytes: Int, rules: String) throws {
    self.tool = tool
    self.articles = articles
    self.megabytes = megabytes
    self.rules = rules
    folder = try ScratchFolder()
  }

  /// The long text of news: its path, made when first asked for.
  func news() throws -> String {
    try file("news.txt") { write in
      try articles.shuffled(bytes: megabytes * 1_000_000, seed: 1, write)
    }
  }

  /// An article of 4 KB.
  func article() throws -> String {
    try file("article.txt") { try $0(articles.shuffled(bytes: 4_000, seed: 2)) }
  }

  /// The path of a file, made when first asked for.
  func file(_ name: String, _ make: (([UInt8]) throws -> Void) throws -> Void) throws -> String {
    if let path = cache[name] { return path }
    let path = folder.path + "/" + name
    let file = try AtomicFile(path)
    try make { try file.write($0) }
    try file.commit()
    cache[name] = path
    return path
  }

  /// A new empty folder.
  func subfolder(_ name: String) throws -> String {
    let path = folder.path + "/" + name
    try Files.makeDirectory(path)
    return path
  }

  /// Removes a file that is no longer needed.
  func remove(_ name: String) throws {
    if let path = cache.removeValue(forKey: name) { try Files.remove(path) }
  }

  /// Lints with all rules on one core and throws the report away.
  func lint(_ arguments: [String], jobs: Int = 1) throws -> ToolRun {
    try ToolRun([tool, "lint", "--format", "compact", "--jobs", String(jobs)] + arguments)
  }

  /// The run of several that took the least time; the first bad one if there is one. Long runs are not repeated.
  func best(of count: Int, by time: (ToolRun) -> Duration, _ run: () throws -> ToolRun) throws -> ToolRun {
    var best: ToolRun?
    for _ in 0..<count {
      let next = try run()
      if !next.isGood { return next }
      if best.map({ time(next) < time($0) }) ?? true { best = next }
      if time(next) > .seconds(5) { break }
    }
    return best!
  }
}
