import DocumentGeneration
import TestSupport
import Testing

/// A document of an example, kept as a text in the repository.
struct ActExample: Sendable, CustomTestStringConvertible {
  /// The folder of the set.
  let set: String
  /// The kind's ASCII name, which with the set's names the kept text.
  let kind: String
  /// The file that the clerk gets.
  let fileName: String

  init(_ set: String, _ kind: String, _ fileName: String) {
    self.set = set
    self.kind = kind
    self.fileName = fileName
  }

  var testDescription: String { "\(set): \(kind)" }

  static let all: [ActExample] = [
    ActExample("aleksandrovsky", "acknowledgement-sheet", "Лист ознакомления к приказу 50 от 13.02.2017.docx"),
    ActExample("aleksandrovsky", "amending-order", "Приказ о внесении изменений 118 от 26.03.2018.docx"),
    ActExample("aleksandrovsky", "approval-sheet", "Лист согласования к приказу 50 от 13.02.2017.docx"),
    ActExample("aleksandrovsky", "certified-extract", "Выписка из приказа 50 от 13.02.2017 пункты 3.1 3.2.docx"),
    ActExample("aleksandrovsky", "council-protocol", "Протокол 1 от 30.08.2017.docx"),
    ActExample("aleksandrovsky", "cover-letter", "Письмо 01-16-214 от 15.02.2017.docx"),
    ActExample("aleksandrovsky", "distribution-list", "Лист рассылки к приказу 50 от 13.02.2017.docx"),
    ActExample("aleksandrovsky", "working-group-order", "Приказ о рабочей группе 62 от 20.02.2017.docx"),
    ActExample("grachevsky", "base-school-list", "Перечень опорных школ Грачевского района.docx"),
    ActExample("grachevsky", "base-school-order", "Приказ о базовых школах 285 от 27.08.2018.docx"),
    ActExample("grachevsky", "base-school-statute", "Положение об опорной школе.docx"),
    ActExample("grachevsky", "cover-letter", "Письмо 02-11-318 от 28.08.2018.docx"),
    ActExample("grachevsky", "repeal-order", "Приказ об отмене 41 от 08.02.2021.docx"),
  ]
}

@Suite("Акты и бумаги из примеров")
struct ActExampleTests {
  @Test("слово в слово", arguments: ActExample.all)
  func wordForWord(_ example: ActExample) throws {
    let (bytes, name, findings) = try Making.document(Making.example(example.set), kind: example.kind)
    #expect(name == example.fileName)
    #expect(!findings.hasErrors)
    let text = try WordText.lines(of: bytes).joined(separator: "\n") + "\n"
    let file = Making.root.appending(
      path: "Tests/DocumentGenerationTests/Expected/\(example.set)-\(example.kind).txt")
    let kept = try ExpectedText.difference(text, from: file)
    #expect(kept == nil, "текст изменился:\n\(text)")
    // Empty cells, which are for the hand, stand between bars.
    let written = text.replacing(" |", with: "|")
    #expect(!written.contains("  ") && !text.contains("\"") && !text.contains(".."))
  }

  @Test(
    "--kind all: всё, что позволяют данные, без ошибок; все оставленные виды названы в одном примечании",
    arguments: ["aleksandrovsky", "grachevsky", "kesova-gora", "volkhov"])
  func everything(_ set: String) throws {
    var pipeline = try Making.pipeline()
    let result = try pipeline.generate(.init(files: Making.example(set), orderFiles: nil, kinds: ["all"]))
    #expect(!result.diagnostics.hasErrors)
    let made = Set(result.documents.map(\.kind.name))
    let leftOut = result.diagnostics.filter { $0.code == "OUT-25" }
    #expect(leftOut.count == 1 && leftOut.first?.severity == .note)
    let note = try #require(leftOut.first?.message)
    for kind in pipeline.catalogue.kinds {
      // A special kind that is made is named as what another one is replaced by.
      let isNamed = note.contains("«\(kind.title)»")
      #expect(made.contains(kind.name) ? !isNamed || kind.replaces != nil : isNamed, "\(kind.title)")
    }
    let expected = Set(ActExample.all.filter { $0.set == set }.map(\.kind))
    #expect(expected.subtracting(made).isEmpty)
    let outcome = try DocxCheck.check(result.documents.map { try $0.archive() })
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
  }

  @Test("каждый приказ печатается один раз: своим видом, а общим — когда своего не просили")
  func eachOrderOnce() throws {
    let files = try Making.example("aleksandrovsky")
    var pipeline = try Making.pipeline()
    let all = try pipeline.generate(.init(files: files, orderFiles: nil, kinds: ["все"]))
    #expect(
      all.documents.filter(\.kind.isOrder).map(\.kind.name).sorted() == [
        "amending-order", "order", "working-group-order",
      ])
    let orders = try pipeline.generate(.init(files: files, orderFiles: nil, kinds: ["приказ"]))
    #expect(
      orders.documents.map(\.fileName).sorted() == [
        "Приказ 118 от 26.03.2018.docx", "Приказ 50 от 13.02.2017.docx", "Приказ 62 от 20.02.2017.docx",
      ])
  }

  @Test("вид, для которого нет акта, назван с причиной, а остальное сделано")
  func idleKinds() throws {
    var pipeline = try Making.pipeline()
    let result = try pipeline.generate(
      .init(files: Making.example("aleksandrovsky"), orderFiles: nil, kinds: ["приказ об отмене", "письмо"]))
    #expect(result.documents.map(\.kind.name) == ["cover-letter"])
    let warning = try #require(result.diagnostics.first { $0.code == "OUT-22" })
    #expect(warning.severity == .warning)
    #expect(
      warning.message == "нечего печатать видом «приказ об отмене»: нет приказа, который только отменяет акты")
  }

  @Test("состав рабочей группы отдельно не печатается")
  func annexAlone() throws {
    var pipeline = try Making.pipeline()
    #expect(throws: (any Error).self) {
      try pipeline.generate(
        .init(files: Making.example("aleksandrovsky"), orderFiles: nil, kinds: ["состав рабочей группы"]))
    }
  }
}
