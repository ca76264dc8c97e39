import ArgumentParser
import Diagnostics
import DocumentGeneration
import DocumentImport
import Foundation
import OfficeOpenXML
import ProgrammeFiles

/// Recovers a set from last year's documents.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Данные комплекта из готовых документов Word или из таблиц.",
    discussion: """
      Читается только то, что видно в документе: реквизиты, пункты, таблицы, разделы. Что не нашло места в данных,
      перечислено и сохранено в файле \(ImportedSet.leftoverFile). Книга .xlsx и таблица .csv становятся файлами YAML.
      Коды завершения: 0 — готово; 64 — неверный вызов; 65 — документ не прочесть; 66 — нет файла; 73 — некуда записать.
      """)

  @Argument(
    help: ArgumentHelp(
      "Документы .docx: приказ с приложениями, программа, дорожная карта… или таблицы .xlsx, .csv.",
      valueName: "документы"))
  var documents: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Папка нового комплекта; её не должно быть, или она пуста.", valueName: "папка"))
  var output: String

  func run() throws {
    let environment = GenerationEnvironment.disk(templateFolders: [])
    guard output.contains(where: { !$0.isWhitespace }) else { throw ValidationError("имя папки пусто") }
    if let present = environment.list(output), !present.isEmpty {
      throw DiagnosedFailure(
        .cannotWrite,
        Diagnostic(
          "OUT-05", .error, "папка уже есть и не пуста: чужое не перезаписывается",
          hint: "укажите имя новой папки: -o ПАПКА", at: .file(output)))
    }
    let tables = documents.filter(TableImport.isTable)
    if !tables.isEmpty {
      guard tables.count == documents.count else {
        throw ValidationError("документы Word и таблицы читаются отдельно: вызовите import дважды")
      }
      let folder = try OutputFolder(output)
      for file in try TableImport(environment: environment).files(of: tables) {
        try folder.write(file.bytes, as: file.name)
        print(output + "/" + file.name)
      }
      return
    }
    var packages: [OPCPackage] = []
    var failures: [Diagnostic] = []
    for document in documents {
      let bytes = try environment.read(document)
      do {
        if let finding = ForeignDocument.finding(bytes, file: document) {
          throw DiagnosedFailure(.unusable, finding)
        }
        packages.append(try OPCPackage(bytes, file: document))
      } catch let failure as DiagnosedFailure {
        failures += failure.diagnostics
      }
    }
    guard failures.isEmpty else { throw DiagnosedFailure(.unusable, failures) }
    let imported = try ProgrammeImporter.set(from: packages)
    let folder = try OutputFolder(output)
    for file in imported.files {
      try folder.write(file.bytes, as: file.name)
      print(output + "/" + file.name)
    }
    Terminal.standard.write(imported.report.text)
    Terminal.standard.write("Проверьте данные: prikaz check \(New.quoted(output))\n")
  }
}
