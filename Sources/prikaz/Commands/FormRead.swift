import ArgumentParser
import Diagnostics
import DocumentGeneration
import DocxForms

/// Turns returned forms into data.
struct FormRead: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Прочитать заполненные формы: ответы школ как данные.",
    discussion: """
      Пример: prikaz form read Формы/*.docx -o Ответы
      С -o в папке появляется по комплекту на школу, из которого prikaz generate делает готовый документ.
      Читается и своя программа школы, в которой формы нет: по заголовкам разделов и таблиц.

      Коды завершения: 0 — готово; 1 — есть ошибки; 64 — неверный вызов; 65 — файл не разобрать; 66 — нет файла;
      73 — некуда записать.
      """)

  @Argument(help: ArgumentHelp("Заполненные формы (.docx).", valueName: "файлы"))
  var files: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Папка для данных; без неё данные печатаются.", valueName: "папка"))
  var output: String?

  @Option(help: ArgumentHelp("За какой вид принимать документ без формы.", valueName: "вид"))
  var kind = "transition-programme"

  @Flag(help: "Заменить данные, которые уже есть в папке.")
  var force = false

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
    for arrival in batch.arrivals {
      Terminal.standard.report(arrival.reading.diagnostics)
      guard let output else {
        if batch.arrivals.count > 1 || arrival.reading.identity != nil { print("# \(arrival.package.file)") }
        print(FormData(arrival).text, terminator: "")
        continue
      }
      for path in try FormData(arrival).write(to: output, force: force) { print(path) }
    }
    try batch.finish()
  }
}
