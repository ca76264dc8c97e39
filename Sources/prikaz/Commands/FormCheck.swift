import ArgumentParser
import Diagnostics
import DocumentGeneration
import DocxForms
import Foundation

/// Checks returned forms and gives them back with remarks.
struct FormCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Проверить заполненные формы; вернуть школе её файл с примечаниями.",
    discussion: """
      Пример: prikaz form check Формы/*.docx --comments Замечания
      В копии примечания Word стоят у полей; примечания прошлой проверки, на которые ответили, исчезают.

      Коды завершения: 0 — ошибок нет; 1 — есть ошибки; 64 — неверный вызов; 65 — файл не разобрать; 66 — нет файла;
      73 — некуда записать.
      """)

  @Argument(help: ArgumentHelp("Заполненные формы (.docx).", valueName: "файлы"))
  var files: [String]

  @Option(help: ArgumentHelp("Папка для копий с примечаниями.", valueName: "папка"))
  var comments: String?

  @Option(help: ArgumentHelp("За какой вид принимать документ без формы.", valueName: "вид"))
  var kind = "transition-programme"

  @Option(help: ArgumentHelp("Вид, которого ждут: форма другого вида — ошибка.", valueName: "вид"))
  var expect: String?

  @Option(help: ArgumentHelp("Вид ответа: text или json.", valueName: "вид"))
  var format = OutputFormat.text

  @Option(help: ArgumentHelp("Папка с шаблонами.", valueName: "папка"))
  var templates: String?

  func run() throws {
    let environment = try GenerationEnvironment.disk(
      templateFolders: TemplateFolders.all(option: templates, set: nil))
    let intake = FormIntake(catalogue: try TemplateCatalogue(environment))
    var batch = FormBatch()
    for file in files {
      batch.take(file) { try intake.arrival(environment.read(file), file: file, kind: kind) }
    }
    var findings: [Diagnostic] = []
    for arrival in batch.arrivals {
      if let expect, let finding = try intake.mistaken(arrival, for: expect) {
        findings.append(finding)
        continue
      }
      let remarks = FormChecker.remarks(on: arrival.reading, currentVersion: arrival.kind.version)
      findings += Diagnostic.ordered(remarks.map(\.diagnostic))
      if let comments { try returned(arrival, remarks, to: comments) }
    }
    try format.report(findings)
    if format == .text, findings.isEmpty, !batch.arrivals.isEmpty { print("Замечаний нет.") }
    try batch.finish(findings)
  }

  private func returned(_ arrival: FormIntake.Arrival, _ remarks: [FormReading.Remark], to folder: String) throws {
    let name = URL(filePath: arrival.package.file).lastPathComponent
    let own = URL(filePath: arrival.package.file).deletingLastPathComponent().standardizedFileURL
    guard own != URL(filePath: folder).standardizedFileURL else {
      throw DiagnosedFailure(
        .usage,
        Diagnostic(
          "OUT-16", .error, "копия с примечаниями легла бы на место самого документа",
          hint: "укажите в --comments другую папку", at: .file(arrival.package.file)))
    }
    let package = try FormComments.package(arrival.package, remarks: remarks)
    try OutputFolder(folder).write(package.archive(), as: name)
    print(folder + "/" + name)
  }
}
