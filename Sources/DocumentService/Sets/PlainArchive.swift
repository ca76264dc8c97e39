import DepartmentRecords
import Diagnostics
import OfficeOpenXML

/// A ZIP of files as they are, which every Windows opens.
enum PlainArchive {
  /// The ZIP of files, in their order.
  static func bytes(of files: [StoredFile]) throws -> [UInt8] {
    let compressor = Deflate.Compressor()
    return try ZipWriter.archive(of: files.map { ZipEntry(name: $0.name, bytes: $0.bytes, compressor: compressor) })
  }

  /// The files in a ZIP; folders are left out. Throws `DiagnosedFailure` when it cannot be read.
  static func files(in bytes: [UInt8], named name: String) throws -> [StoredFile] {
    try ZipReader.entries(of: bytes, file: name).filter { !$0.name.hasSuffix("/") }.map { entry in
      guard let content = entry.uncompressed() else {
        throw DiagnosedFailure(
          .unusable, Diagnostic("PKG-03", .error, "файл «\(entry.name)» в архиве испорчен", at: .file(name)))
      }
      return StoredFile(name: entry.name, bytes: content)
    }
  }
}
