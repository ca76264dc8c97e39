import Foundation
import Testing

/// The house of `docs/architecture.md`: imports go down only, never sideways, never up.
@Suite("Этажи")
struct FloorTests {
  private static let floors: [String: Int] = [
    "CLibzip": 0, "CLibxml2": 0, "CLibdeflate": 0, "CLibcrypto": 0, "CLibyaml": 0, "CCmark": 0, "CAllocator": 0,
    "CGraphviz": 0, "CQrencode": 0, "CXlsxwriter": 0, "CArgon2": 0, "CConfinement": 0, "CHunspell": 0,
    "ContentHashing": 1, "Diagnostics": 1, "RussianLanguage": 1, "RussianSpelling": 1,
    "OfficeOpenXML": 2, "ProgrammeModel": 2, "DepartmentDatabase": 2,
    "ProgrammeFiles": 3, "ProgrammeValidation": 3, "DocxTemplating": 3, "DocumentDrawing": 3,
    "DocumentRecognition": 3, "DocumentRegistry": 3, "DepartmentRecords": 3,
    "DocumentInspection": 4, "DocxForms": 4, "DocumentImport": 4, "DocumentComparison": 4, "PDFConversion": 4,
    "DocumentGeneration": 5,
    "DocumentService": 6,
    "prikaz": 7, "prikaz-bench": 7,
  ]

  private struct Manifest: Decodable {
    struct Target: Decodable {
      let name: String
      let type: String
      let dependencies: [Dependency]
    }

    struct Dependency: Decodable {
      let byName: [String?]?
      let target: [String?]?

      var name: String? { byName?.first ?? target?.first ?? nil }

      private enum CodingKeys: String, CodingKey { case byName, target }

      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        // The second element is a condition record or null; only the name matters.
        struct Loose: Decodable {
          let name: String?;
          init(from decoder: any Decoder) { name = try? decoder.singleValueContainer().decode(String.self) }
        }
        byName = try container.decodeIfPresent([Loose].self, forKey: .byName)?.map(\.name)
        target = try container.decodeIfPresent([Loose].self, forKey: .target)?.map(\.name)
      }
    }

    let targets: [Target]
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The manifest as SwiftPM sees it; a scratch folder of its own, since the build holds the usual one.
  private static func manifest() throws -> Manifest {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "prikaz-manifest-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", root.path, "--scratch-path", scratch.path, "dump-package",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Manifest.self, from: data)
  }

  @Test("зависимости ведут только вниз, и всё, что ввозится, объявлено")
  func importsGoDown() throws {
    let manifest = try Self.manifest()
    let targets = manifest.targets.filter { $0.type != "test" && $0.name != "TestSupport" }
    #expect(targets.count >= 13)
    for target in targets {
      let floor = try #require(Self.floors[target.name], "у цели \(target.name) нет этажа")
      let declared = Set(target.dependencies.compactMap(\.name))
      for dependency in declared {
        guard let below = Self.floors[dependency] else { continue }
        #expect(below < floor, "\(target.name) (этаж \(floor)) зависит от \(dependency) (этаж \(below))")
      }
      for (file, module) in try Self.imports(of: target.name) where Self.floors[module] != nil {
        #expect(declared.contains(module), "\(file) ввозит \(module), а цель \(target.name) его не объявляет")
      }
    }
  }

  private static func imports(of target: String) throws -> [(file: String, module: String)] {
    try sources(in: "Sources/\(target)").flatMap { file in
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index < 2, index + 1 < words.count else { return nil }
        return (file.lastPathComponent, String(words[index + 1]))
      }
    }
  }

  private static func sources(in folder: String) throws -> [URL] {
    let files = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
  }

  @Test("разборщик XML создаётся в одном месте")
  func oneParser() throws {
    let makers = [
      "xmlCreate", "xmlNewParserCtxt", "xmlRead", "xmlParseMemory", "xmlParseFile", "xmlSAXUser",
      "import FoundationXML",
    ]
    for file in try Self.sources(in: "Sources") where file.lastPathComponent != "XMLParser.swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for maker in makers { #expect(!text.contains(maker), "\(file.lastPathComponent): \(maker)") }
    }
  }

  @Test("файл держит одно дело: не длиннее трёхсот строк с небольшим, без расплывчатых имён")
  func filesAreShort() throws {
    let vague = ["Manager", "Helper", "Utils", "Common", "Core", "Processor"]
    for file in try Self.sources(in: "Sources") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 330, "\(file.lastPathComponent): \(lines.count) строк")
      for name in vague { #expect(!file.lastPathComponent.contains(name), "\(file.lastPathComponent)") }
    }
  }
}
