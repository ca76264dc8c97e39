import ArgumentParser
import Diagnostics
import DocumentGeneration
import DocxForms
import Foundation

/// Tells how far the schools have come.
struct FormStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Кто вернул форму, чего в ней нет, что из плана исполнено.",
    discussion: """
      Пример: prikaz form status Ответы --report Комплект/отчёт.yaml
      С --report из ответов школ пишутся данные промежуточного отчёта: prikaz generate Комплект --kind промежуточный-отчёт.

      Коды завершения: 0 — готово; 64 — неверный вызов; 65 — файл не разобрать; 66 — нет папки; 73 — некуда записать.
      """)

  @Argument(help: ArgumentHelp("Папка с заполненными формами.", valueName: "папка"))
  var folder: String

  @Option(help: ArgumentHelp("Записать данные промежуточного отчёта.", valueName: "файл"))
  var report: String?

  @Option(help: ArgumentHelp("День, на который составлен отчёт: 2026-12-25.", valueName: "дата"))
  var date: String?

  @Option(help: ArgumentHelp("За какой вид принимать документ без формы.", valueName: "вид"))
  var kind = "transition-programme"

  @Flag(help: "Заменить файл отчёта, если он есть.")
  var force = false

  @Option(help: ArgumentHelp("Папка с шаблонами.", valueName: "папка"))
  var templates: String?

  func validate() throws {
    guard let date else { return }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
      throw ValidationError("дата «\(date)» не читается: напишите её так: 2026-12-25")
    }
  }

  func run() throws {
    let environment = try GenerationEnvironment.disk(
      templateFolders: TemplateFolders.all(option: templates, set: nil))
    let intake = FormIntake(catalogue: try TemplateCatalogue(environment))
    guard let names = environment.list(folder) else { throw GenerationEnvironment.missing(folder) }
    var batch = FormBatch()
    var unread: [Diagnostic] = []
    for name in names.sorted() where !name.hasPrefix("~") && !name.hasPrefix(".") {
      let path = folder + "/" + name
      if name.lowercased().hasSuffix(".docx") {
        batch.take(path) { try intake.arrival(environment.read(path), file: path, kind: kind) }
      } else if environment.list(path) != nil {
        unread.append(UnreadForm.folder(path))
      } else {
        unread.append(UnreadForm.finding(try? environment.read(path), file: path))
      }
    }
    let status = FormStatus(
      batch.arrivals.map { arrival in
        FormStatus.Returned(
          file: arrival.package.file, saved: arrival.saved, reading: arrival.reading,
          remarks: FormChecker.remarks(on: arrival.reading, currentVersion: arrival.kind.version))
      })
    Terminal.standard.report(unread + status.findings)
    print(FormStatusText.text(of: status), terminator: "")
    if !unread.isEmpty { print("Не прочитано: \(unread.count)") }
    if let report { try write(FormSummary(status).data(date: date).yaml, to: report) }
    try batch.finishReading()
  }

  private func write(_ text: String, to path: String) throws {
    let url = URL(filePath: path)
    let output = try OutputFolder(url.deletingLastPathComponent().path)
    let name = url.lastPathComponent
    let bytes = Array(text.utf8)
    if output.contains(name), output.read(name) != bytes, !force {
      throw DiagnosedFailure(
        .cannotWrite,
        Diagnostic(
          "OUT-09", .error, "такой файл уже есть, и данные в нём другие",
          hint: "укажите другое имя или добавьте --force",
          at: .file(path)))
    }
    try output.write(bytes, as: name)
    print(path)
  }
}
