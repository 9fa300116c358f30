import Files
import Rules

/// The configuration files around the articles, each read once, and what they say together.
public struct ConfigurationTree {
  private let workingFolder: String
  private let standard: [Setting]
  private let commandLine: [Setting]
  private var folders: [String: [Setting]] = [:]
  /// What is wrong with the files read so far.
  private var problems: [String] = []

  /// Makes a tree.
  ///
  /// - Parameters:
  ///   - workingFolder: the absolute folder that relative paths start from.
  ///   - standard: what holds when nobody says anything.
  ///   - commandLine: what beats every file.
  public init(workingFolder: String, standard: [Setting] = [], commandLine: [Setting]) {
    self.workingFolder = workingFolder
    self.standard = standard
    self.commandLine = commandLine
  }

  /// The settings for articles in a folder: the standard ones, the files from the farthest to the nearest, the command
  /// line.
  public mutating func settings(in folder: String) -> [Setting] {
    standard + files(above: Paths.normalized(folder, from: workingFolder)) + commandLine
  }

  /// The settings for an article.
  public mutating func settings(for path: String) -> [Setting] {
    settings(in: path == "-" ? "." : Paths.directory(of: path))
  }

  /// Throws when a file that was asked so far cannot be read or is broken.
  public func check() throws(Trouble) {
    if !problems.isEmpty { throw Trouble(problems) }
  }

  private mutating func files(above folder: String) -> [Setting] {
    if let known = folders[folder] { return known }
    let path = folder == "/" ? "/" + ConfigurationFile.name : folder + "/" + ConfigurationFile.name
    var own: [Setting] = []
    var isRoot = folder == "/"
    if Files.kind(of: path) != nil {
      do throws(FileError) {
        let file = try ConfigurationFile(path: path, name: Paths.relative(path, to: workingFolder) ?? path)
        own = file.settings
        problems += file.problems.map(\.description)
        isRoot = isRoot || file.isRoot
      } catch {
        problems.append(error.description)
      }
    }
    let settings = (isRoot ? [] : files(above: Paths.directory(of: folder))) + own
    folders[folder] = settings
    return settings
  }
}
