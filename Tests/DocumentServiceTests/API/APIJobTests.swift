import Foundation
import Hummingbird
import HummingbirdTesting
import OfficeOpenXML
import Testing

@testable import DocumentService

@Suite("API: пачки")
struct APIJobTests {
  @Test("события идут до конца, в архиве документы, о неудачах сказано")
  func job() async throws {
    let fixture = try await ServiceFixture()
    let program = try await fixture.program(.department)
    let set = try await fixture.environment.sets.add(
      title: "Кесова Гора", files: try ServiceFixture.example("kesova-gora"), at: 0)
    try await fixture.test { client async throws in
      let order = Data(#"{"sets":[\#(set.id),99],"kinds":["приказ"]}"#.utf8)
      let begun = try await client.call("jobs", .post, program, json: order)
      #expect(begun.status == .accepted)
      let events = String(buffer: try await client.call("jobs/1/events", .get, program).body)
      #expect(events.hasPrefix("event: running"))
      #expect(events.components(separatedBy: "\n\n").dropLast().last?.hasPrefix("event: done") == true)
      #expect(events.contains("Комплекта нет"))
      let archive = try await client.call("jobs/1/result", .get, program)
      #expect(archive.headers[.contentType] == "application/zip")
      #expect(archive.body.readableBytes > 10_000)
      let vain = try await client.call("jobs", .post, program, json: Data(#"{"sets":[99]}"#.utf8))
      #expect(vain.status == .accepted)
      #expect(String(buffer: try await client.call("jobs/2/events", .get, program).body).contains("event: done"))
      #expect(try await client.call("jobs/2/result", .get, program).status == .ok)
      #expect(try await client.call("jobs/1", .delete, program).status == .noContent)
      #expect(try await client.call("jobs/1", .get, program).status == .notFound)
    }
  }
}
