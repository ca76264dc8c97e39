import Diagnostics
import DocumentGeneration
import ProgrammeFiles
import TestSupport
import Testing

@Suite("Приказ")
struct OrderTests {
  @Test("пример Кесовой Горы слово в слово: приказ, программа с паспортом, дорожная карта")
  func kesovaGora() throws {
    let (bytes, name, findings) = try Making.document(Making.example("kesova-gora"))
    #expect(name == "Приказ 63-6 от 14.07.2020.docx")
    #expect(!findings.hasErrors)
    let text = try WordText.lines(of: bytes).joined(separator: "\n") + "\n"
    let file = Making.root.appending(path: "Tests/DocumentGenerationTests/Expected/kesova-gora.txt")
    let kept = try ExpectedText.difference(text, from: file)
    #expect(kept == nil, "текст изменился:\n\(text)")
    #expect(
      text.split(separator: "\n").filter { $0.first?.isNumber == true && $0.contains(" | ") }.count == 8 + 3 + 4 + 31)
  }

  @Test("пункт с исполнителем: дательный падеж, срок, двоеточие перед подпунктами")
  func instructions() throws {
    let lines = try Making.lines(
      Making.order(
        """
            - исполнитель: сухина
              поручение: провести мониторинг
              срок: до 8 октября 2020 г.
            - исполнитель: хрущ
              поручение: обеспечить
              подпункты:
                - выполнение плана
                - {исполнитель: Отделу кадров, поручение: проверить списки., подпункты: [раз, два]}
            - Разместить приказ на сайте
        """))
    let start = try #require(lines.firstIndex { $0.hasPrefix("Методисту") })
    #expect(
      Array(lines[start..<start + 8]).map { $0.replacing("\u{A0}", with: " ") } == [
        "Методисту Сухиной О.В. провести мониторинг до 8 октября 2020 г.",
        "Специалисту Хрущу Е.И. обеспечить:", "Выполнение плана.", "Отделу кадров проверить списки:", "Раз.", "Два.",
        "Разместить приказ на сайте.", "Контроль за исполнением настоящего приказа оставляю за собой.",
      ])
  }

  @Test("подпункт без исполнителя начинается с поручения: исполнитель назван пунктом выше")
  func subitemsWithoutExecutors() throws {
    let lines = try Making.lines(
      Making.order(
        """
            - исполнитель: сухина
              подпункты:
                - {поручение: провести мониторинг, срок: до 8 октября 2020 г.}
                - {поручение: Подготовить справку, срок: октябрь 2020 г.}
        """))
    let start = try #require(lines.firstIndex { $0.hasPrefix("Методисту") })
    #expect(
      Array(lines[start..<start + 3]).map { $0.replacing("\u{A0}", with: " ") } == [
        "Методисту Сухиной О.В.:", "Провести мониторинг до 8 октября 2020 г.", "Подготовить справку в октябре 2020 г.",
      ])
  }

  @Test("несколько исполнителей в одном пункте: дательный падеж, запятые и «и»; поручения — в подпунктах")
  func severalExecutors() throws {
    let units = """
      подразделения:
        мониторинг: {наименование: Отдел мониторинга}
        общее: {наименование: Отдел общего образования}
      """
    let lines = try Making.lines(
      Making.order("    - {исполнитель: [мониторинг, общее, сухина], подпункты: [провести мониторинг]}", rest: units))
    #expect(lines.contains("Отделу мониторинга, отделу общего образования и методисту Сухиной\u{A0}О.В.:"))
  }

  @Test("контроль возложен: винительный падеж должности и фамилии")
  func control() throws {
    let data = Making.order("    - Начать работу").replacing(
      "контроль: оставляю за собой", with: "контроль: {возложить-на: сухина}")
    let lines = try Making.lines(data)
    #expect(lines.contains { $0.replacing("\u{A0}", with: " ").hasSuffix("возложить на методиста Сухину О.В.") })
  }

  @Test("единственное приложение без номера, несколько — с номерами по порядку")
  func annexNumbers() throws {
    let roadmap = """
      дорожная-карта:
        название: Муниципальная программа мер
        группы: [{название: 2020 год, мероприятия: [{срок: май, название: Начать}]}]
      """
    let one = try Making.lines(Making.order("    - утвердить: [дорожная-карта]", rest: roadmap))
    #expect(one.contains { $0 == "Утвердить муниципальную программу мер (приложение)." })
    #expect(one.contains { $0.hasPrefix("Приложение¶УТВЕРЖДЕНА¶приказом Отдела образования") })
    let two = try Making.lines(
      Making.order(
        "    - утвердить: [{название: Перечень школ, отдельным-файлом: да}, дорожная-карта]", rest: roadmap))
    #expect(two.contains("Перечень школ (приложение №\u{A0}1);"))
    #expect(
      two.contains { $0.hasPrefix("Приложение №\u{A0}2¶УТВЕРЖДЕНА") || $0.hasPrefix("Приложение № 2¶УТВЕРЖДЕНА") })
  }

  @Test("проект: пометка, линейки вместо номера и даты, имя файла без них")
  func draft() throws {
    let data = Making.order("    - Начать работу").replacing("  номер: 01-07/338\n", with: "").replacing(
      "  дата: 2020-09-25\n", with: "")
    let (bytes, name, _) = try Making.document([SourceFile(name: "д.yaml", text: data)])
    #expect(name == "Приказ проект.docx")
    #expect(try WordText.lines(of: bytes).first == "ПРОЕКТ")
    let signed = try Making.lines(Making.order("    - Начать работу"))
    #expect(!signed.contains("ПРОЕКТ"))
    #expect(try Making.lines(Making.order("    - Начать работу"), isDraft: true).first == "ПРОЕКТ")
  }

  @Test("ознакомление согласуется с лицом, визы и рассылка печатаются только когда есть")
  func blocks() throws {
    let plain = try Making.lines(Making.order("    - Начать работу"))
    #expect(!plain.contains { $0.hasPrefix("С приказом") || $0.hasPrefix("Визы") || $0.hasPrefix("Рассылка") })
    let woman = try Making.lines(Making.order("    - Начать работу", more: "  ознакомить: [сухина]"))
    #expect(woman.contains("С приказом ознакомлена:"))
    let several = try Making.lines(
      Making.order("    - Начать работу", more: "  ознакомить: [сухина, хрущ]\n  визы: [хрущ]\n  рассылка: [В дело]"))
    #expect(several.contains("С приказом ознакомлены:"))
    #expect(several.contains("Визы:"))
    #expect(several.contains { $0.hasSuffix("В дело") })
  }

  @Test("пункты любой глубины до девяти уровней")
  func depth() throws {
    var item = "раз девятый"
    for level in (1...8).reversed() { item = "{текст: уровень \(level), подпункты: [\(item)]}" }
    let lines = try Making.lines(Making.order("    - \(item)"))
    #expect(lines.contains("Уровень 8:"))
    #expect(lines.contains("Раз девятый."))
  }
}
