import ArgumentParser
import Diagnostics
import DocumentService
import Foundation

/// Serves the department's pages.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Работать в браузере: страницы отдела и школ.",
    discussion: """
      Пример: prikaz serve --database отдел.sqlite

      Служба отвечает только этому компьютеру, пока не задан другой адрес. При первом запуске печатается ссылка,
      по которой один раз входит администратор.
      """)

  @Option(help: ArgumentHelp("Адрес, на котором отвечать.", valueName: "адрес"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("Порт.", valueName: "номер"))
  var port = 8080

  @Option(help: ArgumentHelp("Файл базы данных; создаётся, если его нет.", valueName: "файл"))
  var database = "prikaz.sqlite"

  @Option(help: ArgumentHelp("Папка с шаблонами.", valueName: "папка"))
  var templates: String?

  @Option(help: ArgumentHelp("Папка со страницами службы.", valueName: "папка"))
  var web: String?

  @Option(help: ArgumentHelp("Сколько потоков делают документы; без параметра — по числу ядер.", valueName: "число"))
  var jobs: Int?

  func run() async throws {
    var configuration = ServiceConfiguration(
      web: web ?? TemplateFolders.web(), templateFolders: try TemplateFolders.all(option: templates, set: nil),
      workers: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    (configuration.host, configuration.port, configuration.database) = (host, port, database)
    let service = DocumentService(
      try await ServiceEnvironment(configuration) { Int64(Date().timeIntervalSince1970) })
    if let link = try await service.firstLink() { print("Вход администратора, один раз и в течение суток: \(link)") }
    print("Служба отвечает: http://\(host):\(port)/")
    fflush(nil)
    try await service.run()
  }
}
