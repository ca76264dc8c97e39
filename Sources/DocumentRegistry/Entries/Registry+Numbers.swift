import Diagnostics
import GRDB
import RussianLanguage

extension Registry {
  /// Gives a number to an act that is not registered yet.
  ///
  /// Throws `DiagnosedFailure`: `REG-06` when the number is taken, and of kind `.withheld` with warnings alone (`REG-07`,
  /// `REG-10`) when the clerk has to confirm them.
  package func reserve(_ request: NumberRequest, by who: String) async throws -> RegistryEntry {
    let stamp = stamp(who)
    return try await write { try Self.reserve(request, stamp, $0) }
  }

  /// A number within a transaction.
  static func reserve(_ request: NumberRequest, _ stamp: Stamp, _ db: Database) throws -> RegistryEntry {
    if let present = try entry(of: request, db) { return present }
    let journal = try journal(request.journal, db)
    let choice = try place(of: request, in: journal, db)
    let warnings =
      try choice.warnings
      + dateWarnings(
        journal: journal.key, date: request.date, number: choice.number, suffix: choice.suffix, entry: nil, db)
    guard request.isConfirmed || warnings.isEmpty else { throw DiagnosedFailure(.withheld, warnings) }
    let isByHand = if case .next = request.choice { false } else { true }
    try db.execute(
      sql: """
        INSERT INTO registryNumber (journal, year, number, suffix, suffixReason, text, foldedText, isByHand, date,
          subject, foldedSubject, requestKey, reservedAt, reservedBy)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        journal.key, request.date.year, choice.number, choice.suffix, choice.reason, choice.text,
        FoldedText.number(choice.text), isByHand, request.date.iso, request.subject, FoldedText.of(request.subject),
        request.requestKey, stamp.at, stamp.by,
      ])
    let id = db.lastInsertedRowID
    var detail = choice.text
    if let reason = choice.reason { detail += "; литера: \(reason)" }
    if !warnings.isEmpty { detail += "; подтверждено: " + warnings.map(\.message).joined(separator: "; ") }
    try note(.reserved, detail, journal: journal.key, entry: id, stamp, db)
    return try entry(id, db)
  }

  private struct Place {
    var number: Int?
    var suffix = ""
    var reason: String?
    var text: String
    var warnings: [Diagnostic] = []
  }

  /// What an earlier request with the same key was answered.
  private static func entry(of request: NumberRequest, _ db: Database) throws -> RegistryEntry? {
    guard let key = request.requestKey,
      let id = try Int64.fetchOne(db, sql: "SELECT id FROM registryNumber WHERE requestKey = ?", arguments: [key])
    else { return nil }
    let present = try entry(id, db)
    guard present.journal == request.journal, present.date == request.date, present.subject == request.subject else {
      throw RegistryFault.refusal(
        "REG-11", "этот запрос уже получил номер \(present.text) для другого документа",
        hint: "начните регистрацию заново")
    }
    return present
  }

  private static func place(of request: NumberRequest, in journal: Journal, _ db: Database) throws -> Place {
    let year = request.date.year
    switch request.choice {
    case .next:
      let number = try nextNumber(of: journal, year: year, db)
      guard number <= largestNumber else {
        throw RegistryFault.refusal("REG-04", "номера журнала за \(year) год кончились", hint: "проверьте журнал")
      }
      return Place(number: number, text: journal.pattern.text(number, year: year))
    case .byHand(let written):
      let place = try byHand(written, journal, year)
      try requireFree(place, journal, year, db)
      return place
    case .letter(let number, let letter, let reason):
      let suffix = letter.lowercased()
      guard NumberSuffix.isValid(suffix), !reason.allSatisfy(\.isWhitespace), (1...largestNumber).contains(number)
      else {
        throw RegistryFault.refusal(
          "REG-08", "номер с литерой даётся только с причиной, литера — одна или две русские буквы",
          hint: "например: 338а, причина «пропущен при регистрации»")
      }
      guard try number < nextNumber(of: journal, year: year, db) else {
        throw RegistryFault.refusal(
          "REG-09", "номер \(number) ещё не занят, литера не нужна", hint: "возьмите следующий номер без литеры")
      }
      let place = Place(
        number: number, suffix: suffix, reason: reason, text: journal.pattern.text(number, suffix: suffix, year: year))
      try requireFree(place, journal, year, db)
      return place
    }
  }

  private static func byHand(_ written: String, _ journal: Journal, _ year: Int) throws -> Place {
    let text = FoldedText.trimmed(written.filter { $0 != "№" })
    guard !FoldedText.number(text).isEmpty, text.count <= 60, text.contains(where: \.isNumber) else {
      throw RegistryFault.refusal("REG-05", "номер не понят", hint: "как он напечатан в документе: 58, 01-07/58")
    }
    guard let reading = journal.pattern.reading(text, year: year) else {
      let warning = Diagnostic(
        "REG-07", .warning, "номер \(text) не по образцу журнала: \(journal.pattern)",
        hint: "подтвердите, если он такой в бумажном журнале; в общий счёт он не войдёт")
      return Place(text: text, warnings: [warning])
    }
    guard reading.suffix.isEmpty else {
      throw RegistryFault.refusal(
        "REG-08", "номер с литерой даётся только с причиной, литера — одна или две русские буквы",
        hint: "укажите причину: «так в бумажном журнале»")
    }
    guard reading.number <= largestNumber else {
      throw RegistryFault.refusal("REG-05", "номер слишком велик", hint: "не больше \(largestNumber)")
    }
    return Place(number: reading.number, text: journal.pattern.text(reading.number, year: year))
  }

  private static func requireFree(_ place: Place, _ journal: Journal, _ year: Int, _ db: Database) throws {
    let taken = try Int64.fetchOne(
      db,
      sql: """
        SELECT id FROM registryNumber
        WHERE journal = ? AND year = ? AND (foldedText = ? OR (number IS ? AND number IS NOT NULL AND suffix = ?))
        """, arguments: [journal.key, year, FoldedText.number(place.text), place.number, place.suffix])
    guard let taken else { return }
    let present = try entry(taken, db)
    throw RegistryFault.refusal(
      "REG-06", "номер \(place.text) в журнале «\(journal.title)» за \(year) год уже занят: \(present.state.russian)",
      hint: "номер не даётся второй раз, даже аннулированный; возьмите следующий")
  }

  /// Acts are numbered in the order of their dates; what stands against it.
  static func dateWarnings(
    journal: String, date: CalendarDate, number: Int?, suffix: String, entry: Int64?, _ db: Database
  ) throws -> [Diagnostic] {
    guard let number else { return [] }
    let others = """
      SELECT text, coalesce(act.date, registryNumber.date) AS day FROM registryNumber LEFT JOIN act ON entry = id
      WHERE journal = ? AND year = ? AND number IS NOT NULL AND id IS NOT ?
        AND NOT EXISTS (SELECT 1 FROM annulment WHERE annulment.entry = id)
      """
    let key: StatementArguments = [journal, date.year, entry]
    var warnings: [Diagnostic] = []
    if let before = try Row.fetchOne(
      db, sql: others + " AND (number, suffix) < (?, ?) AND day > ? ORDER BY number DESC, suffix DESC LIMIT 1",
      arguments: key + [number, suffix, date.iso])
    {
      warnings.append(
        Diagnostic(
          "REG-10", .warning, "дата \(date.digits) раньше даты предыдущего номера: № \(described(before))",
          hint: "номера идут по порядку дат; исправьте дату или подтвердите"))
    }
    if let after = try Row.fetchOne(
      db, sql: others + " AND (number, suffix) > (?, ?) AND day < ? ORDER BY number, suffix LIMIT 1",
      arguments: key + [number, suffix, date.iso])
    {
      warnings.append(
        Diagnostic(
          "REG-10", .warning, "дата \(date.digits) позже даты следующего номера: № \(described(after))",
          hint: "номера идут по порядку дат; исправьте дату или подтвердите"))
    }
    return warnings
  }

  private static func described(_ row: Row) -> String {
    let day: String = row["day"]
    return "\(row["text"] as String) от \(CalendarDate(day)?.digits ?? day)"
  }
}
