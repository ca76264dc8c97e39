import DocumentGeneration
import DocxForms
import OfficeOpenXML
import ProgrammeFiles
import TestSupport
import Testing

/// What a school sees when it opens a form, and what it sees when the form comes back.
@Suite struct FormAppearanceTests {
  private func tree(_ bytes: [UInt8]) throws -> XMLTree {
    let package = try OPCPackage(bytes, file: "форма.docx")
    return try package.tree(of: package.mainDocument())
  }

  /// The colour behind the place of a field.
  private func colour(_ title: String, in tree: XMLTree) throws -> String? {
    let control = try #require(
      tree.nodes.indices.first { tree.nodes[$0].isWord("alias") && tree.nodes[$0].word("val") == title }
        .flatMap { tree.ancestor(of: $0, "sdt") })
    let paragraph = try #require(tree.ancestor(of: control, "p") ?? tree.descendants(of: control, "p").first)
    let own = tree.child(of: paragraph, "pPr").flatMap { tree.child(of: $0, "shd") }
    let cell = tree.ancestor(of: paragraph, "tc").flatMap { tree.child(of: $0, "tcPr") }
      .flatMap { tree.child(of: $0, "shd") }
    return (own ?? cell).flatMap { tree.nodes[$0].word("fill") }
  }

  @Test(arguments: [
    ("Аналитическая справка", "FFF2CC"), ("Ресурсы и партнёры", "EDEDED"), ("Задача 1", "FFF2CC"),
    ("Задача 2", "EDEDED"), ("Мероприятия, строка 3: Срок", "FFF2CC"),
    ("Мероприятия, строка 3: Ожидаемый результат", "EDEDED"), ("Этапы, строка 1: Срок", "FFF2CC"),
    ("Номер протокола педагогического совета", "EDEDED"),
  ]) func `What must be answered is yellow, what may be is grey`(_ title: String, _ wanted: String) throws {
    #expect(try colour(title, in: tree(FormFixture.form())) == wanted)
  }

  @Test func `What the set has answered already is white`() throws {
    let form = try tree(FormFixture.form(kind: "interim-report"))
    #expect(try colour("Исполненные мероприятия, строка 1: Мероприятие", in: form) == nil)
    #expect(try colour("Исполненные мероприятия, строка 1: Дата", in: form) == "EDEDED")
  }

  @Test func `The first page says how to fill in the form, and is nobody's answer`() throws {
    let form = try FormFixture.form()
    let lines = try OPCPackage(form, file: "форма.docx").paragraphTexts()
    #expect(lines.first == "Как заполнить форму")
    #expect(
      lines.contains {
        $0.hasSuffix("Где написано «Будет взято из ответа школы», ничего не пишите: эти места заполнятся сами.")
      })
    // An interim report repeats nothing, so nothing is said of it.
    let report = try OPCPackage(FormFixture.form(kind: "interim-report"), file: "форма.docx").paragraphTexts()
    #expect(!report.contains { $0.contains("Будет взято") })
    // Even where the form's own record of its words is gone.
    var package = try OPCPackage(FormFixture.filledForm(), file: "форма.docx")
    for part in package.partNames where part.folder == "/customXml/" { package.remove(part) }
    let outcome = try FormFixture.outcome(package.archive())
    #expect(!outcome.outside.contains("Как заполнить форму"))
    #expect(!outcome.outside.contains("Жёлтые места"))
  }

  @Test func `A note stands without a number in the place of a list`() throws {
    let form = try tree(FormFixture.form())
    let notes = form.nodes.indices.filter {
      form.nodes[$0].isWord("p") && form.textContent(of: $0).hasPrefix("Будет взято")
    }
    #expect(!notes.isEmpty)
    for note in notes {
      let list = form.child(of: note, "pPr").flatMap { form.child(of: $0, "numPr") }
      let number = list.flatMap { form.child(of: $0, "numId") }.flatMap { form.nodes[$0].word("val") }
      #expect(number == nil || number == "0")
    }
  }

  @Test func `A set without a programme gives forms by its roadmap's years`() throws {
    let form = try FormFixture.form("долматово", set: "aleksandrovsky")
    let lines = try OPCPackage(form, file: "форма.docx").paragraphTexts()
    #expect(lines.contains("2019 год"))
    #expect(lines.contains { $0.hasPrefix("План мероприятий по переходу") })
  }

  @Test func `A set that says no years is told so at once`() throws {
    let catalogue = try FormFixture.catalogue()
    var maker = FormMaker(catalogue: catalogue)
    let set = SourceFile(
      name: "общее.yaml", text: "школы:\n  каменка: {краткое: МБОУ Каменская ООШ, полное: Каменская школа}\n")
    #expect {
      try maker.forms(of: [set], set: "x", kind: FormMaker.kind(FormFixture.kindName, of: catalogue), school: nil)
    } throws: { error in
      "\(error)".contains("FRM-20")
    }
  }
}
