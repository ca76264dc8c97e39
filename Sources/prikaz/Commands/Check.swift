import ArgumentParser
import Diagnostics
import DocumentGeneration

/// Validates a set without making documents.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Проверить данные комплекта.",
    discussion: "Коды завершения: 0 — ошибок нет; 1 — есть ошибки; 65 — файл не разобрать; 66 — нет файла.")

  @Argument(help: ArgumentHelp("Папка комплекта или файлы данных.", valueName: "данные"))
  var data: [String]

  @Option(
    help: ArgumentHelp(
      "Виды документов через запятую; если не указано — все, для которых есть данные.", valueName: "виды"))
  var kind: KindList?

  @Option(help: ArgumentHelp("Вид ответа: text или json.", valueName: "вид"))
  var format = OutputFormat.text

  @Flag(help: "Проверять как проект: номер и дата могут отсутствовать.")
  var draft = false

  @Option(help: ArgumentHelp("Папка с шаблонами.", valueName: "папка"))
  var templates: String?

  func run() throws {
    let sources = try DataSources(data, .disk(templateFolders: []))
    let environment = try GenerationEnvironment.disk(
      templateFolders: TemplateFolders.all(option: templates, set: sources.folder))
    var pipeline = GenerationPipeline(catalogue: try TemplateCatalogue(environment))
    let request = GenerationPipeline.Request(
      files: sources.files, orderFiles: sources.orderFiles, kinds: kind?.names ?? [], isDraft: draft)
    let (findings, isReadable) = try pipeline.check(request)
    try format.report(findings)
    guard !findings.hasErrors else { throw ExitCode(isReadable ? 1 : 65) }
    if format == .text { Terminal.standard.write(findings.isEmpty ? "Замечаний нет.\n" : "Ошибок нет.\n") }
  }
}
