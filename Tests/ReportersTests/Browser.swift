import Files
import Foundation
import Testing

/// A headless Chromium, if one is installed.
enum Browser {
  static let program = ["chromium", "chromium-browser", "google-chrome"].first { name in
    (try? Subprocess.run(name, ["--version"]))?.status == 0
  }

  /// A page as the browser sees it.
  struct Page {
    /// The document after loading, as markup.
    let document: String
    /// What the browser wrote to its console.
    let console: [Substring]
  }

  /// Loads a page in a window of its own.
  static func load(_ html: String, _ arguments: [String] = []) throws -> Page {
    let folder = FileManager.default.temporaryDirectory.appending(path: "calque-browser-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "page.html")
    try Data(html.utf8).write(to: page)
    let run = try Subprocess.run(
      try #require(program),
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile",
        "--enable-logging=stderr", "--enable-blink-features=ComputedAccessibilityInfo", "--dump-dom",
      ] + arguments + [page.absoluteString])
    let log = String(decoding: run.errors, as: UTF8.self)
    return Page(
      document: String(decoding: run.output, as: UTF8.self),
      console: log.split(separator: "\n").filter { $0.contains("CONSOLE") })
  }

  /// Loads a page, runs `script` in it and returns what the script returns, as text.
  ///
  /// The script replaces the page's ban on scripts.
  static func evaluate(_ script: String, in html: String, _ arguments: [String] = []) throws -> String {
    let probe = """
      <script>addEventListener('load', () => { let result; try { result = String((() => { \(script) })()) } \
      catch (error) { result = String(error) } \
      document.documentElement.innerHTML = '<pre>' + result.replace(/[&<]/g, c => c == '&' ? '&amp;' : '&lt;') + '</pre>' })</script>
      """
    let page = try load(
      html.replacing(/<meta http-equiv[^>]*>/, with: "").replacing("</main>", with: "</main>" + probe), arguments)
    let result = try #require(page.document.firstMatch(of: /(?s)<pre>(.*)<\/pre>/))
    return String(result.1)
  }
}
