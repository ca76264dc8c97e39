// swift-tools-version: 6.2
import PackageDescription

// The manifest is the drawing of the house: targets stand floor by floor, and an import goes down only,
// never sideways, never up. `Tests/ArchitectureTests` reads this file's description and fails on a breach.

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]

// A released program carries the Swift libraries: it runs where no Swift is installed, and loading them costs a fifth of a
// cold start. The private ones are Foundation's own.
let swiftInside: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCollections", "-l_FoundationCShims",
      "-ldispatch", "-lBlocksRuntime",
    ],
    .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "prikaz",
  products: [
    .executable(name: "prikaz", targets: ["prikaz"]),
    .executable(name: "prikaz-bench", targets: ["prikaz-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // Floor 0: the system's libraries, a module map and a shim each.
    .systemLibrary(name: "CAllocator"),
    .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibdeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibyaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    // No pkg-config file: the library's own names a package for its extensions that Debian does not install.
    .systemLibrary(
      name: "CCmark", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .systemLibrary(name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CHunspell", pkgConfig: "hunspell", providers: [.apt(["libhunspell-dev"])]),
    .systemLibrary(name: "CXlsxwriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // No library: calls to the kernel that Swift cannot make.
    .systemLibrary(name: "CConfinement"),
    .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),

    // Floor 1: what every other floor speaks of: findings with their places, and the Russian language; and hashes.
    .target(name: "ContentHashing", dependencies: ["CLibcrypto"], swiftSettings: strict),
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "RussianLanguage", swiftSettings: strict),
    .target(name: "RussianSpelling", dependencies: ["CHunspell"], swiftSettings: strict),

    // Floor 2: the file format, and the domain's values. Neither knows of the other.
    .target(
      name: "OfficeOpenXML",
      dependencies: ["CAllocator", "CLibzip", "CLibxml2", "CLibdeflate", "CXlsxwriter", "Diagnostics"],
      swiftSettings: strict),
    .target(name: "ProgrammeModel", dependencies: ["Diagnostics", "RussianLanguage"], swiftSettings: strict),

    .target(
      name: "DepartmentDatabase", dependencies: ["Diagnostics", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),

    // Floor 3: one stage each: read the data, check it, fill a template.
    .target(
      name: "ProgrammeFiles",
      dependencies: ["CLibyaml", "Diagnostics", "RussianLanguage", "OfficeOpenXML", "ProgrammeModel"],
      swiftSettings: strict),
    .target(
      name: "ProgrammeValidation", dependencies: ["Diagnostics", "RussianLanguage", "ProgrammeModel"],
      swiftSettings: strict),
    .target(
      name: "DocxTemplating", dependencies: ["CCmark", "Diagnostics", "RussianLanguage", "OfficeOpenXML"],
      swiftSettings: strict),
    .target(
      name: "DocumentDrawing", dependencies: ["CGraphviz", "CQrencode", "CXlsxwriter", "OfficeOpenXML"],
      swiftSettings: strict),

    .target(
      name: "DocumentRecognition", dependencies: ["Diagnostics", "RussianLanguage", "OfficeOpenXML"],
      swiftSettings: strict),

    // Also floor 3: what a department keeps in its one database: acts with their numbers, and the work of the service.
    .target(
      name: "DocumentRegistry",
      dependencies: [
        "ContentHashing", "Diagnostics", "RussianLanguage", "OfficeOpenXML", "DepartmentDatabase",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "DepartmentRecords",
      dependencies: [
        "CArgon2", "CLibcrypto", "ContentHashing", "Diagnostics", "DepartmentDatabase",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),

    // Floor 4: what is done with a recognised document.
    .target(
      name: "DocumentInspection",
      dependencies: [
        "Diagnostics", "RussianLanguage", "RussianSpelling", "OfficeOpenXML", "ProgrammeModel", "DocumentRecognition",
      ],
      swiftSettings: strict),
    .target(
      name: "DocumentImport",
      dependencies: [
        "Diagnostics", "RussianLanguage", "OfficeOpenXML", "ProgrammeModel", "ProgrammeFiles", "DocumentRecognition",
      ],
      swiftSettings: strict),

    .target(
      name: "DocumentComparison",
      dependencies: ["Diagnostics", "RussianLanguage", "OfficeOpenXML", "ProgrammeFiles", "DocumentRecognition"],
      swiftSettings: strict),
    .target(name: "PDFConversion", dependencies: ["Diagnostics", "OfficeOpenXML"], swiftSettings: strict),

    .target(
      name: "DocxForms",
      dependencies: [
        "Diagnostics", "RussianLanguage", "OfficeOpenXML", "ProgrammeModel", "ProgrammeFiles", "DocumentRecognition",
      ],
      swiftSettings: strict),

    // Floor 5: joins the stages into finished documents.
    .target(
      name: "DocumentGeneration",
      dependencies: [
        "ContentHashing", "Diagnostics", "RussianLanguage", "OfficeOpenXML", "ProgrammeModel", "ProgrammeFiles",
        "ProgrammeValidation", "DocxTemplating", "DocumentDrawing", "DocumentRecognition", "DocumentInspection",
        "DocxForms", "PDFConversion", "DocumentRegistry",
      ],
      swiftSettings: strict),

    // Floor 6: the same documents in a browser.
    .target(
      name: "DocumentService",
      dependencies: [
        "ContentHashing", "Diagnostics", "RussianLanguage", "OfficeOpenXML", "ProgrammeModel", "ProgrammeFiles",
        "DepartmentDatabase", "DocumentRegistry", "DepartmentRecords", "DocxTemplating", "PDFConversion",
        "DocumentGeneration",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),

    // Floor 7: the command line.
    .executableTarget(
      name: "prikaz",
      dependencies: [
        "ContentHashing", "Diagnostics", "RussianLanguage", "OfficeOpenXML", "ProgrammeModel", "ProgrammeFiles",
        "ProgrammeValidation", "DocxTemplating", "DocumentRecognition", "DocumentInspection", "DocumentImport",
        "DocxForms", "DocumentComparison", "PDFConversion", "DocumentGeneration", "DepartmentDatabase",
        "DocumentRegistry",
        "DepartmentRecords", "DocumentService", "CConfinement",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, linkerSettings: swiftInside),
    .executableTarget(
      name: "prikaz-bench", dependencies: ["Diagnostics", "OfficeOpenXML", "DocxTemplating", "ProgrammeFiles"],
      swiftSettings: strict, linkerSettings: swiftInside),

    // Tests mirror the sources; `TestSupport` is what several of them share.
    .target(name: "TestSupport", dependencies: ["OfficeOpenXML"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "DocumentRegistryTests",
      dependencies: [
        "Diagnostics", "RussianLanguage", "DepartmentDatabase", "DocumentRegistry", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DepartmentRecordsTests",
      dependencies: ["DepartmentDatabase", "DepartmentRecords", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentServiceTests",
      dependencies: [
        "DocumentService", "DocumentRegistry", "DepartmentDatabase", "DepartmentRecords", "OfficeOpenXML",
        "ProgrammeFiles", "TestSupport",
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ],
      swiftSettings: strict),
    .testTarget(name: "RussianLanguageTests", dependencies: ["RussianLanguage"], swiftSettings: strict),
    .testTarget(name: "RussianSpellingTests", dependencies: ["RussianSpelling"], swiftSettings: strict),
    .testTarget(name: "OfficeOpenXMLTests", dependencies: ["OfficeOpenXML", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ProgrammeFilesTests",
      dependencies: ["ProgrammeFiles", "OfficeOpenXML", "ProgrammeModel", "Diagnostics", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ProgrammeValidationTests",
      dependencies: ["ProgrammeValidation", "ProgrammeFiles", "ProgrammeModel", "RussianLanguage", "Diagnostics"],
      exclude: ["Planted"],
      swiftSettings: strict),
    .testTarget(
      name: "DocxTemplatingTests", dependencies: ["DocxTemplating", "OfficeOpenXML", "Diagnostics", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentDrawingTests",
      dependencies: ["DocumentDrawing", "DocxTemplating", "OfficeOpenXML", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DocumentGenerationTests",
      dependencies: [
        "DocumentGeneration", "DocumentInspection", "OfficeOpenXML", "ProgrammeFiles", "ProgrammeModel", "Diagnostics",
        "DepartmentDatabase", "DocumentRegistry", "RussianLanguage", "TestSupport",
      ],
      exclude: ["Expected"],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentInspectionTests",
      dependencies: [
        "DocumentInspection", "DocumentRecognition", "OfficeOpenXML", "Diagnostics", "RussianLanguage", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DocxFormsTests",
      dependencies: [
        "DocxForms", "DocumentGeneration", "DocumentRecognition", "OfficeOpenXML", "ProgrammeFiles", "ProgrammeModel",
        "Diagnostics", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentImportTests",
      dependencies: [
        "DocumentImport", "DocumentRecognition", "DocumentGeneration", "ProgrammeFiles", "OfficeOpenXML", "Diagnostics",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentComparisonTests",
      dependencies: ["DocumentComparison", "OfficeOpenXML", "ProgrammeFiles", "Diagnostics", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PDFConversionTests", dependencies: ["PDFConversion", "OfficeOpenXML", "Diagnostics", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .testTarget(
      name: "prikazTests",
      dependencies: ["prikaz", "OfficeOpenXML", "Diagnostics", "ProgrammeFiles", "TestSupport"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// Fuzzers need instrumented code below them and a library that only the sanitizer brings, so they are there on demand
// (Tests/Fuzzing/run).
if Context.environment["PRIKAZ_FUZZ"] != nil {
  let fuzzing: [(name: String, dependencies: [Target.Dependency])] = [
    ("FuzzPackage", ["OfficeOpenXML"]), ("FuzzTemplate", ["OfficeOpenXML", "DocxTemplating", "Diagnostics"]),
    ("FuzzInspection", ["OfficeOpenXML", "DocumentRecognition", "DocumentInspection"]),
    ("FuzzData", ["Diagnostics", "ProgrammeFiles", "ProgrammeValidation"]),
  ]
  package.targets.append(.systemLibrary(name: "CFuzzer", path: "Tests/Fuzzing/CFuzzer"))
  for (name, dependencies) in fuzzing {
    package.products.append(.executable(name: name, targets: [name]))
    package.targets.append(
      .executableTarget(
        name: name, dependencies: dependencies + ["CFuzzer"], path: "Tests/Fuzzing/\(name)",
        swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])],
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]))
  }
}
