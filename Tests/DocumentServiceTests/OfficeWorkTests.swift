import DepartmentRecords
import Foundation
import Hummingbird
import HummingbirdTesting
import OfficeOpenXML
import Testing

@testable import DocumentService

@Suite("Проверка, шаблоны, перенос и пакеты")
struct OfficeWorkTests {
  /// The order of the sample set.
  private static func order(_ office: OfficeVisit) async throws -> [UInt8] {
    let set = try await office.exampleSet()
    return try await office.environment.made("order", of: "приказ-63-6.yaml", in: set, isDraft: true).bytes
  }

  // MARK: - Inspection

  @Test("присланный документ проверяется; замечания и копию видит только тот, кто прислал")
  func inspection() async throws {
    let office = try await OfficeVisit(.department)
    let document = try await Self.order(office)
    let other = try await office.other(.reader)
    try await office.test { client async throws in
      let page = try await office.upload(client, "/inspect", files: [("file", "Приказ.docx", document)])
      #expect(page == "/inspect/1")
      #expect(try await office.get(client, page).contains("Приказ.docx"))
      #expect(try await office.bytes(client, page + "/file").count > 5_000)
      try await other.expect(client, .get, page, .notFound)
      try await other.expect(client, .get, page + "/file", .notFound)
      #expect(try await office.get(client, "/inspect").contains("Приказ.docx"))
    }
  }

  @Test("что не документ Word, не проверяется", arguments: ["письмо.pdf", "Приказ.docx"])
  func noDocument(_ name: String) async throws {
    let office = try await OfficeVisit(.department)
    try await office.test { client async throws in
      _ = try await office.upload(
        client, "/inspect", files: [("file", name, Array("не документ".utf8))], status: .unprocessableContent)
    }
  }

  // MARK: - Templates

  @Test("свой шаблон действует, пока не вернут обычный")
  func ownTemplate() async throws {
    let office = try await OfficeVisit(.department)
    let set = try await office.exampleSet()
    try await office.test { client async throws in
      // Another kind's template is a template, too: its words show that it is used.
      let letter = try await office.bytes(client, "/templates/repeal-order/file")
      let before = try await office.environment.templateHash(of: "order")
      _ = try await office.upload(
        client, "/templates", ["kind": "order"], files: [("file", "Наш приказ.docx", letter)])
      #expect(try await office.get(client, "/templates").contains("Наш приказ.docx"))
      #expect(try await office.bytes(client, "/templates/order/file") == letter)
      _ = try await office.environment.made("order", of: "приказ-63-6.yaml", in: set, isDraft: true)
      _ = try await office.post(client, "/templates/order/revert", [:])
      #expect(try await office.bytes(client, "/templates/order/file") != letter)
      #expect(try await office.environment.templateHash(of: "order") == before)
    }
  }

  @Test("шаблон с ошибкой не принимается, и сказано почему")
  func wrongTemplate() async throws {
    let office = try await OfficeVisit(.department)
    let usual = try await office.bytesOfTemplate("order")
    var package = try OPCPackage(usual, file: "order.docx")
    let main = try package.mainDocument()
    let text = String(decoding: try package.bytes(of: main), as: UTF8.self)
    let broken = text.replacing("</w:body>", with: "<w:p><w:r><w:t>{{#нет-конца}}</w:t></w:r></w:p></w:body>")
    package.set(Array(broken.utf8), of: main)
    let bytes = try package.archive()
    try await office.test { client async throws in
      _ = try await office.upload(
        client, "/templates", ["kind": "order"], files: [("file", "Плохой.docx", bytes)], status: .unprocessableContent)
      #expect(try await office.environment.ownTemplates.all().isEmpty)
    }
  }

  // MARK: - Roll-over

  @Test("перенос показывает изменения, ждёт решений и делает новый комплект; старый остаётся")
  func rollOver() async throws {
    let office = try await OfficeVisit(.department)
    let set = try await office.exampleSet()
    let before = try await office.file("программа.yaml", of: set)
    try await office.test { client async throws in
      let page = try await office.get(client, "/sets/\(set)/rollover?year=2027")
      #expect(page.contains("2027") && page.contains("name=\"decision\""))
      try await office.expect(client, .post, "/sets/\(set)/rollover", .unprocessableContent, ["year": "2027"])
      #expect(try await office.environment.sets.all().count == 1)
      let decisions = page.matches(of: /name="decision" value="(\d+)"/).map { String($0.1) }
      let answer = try await office.post(
        client, "/sets/\(set)/rollover", ["year": "2027"], repeated: decisions.map { ("decision", $0) })
      #expect(answer == "/sets/2")
      #expect(try await office.file("программа.yaml", of: set) == before)
      #expect(try await office.file("программа.yaml", of: 2) != before)
      #expect(try await office.bytes(client, "/sets/\(set)/rollover/report?year=2027").count > 5_000)
    }
  }

  // MARK: - Batches

  @Test("пакет делается в фоне: архив, причины у того, что не сделано")
  func batch() async throws {
    let office = try await OfficeVisit(.department)
    let set = try await office.exampleSet()
    let empty = try await office.environment.sets.add(title: "Пустой", files: [], at: 0)
    try await office.test { client async throws in
      #expect(try await office.get(client, "/batches").contains("Кесова Гора"))
      let page = try await office.post(
        client, "/batches", ["kind": "order", "draft": "yes"], repeated: [("set", "\(set)"), ("set", "\(empty.id)")])
      for await job in office.environment.jobs.changes(1) where job.state != .running { #expect(job.items.count == 2) }
      let text = try await office.get(client, page)
      #expect(text.contains("Скачать архив") && text.contains("не сделано"))
      let zip = try await office.bytes(client, page + "/file")
      let names = try ZipReader.entries(of: zip, file: "пакет", limits: .standard).map(\.name)
      #expect(names.contains("Замечания.txt") && names.contains { $0.hasSuffix(".docx") })
      #expect(try await office.get(client, page + "/events").contains("event: end"))
      _ = try await office.post(client, page + "/cancel", [:])
      try await office.expect(client, .get, page, .notFound)
    }
  }

  @Test("пакет называет и тот документ, который у готового комплекта не сделан")
  func incompleteBatch() async throws {
    let office = try await OfficeVisit(.department)
    let order = """
      организация: {наименование: Отдел образования}
      люди: {ким: {фамилия: Ким, инициалы: Л.А., пол: ж, должность: Начальник}}
      дорожная-карта:
        название: План работы на 2027 год
        период: "2027"
        группы: [{название: 2027 год, мероприятия: [{название: Семинар, срок: май 2027 года, ответственные: [ким]}]}]
      приказ:
        номер: 5
        дата: 2027-01-11
        заголовок: О мерах
        подписывает: ким
        контроль: оставляю за собой
        пункты: [{исполнитель: ким, поручение: "провести семинар (для учителей", срок: до 1 марта 2027 г.}]
      """
    let set = try await office.environment.sets.add(
      title: "С ошибкой", files: [StoredFile(name: "данные.yaml", bytes: Array(order.utf8))], at: 0)
    try await office.test { client async throws in
      let page = try await office.post(client, "/batches", ["kind": ""], repeated: [("set", "\(set.id)")])
      for await job in office.environment.jobs.changes(1) where job.state != .running {
        #expect(job.items.first?.documents.isEmpty == false)
        #expect(job.items.first?.remark?.contains("не сделан") == true)
      }
      let text = try await office.get(client, page)
      #expect(text.contains("сделано не всё") && text.contains("Приказ 5 от 11.01.2027.docx"))
      let zip = try await office.bytes(client, page + "/file")
      #expect(try ZipReader.entries(of: zip, file: "пакет", limits: .standard).contains { $0.name == "Замечания.txt" })
    }
  }

  @Test("пакет, прерванный остановкой службы, делается снова; готовый архив остаётся")
  func batchSurvivesRestart() async throws {
    let office = try await OfficeVisit(.department)
    let set = try await office.exampleSet()
    let job = try await office.environment.jobs.start(sets: [set], kinds: ["order"], isDraft: true, at: 0)
    for await _ in office.environment.jobs.changes(job.id) {}
    let archive = try #require(office.environment.jobs.archive(job.id))
    // What a stop in the middle leaves behind.
    let cut = try await office.store().add(sets: [set], kinds: ["order"], isDraft: true, at: 0)
    let after = try await ServiceEnvironment(office.environment.configuration) { 1_790_000_000 }
    for await _ in after.jobs.changes(cut) {}
    #expect(after.jobs.archive(job.id) == archive)
    #expect(after.jobs.archive(cut) == archive)
  }

  // MARK: - Roles

  @Test(
    "школе эти страницы закрыты, наблюдателю — кроме проверки документа",
    arguments: [
      (HTTPRequest.Method.get, "/inspect"), (.post, "/inspect"), (.get, "/inspect/1"), (.get, "/inspect/1/file"),
      (.get, "/templates"), (.post, "/templates"), (.get, "/templates/order/file"), (.post, "/templates/order/revert"),
      (.get, "/sets/1/rollover"), (.post, "/sets/1/rollover"), (.get, "/sets/1/rollover/report"), (.get, "/batches"),
      (.post, "/batches"), (.get, "/batches/1"), (.get, "/batches/1/file"), (.get, "/batches/1/events"),
      (.post, "/batches/1/cancel"),
    ])
  func roles(_ method: HTTPRequest.Method, _ path: String) async throws {
    let school = try await OfficeVisit(.school, school: "школа-1")
    let reader = try await school.other(.reader)
    try await school.test { client async throws in
      try await school.expect(client, method, path, .forbidden)
      if !path.hasPrefix("/inspect") { try await reader.expect(client, method, path, .forbidden) }
    }
  }
}
