import DocumentGeneration
import ProgrammeFiles
import TestSupport
import Testing

@Suite("Документы для сайта")
struct SiteEditionTests {
  @Test("в схеме вместо учителей их должности, в имени файла «для сайта»")
  func scheme() throws {
    var pipeline = try Making.pipeline()
    let result = try pipeline.generate(
      .init(files: Making.example("volkhov"), orderFiles: nil, kinds: ["схема-взаимодействия"], isForSite: true))
    let document = try #require(result.documents.first)
    #expect(document.fileName == "Схема взаимодействия школ для сайта.docx")
    let text = try WordText.lines(of: document.archive()).joined(separator: "\n")
    #expect(!text.contains("Земсков") && !text.contains("Стародумов"))
    #expect(text.contains("учитель истории и обществознания МОБУ «Новоладожская"))
  }

  @Test("ознакомление, визы и рассылка на сайт не идут, письма и листы не делаются")
  func acts() throws {
    var pipeline = try Making.pipeline()
    let result = try pipeline.generate(
      .init(files: Making.example("aleksandrovsky"), orderFiles: nil, kinds: ["все"], isForSite: true))
    #expect(
      Set(result.documents.map(\.kind.name)) == [
        "order", "amending-order", "working-group-order", "roadmap", "action-plan", "support-note",
        "contingent-monitoring",
      ])
    #expect(result.documents.allSatisfy { $0.fileName.hasSuffix(" для сайта.docx") })
    let order = try #require(result.documents.first { $0.kind.name == "order" })
    let lines = try WordText.lines(of: order.archive())
    #expect(!lines.contains { $0.hasPrefix("Визы") || $0.hasPrefix("С приказом") || $0.hasPrefix("Рассылка") })
    #expect(lines.contains { $0.hasSuffix("М.В.\u{A0}Орлова") })
    #expect(
      result.diagnostics.contains { $0.code == "OUT-26" && $0.message.contains("«письмо» на сайте не размещают") })
  }

  @Test("имя внутри текста не убирается, но названо со строкой; имя школы – не имя человека")
  func namesInProse() throws {
    let data = """
      организация: {наименование: Отдел образования}
      люди: {сухина: {фамилия: Сухина, инициалы: О.В., пол: ж, должность: Методист}}
      дорожная-карта:
        название: План мероприятий на 2026 год
        группы:
          - название: 2026 год
            мероприятия:
              - {название: Мастер-класс учителя А.А. Петровой, срок: май 2026 года, ответственные: [сухина]}
              - {название: Беседа с Сухиной о планах, срок: май 2026 года, ответственные: [директора школ]}
              - {название: Совещание в СОШ им. Ю.А. Гагарина, срок: май 2026 года, ответственные: [директора школ]}
      письмо: {адресаты: [директорам], текст: Пишет Иванова И.И., подписывает: сухина}
      """
    var pipeline = try Making.pipeline()
    let result = try pipeline.generate(
      .init(
        files: [SourceFile(name: "данные.yaml", text: data)], orderFiles: nil, kinds: ["дорожная-карта"],
        isForSite: true))
    let found = result.diagnostics.filter { $0.code == "OUT-33" }
    #expect(
      found.map(\.message) == [
        "в тексте для сайта остаётся имя: «А.А. Петровой»", "в тексте для сайта остаётся имя: «Сухиной»",
      ])
    #expect(found.map { if case .text(let place)? = $0.location { place.line } else { 0 } } == [8, 9])
  }
}
