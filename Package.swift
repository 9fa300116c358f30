// swift-tools-version: 6.2
import PackageDescription

/// One list for every target, tests included.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Dependencies point down only: each target may use the targets listed above it, never one below.
// `Tests/ArchitectureTests` compares the `import` lines with this file.
let package = Package(
  name: "calque",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "calque", targets: ["calque"]),
    .library(
      name: "Calque",
      targets: ["Text", "Diagnostics", "Rules", "Analysis", "Engine", "Inputs", "Linter", "Reporters"]
    ),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // System libraries, one wrapper target each.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .target(name: "XML", dependencies: ["CLibXML2"], swiftSettings: settings),

    // Values as bytes, for what is compiled once and shipped in the binary.
    .target(name: "Packing", swiftSettings: settings),

    // The operating system.
    .target(name: "Files", swiftSettings: settings),

    // Numbers that look random and are the same each time, for training, measuring and tests.
    .target(name: "Randomness", swiftSettings: settings),

    // The text and what is known about it.
    .target(name: "Text", swiftSettings: settings),
    .target(name: "Diagnostics", dependencies: ["Text"], swiftSettings: settings),
    .target(name: "CAnalysisData", exclude: ["NOTICE", "data"]),
    .target(name: "Analysis", dependencies: ["CAnalysisData", "Text"], swiftSettings: settings),

    // The rule files, embedded.
    .target(name: "CBuiltinRules"),

    // The rule language and the machine that runs it.
    .target(
      name: "Rules", dependencies: ["CBuiltinRules", "Diagnostics", "Packing", "Text", "XML"], swiftSettings: settings),
    .target(
      name: "Engine", dependencies: ["Analysis", "CPCRE2", "Diagnostics", "Packing", "Rules", "Text"],
      swiftSettings: settings),

    // Files in, findings out.
    .target(name: "Inputs", dependencies: ["Text", "XML"], swiftSettings: settings),
    .target(
      name: "Reporters", dependencies: ["Diagnostics", "Files", "Inputs", "Text", "XML"], exclude: ["Schemas"],
      swiftSettings: settings),
    .target(name: "CConfigurationSchema"),
    .target(
      name: "Linter",
      dependencies: ["CConfigurationSchema", "Diagnostics", "Engine", "Files", "Inputs", "Rules", "Text", "XML"],
      exclude: ["Schemas"], swiftSettings: settings),

    // The command-line tool.
    .target(
      name: "Commands",
      dependencies: [
        "Analysis", "Diagnostics", "Engine", "Files", "Inputs", "Linter", "Reporters", "Rules", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "calque",
      dependencies: ["Commands", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: settings),

    // Builds and measures the embedded tables of the English analysis.
    .executableTarget(
      name: "calque-train",
      dependencies: [
        "Analysis", "Files", "Randomness", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Measures speed and memory of the built tool.
    .executableTarget(
      name: "calque-bench",
      dependencies: [
        "Analysis", "Commands", "Files", "Randomness", "Text", "XML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Compiles the built-in rules for the binary to embed.
    .executableTarget(
      name: "calque-pack", dependencies: ["Engine", "Files", "Rules"], swiftSettings: settings),

    // Fits the weights of line rules.
    .executableTarget(
      name: "calque-fit", dependencies: ["Diagnostics", "Engine", "Randomness", "Rules"], swiftSettings: settings),

    // Tests.
    .testTarget(name: "ArchitectureTests", dependencies: ["Files"], swiftSettings: settings),
    .target(name: "TestSupport", dependencies: ["Files", "Text"], path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "AnalysisTests", dependencies: ["Analysis", "Text"], swiftSettings: settings),
    .testTarget(
      name: "InputsTests", dependencies: ["Inputs", "Randomness", "TestSupport", "Text"], swiftSettings: settings),
    .testTarget(
      name: "BenchTests", dependencies: ["Files", "Rules", "TestSupport", "XML", "calque-bench"],
      swiftSettings: settings),
    .testTarget(name: "TextTests", dependencies: ["TestSupport", "Text"], swiftSettings: settings),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "Files", "Randomness", "TestSupport", "Text"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandsTests", dependencies: ["Commands", "Files", "TestSupport", "Text"], swiftSettings: settings),
    .testTarget(
      name: "ReportersTests",
      dependencies: ["CLibXML2", "Diagnostics", "Files", "Inputs", "Reporters", "TestSupport", "Text", "XML"],
      exclude: ["Golden", "Schemas"], swiftSettings: settings),
    .testTarget(
      name: "EngineTests",
      dependencies: ["Analysis", "Diagnostics", "Engine", "Files", "Randomness", "Rules", "TestSupport", "Text"],
      exclude: ["Leftovers/leftovers.txt", "Leftovers/traps.txt"],
      swiftSettings: settings),
    .testTarget(name: "XMLTests", dependencies: ["XML"], swiftSettings: settings),
    .testTarget(
      name: "LinterTests",
      dependencies: ["Diagnostics", "Engine", "Files", "Linter", "Rules", "TestSupport", "Text", "XML"],
      swiftSettings: settings),
    .testTarget(name: "RulesTests", dependencies: ["Diagnostics", "Rules"], swiftSettings: settings),
    .testTarget(
      name: "IntegrationTests", dependencies: ["Files", "TestSupport", "calque"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
