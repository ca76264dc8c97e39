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
      по которой один раз входит администратор. Если она потеряна: prikaz serve --database отдел.sqlite --new-link

      Для других компьютеров поставьте перед службой веб-сервер с https (nginx, Angie) и запустите её так:
      prikaz serve --https --proxy 127.0.0.1 --public-address https://docs.example.ru
      """)

  @Option(help: ArgumentHelp("Адрес, на котором отвечать.", valueName: "адрес"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("Порт.", valueName: "номер"))
  var port = 8080

  @Option(help: ArgumentHelp("Адрес, по которому службу открывают: для ссылок.", valueName: "https://…"))
  var publicAddress: String?

  @Flag(help: "Посетители приходят только по https: веб-сервер перед службой шифрует.")
  var https = false

  @Option(
    help: ArgumentHelp(
      "Адрес веб-сервера перед службой, чьим словам о посетителе верить; можно несколько раз.", valueName: "адрес"))
  var proxy: [String] = []

  @Option(help: ArgumentHelp("Сколько запросов в секунду можно одному посетителю.", valueName: "число"))
  var rate = 20

  @Flag(help: "Напечатать новую ссылку для входа администратора и закончить; служба может работать.")
  var newLink = false

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
    (configuration.isSecure, configuration.proxies) = (https, Set(proxy))
    configuration.publicAddress = publicAddress.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    configuration.requestsPerSecond = max(1, rate)
    configuration.log = { Terminal.standard.write($0 + "\n") }
    let service = DocumentService(
      try await ServiceEnvironment(configuration) { Int64(Date().timeIntervalSince1970) })
    if newLink {
      guard let link = try await service.newLink() else {
        throw DiagnosedFailure(
          .unusable,
          Diagnostic(
            "OUT-94", .error, "в базе нет администратора",
            hint: "запустите службу без --new-link: она напечатает первую ссылку для входа", at: .file(database)))
      }
      print("Вход администратора, один раз и в течение суток: \(link)")
      return
    }
    if let link = try await service.firstLink() { print("Вход администратора, один раз и в течение суток: \(link)") }
    if !isLocal, !https {
      Terminal.standard.write(
        """
        предупреждение: служба отвечает всей сети без шифрования, пароли можно подслушать.
          как исправить: поставьте перед ней веб-сервер с https и запустите с параметрами --https --proxy

        """)
    }
    fflush(nil)
    let address = configuration.usualAddress
    try await service.run {
      print("Служба отвечает: \(address)/")
      fflush(nil)
    }
  }

  private var isLocal: Bool { host == "::1" || host == "localhost" || host.hasPrefix("127.") }
}
