import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import DocumentService

@Suite("API: реестр")
struct APIRegistryTests {
  private static func act(_ title: String, _ further: String = "") -> Data {
    Data(#"{"date":"2026-09-01","title":"\#(title)"\#(further)}"#.utf8)
  }

  @Test("запрос с тем же ключом получает тот же номер")
  func repeating() async throws {
    let fixture = try await ServiceFixture()
    let program = try await fixture.program(.department)
    try await fixture.test { client async throws in
      let body = Self.act("О проверке", #","requestKey":"ключ-1""#)
      let first = try await client.call("journals/orders/entries", .post, program, json: body)
      let again = try await client.call("journals/orders/entries", .post, program, json: body)
      #expect(first.status == .created)
      #expect(first.body == again.body)
      let found = try await client.call("entries?journal=orders", .get, program)
      #expect(String(buffer: found.body).contains("\"total\":1"))
    }
  }

  @Test("номер получают заранее, регистрируют под ним и аннулируют")
  func lifeOfANumber() async throws {
    let fixture = try await ServiceFixture()
    let program = try await fixture.program(.department)
    try await fixture.test { client async throws in
      let number = try await client.call(
        "journals/orders/numbers", .post, program, json: Data(#"{"date":"2026-09-01"}"#.utf8))
      #expect(number.status == .created)
      let path = try #require(number.headers[.location]).replacing("/api/v1/", with: "")
      let done = try await client.call(path + "/registration", .post, program, json: Self.act("О проверке"))
      #expect(String(buffer: done.body).contains("\"state\":\"registered\""))
      let other = try await client.call(path + "/registration", .post, program, json: Self.act("О другом"))
      #expect(other.status == .conflict)
      let reason = Data(#"{"reason":"зарегистрирован дважды"}"#.utf8)
      #expect(try await client.call(path + "/annulment", .post, program, json: reason).status == .ok)
      #expect(try await client.call(path + "/annulment", .post, program, json: reason).status == .conflict)
    }
  }

  @Test("предупреждения подтверждаются")
  func confirmation() async throws {
    let fixture = try await ServiceFixture()
    let program = try await fixture.program(.department)
    try await fixture.test { client async throws in
      _ = try await client.call("journals/orders/entries", .post, program, json: Self.act("Первый"))
      let earlier = #"{"date":"2026-08-01","title":"Второй""#
      let answer = try await client.call("journals/orders/entries", .post, program, json: Data((earlier + "}").utf8))
      #expect(answer.status == .conflict)
      #expect(String(buffer: answer.body).contains("REG-10"))
      let confirmed = Data((earlier + #","confirmed":true}"#).utf8)
      #expect(try await client.call("journals/orders/entries", .post, program, json: confirmed).status == .created)
    }
  }

  @Test("приложенный файл возвращается таким же")
  func attachments() async throws {
    let fixture = try await ServiceFixture()
    var program = try await fixture.program(.department)
    try await fixture.test { [program] client async throws in
      _ = try await client.call("journals/orders/entries", .post, program, json: Self.act("О проверке"))
    }
    program[.contentType] = "application/octet-stream"
    try await fixture.test { [program] client async throws in
      let kept = try await client.call("entries/1/attachments?name=a.pdf", .post, program, bytes: [1, 2, 3])
      #expect(kept.status == .created)
      let file = try await client.call("attachments/1", .get, program)
      #expect(Array(buffer: file.body) == [1, 2, 3])
      #expect(try await client.call("attachments/2", .get, program).status == .notFound)
      #expect(try await client.call("entries/9/attachments?name=a.pdf", .post, program, bytes: [1]).status == .notFound)
    }
  }

  @Test(
    "чего нет, того не найти; чего не понять, о том сказано",
    arguments: [
      ("journals/нет/entries", #"{"date":"2026-09-01","title":"а"}"#, HTTPResponse.Status.notFound),
      ("journals/orders/entries", #"{"date":"1.9.2026","title":"а"}"#, .unprocessableContent),
      ("journals/orders/entries", #"{"date":"2026-02-30","title":"а"}"#, .unprocessableContent),
      ("journals/orders/entries", #"{"date":"2026-09-01"}"#, .unprocessableContent),
      ("entries/7/annulment", #"{"reason":"а"}"#, .notFound),
    ])
  func strangeRequests(_ path: String, _ body: String, _ status: HTTPResponse.Status) async throws {
    let fixture = try await ServiceFixture()
    let program = try await fixture.program(.department)
    try await fixture.test { client async throws in
      let path = path.split(separator: "/").map { ServiceFixture.encoded(String($0)) }.joined(separator: "/")
      let answer = try await client.call(path, .post, program, json: Data(body.utf8))
      #expect(answer.status == status)
    }
  }
}
