import DocxTemplating
import OfficeOpenXML
import ProgrammeModel

/// A finished document with the name that it should have on disk.
package struct GeneratedDocument: Sendable {
  /// What it is.
  package let kind: DocumentKind
  /// The file's name with its extension, safe for any file system.
  package let fileName: String
  private let document: RenderedDocument

  init(kind: DocumentKind, fileName: String, document: RenderedDocument) {
    self.kind = kind
    self.fileName = fileName
    self.document = document
  }

  /// The file's bytes, with the seal by which we know our own untouched work again; throws `DiagnosedFailure`.
  package func archive() throws -> [UInt8] {
    try DocumentSeal.sealed(document.package).archive()
  }
}
