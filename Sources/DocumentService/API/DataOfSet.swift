import DepartmentRecords
import DocumentGeneration
import ProgrammeFiles

/// What a pipeline needs of the files of a set: its data, and the pictures beside them. The disk is never asked.
struct DataOfSet: Sendable {
  private let data: [SourceFile]
  private let pictures: PictureFiles

  init(_ files: [StoredFile]) {
    let sources = files.map { SourceFile(name: $0.name, bytes: $0.bytes) }
    data = sources.filter { SetFolder.isDataFile($0.name) }.sorted { $0.name < $1.name }
    pictures = PictureFiles(among: sources)
  }

  /// The data files in the order of their names.
  var sources: [SourceFile] { data }

  /// A request for documents of these data, inspected as the command line inspects them.
  func request(
    kinds: [String], orderFiles: [String]? = nil, isDraft: Bool = false, isForSite: Bool = false, inspects: Bool = true
  ) -> GenerationPipeline.Request {
    GenerationPipeline.Request(
      files: data, orderFiles: orderFiles, kinds: kinds, isDraft: isDraft, isForSite: isForSite, inspects: inspects,
      pictures: pictures)
  }
}
