import ArgumentParser
import Diagnostics
import DocumentComparison
import DocumentGeneration
import Foundation
import OfficeOpenXML
import ProgrammeFiles
import RussianLanguage

/// Tells what changed between two documents or two sets.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Сравнить два документа Word или два комплекта данных.",
    discussion: """
      Примеры: prikaz diff Приказ-старый.docx Приказ-новый.docx -o Исправления.docx
               prikaz diff Комплект-2020 Комплект-2023

      Сравнивается видимый текст; оформление и номера, которые ставит Word, не сравниваются. Слова помечены так:
      [-было-] {+стало+}; место удалённого сосчитано по прежнему документу, остальных — по новому. С -o прежний документ записывается с исправлениями Word: принять все — получится новый текст,
      отклонить все — прежний.

      Коды завершения: 0 — различий нет; 1 — есть; 64, 65, 66, 73 — как у prikaz --help.
      """)

  @Argument(help: ArgumentHelp("Прежний документ .docx или комплект.", valueName: "прежний"))
  var old: String

  @Argument(help: ArgumentHelp("Новый документ .docx или комплект.", valueName: "новый"))
  var new: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Записать документ с исправлениями Word.", valueName: "файл"))
  var output: String?

  @Option(help: ArgumentHelp("Автор исправлений.", valueName: "имя"))
  var author = "prikaz"

  @Option(help: ArgumentHelp("Дата исправлений, например 2026-11-21; без неё исправления без даты.", valueName: "дата"))
  var date: String?

  @Option(help: ArgumentHelp("Вид ответа: text или json.", valueName: "вид"))
  var format = OutputFormat.text

  func validate() throws {
    let areDocuments = [old, new].map(DocumentCheck.isDocument)
    guard areDocuments[0] == areDocuments[1] else {
      throw ValidationError("сравнить можно два документа Word или два комплекта, а не документ с комплектом.")
    }
    if output != nil, !areDocuments[0] {
      throw ValidationError("-o записывает исправления Word: сравните два файла .docx.")
    }
    guard author.contains(where: { !$0.isWhitespace }) else { throw ValidationError("имя автора пусто.") }
    if let date, CalendarDate(date) == nil { throw ValidationError("дата «\(date)» не читается: напишите 2026-11-21.") }
  }

  func run() throws {
    let environment = GenerationEnvironment.disk(templateFolders: [])
    let changes: [TextChange]
    var isWhole = true
    if DocumentCheck.isDocument(old) {
      let comparison = try DocumentComparator(
        OPCPackage(environment.read(old), file: old), OPCPackage(environment.read(new), file: new))
      changes = comparison.changes
      isWhole = comparison.notes.isEmpty
      if format == .text { Terminal.standard.report(comparison.notes + [comparison.numbering].compactMap(\.self)) }
      if let output { try write(comparison, to: output) }
    } else {
      changes = try SetComparator.changes(files(of: old, environment), files(of: new, environment))
    }
    switch format {
    case .json: print(try ComparisonJSON.text(of: changes), terminator: "")
    case .text:
      print(ComparisonReport(coloured: Terminal.isOutputColoured).text(of: changes), terminator: "")
      Terminal.standard.write(changes.isEmpty ? "Различий в тексте нет.\n" : "Различий: \(changes.count).\n")
    }
    // What could not be compared may well differ.
    if !changes.isEmpty || !isWhole { throw ExitCode(1) }
  }

  /// A folder's data files, or the one file that is named: what lies beside it was not asked about.
  private func files(of path: String, _ environment: GenerationEnvironment) throws -> [SourceFile] {
    guard environment.list(path) == nil else { return try DataSources([path], environment).files }
    return [SourceFile(name: path, bytes: try environment.read(path))]
  }

  private func write(_ comparison: DocumentComparator, to path: String) throws {
    let target = URL(filePath: path).standardizedFileURL
    guard ![old, new].contains(where: { URL(filePath: $0).standardizedFileURL == target }) else {
      throw DiagnosedFailure(
        .usage, Diagnostic("OUT-77", .error, "исправления легли бы на место сравниваемого документа", at: .file(path)))
    }
    let stamp = date.flatMap { CalendarDate($0) }.map { $0.iso + "T00:00:00Z" }
    let bytes = try comparison.tracked(author: author, date: stamp).archive()
    try OutputFolder(target.deletingLastPathComponent().path).write(bytes, as: target.lastPathComponent)
  }
}
