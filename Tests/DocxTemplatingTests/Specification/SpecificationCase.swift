import Foundation
import TestSupport

/// A case of the Mustache specification's test files, which lie beside the checkout.
struct SpecificationCase: Sendable, CustomStringConvertible {
  let file: String
  let name: String
  let template: String
  let data: JSONText
  let expected: String
  let partials: [String: String]

  var description: String { "\(file): \(name)" }

  private struct File: Decodable {
    struct Test: Decodable {
      let name: String
      let template: String
      let data: JSONText
      let expected: String
      let partials: [String: String]?
    }
    let tests: [Test]
  }

  private static let folder = DocxCheck.root.deletingLastPathComponent().appending(path: "shared/mustache-spec")

  /// True when the files are here.
  static let isAvailable = FileManager.default.fileExists(atPath: folder.appending(path: "sections.json").path)

  /// True on the build machine, where the files must not be missing.
  static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"

  /// The cases of one file; none where the files are not here.
  static func cases(_ file: String) -> [SpecificationCase] {
    guard isAvailable else {
      print("спецификация Mustache не проверена: нет \(folder.path)")
      return []
    }
    let url = folder.appending(path: file + ".json")
    let tests = (try? JSONDecoder().decode(File.self, from: Data(contentsOf: url)))?.tests ?? []
    return tests.map {
      SpecificationCase(
        file: file, name: $0.name, template: $0.template, data: $0.data, expected: $0.expected,
        partials: $0.partials ?? [:])
    }
  }
}
