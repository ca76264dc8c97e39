import ArgumentParser
import DepartmentDatabase

/// Copies the database.
struct JournalBackup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Сделать копию базы данных и проверить её; работа при этом не прерывается.",
    discussion: """
      Пример: prikaz journal backup "Копии/отдел 2026-11-21.sqlite" --database отдел.sqlite
      Копия не ложится на место другого файла.

      Коды завершения: 0 — готово; 65 — база испорчена; 66 — нет базы; 73 — некуда записать.
      """)

  @Argument(help: ArgumentHelp("Файл копии.", valueName: "копия"))
  var copy: String

  @OptionGroup var access: JournalAccess

  func run() async throws {
    let registry = try access.registry()
    try registry.backUp(to: copy)
    print("Копия сделана и проверена: \(copy)")
  }
}
