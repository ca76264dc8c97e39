import Diagnostics
import DocxTemplating
import TestSupport
import Testing

/// What people type by mistake, and what they are told: code and hint.
@Suite("Описки в тегах")
struct TagMistakeTests {
  private static let cases: [(text: String, code: String, hint: String)] = [
    ("{имя}}", "TAG-08", "поставьте перед именем две скобки «{{»"),
    ("{ {имя}}", "TAG-08", "поставьте перед именем две скобки «{{»"),
    ("{{имя}} и }}", "TAG-08", "удалите лишние"),
    ("{{имя}", "TAG-01", "допишите закрывающие скобки «}}»"),
    ("{{{имя}}", "TAG-01", "допишите закрывающие скобки «}}}»"),
    ("{{имя школы}}", "TAG-03", "возможно, {{имя-школы}}"),
    ("{{имя,}}", "TAG-03", "лишнее: ,;"),
    ("{{#if имя}}", "TAG-03", "условие и повтор пишутся так: {{#поле}} … {{/поле}}"),
    ("{{школы[0]}}", "TAG-03", "перечень обходит раздел"),
    ("{{#школы}}{{../тема}}{{/школы}}", "TAG-03", "поле снаружи раздела пишется просто: {{тема}}"),
    ("{{имя != \"\"}}", "TAG-03", "сравнивают и считают преобразования"),
    ("{{дата: дата-текстом}}", "TAG-03", "преобразование ставится после черты: {{дата | дата-текстом}}"),
    ("{{дата |}}", "TAG-05", "допишите его"),
    ("{{дата | дата текстом}}", "TAG-05", "имя пишется через дефис: {{… | дата-текстом}}"),
    ("{{дата | если-пусто “нет”}}", "TAG-05", "ставится двоеточие: {{… | если-пусто: “нет”}}"),
    ("{{#школы}}{{имя}}{{/}}", "TAG-02", "впишите имя раздела, который кончается"),
    ("{{#школы}}{{имя}}{{/шкоды}}", "TAG-11", "должны совпадать: {{/школы}}"),
    ("{{#приказ.пункты}}{{имя}}{{/пункты}}", "TAG-11", "должны совпадать: {{/приказ.пункты}}"),
    ("{{#школы}}{{имя}}{{#школы}}", "TAG-10", "поставьте косую черту: {{/школы}}"),
  ]

  @Test("каждая названа с тем, как её исправить", arguments: cases.indices)
  func mistake(_ index: Int) throws {
    let (text, code, hint) = Self.cases[index]
    let findings = try compilationFindings(WordFixture.p(text))
    #expect(findings.contains("[\(code)]"))
    #expect(findings.contains(hint), "\(findings)")
  }

  @Test(
    "что похоже на тег, но печатается как есть, названо, а документ выходит",
    arguments: [
      "{имя}", "{#школы}", "{ имя.кратко }", "{d.школы[i].имя}", "{% for x in школы %}", "${имя}", "[[имя]]",
      "<<приказ.номер>>",
    ])
  func foreign(text: String) throws {
    let rendering = try Rendering(WordFixture.p(text), [:], leftovers: false)
    #expect(rendering.findings.map(\.code) == ["TAG-34"])
    #expect(rendering.findings.map(\.severity) == [.warning])
    #expect(rendering.lines == [text])
  }

  @Test(
    "все испорченные теги абзаца названы сразу",
    arguments: [
      ("{имя} и {{{имя}} и {{имя}", ["TAG-34", "TAG-01", "TAG-01"]),
      ("{{приказ.номер и {{дата}}", ["TAG-01"]), ("{{{а}} и {{{б}}}", ["TAG-01"]),
      ("{{а | }} {{б} {{в}} г}}", ["TAG-05", "TAG-01", "TAG-08"]),
    ])
  func several(_ text: String, _ codes: [String]) throws {
    let failure = try #require(throws: DiagnosedFailure.self) {
      try TemplateCompiler.compile(WordFixture.package(body: WordFixture.p(text)))
    }
    #expect(failure.diagnostics.map(\.code) == codes)
  }

  @Test(
    "скобки, в которых не имя, остаются текстом",
    arguments: ["{1, 2}", "{}", "{ }", "a}b", "{«А»}", "<<Школа № 1>>", "[[1]]"])
  func text(_ text: String) throws {
    let rendering = try Rendering(WordFixture.p(text), [:], leftovers: false)
    #expect(rendering.findings.isEmpty)
    #expect(rendering.lines == [text])
  }

  @Test(
    "невидимые знаки и чужие дефисы в имени не мешают",
    arguments: [
      "{{дата\u{AD}-приёма}}", "{{\u{FEFF}дата-приёма}}", "{{дата-\u{200B}приёма\u{A0}}}", "{{дата\u{2011}приёма}}",
      "{{дата–приёма}}", "{{дата-приёма | строч\u{AD}ными}}",
    ])
  func unseenSigns(tag: String) throws {
    let rendering = try Rendering(WordFixture.p(tag), ["дата-приёма": "май"])
    #expect(rendering.lines == ["май"])
    #expect(rendering.findings.isEmpty)
  }

  @Test("латинская буква в имени названа: глаз её не отличит")
  func latinLetters() throws {
    let findings = try Rendering(WordFixture.p("{{тeма}}"), ["тема": "семинар"], leftovers: false).findings
    #expect(findings.map(\.code) == ["VAL-10"])
    #expect(findings.first?.hint?.contains("латинские буквы") == true)
  }

  @Test(
    "значения перечня, которые напечатались слитно, названы",
    arguments: [
      ("{{#дела}}{{.}}{{/дела}}", true), ("Дела: {{#дела}}{{.}}{{/дела}}.", true),
      ("{{#дела}}{{.}} {{/дела}}", false), ("{{#дела}}{{.}}{{^@последний}}, {{/@последний}}{{/дела}}", false),
      ("{{#одно}}{{.}}{{/одно}}", false), ("{{#слово}}{{.}}{{/слово}}", false),
    ])
  func gluedValues(_ text: String, _ isGlued: Bool) throws {
    let findings = try Rendering(
      WordFixture.p(text), ["дела": ["семинар", "отчёт"], "одно": ["семинар"], "слово": "семинар"]
    ).findings
    #expect(findings.map(\.code) == (isGlued ? ["TAG-35"] : []))
  }

  @Test("мягкий перенос и неразрывный дефис Word внутри тега не мешают")
  func wordHyphens() throws {
    let tag =
      "<w:p><w:r><w:t>{{да</w:t><w:softHyphen/><w:t>та</w:t><w:noBreakHyphen/><w:t>приёма}}</w:t></w:r></w:p>"
    #expect(try Rendering(tag, ["дата-приёма": "май"]).lines == ["май"])
  }

  @Test("абзац, где кроме тега только невидимое, исчезает")
  func unseenBesideTag() throws {
    let body = WordFixture.p("\u{A0}{{#a}}\u{200B}") + WordFixture.p("{{.}}") + WordFixture.p("{{/a}}\u{AD}")
    #expect(try Rendering(body, ["a": ["1", "2"]]).lines == ["1", "2"])
  }
}
