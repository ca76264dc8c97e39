import ArgumentParser
import Diagnostics
import DocumentGeneration
import ProgrammeFiles

/// Validates a set without making documents, or inspects a finished document.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Проверить данные комплекта или готовый документ Word.",
    discussion: "Коды завершения: 0 — ошибок нет; 1 — есть ошибки; 65 — файл не разобрать; 66 — нет файла.")

  @Argument(help: ArgumentHelp("Папка комплекта, файлы данных или один документ .docx.", valueName: "данные"))
  var data: [String]

  @Option(
    help: ArgumentHelp(
      "Виды документов через запятую; если не указано — все, для которых есть данные.", valueName: "виды"))
  var kind: KindList?

  @Option(help: ArgumentHelp("Вид ответа: text или json.", valueName: "вид"))
  var format = OutputFormat.text

  @Flag(help: "Проверять как проект: номер и дата могут отсутствовать.")
  var draft = false

  @Flag(name: .customLong("no-inspect"), help: "Проверить только данные, без документов, которые из них получатся.")
  var skipsInspection = false

  @Flag(help: "Исправить то, что исправляется однозначно; пояснения и порядок строк в файлах сохраняются.")
  var fix = false

  @Flag(help: "Записать в данные падежи, которые программа предлагает проверить: вы их проверили.")
  var confirmCases = false

  @Option(help: ArgumentHelp("Папка с шаблонами.", valueName: "папка"))
  var templates: String?

  @Option(help: ArgumentHelp("Записать копию документа с замечаниями в виде примечаний Word.", valueName: "файл"))
  var comments: String?

  @OptionGroup var journal: JournalAtHand

  func validate() throws {
    let documents = data.filter(DocumentCheck.isDocument)
    if !documents.isEmpty, data.count > 1 {
      throw ValidationError("Документ Word проверяется по одному: укажите только «\(documents[0])».")
    }
    if comments != nil, documents.isEmpty {
      throw ValidationError("--comments записывает примечания в копию документа: укажите файл .docx.")
    }
  }

  func run() throws {
    if let document = data.first, DocumentCheck.isDocument(document) {
      return try DocumentCheck(
        file: document, comments: comments, format: format, register: try journal.register()
      ).run()
    }
    let sources = try DataSources(data, .disk(templateFolders: []))
    let environment = try GenerationEnvironment.disk(
      templateFolders: TemplateFolders.all(option: templates, set: sources.folder))
    var pipeline = GenerationPipeline(catalogue: try TemplateCatalogue(environment))
    let register = try journal.register()
    func checked(_ files: [SourceFile]) throws -> (findings: [Diagnostic], isReadable: Bool) {
      try pipeline.check(
        .init(
          files: files, orderFiles: sources.orderFiles, kinds: kind?.names ?? [], isDraft: draft,
          inspects: !skipsInspection, listsWaived: format == .json,
          register: register))
    }
    var (findings, isReadable) = try checked(sources.files)
    if fix || confirmCases {
      var mending = DataMending(sources.files)
      // One mending may bring another to light: a key spelt right has a value that nobody had read.
      for _ in 0..<Self.greatestRoundCount where mending.apply(findings, where: isWanted) {
        (findings, isReadable) = try checked(mending.files)
      }
      try mending.write(reading: environment.read)
      let byHand = DataMending.byHand(findings, where: isWanted)
      if !mending.changes.isEmpty || byHand.isEmpty {
        Terminal.standard.write(mending.changes.isEmpty ? "Исправлять нечего.\n" : "Исправлено:\n")
      }
      for change in mending.changes { Terminal.standard.write("  \(change)\n") }
      if !byHand.isEmpty {
        Terminal.standard.write("В книгах и таблицах программа ничего не меняет. Исправьте сами:\n")
        for change in byHand { Terminal.standard.write("  \(change)\n") }
      }
    }
    try format.report(sources.remarks + findings)
    if format == .text, !fix, findings.contains(where: { DataMending.canMend($0) && $0.fix?.isSuggestion == false }) {
      Terminal.standard.write(Self.fixHint)
    }
    if format == .text, !skipsInspection { Terminal.standard.write(DocumentCheck.dictionaryHint) }
    guard !findings.hasErrors else { throw ExitCode(isReadable ? 1 : 65) }
    if format == .text { Terminal.standard.write(findings.isEmpty ? "Замечаний нет.\n" : "Ошибок нет.\n") }
  }

  private func isWanted(_ fix: Fix) -> Bool { fix.isSuggestion ? confirmCases : self.fix }

  private static let greatestRoundCount = 10
  private static let fixHint = "Часть замечаний исправит сама программа: prikaz check --fix\n"
}
