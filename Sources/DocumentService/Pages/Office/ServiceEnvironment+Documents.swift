import ContentHashing
import DepartmentRecords
import DocumentGeneration
import DocumentRegistry
import ProgrammeFiles

extension ServiceEnvironment {
  /// The data files of a set and the pictures beside them; throws a fault when there is no such set.
  func dataFiles(of set: Int64) async throws -> [SourceFile] {
    guard try await sets.set(set) != nil else { throw ServiceFault.notFound }
    return try await sets.files(of: set).filter { !$0.name.contains("/") }
      .map { SourceFile(name: $0.name, bytes: $0.bytes) }
  }

  /// One document of an act of a set as its data are; throws `DiagnosedFailure` with every finding.
  func made(
    _ kind: String, of file: String, in set: Int64, isDraft: Bool
  ) async throws -> (name: String, bytes: [UInt8]) {
    try await made(kind, of: file, from: dataFiles(of: set), isDraft: isDraft)
  }

  /// One document of an act; a final one is inspected.
  func made(
    _ kind: String, of file: String, from files: [SourceFile], isDraft: Bool
  ) async throws -> (name: String, bytes: [UInt8]) {
    let document = try await workers.run { pipeline in
      try pipeline.generate(
        .init(
          files: files.filter { SetFolder.isDataFile($0.name) }, orderFiles: [file], kinds: [kind], isDraft: isDraft,
          inspects: !isDraft, pictures: PictureFiles(among: files))
      ).documents.first.map { (name: $0.fileName, bytes: try $0.archive()) }
    }
    guard let document else { throw ServiceFault.notFound }
    return document
  }

  /// The SHA-256 of the template of a kind; nil when there is none.
  func templateHash(of kind: String) async throws -> String? {
    let folders = configuration.templateFolders
    return try await workers.run { pipeline in
      guard let entry = pipeline.catalogue.entries.first(where: { $0.kind.name == kind }) else { return nil }
      return ContentHash.of(try GenerationEnvironment.disk(templateFolders: folders).read(entry.templatePath))
    }
  }

  /// The document as it was registered; nil when the journal keeps none.
  func frozen(_ entry: Int64) async throws -> (name: String, bytes: [UInt8])? {
    guard let file = try await registry.attachments(of: entry).first(where: { $0.role == .document }),
      let (attachment, bytes) = try await registry.attachment(file.id)
    else { return nil }
    return (attachment.name, bytes)
  }
}
