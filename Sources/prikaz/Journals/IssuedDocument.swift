import Diagnostics
import DocumentGeneration
import DocumentRecognition
import DocumentRegistry
import Foundation
import OfficeOpenXML
import RussianLanguage

/// What a finished Word document says of itself, for a journal.
struct IssuedDocument {
  /// The path as the clerk gave it.
  let path: String
  /// The content.
  let bytes: [UInt8]
  /// The ASCII name of its kind; nil when it is none of ours.
  let kind: String?
  /// True for an order, whoever made it.
  let isOrder: Bool
  let date: CalendarDate?
  let number: String?
  let title: String?
  let signatory: String?
  let annexes: [String]
  let citations: [ActCitation]

  /// Reads a document; throws `DiagnosedFailure` when it is no Word document.
  init(path: String, _ environment: GenerationEnvironment) throws {
    self.path = path
    bytes = try environment.read(path)
    let package = try OPCPackage(bytes, file: path)
    let document = try DocumentRecogniser.document(of: package)
    kind = DocumentSeal.kind(of: package)
    isOrder = document.order != nil
    date = document.order?.date?.mention.date
    number = document.order?.number?.mention.number
    func text(_ paragraphs: [Int]) -> String? {
      let text = document.text(of: paragraphs).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return text.isEmpty ? nil : text
    }
    title = text(document.order?.title ?? document.title)
    signatory = text(document.order?.signature ?? [])
    annexes = document.annexes.compactMap { text($0.title) }
    citations = ActScanner.acts(in: document).map { ActCitation(date: $0.date, number: $0.number, words: $0.words) }
  }

  /// The file's own name.
  var name: String { URL(filePath: path).lastPathComponent }
}
