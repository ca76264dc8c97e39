import DepartmentRecords
import DocumentRegistry
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import DocumentService

@Suite("Документы в работе")
struct OfficeDocumentTests {
  @Test("номер и дата, которые уже стоят в данных и расходятся с днём подписания, записываются только с согласия")
  func numberOfTheData() async throws {
    let office = try await OfficeVisit(.department)
    let set = try await office.signedOrder()
    try await office.change("приказ-63-6.yaml", of: set) {
      $0.replacing("приказ:\n", with: "приказ:\n  номер: 63/6\n  дата: 2020-07-15\n")
    }
    try await office.test { client async throws in
      try await office.expect(client, .post, "/documents/1/register", .unprocessableContent)
      #expect(try await office.environment.documents.document(1)?.entry == nil)
      _ = try await office.post(client, "/documents/1/register", ["confirmed": "yes"])
      #expect(try await office.environment.documents.document(1)?.stage == .registered)
    }
  }

  @Test("приказ проходит путь от проекта до отправки и получает номер")
  func wholeWay() async throws {
    let office = try await OfficeVisit(.department)
    let set = try await office.exampleSet()
    try await office.test { client async throws in
      let page = try await office.post(
        client, "/documents", ["set": "\(set)", "kind": "order", "file": "приказ-63-6.yaml"])
      #expect(page == "/documents/1?done=taken")
      for (path, fields, done) in [
        ("agree", [:], "agreed"), ("sign", ["day": "2020-07-14"], "signed"), ("register", [:], "registered"),
      ] as [(String, [String: String], String)] {
        #expect(try await office.post(client, "/documents/1/\(path)", fields) == "/documents/1?done=\(done)")
      }
      let document = try #require(try await office.environment.documents.document(1))
      #expect(document.stage == .registered)
      #expect(document.number == "1")
      let data = try await office.file("приказ-63-6.yaml", of: set)
      #expect(data.contains("номер: 1\n") && data.contains("# Исправлено по сравнению"))
      for person in try await office.environment.documents.people(of: 1) where person.purpose == .acquaintance {
        _ = try await office.post(client, "/documents/1/people/\(person.id)", ["day": "2020-07-15", "action": "done"])
      }
      #expect(try await office.post(client, "/documents/1/acquaint", [:]) == "/documents/1?done=acquainted")
      #expect(try await office.post(client, "/documents/1/send", [:]) == "/documents/1?done=sent")
      #expect(try await office.get(client, "/acts/1").contains("Папина"))
    }
  }

  @Test("двойное нажатие берёт один номер")
  func doubleClick() async throws {
    let office = try await OfficeVisit(.department)
    _ = try await office.signedOrder()
    try await office.test { client async throws in
      async let first = office.post(client, "/documents/1/register", [:])
      async let second = office.post(client, "/documents/1/register", [:])
      let answers = try await [first, second]
      #expect(answers == ["/documents/1?done=registered", "/documents/1?done=registered"])
      #expect(try await office.environment.registry.search(.init()).total == 1)
    }
  }

  @Test("зарегистрированный документ отдаётся из журнала, как бы ни менялись данные")
  func frozen() async throws {
    let office = try await OfficeVisit(.department)
    let set = try await office.signedOrder()
    try await office.test { client async throws in
      _ = try await office.post(client, "/documents/1/register", [:])
      let before = try await office.bytes(client, "/documents/1/file")
      try await office.change("приказ-63-6.yaml", of: set) {
        $0.replacing("В целях реализации", with: "Для выполнения")
      }
      #expect(try await office.bytes(client, "/documents/1/file") == before)
      let ofSet = "/sets/\(set)/documents/order?number=0&file=%D0%BF%D1%80%D0%B8%D0%BA%D0%B0%D0%B7-63-6.yaml"
      #expect(try await office.bytes(client, ofSet) == before)
      try await office.environment.sets.remove(set)
      #expect(try await office.bytes(client, "/documents/1/file") == before)
    }
  }

  @Test("документ с ошибкой номера не берёт")
  func mistakesTakeNoNumber() async throws {
    let office = try await OfficeVisit(.department)
    let set = try await office.signedOrder()
    try await office.change("приказ-63-6.yaml", of: set) {
      $0.replacing("подписывает: котенко", with: "подписывает: никто")
    }
    try await office.test { client async throws in
      try await office.expect(client, .post, "/documents/1/register", .unprocessableContent)
      #expect(try await office.environment.registry.search(.init()).total == 0)
    }
  }

  @Test("взятый номер остаётся за документом, пока его не аннулируют; следующий — другой")
  func reservedNumberStays() async throws {
    let office = try await OfficeVisit(.department)
    let set = try await office.signedOrder()
    let environment = office.environment
    // What a failure between the number and the document leaves behind.
    let signed = try #require(try await environment.documents.document(1))
    let entry = try await environment.registry.reserve(
      .init(
        journal: "orders", date: try #require(.init("2020-07-14")), subject: signed.title,
        requestKey: environment.documents.requestKey(of: 1)), by: "Проба")
    try await environment.documents.keepNumber(1, entry: entry.id, number: entry.text)
    try await office.test { client async throws in
      #expect(try await office.get(client, "/documents/1").contains("взят, не зарегистрирован"))
      try await office.expect(client, .post, "/documents/1/back", .unprocessableContent, ["reason": "ошибка"])
      let answer = try await office.post(client, "/documents/1/annul", ["reason": "не тот документ"])
      #expect(answer == "/documents/1?done=annulled")
      _ = try await office.post(client, "/documents/1/register", [:])
      #expect(try await environment.documents.document(1)?.number == "2")
      #expect(try await office.file("приказ-63-6.yaml", of: set).contains("номер: 2\n"))
    }
  }

  @Test("назад — на один шаг, с причиной и только до регистрации; визы тогда собирают снова")
  func wayBack() async throws {
    let office = try await OfficeVisit(.department)
    _ = try await office.signedOrder()
    try await office.test { client async throws in
      try await office.expect(client, .post, "/documents/1/back", .unprocessableContent)
      _ = try await office.post(client, "/documents/1/back", ["reason": "изменён срок"])
      #expect(try await office.environment.documents.document(1)?.stage == .agreed)
      #expect(try await office.get(client, "/documents/1").contains("изменён срок"))
      _ = try await office.post(client, "/documents/1/back", ["reason": "изменён текст"])
      #expect(try await office.environment.documents.document(1)?.stage == .draft)
      _ = try await office.post(client, "/documents/1/people", ["purpose": "visa", "names": "Юрист\nБухгалтер"])
      try await office.expect(client, .post, "/documents/1/agree", .unprocessableContent)
      for person in try await office.environment.documents.people(of: 1) where person.purpose == .visa {
        _ = try await office.post(client, "/documents/1/people/\(person.id)", ["day": "2020-07-13", "action": "done"])
      }
      #expect(try await office.post(client, "/documents/1/agree", [:]) == "/documents/1?done=agreed")
    }
  }

  @Test("виза с замечаниями задерживает документ")
  func objection() async throws {
    let office = try await OfficeVisit(.department)
    let set = try await office.exampleSet()
    try await office.test { client async throws in
      _ = try await office.post(client, "/documents", ["set": "\(set)", "kind": "order", "file": "приказ-63-6.yaml"])
      _ = try await office.post(client, "/documents/1/people", ["purpose": "visa", "names": "Юрист"])
      let person = try #require(try await office.environment.documents.people(of: 1).first { $0.purpose == .visa })
      _ = try await office.post(
        client, "/documents/1/people/\(person.id)",
        ["day": "2020-07-13", "action": "object", "remark": "срок не назван"])
      #expect(try await office.get(client, "/documents/1").contains("срок не назван"))
      try await office.expect(client, .post, "/documents/1/agree", .unprocessableContent)
    }
  }

  @Test(
    "смотреть может и наблюдатель, менять — только отдел, школа не видит ничего",
    arguments: [
      (HTTPRequest.Method.get, "/documents"), (.get, "/documents/1"), (.get, "/documents/1/file"), (.get, "/journal"),
      (.get, "/journal/control"), (.get, "/documents/new?set=1"), (.post, "/documents"), (.post, "/documents/1/remove"),
      (.post, "/documents/1/people"), (.post, "/documents/1/people/1"), (.post, "/documents/1/agree"),
      (.post, "/documents/1/sign"), (.post, "/documents/1/back"), (.post, "/documents/1/register"),
      (.post, "/documents/1/annul"), (.post, "/documents/1/acquaint"), (.post, "/documents/1/send"),
      (.get, "/journal/new"), (.post, "/journal"), (.post, "/journal/control/1"), (.post, "/acts/1/files"),
      (.post, "/acts/1/annul"), (.post, "/acts/1/links"), (.post, "/acts/1/acknowledgements"),
      (.post, "/acts/1/control"),
    ])
  func roles(_ method: HTTPRequest.Method, _ path: String) async throws {
    let office = try await OfficeVisit(.reader)
    _ = try await office.signedOrder()
    let isReading = method == .get && !path.contains("/new")
    try await office.test { client async throws in
      try await office.expect(client, method, path, isReading ? .ok : .forbidden)
    }
    let school = try await office.other(.school, school: "школа-1")
    try await office.test { client async throws in try await school.expect(client, method, path, .forbidden) }
  }

  @Test("форма без тайного слова не принимается")
  func forgery() async throws {
    let office = try await OfficeVisit(.department)
    _ = try await office.signedOrder()
    try await office.test { client async throws in
      try await office.expect(client, .post, "/documents/1/register", .forbidden, ["csrf": "чужое"])
    }
  }
}
