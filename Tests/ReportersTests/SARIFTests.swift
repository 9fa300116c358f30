import Diagnostics
import Foundation
import Reporters
import Testing
import Text

/// What the SARIF 2.1.0 schema and GitHub's code scanning require of the parts we write.
@Suite struct SARIFTests {
  private typealias Object = [String: Any]

  private func log(_ files: [FileReport], _ options: ReportOptions = ReportOptions()) throws -> Object {
    try #require(
      try JSONSerialization.jsonObject(with: Data(Samples.render(.sarif, files, options).utf8)) as? Object)
  }

  /// Fails unless `object` has the required members and no others than these and the optional ones.
  private func expect(_ object: Object, required: Set<String>, optional: Set<String> = []) {
    let names = Set(object.keys)
    #expect(names.isSuperset(of: required), "\(required.subtracting(names)) missing")
    #expect(names.isSubset(of: required.union(optional)), "\(names) too many")
  }

  @Test func hasTheRequiredMembersAndNoUnknownOnes() throws {
    let log = try log([Samples.article, Samples.clean, Samples.odd, Samples.empty])
    expect(log, required: ["$schema", "version", "runs"])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [Object])?.first)
    expect(run, required: ["tool", "results"], optional: ["columnKind"])
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
    expect(driver, required: ["name", "version", "rules"])
    let rules = try #require(driver["rules"] as? [Object])
    for rule in rules {
      expect(
        rule,
        required: ["id", "shortDescription", "fullDescription", "help", "defaultConfiguration", "properties"])
    }
    #expect(Set(rules.map { $0["id"] as? String }).count == rules.count)
    for result in try #require(run["results"] as? [Object]) { try check(result, rules) }
  }

  private func check(_ result: Object, _ rules: [Object]) throws {
    expect(
      result, required: ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"],
      optional: ["fixes", "relatedLocations"])
    let index = try #require(result["ruleIndex"] as? Int)
    #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    #expect(["error", "warning", "note"].contains(result["level"] as? String))
    let locations = try #require(result["locations"] as? [Object])
    #expect(locations.count == 1)
    for location in locations + (result["relatedLocations"] as? [Object] ?? []) {
      expect(location, required: ["physicalLocation"], optional: ["id", "message"])
      let place = try #require(location["physicalLocation"] as? Object)
      expect(place, required: ["artifactLocation", "region"])
      try check(region: place["region"])
      let uri = try #require((place["artifactLocation"] as? Object)?["uri"] as? String)
      #expect(URL(string: uri) != nil && !uri.contains(" "))
    }
    for fix in result["fixes"] as? [Object] ?? [] {
      expect(fix, required: ["artifactChanges"], optional: ["description"])
      for change in try #require(fix["artifactChanges"] as? [Object]) {
        expect(change, required: ["artifactLocation", "replacements"])
        for replacement in try #require(change["replacements"] as? [Object]) {
          expect(replacement, required: ["deletedRegion"], optional: ["insertedContent"])
          try check(region: replacement["deletedRegion"])
        }
      }
    }
  }

  private func check(region: Any?) throws {
    let region = try #require(region as? Object)
    let lines = ["startLine", "startColumn", "endLine", "endColumn"]
    expect(region, required: Set(lines + ["byteOffset", "byteLength"]), optional: ["snippet"])
    for name in lines { #expect(try #require(region[name] as? Int) >= 1) }
  }

  @Test func fingerprintsSurviveLinesAddedAbove() throws {
    let text = "Intro.\nThey they went home.\nThey they went home.\n"
    func fingerprints(_ text: String) throws -> [String] {
      let starts = text.ranges(of: "they").map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
      let report = Samples.report(
        "a.txt", text,
        starts.map { Finding(rule: Samples.doubledSubject, range: ByteRange($0..<$0 + 4), message: "m") })
      let run = try #require((try log([report])["runs"] as? [Object])?.first)
      return try #require(run["results"] as? [Object]).compactMap {
        ($0["partialFingerprints"] as? Object)?["primaryLocationLineHash"] as? String
      }
    }
    let before = try fingerprints(text)
    #expect(Set(before).count == 2)
    #expect(try fingerprints("A new first line.\n\n" + text) == before)
  }

  @Test func pathsAreRelativeToTheRepository() throws {
    let paths = PathBase(workingFolder: "/src/site/articles", base: "/src/site")
    let report = Samples.report("../news/über 1.txt", "x", Samples.empty.findings)
    let text = Samples.render(.sarif, [report], ReportOptions(paths: paths))
    #expect(text.contains("\"uri\": \"news/%C3%BCber%201.txt\""))
  }
}
