import DepartmentRecords
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import DocumentService

@Suite("Формы школ")
struct OfficeSchoolTests {
  /// The department has made forms for the schools of a set; the set's number.
  private static func made(_ office: OfficeVisit) async throws -> Int64 {
    let set = try await office.exampleSet()
    try await office.test { client async throws in
      let answer = try await office.post(client, "/schools/\(set)/make", ["kind": "transition-programme"])
      #expect(answer == "/schools/\(set)?done=made")
    }
    return set
  }

  @Test("школа скачивает свою форму, возвращает её с замечаниями, отдел принимает и читает ответы в комплект")
  func wholeWay() async throws {
    let office = try await OfficeVisit(.department)
    let set = try await Self.made(office)
    let form = try #require(try await office.environment.schoolForms.forms(set: set).first)
    let school = try await office.other(.school, school: form.school)
    try await office.test { client async throws in
      #expect(try await school.get(client, "/forms").contains("заполните"))
      let blank = try await school.bytes(client, "/forms/\(form.id)/blank")
      let answer = try await school.upload(
        client, "/forms/\(form.id)", files: [("file", "Наша форма.docx", blank)])
      #expect(answer == "/forms/\(form.id)?done=returned")
      #expect(try await school.get(client, "/forms/\(form.id)").contains("Замечания"))
      #expect(try await school.bytes(client, "/forms/\(form.id)/remarks") != blank)
      #expect(try await office.get(client, "/schools/\(set)").contains("с ошибками"))
      _ = try await office.post(client, "/schools/forms/\(form.id)/accept", ["accepted": "yes"])
      _ = try await school.upload(
        client, "/forms/\(form.id)", files: [("file", "Ещё раз.docx", blank)], status: .unprocessableContent)
      _ = try await office.post(client, "/schools/\(set)/read", ["kind": "transition-programme"])
      #expect(try await office.file("ответы-школ.yaml", of: set).contains("отчёт:"))
    }
  }

  @Test("чужая форма не принимается")
  func formOfAnother() async throws {
    let office = try await OfficeVisit(.department)
    let set = try await Self.made(office)
    let forms = try await office.environment.schoolForms.forms(set: set)
    let school = try await office.other(.school, school: forms[0].school)
    let foreign = try #require(try await office.environment.schoolForms.bytes(.blank, of: forms[1].id))
    try await office.test { client async throws in
      _ = try await school.upload(
        client, "/forms/\(forms[0].id)", files: [("file", "Форма.docx", foreign)], status: .unprocessableContent)
      #expect(try await office.environment.schoolForms.form(forms[0].id)?.answer == nil)
    }
  }

  @Test("форма другого вида и чужая бумага не принимаются и присланного раньше не заменяют")
  func formOfAnotherKind() async throws {
    let office = try await OfficeVisit(.department)
    let set = try await Self.made(office)
    let programme = try #require(try await office.environment.schoolForms.forms(set: set).first)
    let school = try await office.other(.school, school: programme.school)
    let filled = try #require(try await office.environment.schoolForms.bytes(.blank, of: programme.id))
    try await office.test { client async throws in
      _ = try await office.post(client, "/schools/\(set)/make", ["kind": "interim-report"])
      let all = try await office.environment.schoolForms.forms(set: set)
      let report = try #require(all.first { $0.school == programme.school && $0.id != programme.id })
      _ = try await school.upload(
        client, "/forms/\(report.id)", files: [("file", "Форма.docx", filled)], status: .unprocessableContent)
      #expect(try await office.environment.schoolForms.form(report.id)?.answer == nil)
    }
  }

  @Test("испорченный файл не принимается и службе не вредит")
  func brokenFile() async throws {
    let office = try await OfficeVisit(.department)
    let set = try await Self.made(office)
    let form = try #require(try await office.environment.schoolForms.forms(set: set).first)
    let school = try await office.other(.school, school: form.school)
    try await office.test { client async throws in
      _ = try await school.upload(
        client, "/forms/\(form.id)", files: [("file", "Форма.docx", Array("PK\u{3}\u{4}мусор".utf8))],
        status: .unprocessableContent)
    }
  }

  @Test("чужие адреса школе отвечают «такой страницы нет»", arguments: ["", "/blank", "/answer", "/remarks"])
  func strangers(_ end: String) async throws {
    let office = try await OfficeVisit(.department)
    let set = try await Self.made(office)
    let forms = try await office.environment.schoolForms.forms(set: set)
    let school = try await office.other(.school, school: forms[0].school)
    try await office.test { client async throws in
      try await school.expect(client, .get, "/forms/\(forms[1].id)\(end)", .notFound)
      if end.isEmpty { try await school.expect(client, .post, "/forms/\(forms[1].id)", .notFound) }
    }
  }

  @Test(
    "школа не видит страниц отдела, отдел — страниц школы",
    arguments: [
      (HTTPRequest.Method.get, "/schools"), (.get, "/schools/1"), (.post, "/schools/1/make"),
      (.post, "/schools/1/read"), (.get, "/schools/forms/1"), (.get, "/schools/forms/1/blank"),
      (.post, "/schools/forms/1/accept"),
    ])
  func roles(_ method: HTTPRequest.Method, _ path: String) async throws {
    let office = try await OfficeVisit(.department)
    _ = try await Self.made(office)
    let school = try await office.other(.school, school: "первая")
    let reader = try await office.other(.reader)
    try await office.test { client async throws in
      try await school.expect(client, method, path, .forbidden)
      try await reader.expect(client, method, path, method == .get ? .ok : .forbidden)
      try await office.expect(client, .get, "/forms", .forbidden)
    }
  }
}
