import ArgumentParser
import Diagnostics
import DocumentGeneration

/// Tells where words of a finished document came from.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Откуда взялись слова готового документа: строка данных и место шаблона.",
    discussion: """
      Пример: prikaz explain "Output/Приказ 63-6 от 14.07.2020.docx" "низкими результатами" --data Examples/kesova-gora

      Документ делается заново из своего комплекта и сравнивается с файлом. Комплект пакета находится по описи; для
      других документов его называет --data: путей к вашим папкам в документах нет.

      Коды завершения: 0 — объяснено; 1 — таких слов в документе нет; 64 — не сказано, из каких данных; 65 — данные,
      шаблон или документ непригодны; 66 — нет файла.
      """)

  @Argument(help: ArgumentHelp("Документ, сделанный программой.", valueName: "документ.docx"))
  var document: String

  @Argument(help: ArgumentHelp("Слова, о которых вопрос.", valueName: "слова"))
  var words: String

  @Option(help: ArgumentHelp("Папка комплекта или файл приказа, из которых сделан документ.", valueName: "данные"))
  var data: String?

  @Option(help: ArgumentHelp("Вид ответа: text или json.", valueName: "вид"))
  var format = OutputFormat.text

  @Option(help: ArgumentHelp("Папка с шаблонами.", valueName: "папка"))
  var templates: String?

  func run() throws {
    let disk = GenerationEnvironment.disk(templateFolders: [])
    let bytes = try disk.read(document)
    guard let set = try data ?? DocumentOrigin.setFolder(of: document, bytes: bytes, disk) else {
      throw DiagnosedFailure(
        .usage,
        Diagnostic(
          "OUT-51", .error, "не сказано, из каких данных сделан документ", hint: "назовите комплект: --data ПАПКА",
          at: .file(document)))
    }
    let sources = try DataSources([set], disk)
    let environment = try GenerationEnvironment.disk(
      templateFolders: TemplateFolders.all(option: templates, set: sources.folder))
    var pipeline = GenerationPipeline(catalogue: try TemplateCatalogue(environment))
    let explanation = try DocumentExplanation(
      of: bytes, file: document, files: sources.files, orderFiles: sources.orderFiles, pipeline: &pipeline)
    let origins = explanation.origins(of: words)
    switch format {
    case .text: print(ExplanationText.text(explanation, origins), terminator: "")
    case .json: print(try ExplanationJSON.text(explanation, origins), terminator: "")
    }
    guard origins.isEmpty else { return }
    Terminal.standard.report([
      Diagnostic(
        "OUT-50", .error, "в документе нет слов «\(words)»",
        hint: "возьмите слова одного абзаца, как они напечатаны, лучше немного", at: .file(document))
    ])
    throw ExitCode(1)
  }
}
