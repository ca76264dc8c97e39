import Diagnostics
import DocumentGeneration
import DocxForms
import Foundation
import OfficeOpenXML
import ProgrammeFiles
import TestSupport
import Testing

/// A form goes to a school and comes back.
@Suite struct FormRoundTripTests {
  @Test func `A form is valid, the same every time, and says whose it is`() throws {
    let form = try FormFixture.form()
    #expect(form == (try FormFixture.form()))
    let outcome = try DocxCheck.check(
      [form], baseline: FormFixture.folder.appending(path: "transition-programme.docx"))
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
    let identity = try #require(FormIdentity(of: OPCPackage(form, file: "форма.docx")))
    #expect(identity.school.key == "брылино")
    #expect(identity.kind == FormFixture.kindName)
    #expect(identity.schools.map(\.key) == ["кесова-гора", "брылино"])
  }

  @Test func `Bookmarks are short enough for Word`() throws {
    let package = try OPCPackage(FormFixture.form(), file: "форма.docx")
    let tree = try package.tree(of: package.mainDocument())
    let names = tree.nodes.filter { $0.isWord("bookmarkStart") }.compactMap { $0.word("name") }
    #expect(names.count > 100)
    #expect(names.allSatisfy { $0.count <= 40 })
    #expect(Set(names).count == names.count)
  }

  @Test func `An empty form gives no answers, and every question that needs one is named`() throws {
    let outcome = try FormFixture.outcome(FormFixture.form())
    #expect(!outcome.data.contains("‹"))
    #expect(!outcome.data.contains("показатели:\n"))
    #expect(outcome.outside.isEmpty)
    #expect(outcome.findings.map(\.code).filter { $0 == "FRM-06" }.count == 15)
  }

  @Test func `Answers come back typed, empty rows are dropped, and nothing is left over`() throws {
    let outcome = try FormFixture.outcome(FormFixture.filledForm())
    #expect(outcome.findings.isEmpty, "\(outcome.findings.map(\.message))")
    #expect(outcome.outside.isEmpty)
    for expected in [
      "дата: 2020-08-28", "номер: \"3\"", "2021: 22,5", "значение: 38", "год: 2019", "единица: \"%\"",
      "- мастер-классы", "выявлено: анализ ВПР", "содержание: курсы и тьюторы",
    ] {
      #expect(outcome.data.contains(expected), "\(expected)")
    }
    let data = try #require(FormFrame.data(of: outcome.data))
    #expect(data["программа"]?["показатели"]?.items.count == 1)
    #expect(data["дорожная-карта"]?["группы"]?.items.first?["мероприятия"]?.items.count == 2)
  }

  @Test func `The answers make the school's finished programme`() throws {
    let data = try FormFixture.outcome(FormFixture.filledForm()).data
    var pipeline = GenerationPipeline(catalogue: try FormFixture.catalogue())
    let result = try pipeline.generate(
      .init(
        files: [SourceFile(name: "программа.yaml", text: data)], orderFiles: nil, kinds: [FormFixture.kindName]))
    let document = try #require(result.documents.first).archive()
    let lines = try OPCPackage(document, file: "программа.docx").paragraphTexts()
    #expect(lines.contains { $0.contains("Доля двоек по проверочным работам") })
    #expect(lines.contains { $0.hasPrefix("(протокол от 28.08.2020") })
    let outcome = try DocxCheck.check([document])
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
  }

  @Test func `One save in LibreOffice changes no answer`() throws {
    let filled = try FormFixture.filledForm()
    let folder = FileManager.default.temporaryDirectory.appending(path: "prikaz-form-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    guard let saved = try FormFixture.savedByOffice(filled, in: folder) else { return }
    #expect(try FormFixture.outcome(saved).data == FormFixture.outcome(filled).data)
  }

  @Test func `A school's own set fills its form beforehand, and an untouched form gives the same data back`() throws {
    let form = try FormFixture.form("долматово", set: "dolmatovo")
    let data = try #require(FormFrame.data(of: FormFixture.outcome(form).data))
    let known = try #require(
      FormFrame.data(
        of: String(
          decoding: FormFixture.example("dolmatovo").first { $0.name == "программа.yaml" }?.bytes ?? [], as: UTF8.self))
    )
    for key in ["цели", "задачи", "показатели", "результаты", "дефициты"] {
      let given = try #require(known["программа"]?[key])
      let read = try #require(data["программа"]?[key])
      #expect(given.items.count == read.items.count, "\(key)")
    }
    let responsible = data["программа"]?["дефициты"]?.items.first?["ответственные"]
    #expect(responsible?.items.map(\.text) == ["панина"])
  }

  @Test func `A school's own programme without any form is read by its headings and tables`() throws {
    var pipeline = GenerationPipeline(catalogue: try FormFixture.catalogue())
    let result = try pipeline.generate(
      .init(files: FormFixture.example("dolmatovo"), orderFiles: nil, kinds: [FormFixture.kindName]))
    let arrival = try FormFixture.arrival(try #require(result.documents.first).archive())
    let data = arrival.reading.data
    #expect(arrival.reading.identity == nil)
    #expect(data["программа"]?["задачи"]?.items.count == 4)
    #expect(data["программа"]?["результаты"]?.items.count == 3)
    let indicators = try #require(data["программа"]?["показатели"]?.items)
    #expect(indicators.count == 3)
    #expect(indicators.first?["цели"]?["2022"]?.text == "42")
    #expect(data["программа"]?["период"]?.text == "2020–2022")
    let chapters = try #require(data["программа"]?["разделы"]?.items)
    #expect(chapters.first?["текст"]?.text?.hasPrefix("Школа работает в сложных социальных условиях") == true)
    // The results were read as a list, so the risks alone are left for the closing text.
    #expect(chapters.last?["текст-после"]?.text?.hasPrefix("Риски: смена педагогов") == true)
  }
}
