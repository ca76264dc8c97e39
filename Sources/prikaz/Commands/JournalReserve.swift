import ArgumentParser
import DocumentRegistry

/// Takes a number for an act that is not ready.
struct JournalReserve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reserve", abstract: "Занять номер для документа, которого ещё нет.",
    discussion: """
      Пример: prikaz journal reserve "О школьных автобусах" --date 2026-11-21
      Зарегистрировать под этим номером: prikaz journal register ФАЙЛ.docx --number НОМЕР

      Коды завершения: 0 — готово; 1 — нужно подтверждение; 64 — неверный вызов; 65 — номер не даётся; 66 — нет базы.
      """)

  @Argument(help: ArgumentHelp("Для какого документа номер.", valueName: "заголовок"))
  var subject: String

  @Option(help: ArgumentHelp("Журнал: orders, letters, agreements.", valueName: "журнал"))
  var journal = "orders"

  @Option(help: ArgumentHelp("Дата документа; без неё — сегодня.", valueName: "дата"))
  var date: String?

  @OptionGroup var choice: NumberOptions
  @OptionGroup var access: JournalAccess

  func run() async throws {
    let registry = try access.registry()
    let entry = try await registry.reserve(
      NumberRequest(
        journal: journal, date: JournalAccess.day(orToday: date), choice: choice.choice, subject: subject,
        isConfirmed: choice.confirm), by: access.who)
    print(JournalText.line(entry))
  }
}
