import Foundation
import Testing

@Suite("Команда journal")
struct JournalCommandTests {
  private static func journal(_ arguments: String, in folder: URL) throws -> CommandRun {
    try CommandRun("journal \(arguments) --database отдел.sqlite --by секретарь", in: folder)
  }

  /// An order without a number, as it lies in a clerk's folder.
  private static func order(in folder: URL) throws -> String {
    let set = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Examples/kesova-gora").path
    #expect(try CommandRun("generate \(set) --kind order -o Готово", in: folder).status == 0)
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/Готово").first)
    return "Готово/\(name)".replacing(" ", with: "␣")
  }

  @Test("без базы журнал не начинается сам: опечатка в имени не заводит второй с номера 1")
  func noDatabase() throws {
    try CommandRun.inFolder { folder in
      let run = try Self.journal("register --title О␣школах --date 2026-11-20", in: folder)
      #expect(run.status == 66)
      #expect(run.errors.contains("[REG-40]"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test("документ регистрируется по тому, что в нём напечатано, и второй запуск номера не даёт")
  func registersADocument() throws {
    try CommandRun.inFolder { folder in
      let order = try Self.order(in: folder)
      #expect(
        try Self.journal("add orders --pattern {n}/{гг} --start 58 --year 2026", in: folder).output.contains("58/26"))
      let refused = try Self.journal("register \(order)", in: folder)
      #expect(refused.status == 1)
      #expect(refused.errors.contains("номер 63/6 не по образцу журнала"))
      let run = try Self.journal("register \(order) --confirm", in: folder)
      #expect(run.status == 0)
      #expect(run.output.hasPrefix("№ 63/6 от 14.07.2020  Об утверждении муниципальной программы"))
      #expect(try Self.journal("register \(order)", in: folder).output.contains("уже зарегистрирован"))
      let shown = try Self.journal("show 63/6", in: folder).output
      #expect(shown.contains("называет: № 481/ПК от 16.04.2020"))
      #expect(shown.contains("подписал: Заведующий"))
      #expect(shown.contains("документ: Приказ"))
      #expect(try Self.journal("check", in: folder).output == "Замечаний нет.\n")
    }
  }

  @Test("о дате, которая ещё не наступила, сказано прямо, документ регистрируется")
  func futureDate() throws {
    try CommandRun.inFolder { folder in
      _ = try Self.journal("add orders", in: folder)
      let run = try Self.journal("register --title О␣школах --date 21.11.2098", in: folder)
      #expect(run.status == 0)
      #expect(run.output == "№ 1 от 21.11.2098  О школах\n")
      #expect(run.errors.contains("предупреждение: дата документа 21.11.2098 ещё не наступила"))
      #expect(try Self.journal("register --title О␣днях --date 21.11.2025", in: folder).errors == "")
    }
  }

  @Test("изменяющий приказ сверяется с журналом: и данные, и готовый документ")
  func amendmentAgainstJournal() throws {
    let amending = """
      организация: {наименование: Отдел образования}
      люди: {сухина: {фамилия: Сухина, инициалы: О.В., пол: ж, должность: Начальник}}
      приказ:
        номер: 9
        дата: 2020-12-01
        заголовок: О внесении изменений в приказ от 21.11.2020 № 1 «О школах»
        пункты:
          - внести-изменения-в: {вид: приказ, дата: 2020-11-21, номер: "1", название: О школах}
            изменения: [{пункт: 1, исключить: да}]
        контроль: оставляю за собой
        подписывает: сухина
      """
    try CommandRun.inFolder(["приказ.yaml": amending]) { folder in
      #expect(!(try CommandRun("check приказ.yaml", in: folder).errors.contains("REF-12")))
      _ = try Self.journal("add orders", in: folder)
      _ = try Self.journal("register --title О␣школах --date 20.11.2020", in: folder)
      let message = "по журналу приказ № 1 датирован 20.11.2020, а здесь назван от 21.11.2020"
      let data = try CommandRun("check приказ.yaml --database отдел.sqlite", in: folder)
      #expect((data.output + data.errors).contains(message))
      let made = try CommandRun("generate приказ.yaml --kind приказ --database отдел.sqlite -o Готово", in: folder)
      #expect((made.output + made.errors).contains(message))
      let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/Готово").first)
      let document = try CommandRun(
        "check Готово/\(name.replacing(" ", with: "␣")) --database отдел.sqlite", in: folder)
      #expect((document.output + document.errors).contains(message))
      #expect(try CommandRun("check приказ.yaml --database нет.sqlite", in: folder).status == 66)
    }
  }

  @Test("плохой файл не мешает остальным")
  func goesOn() throws {
    try CommandRun.inFolder(["битый.docx": "это не документ"]) { folder in
      let order = try Self.order(in: folder)
      _ = try Self.journal("add orders", in: folder)
      let run = try Self.journal("register битый.docx нет.docx \(order) --confirm", in: folder)
      #expect(run.status == 65)
      #expect(run.errors.contains("битый.docx"))
      #expect(run.errors.contains("нет.docx: ошибка: нет такого файла"))
      #expect(run.output.contains("№ 63/6"))
    }
  }

  @Test("изменяющий документ называет тех, кто ссылается на изменённый; аннулированный остаётся в журнале")
  func amends() throws {
    try CommandRun.inFolder { folder in
      _ = try Self.journal("add orders", in: folder)
      for title in ["Об␣утверждении␣плана", "О␣внесении␣изменений␣в␣план␣«О'Коннор»"] {
        #expect(try Self.journal("register --title \(title) --date 2026-11-20", in: folder).status == 0)
      }
      #expect(
        try Self.journal("amend 2 --target 1 --place пункт␣3", in: folder).output
          == "№ 2 от 20.11.2026 изменяет № 1 от 20.11.2026\n")
      #expect(try Self.journal("show 1", in: folder).output.contains("изменён: № 2 от 20.11.2026 пункт 3"))
      #expect(try Self.journal("annul 2 --reason дважды", in: folder).output.contains("[аннулирован]"))
      #expect(try Self.journal("annul 2 --reason дважды", in: folder).status == 65)
      #expect(try Self.journal("list о'коннор", in: folder).output.contains("№ 2"))
      #expect(try Self.journal("show 7", in: folder).errors.contains("номера 7 в журнале «orders» нет"))
    }
  }

  @Test("журнал печатается и пустым, и с записями")
  func prints() throws {
    try CommandRun.inFolder { folder in
      _ = try Self.journal("add orders", in: folder)
      let run = try Self.journal("print --year 2026 --journal orders -o Журналы", in: folder)
      #expect(
        run.output
          == "Журналы/Журнал регистрации. Приказы, 2026 год.docx\nЖурналы/Журнал регистрации. Приказы, 2026 год.xlsx\n")
    }
  }

  @Test("копия делается, проверяется и возвращается на место; прежняя база остаётся рядом")
  func backup() throws {
    try CommandRun.inFolder(["чужое.sqlite": "это не база"]) { folder in
      _ = try Self.journal("add orders", in: folder)
      _ = try Self.journal("register --title О␣школах --date 2026-11-20", in: folder)
      #expect(try Self.journal("backup копия.sqlite", in: folder).status == 0)
      #expect(try Self.journal("backup копия.sqlite", in: folder).status == 73)
      _ = try Self.journal("register --title О␣лагерях --date 2026-11-20", in: folder)
      #expect(try Self.journal("restore копия.sqlite", in: folder).status == 73)
      #expect(try Self.journal("restore чужое.sqlite --force", in: folder).status == 65)
      #expect(try Self.journal("list", in: folder).output.contains("Всего: 2."))
      #expect(
        try Self.journal("restore копия.sqlite --force", in: folder).output.contains(
          "Прежняя база: отдел.sqlite.прежняя-1"))
      #expect(try Self.journal("list", in: folder).output.contains("Всего: 1."))
      #expect(try CommandRun("journal list --database отдел.sqlite.прежняя-1", in: folder).output.contains("Всего: 2."))
    }
  }

  @Test("ознакомление и контроль ведутся по записи")
  func work() throws {
    try CommandRun.inFolder(["скан.pdf": "%PDF-1.4", "скан.sig": "подпись"]) { folder in
      _ = try Self.journal("add orders", in: folder)
      _ = try Self.journal("register --title О␣школах --date 2026-11-20", in: folder)
      #expect(try Self.journal("attach 1 скан.pdf --signature скан.sig", in: folder).status == 0)
      let sheet = try Self.journal("acquaint 1 А.П.␣Сомова --date 2026-11-23", in: folder)
      #expect(sheet.output.contains("А.П. Сомова — ознакомлен 23.11.2026"))
      _ = try Self.journal("control 1 --add Представить␣план --executor Сомова --due 2026-12-01", in: folder)
      let overdue = try Self.journal("control --on 2026-12-02", in: folder)
      #expect(overdue.output.contains("просрочено, до 01.12.2026: № 1 от 20.11.2026, 1. Представить план"))
      _ = try Self.journal("control 1 --done 1 --date 2026-12-01 --evidence отчёт", in: folder)
      #expect(try Self.journal("control --on 2026-12-02", in: folder).output.contains("исполнено, до 01.12.2026"))
      #expect(try Self.journal("show 1", in: folder).output.contains("подпись: скан.pdf.sig"))
    }
  }

  @Test("прерванная в любой миг регистрация не теряет и не удваивает документа")
  func killed() throws {
    try CommandRun.inFolder { folder in
      let made = try Self.order(in: folder).replacing("␣", with: " ")
      try FileManager.default.copyItem(
        at: folder.appending(path: made), to: folder.appending(path: "приказ.docx"))
      let order = "приказ.docx"
      _ = try Self.journal("add orders", in: folder)
      for attempt in 0..<10 {
        try CommandRun.killed(
          "journal register \(order) --confirm --database отдел.sqlite", in: folder,
          after: 0.02 * Double(attempt))
      }
      #expect(try Self.journal("register \(order) --confirm", in: folder).status == 0)
      #expect(try Self.journal("list", in: folder).output.contains("Всего: 1."))
      #expect(try Self.journal("list --state registered", in: folder).output.contains("Всего: 1."))
      #expect(try Self.journal("check", in: folder).output == "Замечаний нет.\n")
    }
  }

  @Test("регистрации из нескольких процессов сразу получают номера подряд")
  func atOnce() throws {
    try CommandRun.inFolder { folder in
      _ = try Self.journal("add orders", in: folder)
      let processes = try (0..<12).map { index in
        let process = Process()
        process.executableURL = CommandRun.program
        process.arguments = [
          "journal", "register", "--title", "Документ \(index)", "--date", "2026-11-20", "--database", "отдел.sqlite",
        ]
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        return process
      }
      for process in processes {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
      let lines = try Self.journal("list", in: folder).output.split(separator: "\n")
      #expect(lines.dropLast().map { $0.split(separator: " ")[1] } == (1...12).map { "\($0)" })
      #expect(Set(lines.dropLast().map { $0.split(separator: "  ")[1] }).count == 12)
    }
  }
}
