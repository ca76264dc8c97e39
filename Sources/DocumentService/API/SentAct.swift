import DocumentRegistry
import RussianLanguage

/// An act or a number as a program asks for it.
enum SentAct {
  /// Reads what a number is wanted for.
  static func number(_ record: JSONRecord, journal: String) -> NumberRequest? {
    let date = date(record)
    let byHand = record.optionalText("number", length: 1...60)
    let subject = record.optionalText("subject", length: 0...2000) ?? ""
    let key = record.optionalText("requestKey", length: 1...100)
    let isConfirmed = record.flag("confirmed")
    return date.map {
      NumberRequest(
        journal: journal, date: $0, choice: byHand.map(NumberRequest.Choice.byHand) ?? .next, subject: subject,
        requestKey: key, isConfirmed: isConfirmed)
    }
  }

  /// Reads what is to be registered; `date` is that of the number when the two come together.
  static func content(_ record: JSONRecord, date: CalendarDate?) -> ActContent? {
    let title = record.text("title", length: 1...2000)
    func text(_ key: String) -> String { record.optionalText(key, length: 0...2000) ?? "" }
    let (kind, signatory, executor) = (text("kind"), text("signatory"), text("executor"))
    let (addressee, note) = (text("addressee"), text("note"))
    let annexes = record.texts("annexes", count: 0...100, length: 1...2000)
    let schools = record.texts("schools", count: 0...500, length: 1...2000)
    return date.map {
      ActContent(
        date: $0, kind: kind, title: title, signatory: signatory, executor: executor, addressee: addressee, note: note,
        annexes: annexes, schools: schools)
    }
  }

  /// Reads the day of an act.
  static func date(_ record: JSONRecord) -> CalendarDate? {
    let text = record.text("date", length: 10...10)
    guard text.count == 10 else { return nil }
    guard let date = CalendarDate(text), date.iso == text else {
      record.note("date", "нужна дата вида 2026-11-21")
      return nil
    }
    return date
  }
}
