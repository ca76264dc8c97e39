import DocxTemplating
import TestSupport
import Testing

private func p(_ text: String) -> String { WordFixture.p(text) }
private func table(_ rows: [[String]]) -> String { WordFixture.table(rows) }

@Suite("Теги и разделы")
struct SectionTests {
  @Test("& and < in data: значение становится текстом, знаки разметки остаются собой")
  func ampersandAndLessThanInData() throws {
    let rendering = try Rendering(p("Кому: {{имя}}!"), ["имя": "<w:p/> & «О'Нил» ]]> < 50 % {{7*7}}"], leftovers: false)
    #expect(rendering.lines == ["Кому: <w:p/> & «О'Нил» ]]> < 50 % {{7*7}}!"])
  }

  @Test("line breaks: перевод строки в значении становится переводом строки в Word")
  func lineBreaks() throws {
    #expect(
      try Rendering(p("{{адрес}}"), ["адрес": "ул. Ленина, 9\r\nг. Алдан\tРоссия"]).lines == [
        "ул. Ленина, 9␤г. Алдан⇥Россия"
      ])
  }

  @Test("раздел внутри абзаца повторяет текст между тегами")
  func textSection() throws {
    let rendering = try Rendering(
      p("Школы: {{#школы}}{{.}}{{^@последний}}, {{/@последний}}{{/школы}}."), ["школы": ["№ 2", "№ 8", "№ 9"]])
    #expect(rendering.lines == ["Школы: № 2, № 8, № 9."])
  }

  @Test("теги в отдельных абзацах исчезают, а абзацы между ними повторяются")
  func paragraphSection() throws {
    let body = p("до") + p("{{#пункты}}") + p("{{@номер}}. {{текст}}") + p("{{/пункты}}") + p("после")
    #expect(
      try Rendering(body, ["пункты": [["текст": "первый"], ["текст": "второй"]]]).lines
        == ["до", "1. первый", "2. второй", "после"])
    #expect(try Rendering(body, ["пункты": []]).lines == ["до", "после"])
  }

  @Test("оба тега в одной строке таблицы — строка повторяется")
  func rowSection() throws {
    let body = table([["№", "Название"], ["{{#строки}}{{@номер}}", "{{имя}}{{/строки}}"]]) + p("конец")
    #expect(
      try Rendering(body, ["строки": [["имя": "а"], ["имя": "б"]]]).lines == [
        "№ | Название", "1 | а", "2 | б", "конец",
      ])
    #expect(try Rendering(body, ["строки": []]).lines == ["№ | Название", "конец"])
  }

  @Test("теги в разных абзацах одной ячейки повторяют строку, а не текст ячейки")
  func rowSectionInOneCell() throws {
    let body = table([["№", "Имя"], ["х", p("{{#строки}}{{имя}}") + p("конец{{/строки}}")]]) + p("")
    #expect(
      try Rendering(body, ["строки": [["имя": "а"], ["имя": "б"]]]).lines == [
        "№ | Имя", "х | а¶конец", "х | б¶конец", "",
      ])
  }

  @Test("каждый тег в своей строке — эти строки исчезают, строки между ними повторяются, и вложенно тоже")
  func nestedRowSections() throws {
    let body =
      table([
        ["№", "Мероприятие"], ["{{#группы}}"], ["{{название}}"], ["{{#мероприятия}}"], ["{{@номер}}", "{{имя}}"],
        ["{{/мероприятия}}"], ["{{/группы}}"],
      ]) + p("")
    let groups: TemplateValue = [
      ["название": "2020 год", "мероприятия": [["имя": "а"], ["имя": "б"]]],
      ["название": "2021 год", "мероприятия": [["имя": "в"]]],
      ["название": "2022 год", "мероприятия": []],
    ]
    #expect(
      try Rendering(body, ["группы": groups]).lines
        == ["№ | Мероприятие", "2020 год", "1 | а", "2 | б", "2021 год", "1 | в", "2022 год", ""])
  }

  @Test("таблица, от которой не осталось строк, исчезает; ячейка без абзацев получает пустой абзац")
  func nothingLeft() throws {
    let rows = table([["{{#строки}}{{имя}}", "{{/строки}}"]]) + p("после")
    #expect(try Rendering(rows, ["строки": []]).lines == ["после"])
    let cell = table([[p("{{#есть}}") + p("текст") + p("{{/есть}}"), "б"]]) + p("")
    #expect(try Rendering(cell, ["есть": false]).lines == [" | б", ""])
    #expect(try Rendering(cell, ["есть": true]).lines == ["текст | б", ""])
  }

  @Test("nested tables: таблица внутри повторяемых абзацев и таблица в ячейке повторяются целиком")
  func nestedTables() throws {
    let inner = table([["{{#дела}}"], ["{{.}}"], ["{{/дела}}"]]) + p("итог {{имя}}")
    let body = p("{{#школы}}") + table([["{{имя}}", inner]]) + p("—") + p("{{/школы}}")
    #expect(
      try Rendering(body, ["школы": [["имя": "А", "дела": ["1", "2"]], ["имя": "Б", "дела": []]]]).lines
        == ["А | 1¶2¶итог А", "—", "Б | итог Б", "—"])
  }

  @Test(
    "обратный раздел показан, когда значения нет, оно ложно или пусто",
    arguments: [
      (TemplateValue(.absent), ["нет"]), (false, ["нет"]), ("", ["нет"]), ([], ["нет"]), (true, ["да"]), ("х", ["да"]),
    ] as [(TemplateValue, [String])])
  func inverted(value: TemplateValue, expected: [String]) throws {
    #expect(try Rendering(p("{{#а}}да{{/а}}{{^а}}нет{{/а}}"), ["а": value]).lines == expected)
  }

  @Test("комментарий и абзац из одного комментария исчезают")
  func comments() throws {
    #expect(try Rendering(p("а{{! не печатать }}б") + p("{{! и это }}"), [:]).lines == ["аб"])
  }

  @Test("другие скобки действуют до конца части")
  func delimiters() throws {
    #expect(
      try Rendering(p("{{=<% %>=}}") + p("<%имя%> {{имя}}") + p("<%={ }=%>{имя}"), ["имя": "Ира"], leftovers: false)
        .lines
        == ["Ира {{имя}}", "Ира"])
  }

  @Test("колонтитулы заполняются так же")
  func headers() throws {
    let rendering = try Rendering(p("{{а}}"), header: p("Экз. {{номер}}"), ["а": "1", "номер": "2"])
    #expect(try rendering.headerLines == ["Экз. 2"])
  }

  @Test("необязательный столбец исчезает целиком, а оставшиеся занимают всю ширину")
  func columns() throws {
    let body =
      table([
        ["№", "Имя", "{{#есть-итог | столбец}}Итог{{/есть-итог}}"], ["{{#группы}}"], ["{{название}}"],
        ["{{#дела}}{{@номер}}", "{{имя}}", "{{итог}}{{/дела}}"], ["{{/группы}}"],
      ]) + p("")
    func values(_ flag: Bool) -> TemplateValue {
      ["есть-итог": .flag(flag), "группы": [["название": "Г", "дела": [["имя": "а", "итог": "и"]]]]]
    }
    #expect(try Rendering(body, values(true)).lines == ["№ | Имя | Итог", "Г", "1 | а | и", ""])
    let narrow = try Rendering(body, values(false))
    #expect(narrow.lines == ["№ | Имя", "Г", "1 | а", ""])
    let xml = String(decoding: try OPCText.body(narrow.bytes), as: UTF8.self)
    #expect(xml.contains("<w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>"))
    #expect(xml.contains("<w:gridSpan w:val=\"2\"/>"))
  }
}
