import DepartmentRecords
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import DocumentService

@Suite("API: комплекты и документы")
struct APISetTests {
  @Test("комплект делается, правится по версии и удаляется")
  func lifeOfASet() async throws {
    let fixture = try await ServiceFixture()
    let program = try await fixture.program(.department)
    try await fixture.test { client async throws in
      let files = try ServiceFixture.example("kesova-gora")
      let made = try await client.call(
        "sets", .post, program, json: ServiceFixture.body(files, ["title": "Кесова Гора"]))
      #expect(made.status == .created)
      #expect(made.headers[.location] == "/api/v1/sets/1")
      #expect(made.headers[.eTag] == "\"1\"")
      let path = "sets/1/files/" + ServiceFixture.encoded(files[0].name)
      let read = try await client.call(path, .get, program)
      #expect(Array(buffer: read.body) == files[0].bytes)
      var change = program
      change[.contentType] = "application/octet-stream"
      #expect(try await client.call(path, .put, change, bytes: files[0].bytes).status == .preconditionRequired)
      change[.ifMatch] = "\"7\""
      #expect(try await client.call(path, .put, change, bytes: files[0].bytes).status == .preconditionFailed)
      change[.ifMatch] = made.headers[.eTag]
      let put = try await client.call(path, .put, change, bytes: files[0].bytes)
      #expect(put.status == .noContent)
      #expect(put.headers[.eTag] == "\"2\"")
      #expect(try await client.call("sets/1", .delete, program).status == .noContent)
      #expect(try await client.call("sets/1", .get, program).status == .notFound)
    }
  }

  @Test("замечания — те же, что у командной строки")
  func findings() async throws {
    let fixture = try await ServiceFixture()
    let program = try await fixture.program(.reader)
    let file = StoredFile(name: "приказ.yaml", bytes: Array("приказ:\n  заголовок: [\n".utf8))
    let set = try await fixture.environment.sets.add(title: "Кривой", files: [file], at: 0)
    try await fixture.test { client async throws in
      let answer = try await client.call("sets/\(set.id)/findings", .get, program)
      #expect(answer.status == .ok)
      let text = String(buffer: answer.body)
      #expect(text.contains("\"file\":\"приказ.yaml\""))
      #expect(text.contains("\"isClean\":false"))
      #expect(text.contains("\"line\":"))
    }
  }

  @Test("документ по присланным данным тот же, что по комплекту, и ничего не сохраняет")
  func documentOfData() async throws {
    let fixture = try await ServiceFixture()
    let program = try await fixture.program(.department)
    let files = try ServiceFixture.example("kesova-gora")
    let set = try await fixture.environment.sets.add(title: "Кесова Гора", files: files, at: 0)
    try await fixture.test { client async throws in
      let kept = try await client.call(
        "sets/\(set.id)/documents", .post, program, json: Data(#"{"kind":"приказ"}"#.utf8))
      let sent = try await client.call("documents", .post, program, json: ServiceFixture.body(files, ["kind": "order"]))
      #expect(sent.status == .ok)
      #expect(sent.headers[.contentType] == Download.word)
      #expect(sent.body == kept.body)
    }
    #expect(try await fixture.environment.sets.all().count == 1)
  }

  @Test("перечень документов называет виды и файлы")
  func offers() async throws {
    let fixture = try await ServiceFixture()
    let program = try await fixture.program(.reader)
    let set = try await fixture.environment.sets.add(
      title: "Кесова Гора", files: try ServiceFixture.example("kesova-gora"), at: 0)
    try await fixture.test { client async throws in
      let answer = try await client.call("sets/\(set.id)/documents", .get, program)
      #expect(String(buffer: answer.body).contains(#""kind":"acknowledgement-sheet""#))
    }
  }

  @Test("данные с ошибками: документа нет, замечания есть")
  func withheld() async throws {
    let fixture = try await ServiceFixture()
    let program = try await fixture.program(.department)
    let file = StoredFile(name: "приказ.yaml", bytes: Array("приказ:\n  номер: 1\n".utf8))
    try await fixture.test { client async throws in
      let answer = try await client.call(
        "documents", .post, program, json: ServiceFixture.body([file], ["kind": "приказ"]))
      #expect(answer.status == .unprocessableContent)
      #expect(answer.headers[.contentType] == "application/problem+json")
      #expect(String(buffer: answer.body).contains("\"findings\":["))
    }
  }

  @Test(
    "чего не понять, о том сказано",
    arguments: [
      ("{", HTTPResponse.Status.badRequest), ("[]", .badRequest), ("{}", .unprocessableContent),
      (#"{"title":"а","files":[{"name":"а.yaml","text":"x: 1"}],"titel":"б"}"#, .unprocessableContent),
      (#"{"title":"а","files":[{"name":"../а.yaml","text":"x: 1"}]}"#, .unprocessableContent),
      (#"{"title":"а","files":[{"name":"а.xlsx","text":"x: 1"}]}"#, .unprocessableContent),
      (#"{"title":"а","files":[{"name":"а.yaml","text":"x","base64":"eA=="}]}"#, .unprocessableContent),
      (#"{"title":5,"files":[]}"#, .unprocessableContent),
    ])
  func strangeBodies(_ body: String, _ status: HTTPResponse.Status) async throws {
    let fixture = try await ServiceFixture()
    let program = try await fixture.program(.department)
    try await fixture.test { client async throws in
      let answer = try await client.call("sets", .post, program, json: Data(body.utf8))
      #expect(answer.status == status)
    }
  }

  @Test("на чужой метод отвечают теми, что есть")
  func otherMethods() async throws {
    let fixture = try await ServiceFixture()
    let program = try await fixture.program(.department)
    try await fixture.test { client async throws in
      let answer = try await client.call("sets/1", .patch, program)
      #expect(answer.status == .methodNotAllowed)
      #expect(answer.headers[.allow] == "DELETE, GET")
    }
  }

  @Test("кто не назвался, ничего не видит; читатель ничего не меняет; школе API закрыт")
  func roles() async throws {
    let fixture = try await ServiceFixture()
    let reader = try await fixture.program(.reader)
    let school = try await fixture.program(.school)
    try await fixture.test { client async throws in
      #expect(try await client.call("sets", .get, [:]).status == .unauthorized)
      #expect(try await client.call("sets/1", .delete, reader).status == .forbidden)
      #expect(try await client.call("sets", .get, school).status == .forbidden)
    }
  }

  @Test("печенье браузера без заголовка страницы ничего не меняет")
  func foreignSites() async throws {
    let fixture = try await ServiceFixture()
    let visitor = try await fixture.visitor(.department)
    try await fixture.test { client async throws in
      #expect(try await client.call("sets/1", .delete, visitor).status == .forbidden)
      #expect(try await client.call("sets", .get, visitor).status == .ok)
    }
  }
}
