import Diagnostics
import ProgrammeModel
import RussianLanguage

/// The deadline of an instruction is printed behind its words: «представить отчёт до 1 декабря до 15 декабря».
enum DeadlinesAreStatedOnce: ProgrammeRule {
  static let code = "DAT-23"
  static let severity = Severity.warning
  static let summary = "срок поручения стоит или в его словах, или под ключом «срок»"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap(\.flattenedItems).compactMap { entry in
      guard case .instruction(let instruction) = entry.item.content, let deadline = instruction.deadline,
        let words = instruction.assignment, let day = SentenceLimit.days(in: words.text).first
      else { return nil }
      var found = finding(
        "у поручения два срока: «\(day.digits)» в его словах и «\(deadline.text)»", hint: "оставьте один из них",
        at: deadline.path)
      found.furtherPaths = [words.path]
      return found
    }
  }
}
