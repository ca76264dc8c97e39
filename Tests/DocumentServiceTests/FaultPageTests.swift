import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import DocumentService

@Suite("Страница отказа ведёт дальше")
struct FaultPageTests {
  private static func page(
    _ address: String, _ headers: HTTPFields, from referer: String?, in fixture: ServiceFixture
  ) async throws -> String {
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    if let referer, let name = HTTPField.Name("Referer") { headers[name] = referer }
    let sent = headers
    return try await fixture.test { client async throws in
      try await client.execute(uri: address, method: .post, headers: sent, body: ByteBuffer(string: "csrf=чужой")) {
        String(buffer: $0.body)
      }
    }
  }

  @Test("подтверждение после того, как вход истёк: войти и вернуться к той же странице")
  func expiredSession() async throws {
    let page = try await Self.page(
      "/sets/1/delete", [:], from: "http://localhost/sets/1?все=1", in: ServiceFixture())
    #expect(page.contains("Нужно войти"))
    #expect(
      page.contains("<a class=\"button\" href=\"/enter\">Войти</a>") || page.contains("href=\"/enter?to="), "\(page)")
  }

  @Test("подтверждение отправлено дважды или форма устарела: вернуться туда, откуда пришёл")
  func staleForm() async throws {
    let fixture = try await ServiceFixture()
    let visitor = try await fixture.visitor(.department)
    let page = try await Self.page("/sets/1/delete", visitor, from: "http://localhost/sets/1", in: fixture)
    #expect(page.contains("<a class=\"button\" href=\"/sets/1\">Вернуться и повторить</a>"), "\(page)")
    // An address of somebody else's is no way back.
    for strange in ["http://elsewhere.example/sets/1", "http://localhost//elsewhere.example/", nil] {
      let page = try await Self.page("/sets/1/delete", visitor, from: strange, in: fixture)
      #expect(page.contains("<a class=\"button\" href=\"/\">К началу</a>"), "\(page)")
    }
  }
}
