import DepartmentRecords
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing

@testable import DocumentService

@Suite("Безопасность: запросы")
struct RequestSecurityTests {
  private static func headers(_ pairs: [(String, String)], _ base: HTTPFields = [:]) throws -> HTTPFields {
    var headers = base
    for (name, value) in pairs { headers[try #require(HTTPField.Name(name))] = value }
    return headers
  }

  @Test("форма без тайного поля или с чужим не принимается")
  func csrf() async throws {
    let fixture = try await ServiceFixture()
    let visitor = try await fixture.signedIn(.administrator, "админ")
    let other = try await fixture.session(of: visitor.account)
    try await fixture.test { client async throws in
      let fields = ["login": "новый", "name": "Новый", "role": "reader"]
      for csrf in ["", "x", other.csrf, String(visitor.csrf.dropLast())] {
        #expect(try await client.send("/accounts", fields, by: visitor, csrf: csrf).status == .forbidden)
      }
      #expect(try await client.send("/accounts", fields, visitor.form).status == .forbidden)
      #expect(try await client.send("/accounts", fields, by: visitor).status == .seeOther)
    }
  }

  @Test("каждый адрес, который что-то меняет, закрыт для не вошедшего и без тайного поля")
  func everyChangeIsGuarded() async throws {
    let fixture = try await ServiceFixture { $0.requestsPerSecond = 100 }
    let visitor = try await fixture.signedIn(.administrator, "админ")
    let set = try await fixture.environment.sets.add(title: "К", files: [], at: 0)
    let routes = fixture.routes.filter { $0.method != .get && $0.method != .head }
    #expect(routes.count > 10)
    try await fixture.test { client async throws in
      for route in routes where !route.path.hasPrefix("/enter") {
        let path = route.path.split(separator: "/").map { piece in
          piece.hasPrefix("{") || piece.hasPrefix(":") ? "\(set.id)" : String(piece)
        }
        let uri = "/" + path.joined(separator: "/")
        let stranger = try await client.execute(
          uri: uri, method: route.method, headers: [.contentType: "application/x-www-form-urlencoded"])
        #expect([.unauthorized, .forbidden].contains(stranger.status), "\(route.method) \(uri): \(stranger.status)")
        let forged = try await client.execute(uri: uri, method: route.method, headers: visitor.form)
        #expect(forged.status.code >= 400, "\(route.method) \(uri): \(forged.status)")
      }
    }
    #expect(try await fixture.environment.sets.set(set.id) != nil)
  }

  @Test("страницы без входа ведут ко входу, кроме открытых по замыслу")
  func everyPageIsGuarded() async throws {
    let fixture = try await ServiceFixture { $0.requestsPerSecond = 100 }
    let open: Set<String> = ["/enter", "/enter/{link}", "/healthz", "/metrics", "/assets/{name}"]
    let routes = fixture.routes.filter { $0.method == .get }
    try await fixture.test { client async throws in
      for route in routes where !open.contains(route.path) {
        let uri =
          "/"
          + route.path.split(separator: "/").map { $0.hasPrefix("{") ? "1" : String($0) }
          .joined(separator: "/")
        // The description of the API is public like any documentation.
        if uri.hasPrefix("/api/v1/openapi") { continue }
        let answer = try await client.open(uri)
        #expect([.seeOther, .unauthorized].contains(answer.status), "\(uri): \(answer.status)")
      }
    }
  }

  @Test(
    "запрос с чужого сайта не принимается",
    arguments: [
      ([("Sec-Fetch-Site", "cross-site")], false), ([("Sec-Fetch-Site", "same-site")], false),
      ([("Sec-Fetch-Site", "same-origin")], true), ([("Sec-Fetch-Site", "none")], true), ([], true),
      ([("Origin", "https://evil.example")], false), ([("Origin", "null")], false),
    ] as [([(String, String)], Bool)])
  func foreignSites(_ pairs: [(String, String)], _ isTaken: Bool) async throws {
    let fixture = try await ServiceFixture()
    _ = try await fixture.account(.department, "иванова")
    let headers = try Self.headers(pairs)
    try await fixture.test { client async throws in
      let answer = try await client.signIn("иванова", ServiceFixture.password, headers)
      #expect(answer.status == (isTaken ? .seeOther : .forbidden))
    }
  }

  @Test("заголовки безопасности стоят на каждом ответе, и на отказе")
  func securityHeaders() async throws {
    try await ServiceFixture().test { client async throws in
      for path in ["/enter", "/nothing", "/assets/style.css", "/healthz", "/api/v1/nothing"] {
        let headers = try await client.open(path).headers
        let policy = headers[try #require(HTTPField.Name("Content-Security-Policy"))] ?? ""
        #expect(policy.contains("default-src 'none'"), "\(path)")
        #expect(!policy.contains("unsafe"), "\(path)")
        #expect(headers[try #require(HTTPField.Name("X-Content-Type-Options"))] == "nosniff", "\(path)")
        #expect(headers[try #require(HTTPField.Name("Referrer-Policy"))] == "same-origin", "\(path)")
        #expect(headers[.strictTransportSecurity] == nil, "\(path)")
        #expect(headers[.server] == nil, "\(path)")
      }
    }
  }

  @Test("страницы не содержат ни скриптов, ни стилей внутри себя, ни неэкранированных значений")
  func pagesHoldNothingInline() throws {
    for (name, text) in try ServiceFixture.pages() {
      #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
      #expect(!text.contains(" style=") && !text.contains("<style"), "\(name)")
      #expect(text.firstMatch(of: /\son[a-z]+=/) == nil, "\(name)")
      #expect(text.firstMatch(of: /<script(?![^>]*src=)/) == nil, "\(name)")
    }
  }

  @Test("разметка в именах печатается как текст")
  func namesAreEscaped() async throws {
    let fixture = try await ServiceFixture()
    let visitor = try await fixture.signedIn(.administrator, "админ")
    let name = "<script>alert(1)</script>\"'&"
    let fields = ["login": "новый", "name": name, "role": "school", "school": name]
    try await fixture.test { client async throws in
      let page = try #require(try await client.send("/accounts", fields, by: visitor).headers[.location])
      for path in [page, "/accounts", "/accounts/audit?search=%3Cscript%3E"] {
        let text = try await client.open(path, visitor.page).text
        #expect(!text.contains("<script>alert"), "\(path)")
        #expect(text.contains("&lt;script&gt;"), "\(path)")
      }
      let refused = try await client.signIn("\"><script>alert(1)</script>", "x").text
      #expect(!refused.contains("<script>alert"))
    }
  }

  @Test("по https вход хранится под именем, которое никто другой не подложит, и https запоминается")
  func secureCookie() async throws {
    let fixture = try await ServiceFixture { $0.isSecure = true }
    _ = try await fixture.account(.department, "иванова")
    try await fixture.test { client async throws in
      let answer = try await client.signIn("иванова", ServiceFixture.password)
      let cookie = answer.cookie
      #expect(cookie.hasPrefix("__Host-prikaz="))
      for word in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(word), "\(word)") }
      #expect(!cookie.contains("Domain"))
      #expect(answer.headers[.strictTransportSecurity] != nil)
    }
  }

  @Test("словам о посетителе верят только от названного веб-сервера")
  func proxies() async throws {
    let said = try Self.headers([("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "127.0.0.1")])
    for (proxies, isBelieved) in [(Set([""]), true), ([], false)] as [(Set<String>, Bool)] {
      let fixture = try await ServiceFixture { $0.proxies = proxies }
      try await fixture.test { client async throws in
        let told = try await client.open("/enter", said).headers[.strictTransportSecurity]
        #expect((told != nil) == isBelieved)
        #expect(try await client.open("/metrics", said).status == .notFound)
      }
    }
  }

  @Test("слишком частые запросы получают отказ со сроком, другой посетитель — нет")
  func requestsAreLimited() async throws {
    let fixture = try await ServiceFixture { $0.requestsPerSecond = 1 }
    let visitor = try await fixture.signedIn(.department, "иванова")
    try await fixture.test { client async throws in
      for _ in 0..<30 { #expect(try await client.open("/me", visitor.page).status == .ok) }
      let refused = try await client.open("/me", visitor.page)
      #expect(refused.status == .tooManyRequests)
      #expect(refused.headers[.retryAfter] == "1")
      #expect(try await client.open("/enter").status == .ok)
    }
  }

  @Test("неизвестные способы и адреса отвечают понятно")
  func methodsAndAddresses() async throws {
    let fixture = try await ServiceFixture()
    let visitor = try await fixture.signedIn(.administrator, "админ")
    try await fixture.test { client async throws in
      let method = try await client.execute(uri: "/accounts", method: .delete, headers: visitor.page)
      #expect(method.status == .methodNotAllowed)
      #expect(method.headers[.allow]?.contains("POST") == true)
      for path in [
        "/%2e%2e/etc/passwd", "/assets/..%2fpages%2flayout.mustache", "/assets/%00", "/sets/1%00", "/accounts/x",
      ] {
        let answer = try await client.open(path, visitor.page)
        #expect([.notFound, .badRequest].contains(answer.status), "\(path): \(answer.status)")
        #expect(!answer.text.contains("root:"), "\(path)")
      }
    }
  }

  @Test("слишком большая форма не принимается")
  func largeForms() async throws {
    let fixture = try await ServiceFixture()
    let visitor = try await fixture.signedIn(.administrator, "админ")
    try await fixture.test { client async throws in
      let long = String(repeating: "a", count: 17 << 10)
      #expect(try await client.send("/enter", ["login": long]).status == .contentTooLarge)
      #expect(try await client.send("/accounts", ["login": long], by: visitor).status == .contentTooLarge)
      let many = String(repeating: "&", count: 30_000)
      let answer = try await client.execute(
        uri: "/sets", method: .post, headers: visitor.form, body: ByteBuffer(string: many))
      #expect([.badRequest, .notFound, .contentTooLarge].contains(answer.status))
    }
  }

  @Test("в строках журнала запросов нет ни адресов, ни имён, ни тайн")
  func logsAreImpersonal() async throws {
    let lines = Lines()
    let fixture = try await ServiceFixture { $0.log = { lines.add($0) } }
    let visitor = try await fixture.signedIn(.administrator, "иванова")
    try await fixture.test { client async throws in
      _ = try await client.open("/accounts/\(visitor.account.id)?search=тайна", visitor.page)
      _ = try await client.open("/enter/abcdef")
      _ = try await client.signIn("иванова", "не тот пароль")
      _ = try await client.execute(uri: "/nothing/иванова", method: HTTPRequest.Method("PROPFIND") ?? .get)
    }
    #expect(lines.all.count == 4)
    #expect(lines.all.first?.hasPrefix("GET /accounts/{id} 200 ") == true)
    #expect(lines.all.first?.hasSuffix(" account=\(visitor.account.id)") == true)
    for word in ["иванова", "тайна", "abcdef", "PROPFIND", "nothing", "prikaz="] {
      #expect(!lines.all.joined().contains(word), "\(word)")
    }
  }

  @Test("показатели видит администратор, посторонний — нет; здоровье видят все")
  func monitoring() async throws {
    let fixture = try await ServiceFixture()
    let administrator = try await fixture.token(of: try await fixture.account(.administrator, "админ"), .administrator)
    let reader = try await fixture.token(of: try await fixture.account(.reader, "чтец"), .reader)
    try await fixture.test { client async throws in
      #expect(try await client.open("/healthz").text == "ok\n")
      #expect(try await client.open("/metrics").status == .notFound)
      #expect(try await client.open("/metrics", reader).status == .notFound)
      let text = try await client.open("/metrics", administrator).text
      #expect(text.contains("prikaz_requests_total{method=\"GET\",route=\"/healthz\",status=\"200\"} 1"))
      #expect(text.contains("prikaz_documents_waiting 0"))
    }
  }
}

/// Lines that a service has logged.
private final class Lines: Sendable {
  private let state = Mutex<[String]>([])
  var all: [String] { state.withLock { $0 } }
  func add(_ line: String) { state.withLock { $0.append(line) } }
}
