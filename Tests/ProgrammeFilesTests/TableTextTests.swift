import Diagnostics
import Foundation
import ProgrammeFiles
import ProgrammeModel
import Testing

@Suite("Таблица CSV читается как лист книги, чьё имя носит файл")
struct TableTextTests {
  private static let words =
    "Краткое наименование;Адрес\r\nМБОУ «Зареченская СОШ»;\"пгт Заречье; ул. \"\"Школьная\"\"\"\r\n"

  private func set(_ bytes: [UInt8], named name: String = "школы.csv") throws -> ProgrammeSet {
    let reading = ProgrammeReader.read([SourceFile(name: name, bytes: bytes)])
    return try #require(reading.set, "\(DiagnosticPrinter().text(of: reading.diagnostics))")
  }

  @Test("точка с запятой, запятая, табуляция, строка sep=, UTF-8 с меткой и без")
  func separators() throws {
    let words = Self.words
    let texts = [
      words, "\u{FEFF}" + words, "sep=;\r\n" + words,
      "Краткое наименование,Адрес\nМБОУ «Зареченская СОШ»,\"пгт Заречье; ул. \"\"Школьная\"\"\"",
      "Краткое наименование\tАдрес\rМБОУ «Зареченская СОШ»\tпгт Заречье; ул. \"Школьная\"",
    ]
    for text in texts {
      let school = try #require(try set(Array(text.utf8)).schools.first)
      #expect(school.key == "МБОУ «Зареченская СОШ»")
      #expect(school.address == "пгт Заречье; ул. \"Школьная\"")
    }
  }

  @Test("Windows-1251, как сохраняет русский Excel")
  func windows1251() throws {
    let bytes = try #require(Self.words.data(using: .windowsCP1251))
    #expect(try set(Array(bytes)).schools.first?.key == "МБОУ «Зареченская СОШ»")
  }

  @Test("замечания — в строке файла; имя файла должно говорить, что в нём")
  func findings() {
    func printed(_ text: String, named name: String = "школы.csv") -> String {
      DiagnosticPrinter().text(of: ProgrammeReader.read([SourceFile(name: name, text: text)]).diagnostics)
    }
    #expect(
      printed("Ключ;Краткое наименование\nа;МБОУ\nб;\n") == """
        школы.csv:3:3: ошибка: не заполнено: «Краткое наименование» (краткое наименование, как его печатают) [KEY-03]
          | б;
          |   ^
          как исправить: впишите, например: МБОУ Зареченская СОШ

        """)
    #expect(printed("а;б\n", named: "выгрузка.csv").contains("[KEY-41]"))
    #expect(printed("\u{0}").contains("[KEY-11]"))
  }

  @Test("школы таблицей рядом с остальными данными: на них ссылаются по имени и по ключу")
  func beside() throws {
    let reading = ProgrammeReader.read([
      SourceFile(name: "школы.csv", text: "Ключ;Краткое наименование\nброд;МБОУ Бродская ООШ\n"),
      SourceFile(name: "программа.yaml", text: "программа:\n  название: Программа\n  участники: [брод]\n"),
    ])
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.set?.programme?.participants.count == 1)
  }
}
