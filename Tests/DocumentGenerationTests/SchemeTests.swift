import OfficeOpenXML
import ProgrammeFiles
import TestSupport
import Testing

@Suite("Схема взаимодействия")
struct SchemeTests {
  @Test("пример Волхова слово в слово; ячейка школы одна на всех её партнёров")
  func volkhov() throws {
    let (bytes, name, findings) = try Making.document(Making.example("volkhov"), kind: "схема-взаимодействия")
    #expect(name == "Схема взаимодействия школ.docx")
    #expect(findings.isEmpty)
    let text = try WordText.lines(of: bytes).joined(separator: "\n") + "\n"
    let file = Making.root.appending(path: "Tests/DocumentGenerationTests/Expected/volkhov-scheme.txt")
    let kept = try ExpectedText.difference(text, from: file)
    #expect(kept == nil, "текст изменился:\n\(text)")
    let package = try OPCPackage(bytes, file: "а.docx")
    let tree = try package.tree(of: package.mainDocument())
    let merges = tree.nodes.filter { $0.isWord("vMerge") }.map { $0.word("val") ?? "дальше" }
    #expect(merges == ["restart", "restart", "restart", "дальше", "дальше", "restart", "дальше"])
  }

  @Test("под таблицей Волхова — чертёж сети: семь приклеенных линий, замещающий текст называет связи")
  func drawing() throws {
    let (bytes, _, _) = try Making.document(Making.example("volkhov"), kind: "схема-взаимодействия")
    #expect(try Making.document(Making.example("volkhov"), kind: "схема-взаимодействия").bytes == bytes)
    let package = try OPCPackage(bytes, file: "а.docx")
    let tree = try package.tree(of: package.mainDocument())
    func ids(_ name: String) -> [String] {
      tree.nodes.filter { $0.name?.local == name }.compactMap { $0.attribute(.none, "id") }
    }
    #expect(ids("stCxn").count == 7 && ids("endCxn").count == 7)
    #expect(Set(ids("cNvPr")).isSuperset(of: ids("stCxn") + ids("endCxn")))
    #expect(Set(ids("stCxn")).count == 4 && Set(ids("endCxn")).count == 5)
    let texts = tree.nodes.filter { $0.name?.local == "docPr" }.compactMap { $0.attribute(.none, "descr") }
    #expect(texts.count == 1)
    #expect(texts.first?.contains("МОБУ «Иссадская основная общеобразовательная школа» — МОБУ «Алексинская") == true)
    #expect(!package.partNames.contains { $0.folder == "/word/media/" })
  }

  @Test("схема Волхова вшивается в приказ приложением")
  func bound() throws {
    let order = """
      приказ:
        номер: 12
        дата: 2020-05-20
        заголовок: Об утверждении схемы сетевого взаимодействия школ
        пункты: [утвердить: [схема-взаимодействия]]
        контроль: оставляю за собой
        подписывает: земскова
      """
    let files = try Making.example("volkhov") + [SourceFile(name: "приказ.yaml", text: order)]
    let lines = try WordText.lines(of: Making.document(files).bytes)
    #expect(lines.contains { $0.hasPrefix("Утвердить схему сетевого взаимодействия школ с низкими") })
    #expect(
      lines.contains {
        $0 == "Приложение¶УТВЕРЖДЕНА¶приказом Комитета по образованию администрации Волховского муниципального района¶"
          + "от\u{A0}20.05.2020 №\u{A0}12"
      })
  }

  /// A scheme whose first partner fills the given keys.
  private static func data(_ keys: String) -> String {
    """
    школы: {брод: {краткое: МБОУ Бродская ООШ}, центр: {краткое: МБОУ Зареченская СОШ}}
    схема-взаимодействия: [{школа: брод, партнёры: [{школа: центр, содержание: уроки\(keys)}, {лицо: методисты}]}]
    """
  }

  @Test(
    "от трёх до шести столбцов по тому, что есть в данных; от пяти лист ложится набок",
    arguments: [
      ("", "Школа | Партнёр | Содержание помощи", "Уроки", false),
      (", классы: 9", "Школа | Партнёр | Содержание помощи | Классы, предметы", "Уроки | 9 класс", false),
      (
        ", классы: 5-9, предметы: [химия, физика], срок: 2020/2021 учебный год",
        "Школа | Партнёр | Содержание помощи | Классы, предметы | Срок",
        "Уроки | 5–9 классы;␤химия, физика | 2020/2021 учебный год", true
      ),
      (
        ", классы: старшие классы, срок: май 2021 года, договор: №5 от 01.09.2020",
        "Школа | Партнёр | Содержание помощи | Классы, предметы | Срок | Договор",
        "Уроки | Старшие классы | Май 2021 г. | № 5 от 01.09.2020", true
      ),
    ])
  func columns(keys: String, header: String, row: String, isLandscape: Bool) throws {
    let file = SourceFile(name: "д.yaml", text: Self.data(keys))
    let (bytes, _, _) = try Making.document([file], kind: "схема-взаимодействия")
    let lines = try WordText.lines(of: bytes).map { $0.replacing("\u{A0}", with: " ") }
    #expect(lines.first == "Схема сетевого взаимодействия школ")
    #expect(lines.contains(header))
    #expect(lines.contains("МБОУ Бродская ООШ | МБОУ Зареченская СОШ | " + row))
    #expect(lines.contains { $0.hasPrefix(" | методисты | –") })
    let package = try OPCPackage(bytes, file: "а.docx")
    let tree = try package.tree(of: package.mainDocument())
    #expect((tree.nodes.last { $0.isWord("pgSz") }?.word("orient") == "landscape") == isLandscape)
  }
}
