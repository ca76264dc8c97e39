import DocumentRegistry
import Testing

@Suite("Акт, названный по номеру и дате")
struct NamedActTests {
  private let fixture: RegistryFixture

  init() throws { fixture = try RegistryFixture() }

  private func named(_ number: String, _ date: String, kind: String = "приказ") throws -> Registry.NamedAct {
    try fixture.registry.named(kind: kind, number: number, date: RegistryFixture.day(date))
  }

  @Test("найден, датирован иначе, неизвестен, старше журнала, другого вида")
  func named() async throws {
    let first = try await fixture.order("О планах", on: "2020-09-01")
    try await fixture.order("О школах", on: "2020-09-10")
    #expect(try named("1", "2020-09-01") == .found(first, repeal: nil))
    #expect(try named("№ 1", "2020-09-03") == .otherDate(first))
    let orders = try await fixture.registry.journal("orders")
    #expect(try named("7", "2020-09-05") == .unknown(orders, isOfPattern: true))
    #expect(try named("12-л/с", "2020-09-05") == .unknown(orders, isOfPattern: false))
    #expect(try named("7", "2020-08-30") == .notKept)
    #expect(try named("1", "2019-09-01") == .notKept)
    #expect(try named("1", "2020-09-01", kind: "решение") == .notKept)
  }

  @Test("что было до первого номера года, осталось на бумаге")
  func paper() async throws {
    try await fixture.registry.setFirstNumber(58, journal: "orders", year: 2020, by: "секретарь")
    try await fixture.order("О планах", on: "2020-09-01")
    #expect(try named("57", "2020-09-02") == .notKept)
  }

  @Test("отмена видна, аннулированный номер найден")
  func repealed() async throws {
    let first = try await fixture.order("О планах", on: "2020-09-01")
    let second = try await fixture.order("Об отмене", on: "2020-09-10")
    _ = try await fixture.registry.link(second.id, .repeals, first.id, by: "секретарь")
    guard case .found(_, let repeal?) = try named("1", "2020-09-01") else {
      Issue.record("отмена не видна")
      return
    }
    #expect(repeal.entryNumber == "2")
  }
}
