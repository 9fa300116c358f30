import Engine
import Files
public import Rules

/// Rule files on disk.
public enum RuleFiles {
  /// The rule files that `paths` name: a file is always meant, of a folder all `.xml` files below it, in the order of
  /// their names. Each is named as it is seen from `workingFolder`.
  ///
  /// - Throws: `Trouble` with all paths that cannot be read, and all folders without a rule file.
  public static func read(_ paths: [String], in workingFolder: String) throws(Trouble) -> [RuleFile] {
    var files: [RuleFile] = []
    var troubles: [String] = []
    for path in paths {
      let count = files.count + troubles.count
      let absolute = Paths.normalized(path, from: workingFolder)
      collect(absolute, isNamed: true, workingFolder, into: &files, &troubles)
      if count == files.count + troubles.count {
        let shown = Paths.relative(absolute, to: workingFolder) ?? absolute
        troubles.append(FileError("find a rule in", shown, reason: "there is no .xml file").description)
      }
    }
    if !troubles.isEmpty { throw Trouble(troubles) }
    return files
  }

  private static func collect(
    _ path: String, isNamed: Bool, _ workingFolder: String, into files: inout [RuleFile], _ troubles: inout [String]
  ) {
    do throws(FileError) {
      if Files.kind(of: path) == .directory {
        for name in try Files.names(in: path) where !name.hasPrefix(".") {
          collect(Paths.join(path, name), isNamed: false, workingFolder, into: &files, &troubles)
        }
      } else if isNamed || Paths.fileExtension(of: path) == "xml" {
        let name = Paths.relative(path, to: workingFolder) ?? path
        files.append(RuleFile(name: name, bytes: try Files.read(path)))
      }
    } catch {
      troubles.append(error.description)
    }
  }

  /// How the files of a rule author are loaded: everything in them is checked, and word lists may stand in files beside
  /// them.
  public static func checkingOptions(in workingFolder: String) -> RuleLoadingOptions {
    var options = RuleLoadingOptions()
    options.schema = BuiltinRules.schema
    options.regexpFault = { Engine.regexpFault($0) }
    options.wordFile = { ruleFile, path in
      let folder = Paths.directory(of: Paths.normalized(ruleFile, from: workingFolder))
      return try? Files.read(Paths.normalized(path, from: folder))
    }
    return options
  }
}
