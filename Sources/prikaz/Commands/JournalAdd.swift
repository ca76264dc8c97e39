import ArgumentParser
import Diagnostics
import DocumentRegistry

/// Begins a journal or changes its rules.
struct JournalAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Завести журнал или изменить его правила; завести базу, если её нет.",
    discussion: """
      В новой базе есть три журнала: orders — приказы, letters — исходящие письма, agreements — соглашения.
      Бумажный журнал приказов 2026 года кончился номером 57:
        prikaz journal add orders --pattern "01-07/{n}" --start 58 --year 2026

      Коды завершения: 0 — готово; 64 — неверный вызов; 65 — правила не подходят; 73 — некуда записать.
      """)

  @Argument(help: ArgumentHelp("Имя журнала латиницей: orders.", valueName: "журнал"))
  var key: String

  @Option(help: ArgumentHelp("Название: «Приказы по личному составу».", valueName: "название"))
  var title: String?

  @Option(help: ArgumentHelp("Как называется его документ: «приказ».", valueName: "документ"))
  var act: String?

  @Option(help: ArgumentHelp("Виды документов через запятую: order,repeal-order.", valueName: "виды"))
  var kinds: String?

  @Option(help: ArgumentHelp("Образец номера: {n} — номер, {год} и {гг} — год.", valueName: "образец"))
  var pattern: String?

  @Option(help: ArgumentHelp("Первый номер: каждого года, а с --year — только этого.", valueName: "номер"))
  var start: Int?

  @Option(help: ArgumentHelp("Год, с которого номера продолжают бумажный журнал.", valueName: "год"))
  var year: Int?

  @OptionGroup var access: JournalAccess

  func run() async throws {
    let registry = try access.registry(creating: true)
    let present = try await registry.journals().first { $0.key == key }
    guard present != nil || title != nil else {
      throw ValidationError("у нового журнала должно быть название: --title \"Приказы по личному составу\"")
    }
    var journal = present ?? Journal(key: key, title: title ?? key, act: "документ")
    if let title { journal.title = title }
    if let act { journal.act = act }
    if let kinds { journal.kinds = kinds.split(separator: ",").map { $0.filter { $0 != " " } } }
    if let pattern {
      guard let pattern = NumberPattern(pattern) else {
        throw DiagnosedFailure(
          .unusable,
          Diagnostic(
            "REG-04", .error, "образец номера не понят: «\(pattern)»",
            hint: "в нём один раз стоит {n}, отделённый от других букв и цифр; ещё можно {год} и {гг}: 01-07/{n}"))
      }
      journal.pattern = pattern
    }
    if let start, year == nil { journal.firstNumber = start }
    if present != journal { try await registry.save(journal, by: access.who) }
    if let start, let year {
      try await registry.setFirstNumber(start, journal: key, year: year, by: access.who)
    }
    let shown = year ?? LocalDay.today?.year ?? 1
    let next = try await registry.nextNumber(journal: key, year: shown)
    print("\(journal.title): номер \(journal.pattern); следующий за \(shown) год — \(next)")
  }
}
