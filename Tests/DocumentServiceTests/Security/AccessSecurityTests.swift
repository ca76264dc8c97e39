import DepartmentRecords
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import DocumentService

@Suite("Безопасность: кто что может")
struct AccessSecurityTests {
  @Test("учётные записи и журнал действий видит только администратор", arguments: [Role.department, .school, .reader])
  func accountsAreTheAdministrators(_ role: Role) async throws {
    let fixture = try await ServiceFixture()
    let visitor = try await fixture.signedIn(role, "кто-то", school: role == .school ? "пять" : nil)
    try await fixture.test { client async throws in
      for path in ["/accounts", "/accounts/\(visitor.account.id)", "/accounts/audit"] {
        #expect(try await client.open(path, visitor.page).status == .forbidden, "\(path)")
      }
      let raised = ["name": "Я", "role": "administrator"]
      for path in ["/accounts", "/accounts/\(visitor.account.id)", "/accounts/\(visitor.account.id)/link"] {
        #expect(try await client.send(path, raised, by: visitor).status == .forbidden, "\(path)")
      }
    }
    #expect(try await fixture.environment.accounts.record(visitor.account.id)?.account.role == role)
  }

  @Test("школе закрыто всё, что делает отдел")
  func schoolIsShutOut() async throws {
    let fixture = try await ServiceFixture { $0.requestsPerSecond = 100 }
    let set = try await fixture.environment.sets.add(title: "К", files: [], at: 0)
    let visitor = try await fixture.signedIn(.school, "школа-5", school: "пять")
    let office = [
      "/sets", "/documents", "/journal", "/accounts", "/templates", "/batches", "/schools", "/inspect",
    ]
    let routes = fixture.routes.filter { route in
      route.method == .get
        && office.contains { $0 == route.path || route.path.hasPrefix($0 + "/") }
    }
    #expect(routes.count > 3)
    try await fixture.test { client async throws in
      // Its own first page is that of its forms.
      let first = try await client.open("/", visitor.page)
      #expect(first.status == .seeOther && first.headers[.location] == "/forms")
      for route in routes {
        let uri =
          "/"
          + route.path.split(separator: "/").map { $0.hasPrefix("{") ? "\(set.id)" : String($0) }
          .joined(separator: "/")
        let status = try await client.open(uri, visitor.page).status
        #expect([.forbidden, .notFound].contains(status), "\(uri): \(status)")
      }
    }
  }

  @Test("кто только смотрит, ничего не меняет")
  func readerChangesNothing() async throws {
    let fixture = try await ServiceFixture { $0.requestsPerSecond = 100 }
    let set = try await fixture.environment.sets.add(title: "К", files: [], at: 0)
    let visitor = try await fixture.signedIn(.reader, "чтец")
    let routes = fixture.routes.filter { route in
      let path = route.path
      return route.method == .post
        && !["/enter", "/leave", "/me", "/api", "/inspect"].contains { path == $0 || path.hasPrefix($0 + "/") }
    }
    #expect(routes.count > 5)
    try await fixture.test { client async throws in
      for route in routes {
        let uri =
          "/"
          + route.path.split(separator: "/").map { $0.hasPrefix("{") ? "\(set.id)" : String($0) }
          .joined(separator: "/")
        let status = try await client.send(uri, ["title": "Чужое"], by: visitor).status
        #expect([.forbidden, .notFound].contains(status), "\(uri): \(status)")
      }
    }
    #expect(try await fixture.environment.sets.set(set.id)?.title == "К")
  }

  @Test("ключ программы: только свои адреса, не шире роли, не дольше срока, не после отзыва и отключения")
  func tokensOfPrograms() async throws {
    let clock = TestClock()
    let fixture = try await ServiceFixture(clock: clock) { _ in }
    _ = try await fixture.account(.administrator, "админ")
    let account = try await fixture.account(.department, "иванова")
    let token = try await fixture.token(of: account, .department, days: 2)
    try await fixture.test { client async throws in
      #expect(try await client.open("/api/v1/sets", token).status == .ok)
      #expect(try await client.open("/api/v1/sets", [.authorization: "Bearer x"]).status == .unauthorized)
      #expect(try await client.open("/api/v1/sets", [.authorization: "Basic x"]).status == .unauthorized)
      for path in ["/", "/me", "/accounts"] { #expect(try await client.open(path, token).status == .seeOther) }
      #expect(try await fixture.environment.accounts.setDisabled(true, account.id))
      #expect(try await client.open("/api/v1/sets", token).status == .unauthorized)
      #expect(try await fixture.environment.accounts.setDisabled(false, account.id))
      clock.advance(2 * 86_400)
      #expect(try await client.open("/api/v1/sets", token).status == .unauthorized)
    }
  }

  @Test("неверный ключ рядом с верным входом не пропускает")
  func cookieDoesNotHelpAWrongToken() async throws {
    let fixture = try await ServiceFixture()
    let visitor = try await fixture.signedIn(.department, "иванова")
    try await fixture.test { client async throws in
      var headers = visitor.page
      headers[.authorization] = "Bearer нет-такого"
      let answer = try await client.execute(uri: "/api/v1/sets", method: .post, headers: headers)
      #expect(answer.status == .unauthorized)
    }
  }

  @Test("ключ показывается один раз, чужой не отозвать, лишнее право не получить")
  func ownTokens() async throws {
    let fixture = try await ServiceFixture()
    let visitor = try await fixture.signedIn(.reader, "чтец")
    let other = try await fixture.signedIn(.reader, "другой")
    try await fixture.test { client async throws in
      let made = try await client.send(
        "/me/tokens", ["title": "журнал", "role": "reader", "days": "9999"], by: visitor)
      let secret = try #require(made.text.firstMatch(of: /<code>([0-9a-f]{64})<\/code>/)?.1)
      let again = try await client.open("/me", visitor.page).text
      #expect(!again.contains(secret))
      #expect(
        try await client.send("/me/tokens", ["title": "x", "role": "administrator"], by: visitor).status
          == .unprocessableContent)
      let token = try #require(try await fixture.environment.tokens.all(of: visitor.account.id).first)
      #expect(token.expiresAt - token.createdAt == 366 * 86_400)
      #expect(try await client.send("/me/tokens/\(token.id)/remove", [:], by: other).status == .notFound)
      #expect(try await client.send("/me/tokens/\(token.id)/remove", [:], by: visitor).status == .seeOther)
    }
  }

  @Test("отключённый не входит, а кто вошёл — выходит сразу")
  func disabledAccounts() async throws {
    let fixture = try await ServiceFixture()
    let administrator = try await fixture.signedIn(.administrator, "админ")
    let visitor = try await fixture.signedIn(.department, "иванова")
    try await fixture.test { client async throws in
      #expect(try await client.open("/me", visitor.page).status == .ok)
      _ = try await client.send("/accounts/\(visitor.account.id)/disable", [:], by: administrator)
      #expect(try await client.open("/me", visitor.page).status == .seeOther)
      #expect(try await client.signIn("иванова", ServiceFixture.password).status == .unauthorized)
      let last = try await client.send("/accounts/\(administrator.account.id)/disable", [:], by: administrator)
      #expect(last.status == .unprocessableContent)
      #expect(last.text.contains("последний администратор"))
    }
  }

  @Test("каждое изменение остаётся в журнале действий: кто, что, с чем")
  func changesAreNoted() async throws {
    let fixture = try await ServiceFixture()
    let administrator = try await fixture.signedIn(.administrator, "админ")
    try await fixture.test { client async throws in
      _ = try await client.send(
        "/accounts", ["login": "школа-5", "name": "Школа № 5", "role": "school", "school": "пять"], by: administrator)
      _ = try await client.signIn("админ", "не тот пароль")
      let page = try await client.open("/accounts/audit", administrator.page).text
      for words in ["Учётная запись добавлена", "Школа № 5 (школа-5)", "Проба админ (админ)", "Неудачный вход"] {
        #expect(page.contains(words), "\(words)")
      }
      let found = try await client.open(
        "/accounts/audit?search=%D0%BD%D0%B5%D1%83%D0%B4%D0%B0%D1%87%D0%BD", administrator.page)
      #expect(!found.text.contains("Учётная запись добавлена"))
    }
  }

  @Test(
    "изменения без собственных слов записываются по разделу",
    arguments: [
      ("/sets/4/remove", HTTPRequest.Method.post, "Комплекты: удаление"), ("/sets/4", .post, "Комплекты: изменение"),
      ("/api/v1/sets/4/files/a", .put, "Программа: замена"), ("/api/v1/sets/4", .delete, "Программа: удаление"),
    ])
  func auditWords(_ path: String, _ method: HTTPRequest.Method, _ words: String) {
    #expect(AuditTrail.action(method, path) == words)
  }

  @Test("ссылка администратора строится из адреса, под которым службу видят")
  func linksAreOurs() async throws {
    let fixture = try await ServiceFixture { $0.publicAddress = "https://docs.example.ru" }
    let administrator = try await fixture.signedIn(.administrator, "админ")
    try await fixture.test { client async throws in
      let page = try await client.send("/accounts/\(administrator.account.id)/link", [:], by: administrator)
      #expect(page.text.firstMatch(of: /<code>https:\/\/docs\.example\.ru\/enter\/[0-9a-f]{64}<\/code>/) != nil)
      #expect(page.headers[.cacheControl] == "no-store")
    }
  }
}
