import Diagnostics
import DocumentInspection
import Foundation
import TestSupport
import Testing

/// `docs/rules.md` is written from the catalogue, never by hand.
@Suite("Описание правил")
struct RuleDocumentationTests {
  /// Why a rule of the catalogue is not decided on a document.
  private static let reasons: [String: String] = [
    "STR-10": "набор разделов школьной программы зависит от рекомендаций региона; решает реестр видов документов",
    "STR-14": "противоречие видит только человек",
    "ENT-08": "наборы школ сверяются по данным комплекта, а не по готовому документу",
    "IND-08": "что измеряет показатель, решает человек", "IND-09": "нужны сами данные",
    "LEG-03": "нужна база правовых актов",
    "LAY-05": "длина строки известна только после вёрстки",
    "LAY-07": "разбивка на страницы известна только после вёрстки",
    "LAY-09": "свободное место на листе известно только после вёрстки",
  ]

  @Test("страница правил совпадает с каталогом")
  func pageIsTrue() throws {
    let implemented = Set(DocumentInspector.rules.map(\.code))
    let missing = RuleCatalogue.rules.filter { !implemented.contains($0.code) }
    #expect(Set(missing.map(\.code)) == Set(Self.reasons.keys))
    var page = """
      # Rules for documents

      Written from `RuleCatalogue` by `RuleDocumentationTests` (`PRIKAZ_ACCEPT=1` writes it anew). `prikaz rules КОД` shows
      a rule with its reason, its source, a wrong and a right example. Rules that lists of words decide never give errors;
      TXT-07 and TXT-08 are closed lists of patterns and endings, not a grammar. TXT-13 is such a list too, and Hunspell's Russian
      dictionary (`hunspell-ru`): a word that it lacks is told of only where it has one that a single slip of the hand away.

      | code | grade | demand |
      |---|---|---|

      """
    for rule in RuleCatalogue.rules where implemented.contains(rule.code) {
      page += "| \(rule.code) | \(rule.severity.russian) | \(rule.claim) |\n"
    }
    page += "\n## Not decided on a document\n\n| code | demand | why |\n|---|---|---|\n"
    for rule in missing { page += "| \(rule.code) | \(rule.claim) | \(Self.reasons[rule.code] ?? "") |\n" }
    let difference = try ExpectedText.difference(page, from: DocxCheck.root.appending(path: "docs/rules.md"))
    #expect(difference == nil)
  }

  @Test("в каталоге 143 правил, и у каждого есть всё")
  func catalogueIsWhole() {
    #expect(RuleCatalogue.rules.count == 143)
    #expect(Set(RuleCatalogue.rules.map(\.code)).count == 143)
    for rule in RuleCatalogue.rules {
      #expect(![rule.claim, rule.reason, rule.source, rule.wrong, rule.right].contains(""), "\(rule.code)")
      #expect(RuleCatalogue.rule(rule.code.lowercased()) == rule)
    }
  }
}
