import HummingbirdTesting
import Testing

@testable import DocumentService

@Suite("Служба")
struct ServiceTests {
  @Test("кто не вошёл, попадает на страницу входа")
  func signInIsWanted() async throws {
    try await ServiceFixture().test { client async throws in
      try await client.execute(uri: "/", method: .get) { response in
        #expect(response.status == .seeOther)
        #expect(response.headers[.location] == "/enter")
      }
    }
  }

  @Test("отдел получает приказ по своему комплекту")
  func documentOfASet() async throws {
    let fixture = try await ServiceFixture()
    let visitor = try await fixture.visitor(.department)
    let set = try await fixture.environment.sets.add(
      title: "Кесова Гора", files: try ServiceFixture.example("kesova-gora"), at: 0)
    try await fixture.test { client async throws in
      try await client.execute(uri: "/sets/\(set.id)/documents/order", method: .get, headers: visitor) { response in
        #expect(response.status == .ok)
        #expect(response.body.readableBytes > 10_000)
      }
    }
  }
}
