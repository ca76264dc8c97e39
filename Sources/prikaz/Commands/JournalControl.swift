import ArgumentParser
import Diagnostics
import DocumentRegistry
import RussianLanguage

/// Shows and keeps the tasks under control.
struct JournalControl: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "control", abstract: "Контроль сроков: что просрочено и в работе; поставить, перенести, снять.",
    discussion: """
      Список:    prikaz journal control --on 2026-12-01
      Поставить: prikaz journal control 58 --add "Представить план" --executor "А.П. Сомова" --due 2026-12-01
      Снять:     prikaz journal control 58 --done 1 --date 2026-11-30 --evidence "письмо № 12"
      Перенести: prikaz journal control 58 --move 1 --due 2026-12-15 --reason "продлён приказом № 71"
      """)

  @Argument(help: ArgumentHelp("Номер документа.", valueName: "номер"))
  var number: String?

  @Option(help: ArgumentHelp("Журнал: orders, letters, agreements.", valueName: "журнал"))
  var journal = "orders"

  @Option(help: ArgumentHelp("Год документа.", valueName: "год"))
  var year: Int?

  @Option(help: ArgumentHelp("На какой день показать; без него — сегодня.", valueName: "дата"))
  var on: String?

  @Option(help: ArgumentHelp("Текст поручения.", valueName: "поручение"))
  var add: String?

  @Option(help: ArgumentHelp("Исполнитель.", valueName: "кто"))
  var executor: String?

  @Option(help: ArgumentHelp("Срок.", valueName: "дата"))
  var due: String?

  @Option(help: ArgumentHelp("Поручение исполнено; его место в документе.", valueName: "место"))
  var done: Int?

  @Option(help: ArgumentHelp("Когда исполнено; без него — сегодня.", valueName: "дата"))
  var date: String?

  @Option(help: ArgumentHelp("Чем подтверждено.", valueName: "текст"))
  var evidence = ""

  @Option(help: ArgumentHelp("Поручение с новым сроком; его место в документе.", valueName: "место"))
  var move: Int?

  @Option(help: ArgumentHelp("Почему срок перенесён.", valueName: "причина"))
  var reason = ""

  @OptionGroup var access: JournalAccess

  func validate() throws {
    guard add != nil || done != nil || move != nil else { return }
    guard number != nil else { throw ValidationError("укажите номер документа: prikaz journal control 58 …") }
    guard add == nil && move == nil || due != nil else { throw ValidationError("укажите срок: --due 2026-12-01") }
  }

  func run() async throws {
    let registry = try access.registry()
    var entry: RegistryEntry?
    if let number { entry = try await EntrySelection.entry(number, journal, year, registry) }
    if let entry { try await change(entry, registry) }
    let day = try JournalAccess.day(orToday: on)
    let items = try await registry.controlItems(of: entry?.id)
    print("Контроль на \(day.digits)")
    for state in ControlItem.State.allCases {
      for item in items where item.state(on: day) == state {
        let word = item.isLate ? "исполнено с опозданием" : state.russian
        print(
          "  \(word), до \(item.due.digits): № \(item.number) от \(item.date.digits), \(item.position). \(item.task)")
        let details = [item.executor, item.done.map { "исполнено \($0.digits)" } ?? "", item.evidence]
        let line = details.filter { !$0.isEmpty }.joined(separator: "; ")
        if !line.isEmpty { print("    \(line)") }
      }
    }
    if items.isEmpty { print("  Поручений нет.") }
  }

  private func change(_ entry: RegistryEntry, _ registry: Registry) async throws {
    let due = try due.map(JournalAccess.day)
    if let add, let due {
      try await registry.addControl(
        [NewControlItem(task: add, executor: executor ?? "", due: due)], to: entry.id, by: access.who)
    }
    if let move, let due {
      try await registry.move(
        controlItem: item(move, entry, registry), to: due, executor: executor, reason: reason, by: access.who)
    }
    if let done {
      try await registry.finish(
        controlItem: item(done, entry, registry), on: JournalAccess.day(orToday: date), evidence: evidence,
        by: access.who)
    }
  }

  private func item(_ position: Int, _ entry: RegistryEntry, _ registry: Registry) async throws -> Int64 {
    guard let item = try await registry.controlItems(of: entry.id).first(where: { $0.position == position }) else {
      throw DiagnosedFailure(
        .unusable,
        Diagnostic(
          "REG-12", .error, "поручения \(position) у № \(entry.text) нет",
          hint: "список: prikaz journal control \(entry.text)"))
    }
    return item.id
  }
}
