import ContentHashing
import DepartmentRecords
import Diagnostics
import DocumentGeneration
import DocumentRegistry
import ProgrammeFiles
import RussianLanguage

/// Brings a signed document into the journal: a number, the number into the data, the final document, the entry.
///
/// Whatever stops it, a number that was taken stays with this document: tried again, it goes on from there, and two clicks
/// at once come to one number.
struct ActRegistration {
  let environment: ServiceEnvironment
  /// Who registers, as the account is called.
  let who: String

  /// Registers; does nothing for a document that is registered already.
  ///
  /// Throws a fault when the document is not signed, and one that names the number when it has one and the rest failed.
  func register(_ document: DocumentInWork, isConfirmed: Bool) async throws {
    guard document.stage < .registered else { return }
    guard document.stage == .signed, let set = document.set,
      let signed = document.signedOn.flatMap({ CalendarDate($0) })
    else { throw FormSubmission.fault("документ ещё не подписан", hint: "регистрируют подписанное") }
    let journal = try await journal(for: document)
    let act = try await act(of: document, in: set)
    // A number that stands in the data is that of the paper journal; a number that we wrote is found by its key.
    let date = act.number == nil ? signed : act.date ?? signed
    if document.entry == nil {
      if !isConfirmed { try askAbout(act, date, signedOn: signed) }
      try await tryOut(document, act, set, date, journal)
    }
    let key = try await environment.documents.requestKey(of: document.id)
    let entry = try await environment.registry.reserve(
      NumberRequest(
        journal: journal.key, date: date, choice: act.number.map { .byHand($0) } ?? .next, subject: document.title,
        requestKey: key, isConfirmed: isConfirmed), by: who)
    try await environment.documents.keepNumber(document.id, entry: entry.id, number: entry.text)
    do {
      try await finish(document, entry, set, date, isConfirmed: isConfirmed)
    } catch let failure as DiagnosedFailure {
      throw ServiceFault(
        .unprocessableContent, "not-registered", "Номер \(entry.text) взят, но документ не зарегистрирован",
        detail: "Номер остаётся за этим документом. Исправьте то, что названо ниже, и повторите регистрацию — или "
          + "аннулируйте номер на странице документа.", diagnostics: failure.diagnostics)
    }
  }

  /// Annuls the number of a document that is not registered yet, in the journal and in the data.
  func annulNumber(of document: DocumentInWork, reason: String) async throws {
    guard document.stage == .signed, let entry = document.entry else {
      throw FormSubmission.fault(
        "у документа нет номера, который можно аннулировать", hint: "запись журнала аннулируют на её странице")
    }
    let line = try await environment.registry.entry(entry)
    if line.annulment == nil { _ = try await environment.registry.annul(entry, reason: reason, by: who) }
    if let set = document.set {
      try await write(line.text, nil, of: document, in: set)
    }
    try await environment.documents.loseNumber(document.id, entry: entry)
  }

  /// A number and a day that stand in the data already are registered as they are; where the day is not that of signing, or is
  /// yet to come, somebody must have said that it is meant.
  private func askAbout(_ act: RegistrableAct, _ date: CalendarDate, signedOn signed: CalendarDate) throws {
    guard let number = act.number else { return }
    var doubts: [String] = []
    if date != signed { doubts.append("подписан он \(signed.digits)") }
    if let today = environment.today, date > today { doubts.append("этот день ещё не наступил") }
    guard !doubts.isEmpty else { return }
    throw FormSubmission.fault(
      "в данных у документа уже стоят № \(number) и дата \(date.digits), а \(doubts.joined(separator: ", и "))",
      hint: "исправьте данные комплекта; если документ надо записать именно так, отметьте, что предупреждения видели")
  }

  /// The journal of a document's kind.
  private func journal(for document: DocumentInWork) async throws -> Journal {
    guard let journal = try await environment.registry.journal(forKind: document.kind) else {
      throw FormSubmission.fault(
        "для вида «\(document.kindTitle)» нет журнала", hint: "назовите этот вид в правилах одного из журналов")
    }
    return journal
  }

  private func act(of document: DocumentInWork, in set: Int64) async throws -> RegistrableAct {
    let files = try await environment.dataFiles(of: set)
    let acts = try await environment.workers.run { $0.registrableActs(of: files) }
    guard let act = acts.first(where: { $0.kind.name == document.kind && $0.file == document.file }) else {
      throw FormSubmission.fault("в комплекте больше нет этого документа", hint: "проверьте файл «\(document.file)»")
    }
    return act
  }

  /// Makes the document with the number that it would get, so that no number is taken for one that cannot be made.
  private func tryOut(
    _ document: DocumentInWork, _ act: RegistrableAct, _ set: Int64, _ date: CalendarDate, _ journal: Journal
  ) async throws {
    let number =
      if let own = act.number { own } else {
        try await environment.registry.nextNumber(journal: journal.key, year: date.year)
      }
    let files = try await environment.dataFiles(of: set).map { file in
      file.name == document.file ? try Self.numbered(act, number, date, file) : file
    }
    _ = try await environment.made(document.kind, of: document.file, from: files, isDraft: false)
  }

  private func finish(
    _ document: DocumentInWork, _ entry: RegistryEntry, _ set: Int64, _ date: CalendarDate, isConfirmed: Bool
  ) async throws {
    if entry.act == nil {
      try await write(entry.text, date, of: document, in: set)
      let files = try await environment.dataFiles(of: set)
      let made = try await environment.made(document.kind, of: document.file, from: files, isDraft: false)
      let act = try await self.act(of: document, in: set)
      let content = ActContent(
        date: date, kind: document.kindTitle, title: document.title, signatory: act.signatory,
        addressee: act.addressees.joined(separator: "; "), set: set,
        dataHash: ContentHash.of(files.map { ($0.name, $0.bytes) }),
        templateHash: try await environment.templateHash(of: document.kind), documentHash: ContentHash.of(made.bytes),
        citations: act.namedActs.map { ActCitation(date: $0.date, number: $0.number, words: $0.title) })
      _ = try await environment.registry.complete(
        entry.id, content, files: [NewAttachment(role: .document, name: made.name, bytes: made.bytes)],
        control: act.tasks.map { NewControlItem(task: $0.words, executor: $0.executor, due: $0.due) }, by: who,
        isConfirmed: isConfirmed)
    }
    _ = try await environment.documents.finishRegistration(document.id, by: who, at: environment.now())
  }

  /// Writes number and date into the act's file; without a date the number is taken out again. Tried again when somebody
  /// else has saved the set meanwhile.
  private func write(_ number: String, _ date: CalendarDate?, of document: DocumentInWork, in set: Int64) async throws {
    for _ in 0..<5 {
      guard let stored = try await environment.sets.set(set) else { throw ServiceFault.notFound }
      let acts = try await act(of: document, in: set)
      guard let file = try await environment.sets.files(of: set).first(where: { $0.name == document.file }) else {
        throw ServiceFault.notFound
      }
      let source = SourceFile(name: file.name, bytes: file.bytes)
      let changed =
        if let date { try Self.numbered(acts, number, date, source) } else {
          acts.number == number ? acts.unnumbered(in: source) ?? source : source
        }
      guard changed.bytes != file.bytes else { return }
      if try await environment.sets.save(
        StoredFile(name: file.name, bytes: changed.bytes), in: set, version: stored.version, at: environment.now())
      {
        return
      }
    }
    throw ServiceFault.changedMeanwhile
  }

  private static func numbered(
    _ act: RegistrableAct, _ number: String, _ date: CalendarDate, _ file: SourceFile
  ) throws -> SourceFile {
    guard let numbered = act.numbered(number, on: date, in: file) else {
      throw DiagnosedFailure(
        .unusable,
        Diagnostic(
          "OUT-92", .error, "номер и дату нельзя вписать в этот файл, не задев остального",
          hint: "впишите в него строки «номер: \(number)» и «дата: \(date.iso)» сами и повторите",
          at: .file(file.name)))
    }
    return numbered
  }
}
