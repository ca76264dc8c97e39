import DepartmentDatabase
import Diagnostics
import DocumentRegistry
import Foundation
import GRDB
import RussianLanguage
import Testing

@Suite("Регистрация")
struct RegistrationTests {
  private let fixture: RegistryFixture

  init() throws { fixture = try RegistryFixture() }

  @Test("зарезервированный номер становится документом, и повтор ничего не меняет")
  func completes() async throws {
    let day = RegistryFixture.day("2020-07-14")
    let reserved = try await fixture.registry.reserve(
      NumberRequest(journal: "orders", date: day, subject: "О школах"), by: "секретарь")
    let content = ActContent(
      date: day, title: " О школах с низкими результатами обучения ", signatory: "М.А. Тихонова",
      annexes: ["План мероприятий", "Состав рабочей группы"], schools: ["МОУ «Средняя школа № 8»"],
      documentHash: String(repeating: "0a", count: 32))
    let entry = try await fixture.registry.complete(
      reserved.id, content, files: [NewAttachment(role: .document, name: "Приказ 1.docx", bytes: [1, 2, 3])],
      by: "секретарь")
    #expect(entry.state == .registered)
    #expect(entry.title == "О школах с низкими результатами обучения")
    #expect(entry.act?.kind == "приказ")
    #expect(entry.act?.annexes == ["План мероприятий", "Состав рабочей группы"])
    #expect(try await fixture.registry.complete(reserved.id, content, by: "секретарь") == entry)
    #expect(try await fixture.registry.attachments(of: entry.id).map(\.name) == ["Приказ 1.docx"])
    #expect(try await fixture.registry.history(of: entry.id).map(\.action) == [.reserved, .registered, .attached])
    var other = content
    other.title = "О лагерях"
    let changed = other
    #expect(
      await RegistryFixture.codes { _ = try await fixture.registry.complete(reserved.id, changed, by: "секретарь") }
        == ["REG-13"])
  }

  @Test("о всех ошибках говорится сразу, и номер не тратится")
  func refusesAtOnce() async throws {
    let day = RegistryFixture.day("2020-07-14")
    let codes = await RegistryFixture.codes {
      _ = try await fixture.registry.register(
        NumberRequest(journal: "orders", date: day),
        ActContent(date: RegistryFixture.day("2021-01-11"), title: " ", documentHash: "нет"),
        files: [NewAttachment(role: .scan, name: "скан.pdf", bytes: [])], by: "секретарь")
    }
    #expect(codes == ["REG-05", "REG-05", "REG-15", "REG-17"])
    #expect(try await fixture.registry.nextNumber(journal: "orders", year: 2020) == "1")
  }

  @Test(
    "зарегистрированное не изменить и помимо программы",
    arguments: [
      "UPDATE act SET title = 'О другом'", "DELETE FROM act", "UPDATE registryNumber SET number = 2, text = '2'",
      "DELETE FROM registryNumber", "INSERT OR REPLACE INTO act SELECT * FROM act",
      "INSERT OR REPLACE INTO registryNumber SELECT * FROM registryNumber",
      "INSERT INTO actAnnex VALUES (1, 7, 'Ещё одно приложение')", "UPDATE actAnnex SET title = 'Другое'",
      "INSERT OR REPLACE INTO actAnnex VALUES (1, 0, 'Другое')",
      "INSERT INTO actSchool VALUES (1, 7, 'Школа', 'школа')",
      "INSERT INTO citation VALUES (1, 7, '2020-01-01', '1', '1', '')", "DELETE FROM attachment",
      "UPDATE attachment SET bytes = x'00'", "INSERT OR REPLACE INTO attachment SELECT * FROM attachment",
      "UPDATE registryHistory SET who = 'другой'", "DELETE FROM registryHistory",
      "INSERT OR REPLACE INTO registryHistory SELECT * FROM registryHistory", "DELETE FROM journal",
      "UPDATE acknowledgement SET date = '2020-07-20'", "DELETE FROM controlItem",
    ])
  func neverAltered(_ sql: String) async throws {
    let day = RegistryFixture.day("2020-07-14")
    let entry = try await fixture.registry.register(
      NumberRequest(journal: "orders", date: day), ActContent(date: day, title: "О школах", annexes: ["План"]),
      files: [NewAttachment(role: .document, name: "Приказ 1.docx", bytes: [1])],
      control: [NewControlItem(task: "Представить план", executor: "А.П. Сомова", due: day)], by: "секретарь")
    try await fixture.registry.acknowledge(entry.id, person: "А.П. Сомова", on: day, by: "секретарь")
    await #expect(throws: DatabaseError.self) { try await fixture.database.pool.write { try $0.execute(sql: sql) } }
    #expect(try await fixture.registry.entry(entry.id) == entry)
  }

  @Test("аннулированный номер остаётся в журнале с причиной")
  func annulled() async throws {
    let entry = try await fixture.order("О школах", on: "2020-07-14")
    let void = try await fixture.registry.annul(entry.id, reason: "зарегистрирован дважды", by: "секретарь")
    #expect(void.state == .void)
    #expect(void.title == "О школах")
    #expect(void.annulment?.reason == "зарегистрирован дважды")
    #expect(
      await RegistryFixture.codes { _ = try await fixture.registry.annul(entry.id, reason: "ещё раз", by: "секретарь") }
        == ["REG-14"])
    let reserved = try await fixture.registry.reserve(
      NumberRequest(journal: "orders", date: RegistryFixture.day("2020-07-15")), by: "секретарь")
    _ = try await fixture.registry.annul(reserved.id, reason: "документ не подписан", by: "секретарь")
    #expect(
      await RegistryFixture.codes {
        _ = try await fixture.registry.complete(
          reserved.id, ActContent(date: RegistryFixture.day("2020-07-15"), title: "О лагерях"), by: "секретарь")
      } == ["REG-14"])
  }

  @Test("документ ищется по номеру, словам, школе, датам и состоянию, в любом регистре")
  func search() async throws {
    try await fixture.order(
      "О школах с низкими результатами", on: "2020-07-14", schools: ["МОУ «Школа № 8 г. Волхова»"])
    try await fixture.order(
      "О приёмной кампании", on: "2020-08-03", schools: ["МОУ «Школа № 7»", "МОУ «Гимназия № 8»"])
    let void = try await fixture.order("О летних лагерях", on: "2020-08-04")
    _ = try await fixture.registry.annul(void.id, reason: "ошибка", by: "секретарь")
    func found(_ query: RegistryQuery) async throws -> [String] {
      try await fixture.registry.search(query).entries.map(\.text)
    }
    #expect(try await found(RegistryQuery(words: "НИЗКИМИ ШКОЛАХ")) == ["1"])
    #expect(try await found(RegistryQuery(words: "приемной")) == ["2"])
    #expect(try await found(RegistryQuery(words: "100%_'")) == [])
    #expect(try await found(RegistryQuery(school: "школа № 8")) == ["1"])
    #expect(try await found(RegistryQuery(number: "№ 2")) == ["2"])
    #expect(try await found(RegistryQuery(from: RegistryFixture.day("2020-08-01"))) == ["2", "3"])
    #expect(try await found(RegistryQuery(to: RegistryFixture.day("2020-07-31"))) == ["1"])
    #expect(try await found(RegistryQuery(state: .void)) == ["3"])
    #expect(try await found(RegistryQuery(journal: "letters")) == [])
    let page = try await fixture.registry.search(RegistryQuery(order: .newest, limit: 1))
    #expect(page.entries.map(\.text) == ["3"])
    #expect(page.total == 3)
  }

  @Test("изменяющий приказ связан с изменённым с обеих сторон и называет всех, кто на него ссылается")
  func links() async throws {
    let first = try await fixture.order("Об утверждении программы", on: "2020-07-14")
    let named = ActCitation(date: first.date, number: "№ 1")
    let plan = try await fixture.order("Об утверждении плана", on: "2020-08-03", citations: [named])
    let change = try await fixture.order("О внесении изменений", on: "2020-09-01", citations: [named])
    let citing = try await fixture.registry.link(change.id, .amends, first.id, place: "приложение № 1", by: "секретарь")
    #expect(citing.map(\.id) == [plan.id, change.id])
    let standing = try await fixture.registry.standing(of: first.id)
    #expect(standing.actedUpon.filter(\.isInForce).map(\.entryNumber) == ["3"])
    #expect(standing.repeal == nil)
    #expect(try await fixture.registry.standing(of: change.id).acts.map(\.targetNumber) == ["1"])
    _ = try await fixture.registry.annul(change.id, reason: "подписан с ошибкой", by: "секретарь")
    #expect(try await fixture.registry.standing(of: first.id).actedUpon.filter(\.isInForce).isEmpty)
    let end = try await fixture.order("Об отмене приказа", on: "2020-10-01")
    _ = try await fixture.registry.link(end.id, .repeals, first.id, by: "секретарь")
    #expect(try await fixture.registry.standing(of: first.id).repeal?.entryNumber == "4")
    let late = try await fixture.order("О внесении изменений", on: "2020-10-02")
    #expect(
      await RegistryFixture.codes { _ = try await fixture.registry.link(late.id, .amends, first.id, by: "секретарь") }
        == ["REG-16"])
    #expect(
      await RegistryFixture.codes { _ = try await fixture.registry.link(plan.id, .amends, late.id, by: "секретарь") }
        == ["REG-16"])
  }

  @Test("скан хранится с подписью, и испорченный узнаётся")
  func attachments() async throws {
    let entry = try await fixture.order("О школах", on: "2020-07-14")
    try await fixture.registry.attach(
      [NewAttachment(role: .scan, name: "Приказ 1.pdf", bytes: [37, 80, 68, 70], signature: [48, 130])], to: entry.id,
      by: "секретарь")
    let files = try await fixture.registry.attachments(of: entry.id)
    #expect(files.map(\.name) == ["Приказ 1.pdf", "Приказ 1.pdf.sig"])
    #expect(files.map(\.type) == ["application/pdf", "application/pkcs7-signature"])
    #expect(files.last?.signs == files.first?.id)
    let first = try #require(files.first)
    #expect(try await fixture.registry.attachment(first.id)?.bytes == [37, 80, 68, 70])
    try await fixture.database.pool.write { db in
      try db.execute(sql: "DROP TRIGGER attachmentRefusesUPDATE; UPDATE attachment SET bytes = x'00' WHERE id = 1")
    }
    #expect(await RegistryFixture.codes { _ = try await fixture.registry.attachment(first.id) } == ["REG-22"])
  }

  @Test("ознакомление отмечается один раз")
  func acknowledgements() async throws {
    let entry = try await fixture.order("О школах", on: "2020-07-14")
    try await fixture.registry.askAcknowledgement(
      of: entry.id, from: [("директор", "МОУ «Школа № 8»"), ("директор", "МОУ «Школа № 7»")], by: "секретарь")
    let day = RegistryFixture.day("2020-07-16")
    for day in [day, RegistryFixture.day("2020-07-20")] {
      try await fixture.registry.acknowledge(
        entry.id, person: "директор", organisation: "МОУ «Школа № 8»", on: day, by: "школа")
    }
    #expect(try await fixture.registry.acknowledgements(of: entry.id).map(\.date) == [day, nil])
    let early = RegistryFixture.day("2020-07-13")
    #expect(
      await RegistryFixture.codes {
        try await fixture.registry.acknowledge(entry.id, person: "Иванов", on: early, by: "школа")
      } == ["REG-20"])
  }

  @Test("поручение просрочено, исполнено, перенесено")
  func control() async throws {
    let entry = try await fixture.order("О школах", on: "2020-07-14")
    let due = RegistryFixture.day("2020-09-01")
    try await fixture.registry.addControl(
      [NewControlItem(task: "Представить план", executor: "А.П. Сомова", due: due)], to: entry.id, by: "секретарь")
    let item = try #require(try await fixture.registry.controlItems().first)
    #expect(item.state(on: due) == .open)
    #expect(item.state(on: RegistryFixture.day("2020-09-02")) == .overdue)
    try await fixture.registry.move(
      controlItem: item.id, to: RegistryFixture.day("2020-10-01"), reason: "продлён", by: "секретарь")
    try await fixture.registry.finish(
      controlItem: item.id, on: RegistryFixture.day("2020-10-02"), evidence: "письмо № 12", by: "секретарь")
    let done = try #require(try await fixture.registry.controlItems(of: entry.id).first)
    #expect(done.state(on: due) == .done)
    #expect(done.isLate)
    #expect(
      await RegistryFixture.codes { try await fixture.registry.finish(controlItem: item.id, on: due, by: "секретарь") }
        == ["REG-14"])
  }
}
