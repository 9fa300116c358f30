import Foundation
import TestSupport

/// The tool as it was built together with the tests, for running it as others do.
enum BuiltCalque {
  /// The path of the binary, which lies beside the bundle of tests; `nil` where it does not.
  static let path: String? = {
    let bundle = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = bundle.deletingLastPathComponent()
    while folder.path != "/" {
      let binary = folder.appending(path: "calque").path
      if FileManager.default.isExecutableFile(atPath: binary), !isFolder(binary) { return binary }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  /// The root of the project.
  static let project = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
