import Diagnostics
import ProgrammeModel

/// A letter names who has drawn it up, with a telephone (ГОСТ Р 7.0.97, реквизит 25).
enum LettersNameTheirExecutor: ProgrammeRule {
  static let code = "REQ-10"
  static let severity = Severity.note
  static let summary = "у письма есть исполнитель с телефоном"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.letters.compactMap { letter in
      guard let executor = letter.executor else {
        return finding("у письма не назван исполнитель", hint: "добавьте «исполнитель: ключ»", at: letter.path)
      }
      let person = executor.personKey.flatMap { subject.set.person($0) }
      guard person?.phone == nil, subject.set.organisation?.phone == nil else { return nil }
      return finding("у исполнителя письма нет телефона", hint: "добавьте человеку ключ «телефон»", at: executor.path)
    }
  }
}
