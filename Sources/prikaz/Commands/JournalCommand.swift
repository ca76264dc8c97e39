import ArgumentParser

/// The journals of registration.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Журналы регистрации: номера, документы, связи, контроль, копии.",
    discussion: """
      Завести:   prikaz journal add orders --start 58 --year 2026 --database отдел.sqlite
      Внести:    prikaz journal register "Приказ 58.docx" --database отдел.sqlite
      Найти:     prikaz journal list "рабочей группы" --database отдел.sqlite
      Отпечатать: prikaz journal print --year 2026 -o Журналы --database отдел.sqlite

      Зарегистрированное не изменяется: документ изменяет или отменяет другой документ, ошибочная запись аннулируется,
      номер остаётся за ней.
      """,
    subcommands: [
      JournalList.self, JournalShow.self, JournalAdd.self, JournalReserve.self, JournalRegister.self,
      JournalAnnul.self, JournalAmend.self, JournalAttach.self, JournalAcquaint.self, JournalControl.self,
      JournalPrintCommand.self, JournalBackup.self, JournalRestore.self, JournalCheck.self,
    ])
}
