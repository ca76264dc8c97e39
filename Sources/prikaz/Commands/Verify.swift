import ArgumentParser
import Diagnostics
import DocumentGeneration

/// Proves that the documents of a batch are what their data and templates give.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Доказать, что документы пакета — то, что дают их данные и шаблоны.",
    discussion: """
      Пример: prikaz verify Output

      Каждый файл сверяется с описью, затем документы делаются заново в памяти и сравниваются.

      Коды завершения: 0 — всё сходится или изменились сами данные; 1 — файл изменён или пропал; 66 — нет описи.
      """)

  @Argument(help: ArgumentHelp("Папка, в которую писала команда batch.", valueName: "папка"))
  var output: String

  @Option(help: ArgumentHelp("Где лежат папки комплектов; без неё — там, где лежали.", valueName: "папка"))
  var data: String?

  @Option(help: ArgumentHelp("Папка с шаблонами.", valueName: "папка"))
  var templates: String?

  func run() throws {
    let environment = try GenerationEnvironment.disk(
      templateFolders: TemplateFolders.all(option: templates, set: nil))
    var verification = try BatchVerification(environment: environment, output: output)
    var proven = 0
    var isAltered = false
    var count = 0
    try BatchVerification.forEachRecord(in: output, environment) { record in
      count += 1
      let folder = data.map { $0 + "/" + record.setFolder } ?? record.folder
      let (verdict, findings) = verification.verify(record, folder: folder)
      Terminal.standard.report(findings)
      proven += verdict == .proven ? 1 : 0
      isAltered = isAltered || verdict == .altered
    }
    print("Сходится комплектов: \(proven) из \(count).")
    if isAltered { throw ExitCode(1) }
  }
}
