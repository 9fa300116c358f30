import Files
import TestSupport
import Testing

@Suite struct CompletionCommandTests {
  @Test(arguments: ["bash", "zsh", "fish"]) func scriptsArePrinted(shell: String) async throws {
    let tool = try Tool()
    let result = await tool("completion", shell)
    #expect(result.code == 0)
    for word in ["calque", "checkstyle", "markdown", "untranslated", "never"] { #expect(result.output.contains(word)) }
    guard shell == "bash" else { return }
    try tool.folder.write(result.output, to: "calque.bash")
    #expect(try Subprocess.run("bash", ["-n", tool.folder("calque.bash")]).status == 0)
  }
}
