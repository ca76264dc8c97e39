import RussianLanguage

/// What a department's journals know of acts that were registered there.
package struct ActRegister: Sendable {
  /// How an act that another one names by number and date stands in the journals.
  package enum Standing: Hashable, Sendable {
    /// It is there and in force.
    case inForce(title: String)
    /// Another act ended it.
    case repealed(byNumber: String, date: CalendarDate)
    /// Its number was annulled: the act does not count.
    case void
    /// The number belongs to an act of another date.
    case otherDate(CalendarDate, title: String)
    /// The journal of that year has no such number; `isOfPattern` is false for one that the journal would not give.
    case unknown(journal: String, isOfPattern: Bool)
    /// The journals do not reach so far back, or keep no such acts.
    case notKept
  }

  /// How the act of a kind («приказ»), number and date stands.
  package let standing: @Sendable (_ kind: String, _ number: String, _ date: CalendarDate) -> Standing

  /// A register that answers by a function.
  package init(_ standing: @escaping @Sendable (_ kind: String, _ number: String, _ date: CalendarDate) -> Standing) {
    self.standing = standing
  }

  /// What is wrong with naming an act so, with what to do about it; nil when nothing is. The act that names it is left out
  /// as its repeal: an order checked again after its registration has ended the other itself.
  package func fault(
    of kind: String, number: String, date: CalendarDate, title: String?,
    in namer: (number: String?, date: CalendarDate?)
  ) -> Fault? {
    switch standing(kind, number, date) {
    case .notKept: return nil
    case .unknown(let journal, let isOfPattern):
      return Fault(
        message: "в журнале «\(journal)» за \(date.year) год нет номера \(number)",
        hint: "проверьте номер и дату: prikaz journal list --number \(number)", isCertain: isOfPattern)
    case .otherDate(let own, let title):
      return Fault(
        message: "по журналу \(kind) № \(number) датирован \(own.digits), а здесь назван от \(date.digits)",
        hint: title.isEmpty ? "исправьте дату или номер" : "исправьте дату или номер: в журнале это «\(title)»",
        isCertain: true)
    case .void:
      return Fault(
        message: "по журналу номер \(number) аннулирован: такого акта нет", hint: "проверьте номер", isCertain: true)
    case .repealed(let byNumber, let day):
      if byNumber == namer.number, day == namer.date { return nil }
      return Fault(
        message: "по журналу \(kind) № \(number) от \(date.digits) уже отменён: № \(byNumber) от \(day.digits)",
        hint: "изменяют и отменяют только действующий акт", isCertain: true)
    case .inForce(let own):
      guard let title, !title.isEmpty, !own.isEmpty, Self.folded(title) != Self.folded(own) else { return nil }
      return Fault(
        message: "в журнале у \(kind.hasPrefix("приказ") ? "приказа" : "акта") № \(number) другой заголовок: «\(own)»",
        hint: "назовите его слово в слово", isCertain: true)
    }
  }

  /// What a register says against the naming of an act.
  package struct Fault: Hashable, Sendable {
    /// What is wrong.
    package let message: String
    /// How to mend it.
    package let hint: String
    /// False where the act may be registered elsewhere.
    package let isCertain: Bool
  }

  private static func folded(_ text: String) -> [Substring] {
    text.lowercased().replacing("ё", with: "е").split { !$0.isLetter && !$0.isNumber }
  }
}
