import ArgumentParser
import Diagnostics
import DocumentGeneration
import Foundation
import ProgrammeFiles

/// Carries a set over to another year.
struct RollOverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollover", abstract: "Перенести комплект на другой год.",
    discussion: """
      Пример: prikaz rollover Комплект-2020 --to 2023 -o Комплект-2023

      Сдвигаются период, сроки, учебные годы и годы показателей; номера и даты приказов очищаются; срок, который попал на
      выходной, переходит на ближайший рабочий день. Чужие акты, отметки, исходные значения, годы в текстах и люди не
      меняются: о них сказано в отчёте. Отчёт на подпись ложится рядом с данными.

      Коды завершения: 0 — перенесено; 64, 65, 66, 73 — как у prikaz --help.
      """)

  @Argument(help: ArgumentHelp("Папка комплекта или файлы данных.", valueName: "данные"))
  var data: [String]

  @Option(help: ArgumentHelp("Первый год нового комплекта.", valueName: "год"))
  var to: Int

  @Option(help: ArgumentHelp("Первый год прежнего комплекта, если он виден не из данных.", valueName: "год"))
  var from: Int?

  @Option(
    name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("Папка нового комплекта.", valueName: "папка"))
  var output: String?

  @Flag(help: "Перенести и годы в названиях, если это годы самого комплекта.")
  var titles = false

  @Flag(help: "Только показать, что изменится; ничего не записывать.")
  var dryRun = false

  @Option(help: ArgumentHelp("Папка с шаблонами.", valueName: "папка"))
  var templates: String?

  func validate() throws {
    guard dryRun || !(output ?? "").isEmpty else {
      throw ValidationError("укажите папку нового комплекта: -o ПАПКА, или --dry-run, чтобы только посмотреть.")
    }
  }

  func run() throws {
    let sources = try DataSources(data, .disk(templateFolders: []))
    let environment = try GenerationEnvironment.disk(
      templateFolders: TemplateFolders.all(option: templates, set: sources.folder))
    let result = try RollOver(.init(files: sources.files, year: to, from: from, movesTitles: titles))
    let report = RollOverReport(result, folder: sources.folder)
    if let output, !dryRun {
      try write(result, report, from: sources.folder, to: output, environment)
    }
    print(report.text, terminator: "")
  }

  /// The new set as a whole: its data, the pictures and templates that lie beside the old one, and the report.
  private func write(
    _ result: RollOver, _ report: RollOverReport, from folder: String, to output: String,
    _ environment: GenerationEnvironment
  ) throws {
    if let present = environment.list(output), !present.isEmpty {
      throw DiagnosedFailure(
        .cannotWrite,
        Diagnostic(
          "OUT-05", .error, "папка уже есть и не пуста: чужое не перезаписывается", hint: "укажите имя новой папки",
          at: .file(output)))
    }
    let document = try report.document(TemplateCatalogue(environment), environment)
    let target = try OutputFolder(output)
    for file in result.files {
      try target.write(file.bytes, as: URL(filePath: file.name).lastPathComponent)
    }
    for path in SetFolder.companions(of: folder, environment) {
      try target.write(environment.read(path), as: URL(filePath: path).lastPathComponent)
    }
    let own = folder + "/" + SetFolder.templates
    let names = (environment.list(own) ?? []).filter { SetFolder.isTemplateFile($0) }
    if !names.isEmpty {
      let ownTarget = try OutputFolder(output + "/" + SetFolder.templates)
      for name in names { try ownTarget.write(environment.read(own + "/" + name), as: name) }
    }
    try target.write(document, as: report.fileName)
    let books = SetFolder.workbooks(in: folder, environment)
    if !books.isEmpty {
      let copied = Set(result.files.map { URL(filePath: $0.name).lastPathComponent })
      let isData = books.contains { copied.contains($0) }
      Terminal.standard.report([
        Diagnostic(
          "OUT-73", .warning,
          isData
            ? "книга Excel скопирована как есть: \(books.joined(separator: ", "))"
            : "книга Excel не перенесена: \(books.joined(separator: ", "))",
          hint: isData
            ? "новые значения названы ниже по листам и ячейкам: впишите их и выполните prikaz check \(output)"
            : "переносятся данные YAML и JSON", at: .file(folder))
      ])
    }
    Terminal.standard.write("Новый комплект: \(output)\nОтчёт на подпись: \(output)/\(report.fileName)\n")
  }
}
