import DocxTemplating
import OfficeOpenXML
import TestSupport
import Testing

private func p(_ text: String, _ style: String = "") -> String {
  style.isEmpty ? WordFixture.p(text) : "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(WordFixture.r(text))</w:p>"
}

@Suite("Наследование")
struct InheritanceTests {
  private let parent =
    p("{{организация}}") + p("{{$текст}}") + p("по умолчанию") + p("{{/текст}}")
    + p("Подпись: {{$подпись}}глава{{/подпись}}")

  @Test("свой бланк над общим шаблоном: основа принимает, блоки замещаются")
  func letterhead() throws {
    let base = try DocumentFixture.package(parent, portrait: false, named: "основа.docx")
    let child = try DocumentFixture.package(
      p("{{<основа}}") + p("не печатается") + p("{{$текст}}") + p("свой {{номер}}") + p("пункт", "ListNumber")
        + p("{{/текст}}")
        + p("{{/основа}}"))
    let rendering = try Rendering(
      child, ["организация": "Отдел образования", "номер": "1"], partials: ["основа": base])
    #expect(rendering.lines == ["Отдел образования", "свой 1", "пункт", "Подпись: глава"])
    #expect(try rendering.values(of: "w:w", in: "w:pgSz") == ["16838"])
  }

  @Test("блок из текста внутри строки и основа в несколько ступеней")
  func severalLevels() throws {
    let base = try DocumentFixture.package(parent, named: "основа.docx")
    let district = try DocumentFixture.package(
      p("{{<основа}}") + p("{{$подпись}}район{{/подпись}}") + p("{{$текст}}") + p("районный") + p("{{/текст}}")
        + p("{{/основа}}"),
      named: "район.docx")
    let child = try DocumentFixture.package(p("{{<район}}") + p("{{$текст}}свой{{/текст}}") + p("{{/район}}"))
    let rendering = try Rendering(
      child, ["организация": "О"], partials: ["основа": base, "район": district])
    #expect(rendering.lines == ["О", "свой", "Подпись: район"])
  }

  @Test("без замещений печатается основа; блок сам по себе — обычный текст")
  func defaults() throws {
    let base = try DocumentFixture.package(parent, named: "основа.docx")
    let child = try DocumentFixture.package(p("{{<основа}}") + p("{{/основа}}"))
    #expect(
      try Rendering(child, ["организация": "О"], partials: ["основа": base]).lines == [
        "О", "по умолчанию", "Подпись: глава",
      ])
    #expect(try Rendering(base, ["организация": "О"]).lines == ["О", "по умолчанию", "Подпись: глава"])
  }

  @Test("блок в колонтитуле основы тоже замещается")
  func header() throws {
    let base = try WordFixture.package(
      body: p("{{$т}}а{{/т}}"), header: p("{{$шапка}}общая{{/шапка}}"), named: "основа.docx")
    let child = try WordFixture.package(body: p("{{<основа}}") + p("{{$шапка}}своя{{/шапка}}") + p("{{/основа}}"))
    #expect(try Rendering(child, [:], partials: ["основа": base]).headerLines == ["своя"])
  }
}
