import DocumentGeneration
import ProgrammeFiles
import TestSupport
import Testing

/// What is asked for decides what is said: a letter has nothing to do with the faults of a roadmap.
@Suite("Замечания о том, что просили напечатать")
struct PrintedPartsTests {
  private static let data = [
    SourceFile(
      name: "общее.yaml",
      text: """
        организация: {наименование: Отдел образования}
        люди: {сухина: {фамилия: Сухина, инициалы: О.В., пол: ж, должность: Методист, телефон: "2-11-11"}}
        """),
    SourceFile(
      name: "карта.yaml",
      text: """
        дорожная-карта:
          название: План мероприятий на 2026 год
          период: "2026"
          группы:
            - {название: 2026 год, мероприятия: [{название: Сбор, срок: до 1 мая 2027 года}, {название: Итоги}]}
        """),
    SourceFile(
      name: "приказ.yaml",
      text: """
        приказ:
          номер: 5
          дата: 2026-09-01
          заголовок: Об утверждении плана
          пункты: [утвердить: [дорожная-карта]]
          контроль: оставляю за собой
          подписывает: сухина
        """),
    SourceFile(
      name: "письмо.yaml",
      text: """
        письмо:
          номер: 6
          дата: 2026-09-01
          заголовок: О планах
          адресаты: [директорам школ]
          текст: Направьте планы.
          подписывает: сухина
          исполнитель: сухина
        """),
  ]

  private func files(of kind: String) throws -> Set<String> {
    var pipeline = try Making.pipeline()
    let found = try pipeline.check(.init(files: Self.data, orderFiles: nil, kinds: [kind])).findings
    return Set(found.compactMap { if case .text(let place)? = $0.location { place.file } else { nil } })
  }

  @Test("к письму карта не относится, к самой карте и к приказу, который её утверждает, – относится")
  func parts() throws {
    #expect(try !files(of: "письмо").contains("карта.yaml"))
    #expect(try files(of: "дорожная-карта").contains("карта.yaml"))
    #expect(try files(of: "приказ").contains("карта.yaml"))
    #expect(try files(of: "все").contains("карта.yaml"))
  }

  @Test("ошибка в карте не мешает письму")
  func letterIsMade() throws {
    var pipeline = try Making.pipeline()
    let result = try pipeline.generate(.init(files: Self.data, orderFiles: nil, kinds: ["письмо"]))
    #expect(result.documents.count == 1)
  }
}
