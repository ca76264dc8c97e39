import Diagnostics
import ProgrammeModel
import RussianLanguage

/// A case that the data give is printed as it stands: «УТВЕРЖДЁН приказом Отдел образования» comes of a nominative left there.
enum GivenCasesAreRight: ProgrammeRule {
  static let code = "ENT-13"
  static let severity = Severity.warning
  static let summary = "падеж, записанный в данных, — тот, под чьим ключом он стоит"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let set = subject.set
    let organisation = set.organisation.map { own in
      [(own.name, own.path, nil as String?)] + (own.parent.map { [($0, own.path, "вышестоящая")] } ?? [])
    }
    let bodies =
      (organisation ?? []) + set.units.map { ($0.name, $0.path, nil) } + set.schools.map { ($0.forms, $0.path, nil) }
    let posts = set.people.flatMap(\.posts).map { ($0.title, $0.path, "должность" as String?) }
    let names = (bodies + posts).flatMap { forms, path, stem in
      wrong(forms, at: path, stem: stem) { Declension.phrase(forms.nominative, in: $0) }
    }
    return names
      + set.people.flatMap { person in
        wrong(person.surnameForms, at: person.path, stem: "фамилия") {
          Declension.person(person.surname, gender: person.gender, in: $0)
        }
      }
  }

  private static func wrong(
    _ forms: NameForms, at path: FieldPath, stem: String?, declined: (GrammaticalCase) -> DeclinedText
  ) -> [Diagnostic] {
    GrammaticalCase.allCases.dropFirst().compactMap { grammaticalCase in
      guard let given = forms[grammaticalCase], grammaticalCase != .accusative else { return nil }
      let own = declined(grammaticalCase)
      let (written, right, nominative) = (folded(given), folded(own.text), folded(forms.nominative))
      // A name of one's own may decline in its own way, so only what is plain is said: no case at all, or another one.
      guard written != right, right != nominative, own.isSure || written == nominative,
        written == nominative || isAnotherCase(written, declined, but: grammaticalCase)
      else { return nil }
      let key = path.key((stem.map { "\($0)-" } ?? "") + grammaticalCase.russianName)
      return finding(
        written == nominative
          ? "под ключом «\(grammaticalCase.russianName)» стоит именительный падеж"
          : "«\(given)» — не \(grammaticalCase.russianName) падеж",
        hint: "скорее всего, нужно «\(own.text)»; если ключ убрать, программа просклоняет сама", at: key)
    }
  }

  private static func isAnotherCase(
    _ written: String, _ declined: (GrammaticalCase) -> DeclinedText, but own: GrammaticalCase
  ) -> Bool {
    GrammaticalCase.allCases.contains { other in
      guard other != own else { return false }
      let form = declined(other)
      return form.isSure && folded(form.text) == written
    }
  }

  private static func folded(_ text: String) -> String { KeySpelling.bareReference(text) }
}
