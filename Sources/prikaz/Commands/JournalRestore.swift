import ArgumentParser
import DepartmentDatabase

/// Puts a copy in the place of the database.
struct JournalRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Восстановить базу данных из копии; прежняя база остаётся рядом.",
    discussion: """
      Пример: prikaz journal restore "Копии/отдел 2026-11-21.sqlite" --database отдел.sqlite --force
      Служба при этом должна быть остановлена.

      Коды завершения: 0 — готово; 65 — копия негодна; 66 — нет копии; 73 — база уже есть, занята или не записывается.
      """)

  @Argument(help: ArgumentHelp("Файл копии.", valueName: "копия"))
  var copy: String

  @Flag(help: "Заменить базу, которая уже есть.")
  var force = false

  @OptionGroup var access: JournalAccess

  func run() throws {
    let kept = try DepartmentDatabase.restore(from: copy, to: access.database, replaces: force)
    print("База восстановлена: \(access.database)")
    if let kept { print("Прежняя база: \(kept)") }
  }
}
