import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import DocumentService

@Suite("API: файлы снаружи")
struct APIForeignFileTests {
  @Test("свой документ проверяется, чужие байты — нет")
  func inspection() async throws {
    let fixture = try await ServiceFixture()
    var program = try await fixture.program(.department)
    let set = try await fixture.environment.sets.add(
      title: "Кесова Гора", files: try ServiceFixture.example("kesova-gora"), at: 0)
    let made = try await fixture.test { [program] client async throws in
      try await client.call("sets/\(set.id)/documents", .post, program, json: Data(#"{"kind":"приказ"}"#.utf8))
    }
    program[.contentType] = Download.word
    try await fixture.test { [program] client async throws in
      let answer = try await client.call("inspections", .post, program, bytes: Array(buffer: made.body))
      #expect(answer.status == .ok)
      #expect(String(buffer: answer.body).hasPrefix(#"{"findings":["#))
      let strange = try await client.call("inspections", .post, program, bytes: Array("PK".utf8))
      #expect(strange.status == .unprocessableContent)
      #expect(try await client.call("answers?kind=-o", .post, program, bytes: [1]).status == .unprocessableContent)
    }
    program[.contentType] = "text/plain"
    try await fixture.test { [program] client async throws in
      let strange = try await client.call("inspections", .post, program, bytes: [1])
      #expect(strange.status == .unsupportedMediaType)
    }
  }
}
