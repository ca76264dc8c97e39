import Diagnostics
import ProgrammeModel
import RussianLanguage

/// The same goal, task or measure is not written twice, and nobody is named twice in one list.
enum RowsAreNotRepeated: ProgrammeRule {
  static let code = "STR-12"
  static let severity = Severity.note
  static let summary = "в перечнях и в дорожной карте ничего не записано дважды, в списках никто не назван дважды"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let set = subject.set
    let programme = set.programme.map { [$0.goals, $0.tasks, $0.results] } ?? []
    let roadmap = set.roadmap.map { [$0.goals, $0.tasks] } ?? []
    let measures = (set.roadmap?.groups ?? []).map { group in
      group.activities.map {
        LocatedText("\($0.title) \($0.deadline?.text ?? "")", at: $0.path.key("название"))
      }
    }
    let parties = RepeatedParties.all(in: set).map { party, first in
      var found = finding(
        "\(RepeatedParties.words(for: party).inQuotes) стоит в этом списке дважды", hint: "удалите повтор",
        at: party.path,
        severity: .warning)
      found.furtherPaths = [first.path]
      return found
    }
    return (programme + roadmap + measures).flatMap(repetitions) + parties
  }

  private static func repetitions(in list: [LocatedText]) -> [Diagnostic] {
    var first: [ExactText: LocatedText] = [:]
    return list.compactMap { text in
      let key = ExactText(KeySpelling.bareReference(text.text))
      guard let other = first[key] else {
        first[key] = text
        return nil
      }
      var found = finding("то же самое уже записано выше", hint: "удалите одну из строк", at: text.path)
      found.furtherPaths = [other.path]
      return found
    }
  }
}
