import Files
import Testing

/// The folders of the repository, found from this file.
enum Repository {
  static let root = Paths.directory(of: Paths.directory(of: Paths.directory(of: #filePath)))

  /// The paths of all files below a folder of the repository, in order.
  static func files(below folder: String) throws -> [String] {
    try walk(Paths.join(root, folder)).sorted()
  }

  static func text(_ path: String) throws -> String { String(decoding: try Files.read(path), as: UTF8.self) }

  private static func walk(_ folder: String) throws -> [String] {
    try Files.names(in: folder).flatMap { name -> [String] in
      let path = Paths.join(folder, name)
      return Files.kind(of: path) == .directory ? try walk(path) : [path]
    }
  }
}

/// Dependencies point one way. SwiftPM does not hold a target to what it declares, so this does.
@Suite struct ImportTests {
  /// What each target may import besides the standard library and the system's C library.
  static let allowed: [String: Set<String>] = [
    "Packing": [],
    "Text": [],
    "Files": [],
    "XML": ["CLibXML2"],
    "Diagnostics": ["Text"],
    "Analysis": ["CAnalysisData", "Text"],
    "Rules": ["CBuiltinRules", "Diagnostics", "Packing", "Text", "XML"],
    "Engine": ["Analysis", "CPCRE2", "Diagnostics", "Packing", "Rules", "Text"],
    "Inputs": ["Text", "XML"],
    "Reporters": ["Diagnostics", "Files", "Inputs", "Text", "XML"],
    "Linter": [
      "CConfigurationSchema", "Diagnostics", "Engine", "Files", "FoundationEssentials", "Inputs", "Rules", "Text",
      "XML",
    ],
  ]
  static let system: Set<String> = ["Darwin", "Glibc", "Musl", "Synchronization"]

  @Test(arguments: allowed.keys.sorted()) func targetsImportOnlyWhatStandsBelowThem(target: String) throws {
    for path in try Repository.files(below: "Sources/\(target)") where path.hasSuffix(".swift") {
      for line in try Repository.text(path).split(separator: "\n") {
        var words = line.split(separator: " ")
        while let first = words.first, ["public", "internal", "private", "package", "@_exported"].contains(first) {
          words.removeFirst()
        }
        guard words.first == "import", let module = words.last.map(String.init) else { continue }
        let name = words.count > 2 ? String(words[2].prefix { $0 != "." }) : module
        #expect(
          Self.allowed[target]!.union(Self.system).contains(name), "\(path) imports \(name), which does not stand below"
        )
      }
    }
  }

  @Test func noFileIsLong() throws {
    for folder in ["Sources", "Tests"] {
      for path in try Repository.files(below: folder) where path.hasSuffix(".swift") {
        let lines = try Repository.text(path).utf8.count { $0 == UInt8(ascii: "\n") }
        #expect(lines <= 500, "\(path) has \(lines) lines: one idea a file")
      }
    }
  }
}

/// Generated files are the ones that their sources give.
@Suite struct GeneratedFilesTests {
  @Test func everyRuleFileIsEmbedded() throws {
    let listed = try Repository.text(Paths.join(Repository.root, "Sources/CBuiltinRules/files.inc"))
      .split(separator: "\n").filter { $0.hasPrefix("#embed") }
      .map { String($0.dropFirst("#embed \"../../".count).dropLast()) }
    let present = try Repository.files(below: "rules")
      .filter { $0.hasSuffix(".xml") || $0.hasSuffix(".txt") }
      .map { String($0.dropFirst(Repository.root.utf8.count + 1)) }
    #expect(listed.sorted() == present.sorted(), "run `make rules`")
  }
}
