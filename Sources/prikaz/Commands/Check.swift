import ArgumentParser
import Diagnostics
import DocumentGeneration
import ProgrammeFiles

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

  @Flag(help: "Исправить то, что исправляется однозначно; пояснения и порядок строк в файлах сохраняются.")
  var fix = false

  @Flag(help: "Записать в данные падежи, которые программа предлагает проверить: вы их проверили.")
  var confirmCases = false

  @Option(help: ArgumentHelp("Папка с шаблонами.", valueName: "папка"))
  var templates: String?

  func run() throws {
    let sources = try DataSources(data, .disk(templateFolders: []))
    let environment = try GenerationEnvironment.disk(
      templateFolders: TemplateFolders.all(option: templates, set: sources.folder))
    var pipeline = GenerationPipeline(catalogue: try TemplateCatalogue(environment))
    func checked(_ files: [SourceFile]) throws -> (findings: [Diagnostic], isReadable: Bool) {
      try pipeline.check(
        .init(files: files, orderFiles: sources.orderFiles, kinds: kind?.names ?? [], isDraft: draft))
    }
    var (findings, isReadable) = try checked(sources.files)
    if fix || confirmCases {
      var mending = DataMending(sources.files)
      // One mending may bring another to light: a key spelt right has a value that nobody had read.
      for _ in 0..<Self.greatestRoundCount where mending.apply(findings, where: isWanted) {
        (findings, isReadable) = try checked(mending.files)
      }
      try mending.write(reading: environment.read)
      Terminal.standard.write(mending.changes.isEmpty ? "Исправлять нечего.\n" : "Исправлено:\n")
      for change in mending.changes { Terminal.standard.write("  \(change)\n") }
    }
    try format.report(findings)
    if format == .text, !fix, findings.contains(where: { $0.fix?.isSuggestion == false }) {
      Terminal.standard.write(Self.fixHint)
    }
    guard !findings.hasErrors else { throw ExitCode(isReadable ? 1 : 65) }
    if format == .text { Terminal.standard.write(findings.isEmpty ? "Замечаний нет.\n" : "Ошибок нет.\n") }
  }

  private func isWanted(_ fix: Fix) -> Bool { fix.isSuggestion ? confirmCases : self.fix }

  private static let greatestRoundCount = 10
  private static let fixHint = "Часть замечаний исправит сама программа: prikaz check --fix\n"
}
