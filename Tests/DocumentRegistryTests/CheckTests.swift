import DepartmentDatabase
import Diagnostics
import DocumentRegistry
import Foundation
import GRDB
import RussianLanguage
import Testing

@Suite("Проверка и копия базы")
struct CheckTests {
  private let fixture: RegistryFixture

  init() throws { fixture = try RegistryFixture() }

  private func messages() async throws -> [String] {
    try await fixture.registry.check().map { "\($0.code) \($0.message)" }
  }

  @Test("в порядке — замечаний нет, и в пустой базе тоже")
  func sound() async throws {
    #expect(try await messages() == [])
    try await fixture.order("О школах", on: "2020-07-14")
    #expect(try await messages() == [])
  }

  @Test("пропуск номеров называется, аннулированный номер его объясняет")
  func gaps() async throws {
    try await fixture.registry.setFirstNumber(58, journal: "orders", year: 2020, by: "секретарь")
    try await fixture.order("О школах", on: "2020-02-14", .byHand("12"))
    try await fixture.order("О лагерях", on: "2020-07-14", .byHand("61"))
    #expect(try await messages() == ["REG-23 «Приказы» за 2020 год: пропущены номера 58–60"])
    for number in ["58", "59"] {
      let taken = try await fixture.registry.reserve(
        NumberRequest(journal: "orders", date: RegistryFixture.day("2020-07-14"), choice: .byHand(number)),
        by: "секретарь")
      _ = try await fixture.registry.annul(taken.id, reason: "в бумажном журнале прочерк", by: "секретарь")
    }
    #expect(try await messages() == ["REG-23 «Приказы» за 2020 год: пропущены номера 60"])
  }

  @Test("номер, забытый на месяц, и даты не по порядку")
  func forgotten() async throws {
    let early = Registry(fixture.database) { 1_605_355_200 - 31 * 86_400 }
    _ = try await early.reserve(
      NumberRequest(journal: "orders", date: RegistryFixture.day("2020-10-14")), by: "секретарь")
    try await fixture.order("О школах", on: "2020-10-13", isConfirmed: true)
    #expect(
      try await messages() == [
        "REG-24 № 1 от 14.10.2020 зарезервирован больше месяца, документа нет",
        "REG-26 дата не по порядку номеров: № 2 от 13.10.2020 после № 1 от 14.10.2020",
      ])
  }

  @Test("снятая защита и подменённый файл — ошибки")
  func tampered() async throws {
    let day = RegistryFixture.day("2020-07-14")
    _ = try await fixture.registry.register(
      NumberRequest(journal: "orders", date: day),
      ActContent(date: day, title: "О школах", documentHash: String(repeating: "0", count: 64)),
      files: [NewAttachment(role: .document, name: "Приказ 1.docx", bytes: [1])], by: "секретарь")
    #expect(try await messages() == ["REG-22 № 1 за 2020 год: приложен не тот документ, который зарегистрирован"])
    try await fixture.database.pool.write { db in
      try db.execute(sql: "DROP TRIGGER attachmentRefusesUPDATE; UPDATE attachment SET bytes = x'00'")
    }
    #expect(
      try await messages() == [
        "REG-27 защита реестра изменена помимо программы: attachmentRefusesUPDATE",
        "REG-22 № 1 за 2020 год: приложенный файл испорчен",
      ])
  }

  @Test("копия делается во время работы, база в работе не подменяется")
  func backup() async throws {
    try await fixture.order("О школах", on: "2020-07-14")
    let copy = fixture.path + ".копия"
    try fixture.registry.backUp(to: copy)
    try await fixture.order("О лагерях", on: "2020-07-14")
    let restored = try DepartmentDatabase(at: copy, schemas: [DocumentRegistry.schema])
    #expect(try await Registry(restored) { 0 }.search(RegistryQuery()).total == 1)
    #expect(
      await RegistryFixture.codes {
        _ = try DepartmentDatabase.restore(from: copy, to: fixture.path, replaces: true)
      } == ["REG-33"])
    #expect(try await fixture.registry.search(RegistryQuery()).total == 2)
  }

  @Test("ошибки реестра не называют людей")
  func noNames() async throws {
    let name = "Заславская"
    let entry = try await fixture.registry.register(
      NumberRequest(journal: "orders", date: RegistryFixture.day("2020-07-14"), subject: name),
      ActContent(date: RegistryFixture.day("2020-07-14"), title: "О \(name)", signatory: name), by: name)
    let day = RegistryFixture.day("2020-07-01")
    let calls: [() async throws -> Void] = [
      { try await fixture.registry.acknowledge(entry.id, person: name, on: day, by: name) },
      { _ = try await fixture.registry.link(entry.id, .amends, entry.id, by: name) },
      { _ = try await fixture.registry.annul(77, reason: name, by: name) },
      { try await fixture.order(name, on: "2020-07-14", .byHand("1")) },
      { _ = try await fixture.registry.complete(entry.id, ActContent(date: entry.date, title: name), by: name) },
      {
        _ = try await fixture.registry.reserve(
          NumberRequest(journal: name, date: entry.date), by: name)
      },
    ]
    for call in calls {
      do {
        try await call()
        Issue.record("принято")
      } catch {
        #expect(!"\(error)".contains(name))
      }
    }
  }
}
