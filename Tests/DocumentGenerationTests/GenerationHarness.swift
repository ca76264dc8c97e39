import Diagnostics
import DocumentGeneration
import Foundation
import OfficeOpenXML
import ProgrammeFiles
import TestSupport
import Testing

/// Makes documents of the repository's own templates from data given as text.
enum Making {
  static let root = DocxCheck.root

  /// A pipeline over the catalogue of the repository.
  static func pipeline() throws -> GenerationPipeline {
    GenerationPipeline(
      catalogue: try TemplateCatalogue(.disk(templateFolders: [root.appending(path: "Templates").path])))
  }

  /// The files of an example, named as a user would name them.
  static func example(_ name: String) throws -> [SourceFile] {
    let folder = root.appending(path: "Examples/\(name)")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { $0.hasSuffix(".yaml") }
      .map { SourceFile(name: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0)))) }
  }

  /// The one document that the data give, checked for validity.
  static func document(
    _ files: [SourceFile], kind: String = "приказ", isDraft: Bool = false, inspects: Bool = false
  ) throws -> (bytes: [UInt8], name: String, findings: [Diagnostic]) {
    var pipeline = try pipeline()
    let result = try pipeline.generate(
      .init(files: files, orderFiles: nil, kinds: [kind], isDraft: isDraft, inspects: inspects))
    let document = try #require(result.documents.first)
    let bytes = try document.archive()
    let outcome = try DocxCheck.check([bytes])
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
    return (bytes, document.fileName, result.diagnostics)
  }

  /// The lines of the document that one file of data gives.
  static func lines(_ data: String, kind: String = "приказ", isDraft: Bool = false) throws -> [String] {
    try WordText.lines(of: document([SourceFile(name: "данные.yaml", text: data)], kind: kind, isDraft: isDraft).bytes)
  }

  /// Data of a small order; more keys of `приказ` and more top-level keys may be added.
  static func order(_ items: String, more: String = "", rest: String = "") -> String {
    """
    организация: {наименование: Отдел образования Администрации Зареченского района, вышестоящая: Администрация района, место-составления: пгт Заречье}
    люди:
      иванова: {фамилия: Иванова, имя: Анна, отчество: Петровна, пол: ж, должность: Начальник отдела}
      сухина: {фамилия: Сухина, инициалы: О.В., пол: ж, должность: методист}
      хрущ: {фамилия: Хрущ, инициалы: Е.И., пол: м, должность: специалист}
    \(rest)
    приказ:
      номер: 01-07/338
      дата: 2020-09-25
      заголовок: Об организации работы
      подписывает: иванова
      контроль: оставляю за собой
    \(more)
      пункты:
    \(items)
    """
  }
}
