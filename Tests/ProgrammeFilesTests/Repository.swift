import Foundation

/// The checkout that the tests belong to.
enum Repository {
  /// The checkout's own folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A file of the example set that new users are given.
  static func newSet(_ name: String) -> URL { root.appendingPathComponent("Templates/new-set/\(name)") }
}
