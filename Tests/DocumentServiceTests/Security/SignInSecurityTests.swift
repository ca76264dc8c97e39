import DepartmentRecords
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import DocumentService

@Suite("Безопасность: вход")
struct SignInSecurityTests {
  @Test("верный пароль впускает и ведёт, куда хотели")
  func rightPassword() async throws {
    let fixture = try await ServiceFixture()
    _ = try await fixture.account(.department, "иванова")
    try await fixture.test { client async throws in
      let answer = try await client.send(
        "/enter", ["login": " ИВАНОВА ", "password": ServiceFixture.password, "to": "/sets/4?a=b"])
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == "/sets/4?a=b")
      #expect(answer.cookie.hasPrefix("prikaz="))
    }
  }

  @Test("чужое имя и чужой пароль отвечают одинаково")
  func refusalsAreAlike() async throws {
    let fixture = try await ServiceFixture()
    _ = try await fixture.account(.department, "иванова")
    let disabled = try await fixture.account(.department, "петров")
    #expect(try await fixture.environment.accounts.setDisabled(true, disabled.id))
    try await fixture.test { client async throws in
      var texts: Set<String> = []
      for (login, password) in [("иванова", "не тот пароль"), ("никого", "x"), ("петров", ServiceFixture.password)] {
        let answer = try await client.signIn(login, password)
        #expect(answer.status == .unauthorized)
        #expect(answer.cookie.isEmpty)
        texts.insert(answer.text.replacing(login, with: "…"))
      }
      #expect(texts.count == 1)
    }
  }

  @Test("подбор пароля останавливается с указанием срока, других не задевает")
  func guessingIsSlowed() async throws {
    let clock = TestClock()
    let fixture = try await ServiceFixture(clock: clock) { $0.requestsPerSecond = 100 }
    _ = try await fixture.account(.department, "иванова")
    _ = try await fixture.account(.department, "петров")
    try await fixture.test { client async throws in
      for _ in 0..<8 { #expect(try await client.signIn("иванова", "не тот пароль").status == .unauthorized) }
      let refused = try await client.signIn("иванова", ServiceFixture.password)
      #expect(refused.status == .tooManyRequests)
      #expect((refused.headers[.retryAfter].flatMap(Int.init) ?? 0) > 0)
      #expect(try await client.signIn("петров", ServiceFixture.password).status == .seeOther)
      clock.advance(61)
      #expect(try await client.signIn("иванова", ServiceFixture.password).status == .seeOther)
    }
  }

  @Test("перебор имён с одного адреса останавливается")
  func guessingLoginsIsSlowed() async throws {
    let fixture = try await ServiceFixture { $0.requestsPerSecond = 100 }
    try await fixture.test { client async throws in
      var statuses: [HTTPResponse.Status] = []
      for number in 0..<45 { statuses.append(try await client.signIn("имя\(number)", "x").status) }
      #expect(statuses.filter { $0 == .tooManyRequests }.count == 5)
    }
  }

  @Test("при входе вход меняется: подложенный заранее не действует")
  func sessionRotates() async throws {
    let fixture = try await ServiceFixture()
    let visitor = try await fixture.signedIn(.department, "иванова")
    try await fixture.test { client async throws in
      let answer = try await client.signIn("иванова", ServiceFixture.password, visitor.page)
      #expect(!answer.cookie.contains(visitor.cookie))
      #expect(try await client.open("/me", visitor.page).status == .seeOther)
      let planted: HTTPFields = [.cookie: "prikaz=0000000000000000000000000000000000000000000000000000000000000000"]
      let second = try await client.signIn("иванова", ServiceFixture.password, planted)
      #expect(!second.cookie.contains("prikaz=0000"))
    }
  }

  @Test("новый пароль кончает остальные входы и просит прежний")
  func passwordChange() async throws {
    let fixture = try await ServiceFixture()
    let visitor = try await fixture.signedIn(.department, "иванова")
    let other = try await fixture.session(of: visitor.account)
    let new = ["old": ServiceFixture.password, "new": "тринадцать жирафов", "again": "тринадцать жирафов"]
    try await fixture.test { client async throws in
      let wrong = try await client.send("/me/password", new.merging(["old": "нет"]) { $1 }, by: visitor)
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("прежний пароль не подходит"))
      for (field, value) in [("new", "коротко"), ("again", "другой пароль совсем")] {
        #expect(
          try await client.send("/me/password", new.merging([field: value]) { $1 }, by: visitor).status
            == .unprocessableContent)
      }
      let answer = try await client.send("/me/password", new, by: visitor)
      #expect(answer.status == .seeOther)
      for old in [visitor, other] { #expect(try await client.open("/me", old.page).status == .seeOther) }
      let cookie = answer.cookie.split(separator: ";").first.map(String.init) ?? ""
      #expect(try await client.open("/me", [.cookie: cookie]).status == .ok)
      #expect(try await client.signIn("иванова", ServiceFixture.password).status == .unauthorized)
    }
  }

  @Test("выход кончает вход на сервере, «на всех устройствах» — все")
  func signOut() async throws {
    let fixture = try await ServiceFixture()
    let first = try await fixture.signedIn(.department, "иванова")
    let second = try await fixture.session(of: first.account)
    let third = try await fixture.session(of: first.account)
    try await fixture.test { client async throws in
      let answer = try await client.send("/leave", [:], by: first)
      #expect(answer.cookie.contains("Max-Age=0"))
      #expect(try await client.open("/me", first.page).status == .seeOther)
      #expect(try await client.open("/me", second.page).status == .ok)
      _ = try await client.send("/me/leave-everywhere", [:], by: second)
      #expect(try await client.open("/me", third.page).status == .seeOther)
    }
  }

  @Test("вход кончается без дела через два часа и всегда через двенадцать")
  func sessionsEnd() async throws {
    let clock = TestClock()
    let fixture = try await ServiceFixture(clock: clock) { _ in }
    let idle = try await fixture.signedIn(.department, "иванова")
    let busy = try await fixture.session(of: idle.account)
    try await fixture.test { client async throws in
      for hour in 1...12 {
        clock.advance(3600)
        #expect(try await client.open("/me", busy.page).status == (hour < 12 ? .ok : .seeOther), "час \(hour)")
        if hour == 2 { #expect(try await client.open("/me", idle.page).status == .seeOther) }
      }
    }
  }

  @Test("ссылка впускает один раз; её просмотр программой переписки не тратит")
  func oneTimeLink() async throws {
    let fixture = try await ServiceFixture()
    let account = try await fixture.environment.accounts.add(
      login: "школа-5", name: "Школа", role: .school, school: "пять", at: fixture.environment.now())
    let link = try await fixture.environment.accounts.addLink(
      for: account.id, expiresAt: fixture.environment.now() + 60)
    try await fixture.test { client async throws in
      for _ in 0..<2 {
        let preview = try await client.open("/enter/\(link.text)")
        #expect(preview.status == .ok)
        #expect(preview.cookie.isEmpty)
      }
      #expect(try await client.send("/enter/\(link.text)", [:]).headers[.location] == "/forms")
      #expect(try await client.send("/enter/\(link.text)", [:]).status == .notFound)
      #expect(try await client.open("/enter/\(link.text)").status == .notFound)
    }
  }

  @Test("набранная в браузере ссылка впускает сразу; без пароля отдел просят его задать")
  func typedLink() async throws {
    let fixture = try await ServiceFixture()
    let link = try #require(try await DocumentService(fixture.environment).firstLink())
    let path = try #require(link.split(separator: "/").last.map { "/enter/\($0)" })
    var typed: HTTPFields = [:]
    typed[try #require(HTTPField.Name("Sec-Fetch-Site"))] = "none"
    typed[try #require(HTTPField.Name("Sec-Fetch-Mode"))] = "navigate"
    let headers = typed
    try await fixture.test { client async throws in
      let answer = try await client.open(path, headers)
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == "/me/password")
    }
    #expect(try await DocumentService(fixture.environment).firstLink() == nil)
    #expect(try await DocumentService(fixture.environment).newLink() != nil)
  }

  @Test(
    "после входа не уводит на чужой сайт",
    arguments: [
      "//evil.example/", "https://evil.example/", "/\\evil.example", "/enter/x", "javascript:alert(1)", "/\n/x",
    ])
  func noOpenRedirect(_ target: String) async throws {
    let fixture = try await ServiceFixture()
    _ = try await fixture.account(.department, "иванова")
    try await fixture.test { client async throws in
      let answer = try await client.send(
        "/enter", ["login": "иванова", "password": ServiceFixture.password, "to": target])
      #expect(answer.headers[.location] == "/")
    }
  }

  @Test("одновременные входы ждут в очереди, лишние получают отказ, память не растёт")
  func floodOfSignIns() async throws {
    let work = BoundedWork(name: "test", count: 1, queueLimit: 2)
    let results = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 {
        group.addTask { (try? await work.run { PasswordHash.matches("x", nil) }) != nil }
      }
      return await group.reduce(into: [Bool]()) { $0.append($1) }
    }
    #expect(results.contains(true))
    #expect(results.contains(false))
  }
}
