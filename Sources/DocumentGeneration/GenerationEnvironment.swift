import Diagnostics

/// The world outside as one value: the stages read files through it and nothing else, so that equal input gives equal
/// bytes and tests can give a world of their own.
package struct GenerationEnvironment: Sendable {
  /// The bytes of a file; throws `DiagnosedFailure` of kind `noInput`.
  package let read: @Sendable (_ path: String) throws -> [UInt8]
  /// The names in a folder in order; nil when it is no folder.
  package let list: @Sendable (_ folder: String) -> [String]?
  /// Where kinds are looked for, the first folder that has one wins.
  package let templateFolders: [String]

  /// A world of the given functions.
  package init(
    read: @escaping @Sendable (String) throws -> [UInt8], list: @escaping @Sendable (String) -> [String]?,
    templateFolders: [String]
  ) {
    self.read = read
    self.list = list
    self.templateFolders = templateFolders
  }
}
