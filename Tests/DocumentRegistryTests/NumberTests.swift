import DepartmentDatabase
import Diagnostics
import DocumentRegistry
import Foundation
import RussianLanguage
import Testing

@Suite("Номера")
struct NumberTests {
  private let fixture: RegistryFixture

  init() throws { fixture = try RegistryFixture() }

  @Test(
    "образец номера печатает и узнаёт номер",
    arguments: [
      ("{n}", 58, "", "58"), ("01-07/{n}", 338, "а", "01-07/338а"), ("{n}-{год}", 7, "", "7-2020"),
      ("ОД-{гг}/{n}", 12, "", "ОД-20/12"),
    ])
  func pattern(_ pattern: String, _ number: Int, _ suffix: String, _ printed: String) throws {
    let pattern = try #require(NumberPattern(pattern))
    #expect(pattern.text(number, suffix: suffix, year: 2020) == printed)
    let reading = pattern.reading("№ " + printed, year: 2020)
    #expect(reading?.number == number)
    #expect(reading?.suffix == suffix)
  }

  @Test(
    "образец без места для номера или с неузнаваемым номером не годится",
    arguments: [
      "", "01-07", "{n}{n}", "1{n}", "{год}{n}", "{номер приказа}", "{n", "n}",
    ])
  func brokenPattern(_ pattern: String) { #expect(NumberPattern(pattern) == nil) }

  @Test("номера идут подряд, новый год начинается сначала, журналы друг другу не мешают")
  func sequence() async throws {
    #expect(try await fixture.order("О создании рабочей группы", on: "2020-07-14").text == "1")
    #expect(try await fixture.order("О базовых школах", on: "2020-07-14").text == "2")
    #expect(try await fixture.order("Об итогах мониторинга", on: "2021-01-11").text == "1")
    let letter = try await fixture.registry.reserve(
      NumberRequest(journal: "letters", date: RegistryFixture.day("2020-07-15")), by: "секретарь")
    #expect(letter.text == "1")
    #expect(letter.state == .reserved)
  }

  @Test("бумажный журнал кончился номером 57: следующий 58, на новый год опять 1")
  func start() async throws {
    try await fixture.registry.setFirstNumber(58, journal: "orders", year: 2020, by: "секретарь")
    #expect(try await fixture.order("О создании рабочей группы", on: "2020-07-14").text == "58")
    #expect(try await fixture.order("Об итогах мониторинга", on: "2021-01-11").text == "1")
    // An order of the paper journal can still be noted.
    #expect(try await fixture.order("О мониторинге", on: "2020-02-03", .byHand("12")).number == 12)
    #expect(try await fixture.registry.nextNumber(journal: "orders", year: 2020) == "59")
  }

  @Test("тот же запрос второй раз получает тот же номер, а чужой с тем же ключом — отказ")
  func requestKey() async throws {
    var request = NumberRequest(
      journal: "orders", date: RegistryFixture.day("2020-07-14"), subject: "О школах", requestKey: "a1")
    let first = try await fixture.registry.reserve(request, by: "секретарь")
    #expect(try await fixture.registry.reserve(request, by: "секретарь") == first)
    request.subject = "О лагерях"
    let other = request
    #expect(
      await RegistryFixture.codes { _ = try await fixture.registry.reserve(other, by: "секретарь") } == ["REG-11"])
  }

  @Test("занятый номер не даётся снова, даже аннулированный")
  func taken() async throws {
    let entry = try await fixture.order("О создании рабочей группы", on: "2020-07-14", .byHand("58"))
    _ = try await fixture.registry.annul(entry.id, reason: "зарегистрирован дважды", by: "секретарь")
    #expect(
      await RegistryFixture.codes { try await fixture.order("О школах", on: "2020-07-14", .byHand("№ 58")) } == [
        "REG-06"
      ])
    #expect(try await fixture.order("О школах", on: "2020-07-14").text == "59")
  }

  @Test("номер не по образцу журнала подтверждают, и в счёт он не идёт")
  func foreignNumber() async throws {
    #expect(
      await RegistryFixture.codes { try await fixture.order("О программе", on: "2020-07-14", .byHand("63-6")) } == [
        "REG-07"
      ])
    let entry = try await fixture.order("О программе", on: "2020-07-14", .byHand("63-6"), isConfirmed: true)
    #expect(entry.number == nil)
    #expect(entry.text == "63-6")
    #expect(try await fixture.order("О школах", on: "2020-07-14").text == "1")
  }

  @Test("литера — только с причиной и только к занятому номеру")
  func letter() async throws {
    try await fixture.order("О школах", on: "2020-07-14", .byHand("338"))
    #expect(
      await RegistryFixture.codes { try await fixture.order("О лагерях", on: "2020-07-14", .byHand("338а")) } == [
        "REG-08"
      ])
    #expect(
      await RegistryFixture.codes {
        try await fixture.order("О лагерях", on: "2020-07-14", .letter(338, "а", reason: " "))
      } == ["REG-08"])
    #expect(
      await RegistryFixture.codes {
        try await fixture.order("О лагерях", on: "2020-07-14", .letter(339, "а", reason: "пропущен"))
      } == ["REG-09"])
    let entry = try await fixture.order("О лагерях", on: "2020-07-14", .letter(338, "А", reason: "пропущен"))
    #expect(entry.text == "338а")
    #expect(entry.suffixReason == "пропущен")
    #expect(try await fixture.order("О группах", on: "2020-07-15").text == "339")
  }

  @Test("дата раньше предыдущего номера — предупреждение, которое подтверждают")
  func earlierDate() async throws {
    try await fixture.order("О школах", on: "2020-07-14")
    do {
      try await fixture.order("О лагерях", on: "2020-07-13")
      Issue.record("принято без подтверждения")
    } catch let failure as DiagnosedFailure {
      #expect(failure.kind == .withheld)
      #expect(
        failure.diagnostics.map(\.message) == ["дата 13.07.2020 раньше даты предыдущего номера: № 1 от 14.07.2020"])
    }
    let entry = try await fixture.order("О лагерях", on: "2020-07-13", isConfirmed: true)
    #expect(try await fixture.registry.history(of: entry.id).first?.detail.contains("подтверждено") == true)
  }

  @Test("двести запросов сразу: ни одного двойного номера и ни одного пропуска")
  func atOnce() async throws {
    let registry = fixture.registry
    let numbers = try await withThrowingTaskGroup(of: Int?.self) { group in
      for index in 0..<200 {
        group.addTask {
          try await registry.reserve(
            NumberRequest(journal: "orders", date: RegistryFixture.day("2020-07-14"), requestKey: "ключ \(index)"),
            by: "секретарь"
          ).number
        }
      }
      return try await group.reduce(into: [Int?]()) { $0.append($1) }
    }
    #expect(numbers.compactMap(\.self).sorted() == Array(1...200))
  }
}
