import ArgumentParser
import Diagnostics
import DocumentGeneration
import PDFConversion

/// Makes documents of a set.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Сделать документы по данным; приказ берёт с собой приложения.",
    discussion: """
      Пример: prikaz generate Examples/kesova-gora --kind приказ -o Output

      Коды завершения: 0 — готово; 1 — ошибки в данных; 64 — неверный вызов; 65 — данные или шаблон непригодны;
      66 — нет файла; 73 — некуда записать. При ошибке файл не появляется.
      """)

  @Argument(help: ArgumentHelp("Папка комплекта или файл приказа.", valueName: "данные"))
  var data: [String]

  @Option(help: ArgumentHelp("Виды документов через запятую: приказ, дорожная-карта … или все.", valueName: "виды"))
  var kind: KindList

  @Option(
    name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("Папка для документов.", valueName: "папка"))
  var output = "Output"

  @Flag(help: "Напечатать проект: с пометкой «ПРОЕКТ»; номер и дата могут отсутствовать.")
  var draft = false

  @Flag(help: "Документы для сайта: без фамилий и сведений, которые вид велит не печатать.")
  var forSite = false

  @Flag(help: "Заменить файл, даже если его правили вручную.")
  var force = false

  @OptionGroup var printing: PDFOptions

  @Flag(name: .customLong("no-inspect"), help: "Не проверять готовые документы: быстрее.")
  var skipsInspection = false

  @Flag(help: "Не печатать примечания.")
  var quiet = false

  @Option(help: ArgumentHelp("Записать, какое значение куда попало (JSON).", valueName: "файл"))
  var trace: String?

  @Option(help: ArgumentHelp("Папка с шаблонами.", valueName: "папка"))
  var templates: String?

  @OptionGroup var journal: JournalAtHand

  func run() throws {
    let office = try printing.office()
    let data = try DataSources(self.data, .disk(templateFolders: []))
    Terminal.standard.report(data.remarks)
    let environment = try GenerationEnvironment.disk(
      templateFolders: TemplateFolders.all(option: templates, set: data.folder))
    var pipeline = GenerationPipeline(catalogue: try TemplateCatalogue(environment))
    let result = try pipeline.generate(
      .init(
        files: data.files, orderFiles: data.orderFiles, kinds: kind.names, isDraft: draft, isForSite: forSite,
        traces: trace != nil, inspects: !skipsInspection, register: try journal.register()))
    Terminal.standard.report(result.diagnostics.filter { !quiet || $0.severity != .note })
    let folder = try OutputFolder(output)
    var sources: [PDFConverter.Source] = []
    for document in result.documents {
      let bytes = try document.archive()
      sources.append(.init(name: try place(bytes, document.fileName, folder), bytes: bytes))
    }
    try addPDFs(of: sources, by: office, into: folder)
    if let trace, let record = result.trace { try TraceFile.write(record, to: trace) }
    if result.diagnostics.hasErrors { throw ExitCode(1) }
  }

  /// Writes a file, tells of it and gives the name under which it stands.
  private func place(_ bytes: [UInt8], _ name: String, _ folder: OutputFolder) throws -> String {
    let (outcome, findings) = try DocumentPlacement.place(bytes, as: name, in: folder, force: force)
    Terminal.standard.report(findings)
    let note = if case .unchanged = outcome { " (без изменений)" } else { "" }
    print(output + "/" + outcome.name + note)
    return outcome.name
  }

  /// Writes the PDF beside each document; throws `DiagnosedFailure` when one is missing at the end.
  private func addPDFs(of documents: [PDFConverter.Source], by office: OfficeProgram?, into folder: OutputFolder) throws
  {
    guard let office, let form = printing.form else { return }
    Interruption.watch()
    let converter = try PDFConverter(office, form: form, isInterrupted: { Interruption.isAsked })
    var failure: DiagnosedFailure?
    for (document, result) in zip(documents, converter.convert(documents)) {
      do {
        _ = try place(result.get(), DocumentPlacement.pdfName(of: document.name), folder)
      } catch let ended as DiagnosedFailure {
        failure = DiagnosedFailure(ended.kind, (failure?.diagnostics ?? []) + ended.diagnostics)
      }
    }
    if let failure { throw failure }
  }
}
