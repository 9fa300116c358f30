import Diagnostics
import Engine
import Linter
import Rules
import Testing

@Suite struct BuiltinRuleTests {
  private static let loaded: LoadedRules = {
    var options = RuleFiles.checkingOptions(in: "/")
    options.withExamples = true
    return BuiltinRules.load(options: options)
  }()

  @Test func everyFileIsWithoutProblems() {
    for problem in Self.loaded.problems { Issue.record("\(problem)") }
    #expect(!Self.loaded.rules.rules.isEmpty)
  }

  @Test func theCompiledEngineIsTheOneOfTheFiles() {
    #expect(Engine.compiled(BuiltinRules.load().rules) == BuiltinRules.compiled, "run `make rules`")
    #expect(Engine.builtin()?.members.map(\.rule.id) == Self.loaded.rules.rules.map(\.descriptor.id))
  }

  @Test func everyRuleBearsOutItsExamples() {
    for rule in Self.loaded.rules.rules {
      for failure in ExampleRunner(rule, of: Self.loaded.rules).failures() { Issue.record("\(failure)") }
    }
  }
}
