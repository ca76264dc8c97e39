import Diagnostics
import ProgrammeModel
import RussianLanguage

/// An order cannot ask for something by a day that had passed when it was signed.
enum DeadlinesAreNotPast: ProgrammeRule {
  static let code = "DAT-07"
  static let severity = Severity.error
  static let summary = "сроки пунктов и мероприятий не кончаются раньше даты приказа"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    items(subject) + subject.set.orders.flatMap { sentences(of: $0) } + measures(subject)
  }

  private static func items(_ subject: RuleSubject) -> [Diagnostic] {
    subject.deadlines.compactMap { deadline -> Diagnostic? in
      guard case .item(let order) = deadline.holder, let signed = order.date, let last = deadline.lastDay, last < signed
      else { return nil }
      return finding(
        "срок кончается \(last.digits), раньше даты приказа — \(signed.digits)", hint: "проверьте год и месяц",
        at: deadline.written.path)
    }
  }

  /// Deadlines inside the words of an item, which may also quote another act: a warning only.
  private static func sentences(of order: AdministrativeOrder) -> [Diagnostic] {
    guard let signed = order.date else { return [] }
    return order.flattenedItems.compactMap { entry in
      let text: LocatedText
      switch entry.item.content {
      case .text(let words): text = LocatedText(words, at: entry.item.path)
      case .instruction(let instruction):
        guard let assignment = instruction.assignment else { return nil }
        text = assignment
      default: return nil
      }
      guard let last = SentenceLimit.days(in: text.text).first(where: { $0 < signed }) else { return nil }
      return finding(
        "в пункте назван срок до \(last.digits), раньше даты приказа — \(signed.digits)",
        hint: "проверьте число, месяц и год", at: text.path, severity: .warning)
    }
  }

  /// A plan is often approved when it has begun, so that its past measures are a warning only.
  private static func measures(_ subject: RuleSubject) -> [Diagnostic] {
    let orders = subject.set.orders.filter { $0.approvedDocuments.contains { $0.part == .roadmap } }
    guard let signed = orders.compactMap(\.date).min() else { return [] }
    return subject.deadlines.compactMap { deadline in
      guard deadline.isOfMeasure, let last = deadline.lastDay, last < signed else { return nil }
      return finding(
        "мероприятие кончается \(last.digits), раньше даты приказа, который утверждает план, — \(signed.digits)",
        hint: "проверьте срок мероприятия или дату приказа", at: deadline.written.path, severity: .warning)
    }
  }
}
