import Diagnostics
import ProgrammeModel

/// An order that changes another order of the same set changes what stands there: its date, number and title are those of
/// that order, and the items, words and annexes that it names exist.
enum ChangesFitTheAct: ProgrammeRule {
  static let code = "REF-11"
  static let severity = Severity.warning
  static let summary = "изменяемый приказ комплекта назван верно, и в нём есть изменяемые пункт, слова, приложение"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap { order in
      order.flattenedItems.flatMap { entry -> [Diagnostic] in
        guard case .amendment(let amendment) = entry.item.content else { return [] }
        return findings(about: amendment, in: order, of: subject.set.orders)
      }
    }
  }

  private static func findings(
    about amendment: ActAmendment, in order: AdministrativeOrder, of orders: [AdministrativeOrder]
  ) -> [Diagnostic] {
    let act = amendment.act
    // An act of another body may bear any number.
    guard act.author == nil, act.kind.lowercased().hasPrefix("приказ"), let number = act.number, let date = act.date
    else {
      return []
    }
    if order.number == number, order.date == date {
      return [
        finding("приказ изменяет сам себя", hint: "назовите приказ, который меняется", at: act.path, severity: .error)
      ]
    }
    let others = orders.filter { $0.path != order.path }
    guard let amended = others.first(where: { $0.number == number && $0.date == date }) else {
      return others.compactMap { other in
        guard let own = other.date, other.number == number, own.year == date.year else { return nil }
        return finding(
          "приказ № \(number) из этого комплекта датирован \(own.digits), а здесь назван от \(date.digits)",
          hint: "исправьте дату", at: act.datePath)
      }
    }
    var found = titleFindings(act, amended)
    // What an order approved is changed by its own items, which are not those of the order.
    guard amendment.document == nil else { return found }
    for change in amendment.changes { found += findings(about: change, of: amended) }
    return found
  }

  private static func titleFindings(_ act: BasisAct, _ amended: AdministrativeOrder) -> [Diagnostic] {
    guard let title = act.title, folded(title) != folded(amended.title) else { return [] }
    return [
      finding(
        "заголовок изменяемого приказа в этом комплекте другой: «\(amended.title)»", hint: "назовите его слово в слово",
        at: act.path)
    ]
  }

  private static func findings(about change: ActChange, of amended: AdministrativeOrder) -> [Diagnostic] {
    if let annex = change.annex { return annexFindings(annex, change, amended) }
    if case .addItem(let number, _) = change.action, exists(number, in: amended) {
      return [
        finding(
          "пункт \(number) в изменяемом приказе уже есть", hint: "дайте новому пункту следующий номер", at: change.path)
      ]
    }
    guard let number = change.item else { return [] }
    guard exists(number, in: amended) else {
      let last = amended.items.count + (amended.control == nil ? 0 : 1)
      return [
        finding(
          "пункта \(number) в изменяемом приказе нет", hint: "его пункты – с 1 по \(last)", at: change.path)
      ]
    }
    guard let words = words(of: change), !holds(words, number, amended) else { return [] }
    return [
      finding(
        "в пункте \(number) изменяемого приказа нет слов «\(words)»", hint: "перепишите их из приказа", at: change.path)
    ]
  }

  private static func annexFindings(
    _ annex: ActChange.Annex, _ change: ActChange, _ amended: AdministrativeOrder
  ) -> [Diagnostic] {
    let count = amended.approvedDocuments.count
    switch annex {
    case .only:
      guard count > 1 else { return [] }
      return [
        finding(
          "у изменяемого приказа приложений \(count), а сказано, что оно одно", hint: "назовите номер приложения",
          at: change.path)
      ]
    case .number(let number):
      guard let wanted = Int(number), wanted > count else { return [] }
      return [
        finding(
          "приложения № \(number) у изменяемого приказа нет", hint: "его приложений – \(count)", at: change.path)
      ]
    }
  }

  // MARK: - The order that is changed

  /// The item of a number as it is printed: «2», «2.1».
  private static func item(_ number: String, in order: AdministrativeOrder) -> OrderItem? {
    var items = order.items
    var found: OrderItem?
    for step in number.split(separator: ".") {
      guard let position = Int(step), items.indices.contains(position - 1) else { return nil }
      found = items[position - 1]
      items = items[position - 1].subitems
    }
    return found
  }

  /// True for an item that is there, the clause of control behind the last one, and for what is no such number.
  private static func exists(_ number: String, in order: AdministrativeOrder) -> Bool {
    guard number.split(separator: ".").allSatisfy({ Int($0) != nil }) else { return true }
    return item(number, in: order) != nil || order.control != nil && Int(number) == order.items.count + 1
  }

  /// The words that a change wants to find.
  private static func words(of change: ActChange) -> String? {
    switch change.action {
    case .replace(let words, _), .removeWords(let words): words
    case .addWords(_, let after): after
    case .reword, .addItem, .remove, .newEdition, nil: nil
    }
  }

  /// Words in other cases begin alike so far.
  private static let stemLength = 5

  /// True where the words may stand in an item. Of one whose executor and deadline the program prints, each word is looked for
  /// by its beginning, since names stand there in another case.
  private static func holds(_ words: String, _ number: String, _ order: AdministrativeOrder) -> Bool {
    guard let item = item(number, in: order), item.subitems.isEmpty else { return true }
    switch item.content {
    case .text(let text): return folded(text).contains(folded(words))
    case .instruction(let instruction):
      let said = [instruction.assignment?.text, instruction.deadline?.text].compactMap(\.self).joined(separator: " ")
      let stems = Set(folded(said).split(separator: " ").map { $0.prefix(stemLength) })
      let wanted = folded(words).split(separator: " ")
      // What begins with a word of the task is of the task; anything else may be the executor.
      guard let first = wanted.first, stems.contains(first.prefix(stemLength)) else { return true }
      return wanted.allSatisfy { stems.contains($0.prefix(stemLength)) }
    case .approval, .amendment, .repeal, .group: return true
    }
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().replacing("ё", with: "е").split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
