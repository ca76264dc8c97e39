import ArgumentParser
import Diagnostics
import DocumentGeneration
import DocxTemplating
import Foundation
import OfficeOpenXML
import ProgrammeFiles

/// Fills any template with any data.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Заполнить любой шаблон любыми данными.",
    discussion: "Пример: prikaz render Шаблон.docx данные.yaml -o Готово.docx")

  @Argument(help: ArgumentHelp("Шаблон Word с тегами.", valueName: "шаблон"))
  var template: String

  @Argument(help: ArgumentHelp("Данные в YAML или JSON.", valueName: "данные"))
  var data: String

  @Option(name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("Готовый файл.", valueName: "файл"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "Что делать, когда значения нет: error — сообщить, empty — напечатать пустоту.", valueName: "как"))
  var missing = MissingValues.error

  @Option(help: ArgumentHelp("Записать, какое значение куда попало (JSON).", valueName: "файл"))
  var trace: String?

  @Flag(help: "Заменить файл, даже если его правили вручную.")
  var force = false

  @Option(help: ArgumentHelp("Папка с шаблонами, которые вставляются тегом {{>имя}}.", valueName: "папка"))
  var templates: String?

  /// Refuses what is no name of a file before anything is read.
  private func checkOutput() throws {
    let name = output.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: output, isDirectory: &isFolder)
    guard name.isEmpty || name == "." || name == ".." || (isThere && isFolder.boolValue) else { return }
    let folder = output.isEmpty ? "" : output.hasSuffix("/") ? output : output + "/"
    throw DiagnosedFailure(
      .usage,
      Diagnostic(
        "OUT-31", .error, output.isEmpty ? "имя файла пусто" : "«\(output)» — папка, а нужно имя файла",
        hint: "допишите имя: -o \(folder)Документ.docx"))
  }

  func run() throws {
    try checkOutput()
    let environment = try GenerationEnvironment.disk(templateFolders: TemplateFolders.all(option: templates, set: nil))
    let package = try TemplateIntake.package(environment.read(template), file: template)
    let reading = RawDataReader.read(SourceFile(name: data, bytes: try environment.read(data)))
    guard let root = reading.root, !reading.diagnostics.hasErrors else {
      throw DiagnosedFailure(.unusable, reading.diagnostics)
    }
    let catalogue = try TemplateCatalogue(environment)
    let (values, missed) = RawFields.value(of: root, file: data, pictures: catalogue.pictures)
    let (document, findings, record) = try RawRendering.render(
      package, values, found: missed, missing: missing, sourceMap: reading.sourceMap,
      catalogue: catalogue,
      named: URL(filePath: output).lastPathComponent, traces: trace != nil)
    Terminal.standard.report(reading.diagnostics + findings)
    let target = URL(filePath: output)
    let folder = target.deletingLastPathComponent()
    let isHere = !output.contains("/")
    let (outcome, placed) = try DocumentPlacement.place(
      document, as: target.lastPathComponent, in: OutputFolder(isHere ? "." : folder.path), force: force)
    Terminal.standard.report(placed)
    if let trace, let record { try TraceFile.write(record, to: trace) }
    print(isHere ? outcome.name : folder.relativePath + "/" + outcome.name)
  }
}

extension MissingValues: ExpressibleByArgument {}
