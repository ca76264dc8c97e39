import DocumentInspection
import Diagnostics
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
