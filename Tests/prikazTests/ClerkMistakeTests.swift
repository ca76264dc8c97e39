import Foundation
import TestSupport
import Testing

/// What a clerk does wrong: each mistake gives one clear message with its place, its status, and no file.
@Suite("Ошибки делопроизводителя")
struct ClerkMistakeTests {
  private static let data = """
    организация: {наименование: Отдел образования Администрации Зареченского района}
    люди:
      иванова: {фамилия: Иванова, инициалы: А.П., пол: ж, должность: Начальник отдела}
    приказ:
      номер: 63/6
      дата: 2020-09-25
      стадия: зарегистрирован
      заголовок: Об организации работы
      подписывает: иванова
      контроль: оставляю за собой
      пункты: [Начать работу]

    """

  /// Generates the data after a change and shows what a clerk sees.
  private func run(
    _ change: (String) -> String, _ arguments: String = "generate приказ.yaml --kind приказ -o Готово"
  ) throws -> (run: CommandRun, files: [String]) {
    var result: (CommandRun, [String])?
    try CommandRun.inFolder(["приказ.yaml": change(Self.data)]) { folder in
      let run = try CommandRun(arguments, in: folder)
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Готово").path)) ?? []
      result = (run, files)
    }
    return try #require(result)
  }

  @Test("без ошибок — файл и его имя")
  func right() throws {
    let (run, files) = try run { $0 }
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "Готово/Приказ 63-6 от 25.09.2020.docx\n")
    #expect(files == ["Приказ 63-6 от 25.09.2020.docx"])
  }

  @Test("неизвестный ключ")
  func unknownKey() throws {
    let (run, files) = try run { $0.replacing("  номер:", with: "  намер:") }
    #expect(run.status == 1)
    #expect(files.isEmpty)
    #expect(run.errors.contains("приказ.yaml:5:3: ошибка: "))
    #expect(run.errors.contains("намер"))
    #expect(run.errors.contains("номер"))
    #expect(run.errors.contains("KEY-01"))
  }

  @Test("нет даты в зарегистрированном приказе")
  func missingDate() throws {
    let (run, files) = try run { $0.replacing("  дата: 2020-09-25\n", with: "") }
    #expect(run.status == 1)
    #expect(files.isEmpty)
    #expect(run.errors.split(separator: "\n").filter { $0.contains(": ошибка:") }.count == 1)
    #expect(run.errors.contains("REQ-03"))
  }

  @Test("неверный отступ")
  func wrongIndent() throws {
    let (run, files) = try run { $0.replacing("  заголовок:", with: "   заголовок:") }
    #expect(run.status == 65)
    #expect(files.isEmpty)
    #expect(run.errors.contains("приказ.yaml:8:"))
    #expect(run.errors.split(separator: "\n").filter { $0.contains(": ошибка:") }.count == 1)
  }

  @Test("нет файла: подсказано похожее имя")
  func missingFile() throws {
    let (run, files) = try run({ $0 }, "generate прикас.yaml --kind приказ -o Готово")
    #expect(run.status == 66)
    #expect(files.isEmpty)
    #expect(run.errors.contains("нет такого файла"))
    #expect(run.errors.contains("возможно, «приказ.yaml»"))
  }

  @Test("в папку нельзя записать")
  func unwritableFolder() throws {
    let (run, _) = try run({ $0 }, "generate приказ.yaml --kind приказ -o приказ.yaml/Готово")
    #expect(run.status == 73)
    #expect(run.errors.contains("папку нельзя создать"))
    #expect(run.output.isEmpty)
  }

  @Test(
    "неверный вызов: по-русски и с кодом 64",
    arguments: [
      "generate приказ.yaml", "generate приказ.yaml --kind приказз", "generate приказ.yaml --king приказ",
      "генерировать",
    ])
  func wrongUsage(arguments: String) throws {
    let (run, files) = try run({ $0 }, arguments)
    #expect(run.status == 64)
    #expect(files.isEmpty)
    #expect(run.errors.contains("ошибка:"))
    #expect(!run.errors.contains("Error"))
  }

  @Test("к имени файла Блокнот приписал «.txt»: об этом сказано прежде следствий")
  func hiddenExtension() throws {
    try CommandRun.inFolder(["общее.yaml.txt": "школы: {}\n", "приказ.yaml": Self.data]) { folder in
      let run = try CommandRun("check .", in: folder)
      #expect(run.status == 0)
      #expect(run.errors.hasPrefix("предупреждение: файл «./общее.yaml.txt» не прочитан"), "\(run.errors)")
      #expect(run.errors.contains("переименуйте его в «общее.yaml»"))
      let generation = try CommandRun("generate . --kind приказ -o Готово", in: folder)
      #expect(generation.status == 0 && generation.errors.contains("OUT-15"))
      let batch = try CommandRun("batch . -o Пакет --kind приказ", in: folder)
      #expect(batch.status == 0 && batch.errors.contains("OUT-15"), "\(batch.errors)")
    }
    try CommandRun.inFolder(["приказ.yaml.txt": Self.data]) { folder in
      let run = try CommandRun("check .", in: folder)
      #expect(run.status == 66 && run.errors.contains("OUT-13") && run.errors.contains("OUT-15"))
    }
    let folders = ["Район 1/приказ.yaml": Self.data, "Район 2/приказ.yaml.txt": Self.data]
    try CommandRun.inFolder(folders) { folder in
      let run = try CommandRun("batch . -o Пакет --kind приказ", in: folder)
      #expect(run.status == 0 && run.errors.contains("файл «./Район 2/приказ.yaml.txt» не прочитан"), "\(run.errors)")
    }
    try CommandRun.inFolder(["школы.xls": "", "приказ.yaml": Self.data]) { folder in
      let run = try CommandRun("check .", in: folder)
      #expect(run.status == 0 && run.errors.contains("читаются только книги .xlsx"))
    }
    try CommandRun.inFolder(["приказ.yaml.txt": "прежний", "приказ.yaml": Self.data]) { folder in
      let run = try CommandRun("check .", in: folder)
      #expect(!run.errors.contains("OUT-15"))
    }
  }

  @Test("Word сделал из двух дефисов тире", arguments: ["–kind", "—kind"])
  func dashForHyphens(_ word: String) throws {
    let (run, files) = try run({ $0 }, "generate приказ.yaml \(word) приказ")
    #expect(run.status == 64 && files.isEmpty)
    #expect(run.errors.contains("«\(word)» начинается с тире"))
    #expect(run.errors.contains("как исправить: наберите --kind"))
  }

  @Test("данных пока нет ни на один документ, или нет шаблонов: сказано, чего не хватает")
  func nothingToCheck() throws {
    try CommandRun.inFolder(["общее.yaml": "люди: {а: {фамилия: Белова, инициалы: М.С.}}\n"]) { folder in
      let run = try CommandRun("check .", in: folder)
      #expect(run.status == 1 && run.errors.contains("в данных нет ничего, из чего делается документ"))
      try FileManager.default.createDirectory(at: folder.appending(path: "пусто"), withIntermediateDirectories: false)
      let bare = try CommandRun("check . --templates пусто", in: folder)
      #expect(bare.status == 1 && !bare.errors.contains("«»"), "\(bare.errors)")
    }
  }

  @Test("ошибка в подписи одного приказа не требует выписок от другого")
  func mistakeOfOneOrder() throws {
    let first = Self.data.replacing("подписывает: иванова", with: "подписывает: иванво")
      .replacing("  пункты:", with: "  выписки: [{пункты: [1], заверяет: иванова}]\n  пункты:")
    let second =
      "приказ: {номер: 64, дата: 2020-09-28, заголовок: О мерах, пункты: [Начать], контроль: оставляю за собой, "
      + "подписывает: иванова}\n"
    try CommandRun.inFolder(["приказ.yaml": first, "второй.yaml": second]) { folder in
      let run = try CommandRun("check .", in: folder)
      #expect(run.errors.components(separatedBy: ": ошибка:").count == 2, "\(run.errors)")
    }
  }

  @Test("несколько ошибок сразу — все названы")
  func allAtOnce() throws {
    let (run, _) = try run {
      $0.replacing("2020-09-25", with: "31.02.2021").replacing("подписывает: иванова", with: "подписывает: иванво")
        .replacing("  контроль:", with: "  контроллль:")
    }
    #expect(run.status == 1)
    #expect(run.errors.split(separator: "\n").filter { $0.contains(": ошибка:") }.count >= 3)
  }

  @Test("замечания для программ")
  func json() throws {
    let (run, _) = try run({ $0.replacing("  номер:", with: "  намер:") }, "check приказ.yaml --format json")
    #expect(run.status == 1)
    let records = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    let first = try #require(records.first { $0["code"] as? String == "KEY-01" })
    #expect(first["severity"] as? String == "error")
    #expect(first["file"] as? String == "приказ.yaml")
    #expect((first["location"] as? [String: Int])?["line"] == 5)
  }
}
