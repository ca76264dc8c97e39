import Foundation

@testable import ProgrammeFiles

/// The checkout that the tests belong to.
enum Repository {
  /// The checkout's own folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A file of the example set that new users are given.
  static func newSet(_ name: String) -> URL { root.appendingPathComponent("Templates/new-set/\(name)") }

  /// The data files of all example sets.
  static var exampleFiles: [SourceFile] {
    let folder = root.appendingPathComponent("Examples")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      FileManager.default.contents(atPath: folder.appendingPathComponent(name).path).map {
        SourceFile(name: name, bytes: Array($0))
      }
    }
  }
}
