import DocxTemplating
import OfficeOpenXML
import ProgrammeModel

/// A finished document with the name that it should have on disk.
package struct GeneratedDocument: Sendable {
  /// What it is.
  package let kind: DocumentKind
  /// The file's name with its extension, safe for any file system.
  package private(set) var fileName: String
  /// The name by the kind's own pattern, which two documents of a run may share.
  let wantedName: String
  private let document: RenderedDocument
  /// The values as they were written; empty unless asked for.
  let marks: [PartMarks]

  init(kind: DocumentKind, fileName: String, document: RenderedDocument, marks: [PartMarks]) {
    self.marks = marks
    self.kind = kind
    self.fileName = fileName
    wantedName = fileName
    self.document = document
  }

  /// Its parts.
  var package: OPCPackage { document.package }

  /// Where every value went; empty unless asked for.
  var trace: [TraceEntry] { marks.flatMap { $0.entries(in: document.package) } }

  /// Tells it apart from an earlier document of the same name: «Приказ проект (2).docx».
  mutating func giveNumber(_ number: Int) {
    let stem = wantedName.hasSuffix(".docx") ? String(wantedName.dropLast(5)) : wantedName
    fileName = "\(stem) (\(number)).docx"
  }

  /// The file's bytes, with the seal by which we know our own untouched work again; throws `DiagnosedFailure`.
  ///
  /// Whoever makes many documents gives the compressor of the thread.
  package func archive(compressor: Deflate.Compressor? = Deflate.Compressor()) throws -> [UInt8] {
    let stem = wantedName.hasSuffix(".docx") ? String(wantedName.dropLast(5)) : wantedName
    return try DocumentSeal.sealed(document.package, title: stem, kind: kind.name).archive(compressor: compressor)
  }
}
