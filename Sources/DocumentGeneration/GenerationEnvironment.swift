import Diagnostics

/// The world outside as one value: the stages read files through it and nothing else, so that equal input gives equal
/// bytes and tests can give a world of their own.
package struct GenerationEnvironment: Sendable {
  /// The bytes of a file; throws `DiagnosedFailure` of kind `noInput`.
  package let read: @Sendable (_ path: String) throws -> [UInt8]
  /// The names in a folder in order; nil when it is no folder.
  package let list: @Sendable (_ folder: String) -> [String]?
  /// The bytes of a file below a folder, links followed; throws `PictureFault` when it is not there, lies outside or is
  /// longer than the limit.
  package let readInside: @Sendable (_ name: String, _ folder: String, _ limit: Int) throws -> [UInt8]
  /// Where kinds are looked for, the first folder that has one wins.
  package let templateFolders: [String]

  /// A world of the given functions.
  package init(
    read: @escaping @Sendable (String) throws -> [UInt8], list: @escaping @Sendable (String) -> [String]?,
    readInside: @escaping @Sendable (String, String, Int) throws -> [UInt8], templateFolders: [String]
  ) {
    self.read = read
    self.list = list
    self.readInside = readInside
    self.templateFolders = templateFolders
  }

  /// The same world in which no picture lies beside any data: what a set brings along is given with each request.
  package func withoutPictures() -> GenerationEnvironment {
    GenerationEnvironment(
      read: read, list: list, readInside: { name, _, _ in throw PictureFault.missing(name) },
      templateFolders: templateFolders)
  }

  /// The same world with one more folder of kinds, which wins over the others.
  package func withTemplates(in folder: String) -> GenerationEnvironment {
    GenerationEnvironment(
      read: read, list: list, readInside: readInside, templateFolders: [folder] + templateFolders)
  }
}
