import DepartmentRecords
import DocumentRegistry
import Foundation
import HummingbirdTesting
import Testing

@testable import DocumentService

@Suite("Журнал")
struct OfficeJournalTests {
  private static let paper = [
    "journal": "orders", "number": "58", "date": "2020-03-02", "title": "О создании рабочей группы",
    "schools": "МБОУ «Школа № 5»", "executor": "Папина А. А.",
  ]

  @Test("запись из бумажного журнала находится по номеру, словам, школе и дню")
  func search() async throws {
    let office = try await OfficeVisit(.department)
    try await office.test { client async throws in
      #expect(try await office.post(client, "/journal", Self.paper) == "/acts/1?done=added")
      for query in ["number=58", "words=группы+рабочей", "school=5", "year=2020", "from=2020-03-01&to=2020-03-31"] {
        let address =
          "/journal?journal=orders&" + (query.addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? "")
        #expect(try await office.get(client, address).contains("О создании рабочей группы"), "\(query)")
      }
      let other = try await office.get(client, "/journal?number=59")
      #expect(!other.contains("О создании"))
    }
  }

  @Test("журнал года скачивается для Word и Excel", arguments: ["docx", "xlsx"])
  func export(_ format: String) async throws {
    let office = try await OfficeVisit(.department)
    let school = try await office.other(.school, school: "школа-1")
    try await office.test { client async throws in
      _ = try await office.post(client, "/journal", Self.paper)
      let address = "/journal/file/\(format)?journal=orders&year=2020"
      #expect(
        try await office.get(client, "/journal?year=2020").contains(
          "/journal/file/\(format)?journal=orders&amp;year=2020"))
      #expect(try await office.bytes(client, address).starts(with: Array("PK".utf8)))
      try await school.expect(client, .get, address, .forbidden)
      try await office.expect(client, .get, "/journal/file/pdf?journal=orders&year=2020", .notFound)
    }
  }

  @Test("занятый номер второй раз не вносится, введённое остаётся на странице")
  func taken() async throws {
    let office = try await OfficeVisit(.department)
    try await office.test { client async throws in
      _ = try await office.post(client, "/journal", Self.paper)
      try await office.expect(
        client, .post, "/journal", .unprocessableContent, Self.paper.merging(["title": "Другой"]) { $1 })
      #expect(try await office.environment.registry.search(.init()).total == 1)
    }
  }

  @Test("к записи прикладывают скан с подписью, связь, ознакомление и поручение; аннулируют с причиной")
  func entry() async throws {
    let office = try await OfficeVisit(.department)
    try await office.test { client async throws in
      _ = try await office.post(client, "/journal", Self.paper)
      _ = try await office.post(
        client, "/journal", ["journal": "orders", "number": "60", "date": "2020-05-12", "title": "Об отмене"])
      _ = try await office.upload(
        client, "/acts/1/files",
        files: [("file", "Скан.pdf", Array("%PDF-1.4 проба".utf8)), ("signature", "Скан.pdf.sig", [0x30, 0x82, 1, 2])])
      _ = try await office.post(client, "/acts/2/links", ["relation": "repeals", "number": "58", "date": "2020-03-02"])
      _ = try await office.post(client, "/acts/1/acknowledgements", ["persons": "Котова М. И.", "day": "2020-03-05"])
      _ = try await office.post(client, "/acts/1/control", ["task": "Провести опрос", "due": "2020-04-01"])
      let page = try await office.get(client, "/acts/1")
      for words in ["Скан.pdf", "подпись", "Отменён", "Котова М. И.", "Провести опрос", "поставлено на контроль"] {
        #expect(page.contains(words), "\(words)")
      }
      let file = try #require(try await office.environment.registry.attachments(of: 1).first)
      #expect(try await office.bytes(client, "/acts/1/files/\(file.id)") == Array("%PDF-1.4 проба".utf8))
      try await office.expect(client, .get, "/acts/2/files/\(file.id)", .notFound)
      #expect(try await office.get(client, "/journal/control?state=overdue").contains("Провести опрос"))
      _ = try await office.post(client, "/journal/control/1", ["day": "2020-04-02", "evidence": "справка"])
      #expect(try await office.get(client, "/journal/control").contains("исполнено с опозданием"))
      try await office.expect(client, .post, "/acts/2/annul", .unprocessableContent)
      _ = try await office.post(client, "/acts/2/annul", ["reason": "внесён по ошибке"])
      #expect(try await office.get(client, "/acts/2").contains("внесён по ошибке"))
      try await office.expect(client, .get, "/acts/77", .notFound)
    }
  }
}
