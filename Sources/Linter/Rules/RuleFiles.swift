public import Files
public import Rules
import Engine

/// Rule files on disk.
public enum RuleFiles {
  /// The rule files that `paths` name: a file is always meant, of a folder all `.xml` files below it, in the order of
  /// their names. What cannot be read is reported beside them.
  public static func read(_ paths: [String]) -> (files: [RuleFile], problems: [FileError]) {
    var files: [RuleFile] = []
    var problems: [FileError] = []
    for path in paths { read(path, isNamed: true, into: &files, &problems) }
    return (files, problems)
  }

  private static func read(
    _ path: String, isNamed: Bool, into files: inout [RuleFile], _ problems: inout [FileError]
  ) {
    do throws(FileError) {
      if Files.kind(of: path) == .directory {
        for name in try Files.names(in: path).sorted() where !name.hasPrefix(".") {
          read(Paths.join(path, name), isNamed: false, into: &files, &problems)
        }
      } else if isNamed || Paths.fileExtension(of: path) == "xml" {
        files.append(RuleFile(name: path, bytes: try Files.read(path)))
      }
    } catch {
      problems.append(error)
    }
  }

  /// How the files of a rule author are loaded: everything in them is checked, and word lists may stand in files beside
  /// them.
  public static var checkingOptions: RuleLoadingOptions {
    var options = RuleLoadingOptions()
    options.schema = BuiltinRules.schema
    options.regexpFault = { Engine.regexpFault($0) }
    options.wordFile = { ruleFile, path in try? Files.read(Paths.join(Paths.directory(of: ruleFile), path))
    }
    return options
  }
}
