import Foundation

/// The checkout that the tests belong to.
enum Repository {
  /// The checkout's own folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
