import ArgumentParser
import Diagnostics
import DocumentRegistry

/// Checks the database.
struct JournalCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Проверить базу данных и журналы: целость, файлы, пропуски номеров.",
    discussion: """
      Пример: prikaz journal check --database отдел.sqlite

      Коды завершения: 0 — ошибок нет; 1 — есть ошибки; 65 — файл не база данных; 66 — нет базы.
      """)

  @Option(help: ArgumentHelp("Вид ответа: text или json.", valueName: "вид"))
  var format = OutputFormat.text

  @OptionGroup var access: JournalAccess

  func run() async throws {
    let findings = try await access.registry().check()
    try format.report(findings)
    if format == .text, findings.isEmpty { print("Замечаний нет.") }
    if findings.hasErrors { throw ExitCode(1) }
  }
}
