import Diagnostics
import DocumentInspection
import DocumentRecognition
import OfficeOpenXML
import TestSupport
import Testing

/// Every rule fires where it should; on the right documents none does.
@Suite("Правила")
struct RuleTests {
  @Test("в правильных документах замечаний нет", arguments: RightDocuments.all)
  func rightDocumentsAreClean(text: String) throws {
    let document = try DocumentFixture.document(text)
    let found = DocumentInspector.found(in: document).map { code, finding in
      let first = finding.passages[0]
      return "\(code) \(finding.message): \(document.paragraphs[first.paragraph].string(first.range))"
    }
    #expect(found == [])
  }

  @Test("правило находит свою ошибку", arguments: RuleCases.all)
  func ruleFires(example: RuleCase) throws {
    let codes = try DocumentFixture.codes(example.wrong)
    #expect(codes.contains(example.code), "\(example.code) молчит, найдено: \(codes.sorted())")
  }

  @Test("правило молчит там, где ошибки нет", arguments: RuleCases.silent)
  func ruleIsSilent(example: RuleCase) throws {
    let codes = try DocumentFixture.codes(example.wrong)
    #expect(!codes.contains(example.code), "\(example.code) сработало зря")
  }

  @Test("пронумерованные строки ячейки, разделённые переносом, – перечень")
  func linesOfACellAreEntries() throws {
    let programme = RightDocuments.order.replacing(
      "> Приложение № 2",
      with:
        "= 3. Задачи\nЗадачи:\n1. Диагностика дефицитов учителей.\n2. Помощь школам в работе с родителями.\n> Приложение № 2"
    )
    let broken = DocumentFixture.body(programme).replacing(
      WordFixture.p("2. Помощь школам в работе с родителями.") + "</w:tc>", with: "</w:tc>"
    ).replacing(
      WordFixture.r("1. Диагностика дефицитов учителей.") + "</w:p></w:tc>",
      with: WordFixture.r("1. Диагностика дефицитов учителей.") + "<w:r><w:br/></w:r>"
        + WordFixture.r("2. Помощь школам в работе с родителями.") + "</w:p></w:tc>")
    #expect(broken.contains("<w:br/>"))
    let package = try OPCPackage(WordFixture.file(body: broken), file: "документ.docx")
    let found = DocumentInspector.found(in: try DocumentRecogniser.document(of: package))
    #expect(!found.contains { $0.code == "STR-13" })
  }

  @Test("у каждого правила есть пример и запись в каталоге")
  func everyRuleHasACase() {
    let implemented = DocumentInspector.rules.map(\.code)
    #expect(Set(implemented).count == implemented.count)
    #expect(Set(RuleCases.all.map(\.code)) == Set(implemented))
    for code in implemented { #expect(RuleCatalogue.rule(code) != nil) }
  }

  @Test("правила по перечням слов ошибок не дают")
  func lexiconIsNeverAnError() throws {
    for example in RuleCases.all where RuleCatalogue.rule(example.code)?.method == .lexicon {
      let inspection = try DocumentInspector.inspect(DocumentFixture.package(example.wrong))
      let own = inspection.diagnostics.filter { $0.code == example.code }
      #expect(own.allSatisfy { $0.severity != .error }, "\(example.code)")
    }
  }
}
