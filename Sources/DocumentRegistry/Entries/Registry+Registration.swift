import ContentHashing
import Diagnostics
import GRDB
import RussianLanguage

extension Registry {
  /// Registers an act under its reserved number, with the files that belong to it; from then on it never changes.
  ///
  /// Asked again with the same content it answers with the same entry. Throws `DiagnosedFailure`: `REG-13` when another
  /// act is registered there, `REG-14` for an annulled number, and of kind `.withheld` with warnings alone when the clerk
  /// has to confirm them.
  package func complete(
    _ id: Int64, _ content: ActContent, files: [NewAttachment] = [], control: [NewControlItem] = [],
    by who: String, isConfirmed: Bool = false
  ) async throws -> RegistryEntry {
    let stamp = stamp(who)
    return try await write { try Self.complete(id, content, files, control, stamp, isConfirmed, $0) }
  }

  /// Gives a number and registers the act under it at once.
  package func register(
    _ request: NumberRequest, _ content: ActContent, files: [NewAttachment] = [], control: [NewControlItem] = [],
    by who: String
  ) async throws -> RegistryEntry {
    let stamp = stamp(who)
    return try await write { db in
      var request = request
      if request.subject.isEmpty { request.subject = FoldedText.trimmed(content.title) }
      let entry = try Self.reserve(request, stamp, db)
      return try Self.complete(entry.id, content, files, control, stamp, request.isConfirmed, db)
    }
  }

  private static func complete(
    _ id: Int64, _ content: ActContent, _ files: [NewAttachment], _ control: [NewControlItem], _ stamp: Stamp,
    _ isConfirmed: Bool, _ db: Database
  ) throws -> RegistryEntry {
    let entry = try entry(id, db)
    let journal = try journal(entry.journal, db)
    let content = cleaned(content, journal)
    if let present = entry.act, entry.annulment == nil {
      if present == content { return entry }
      throw RegistryFault.refusal(
        "REG-13", "под номером \(entry.text) уже зарегистрирован другой документ",
        hint: "зарегистрированное не изменяется: изменить или отменить его может только другой документ")
    }
    guard entry.annulment == nil else {
      throw RegistryFault.refusal("REG-14", "номер \(entry.text) аннулирован", hint: "возьмите следующий номер")
    }
    try require(content, for: entry, files, control)
    let warnings = try dateWarnings(
      journal: entry.journal, date: content.date, number: entry.number, suffix: entry.suffix, entry: id, db)
    guard isConfirmed || warnings.isEmpty else { throw DiagnosedFailure(.withheld, warnings) }
    try insert(content, id, stamp, db)
    var detail = "от \(content.date.digits)"
    if !warnings.isEmpty { detail += "; подтверждено: " + warnings.map(\.message).joined(separator: "; ") }
    try note(.registered, detail, journal: entry.journal, entry: id, stamp, db)
    try attach(files, to: id, journal: entry.journal, stamp, db)
    try addControl(control, to: id, journal: entry.journal, stamp, db)
    return try self.entry(id, db)
  }

  private static func cleaned(_ content: ActContent, _ journal: Journal) -> ActContent {
    var content = content
    content.kind = FoldedText.trimmed(content.kind)
    if content.kind.isEmpty { content.kind = journal.act }
    content.title = FoldedText.trimmed(content.title)
    content.signatory = FoldedText.trimmed(content.signatory)
    content.executor = FoldedText.trimmed(content.executor)
    content.addressee = FoldedText.trimmed(content.addressee)
    content.note = FoldedText.trimmed(content.note)
    content.annexes = content.annexes.map(FoldedText.trimmed).filter { !$0.isEmpty }
    content.schools = content.schools.map(FoldedText.trimmed).filter { !$0.isEmpty }
    return content
  }

  private static func require(
    _ content: ActContent, for entry: RegistryEntry, _ files: [NewAttachment], _ control: [NewControlItem]
  ) throws {
    var findings: [Diagnostic] = []
    if content.title.isEmpty {
      findings.append(
        Diagnostic("REG-05", .error, "у документа нет заголовка", hint: "например: «О создании рабочей группы»"))
    }
    let texts = [
      ("заголовок", [content.title]), ("вид", [content.kind]), ("подписавший", [content.signatory]),
      ("исполнитель", [content.executor]), ("адресат", [content.addressee]), ("примечание", [content.note]),
      ("приложение", content.annexes), ("школа", content.schools),
    ]
    for (name, values) in texts where values.contains(where: { $0.count > 2000 }) {
      findings.append(Diagnostic("REG-05", .error, "\(name): больше 2000 знаков", hint: "сократите"))
    }
    let hashes = [content.dataHash, content.templateHash, content.documentHash].compactMap(\.self)
    if !hashes.allSatisfy(ContentHash.isValid) {
      findings.append(Diagnostic("REG-05", .error, "контрольная сумма записана неверно", hint: "64 знака 0–9, a–f"))
    }
    if content.date.year != entry.year {
      findings.append(
        Diagnostic(
          "REG-15", .error, "номер \(entry.text) дан в \(entry.year) году, а дата документа — \(content.date.digits)",
          hint: "исправьте дату или возьмите номер её года"))
    }
    findings += Attachment.findings(in: files) + NewControlItem.findings(in: control)
    guard findings.isEmpty else { throw DiagnosedFailure(.unusable, findings) }
  }

  /// What belongs to the act first, its own row last: behind that, triggers refuse any more.
  private static func insert(_ content: ActContent, _ id: Int64, _ stamp: Stamp, _ db: Database) throws {
    for (position, title) in content.annexes.enumerated() {
      try db.execute(sql: "INSERT INTO actAnnex VALUES (?, ?, ?)", arguments: [id, position, title])
    }
    for (position, school) in content.schools.enumerated() {
      try db.execute(
        sql: "INSERT INTO actSchool VALUES (?, ?, ?, ?)", arguments: [id, position, school, FoldedText.of(school)])
    }
    for (position, citation) in content.citations.enumerated() {
      try db.execute(
        sql: "INSERT INTO citation VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          id, position, citation.date.iso, citation.number, FoldedText.number(citation.number), citation.words,
        ])
    }
    let folded = FoldedText.of(
      ([content.kind, content.title, content.signatory, content.executor, content.addressee, content.note]
        + content.annexes + content.schools).joined(separator: " "))
    try db.execute(
      sql: """
        INSERT INTO act (entry, date, kind, title, signatory, executor, addressee, note, setID, dataHash, templateHash,
          documentHash, foldedTitle, folded, registeredAt, registeredBy)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, content.date.iso, content.kind, content.title, content.signatory, content.executor, content.addressee,
        content.note, content.set, content.dataHash, content.templateHash, content.documentHash,
        FoldedText.of(content.title), folded, stamp.at, stamp.by,
      ])
  }
}
