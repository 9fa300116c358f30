public import Files
import Inputs

/// Finds the articles that paths on a command line mean.
public struct ArticleFinder {
  /// What was found.
  public struct Found: Sendable {
    /// The paths of the articles, each as it was given or below a folder that was given, in order, none twice.
    public var articles: [String] = []
    /// What could not be searched.
    public var problems: [FileError] = []
  }

  private let workingFolder: String
  private let excludes: (_ folder: String) -> [Setting]
  private var found = Found()
  private var seen: Set<String> = []

  /// Makes a finder.
  ///
  /// - Parameter excludes: the settings that hold in a folder; those that exclude paths are heeded.
  public init(
    workingFolder: String = Files.currentDirectory, excludes: @escaping (_ folder: String) -> [Setting] = { _ in [] }
  ) {
    self.workingFolder = workingFolder
    self.excludes = excludes
  }

  /// The articles at `paths`: a file is always meant, of a folder all files below it with an article's extension, hidden
  /// ones, those that `.gitignore` names and excluded ones left out; `-` is standard input. Symbolic links to folders
  /// are not followed. In a folder names are in the order of their bytes.
  public mutating func find(_ paths: [String]) -> Found {
    for path in paths {
      if path == "-" || Files.kind(of: path) != .directory {
        add(path)
      } else {
        let count = found.articles.count + found.problems.count
        let absolute = Paths.normalized(path, from: workingFolder)
        walk(path, absolute, ignoring: ignoreRules(above: absolute))
        if found.articles.count + found.problems.count == count {
          let kinds = "no .txt, .md or .html file in it is left after .gitignore and excludes"
          found.problems.append(FileError("find an article in", path, reason: kinds))
        }
      }
    }
    return found
  }

  private mutating func add(_ path: String) {
    if seen.insert(path == "-" ? path : Paths.normalized(path, from: workingFolder)).inserted {
      found.articles.append(path)
    }
  }

  private mutating func walk(_ path: String, _ absolute: String, ignoring outer: IgnoreRules) {
    var ignored = outer
    ignored.addFile(in: absolute)
    let names: [String]
    do { names = try Files.names(in: path) } catch {
      found.problems.append(error)
      return
    }
    for setting in excludes(absolute) {
      if case .exclude(let glob) = setting.value { ignored.add(glob, base: setting.base) }
    }
    for name in names where !name.hasPrefix(".") {
      let (inner, absoluteInner) = (Paths.join(path, name), Paths.join(absolute, name))
      let kind = Files.kind(of: inner)
      if ignored.ignores(absoluteInner, isFolder: kind == .directory) { continue }
      if kind == .directory {
        if !Files.isSymbolicLink(inner) { walk(inner, absoluteInner, ignoring: ignored) }
      } else if kind == .regular, InputFormat(fileExtension: Paths.fileExtension(of: name)) != nil {
        add(inner)
      }
    }
  }

  /// The `.gitignore` files from the root of the repository down to just above `folder`.
  private func ignoreRules(above folder: String) -> IgnoreRules {
    var rules = IgnoreRules()
    var folders: [String] = []
    var current = folder
    while Files.kind(of: current + "/.git") == nil {
      guard current != "/" else { return rules }
      current = Paths.directory(of: current)
      folders.append(current)
    }
    for folder in folders.reversed() { rules.addFile(in: folder) }
    return rules
  }
}
