import ArgumentParser
import ContentHashing
import Diagnostics
import DocumentGeneration
import DocumentRegistry
import Foundation
import RussianLanguage

/// Registers finished documents.
struct JournalRegister: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Зарегистрировать готовые документы.",
    discussion: """
      Номер, дата, заголовок, приложения и акты, на которые ссылается документ, берутся из самого документа Word;
      чего в нём нет, указывается параметрами. Документ без номера получает следующий. Повторный запуск с тем же
      файлом второго номера не даёт.
      Пример: prikaz journal register "Приказ 58 от 21.11.2026.docx" --schools "МОУ «Школа № 8»"
      Документ без файла: prikaz journal register --title "О созыве совета" --date 2026-02-03 --number 12

      Коды завершения: 0 — готово; 1 — нужно подтверждение; 64 — неверный вызов; 65 — документ или номер не подходит;
      66 — нет файла или базы; 73 — не записано.
      """)

  @Argument(help: ArgumentHelp("Документы Word (.docx).", valueName: "файлы"))
  var files: [String] = []

  @Option(help: ArgumentHelp("Журнал; без него — по виду документа.", valueName: "журнал"))
  var journal: String?

  @Option(help: ArgumentHelp("Дата документа.", valueName: "дата"))
  var date: String?

  @Option(help: ArgumentHelp("Заголовок.", valueName: "заголовок"))
  var title: String?

  @Option(help: ArgumentHelp("Кто подписал.", valueName: "кто"))
  var signatory: String?

  @Option(help: ArgumentHelp("Исполнитель.", valueName: "кто"))
  var executor = ""

  @Option(help: ArgumentHelp("Кому письмо или с кем соглашение.", valueName: "кому"))
  var addressee = ""

  @Option(help: ArgumentHelp("Примечание.", valueName: "текст"))
  var note = ""

  @Option(help: ArgumentHelp("Школа, которой касается документ; можно несколько раз.", valueName: "школа"))
  var schools: [String] = []

  @OptionGroup var choice: NumberOptions
  @OptionGroup var access: JournalAccess

  func validate() throws {
    guard !files.isEmpty || title != nil else {
      throw ValidationError("укажите файл документа, а без файла — заголовок: --title \"О созыве совета\"")
    }
    guard files.count < 2 || choice.number == nil && title == nil else {
      throw ValidationError("номер и заголовок указываются для одного документа: у каждого они свои")
    }
  }

  func run() async throws {
    let registry = try access.registry()
    guard !files.isEmpty else {
      return print(JournalText.line(try await register(nil, registry)))
    }
    let environment = GenerationEnvironment.disk(templateFolders: [])
    var failure: DiagnosedFailure?
    for path in files {
      do {
        let document = try IssuedDocument(path: path, environment)
        if let present = try await registry.entries(documentHash: ContentHash.of(document.bytes))
          .first(where: { $0.state == .registered })
        {
          print("\(JournalText.line(present)) — уже зарегистрирован")
          continue
        }
        print(JournalText.line(try await register(document, registry)))
      } catch let error as DiagnosedFailure {
        Terminal.standard.report(
          error.diagnostics.map { finding in
            var finding = finding
            if finding.location == nil { finding.location = .file(path) }
            return finding
          })
        // One bad file never stops the others; the gravest end is told last.
        failure = failure ?? error
      }
    }
    if let failure { throw ExitCode(failure.kind.status) }
  }

  private func register(_ document: IssuedDocument?, _ registry: Registry) async throws -> RegistryEntry {
    let journal = try await self.journal(of: document, registry)
    let own = choice.number == nil ? document?.number : nil
    guard let day = try date.map(JournalAccess.day) ?? document?.date ?? (own == nil ? LocalDay.today : nil) else {
      throw DiagnosedFailure(
        .unusable, Diagnostic("REG-43", .error, "дата документа не видна", hint: "укажите её: --date 14.07.2020"))
    }
    guard let title = title ?? document?.title else {
      throw DiagnosedFailure(
        .unusable, Diagnostic("REG-43", .error, "заголовок документа не виден", hint: "укажите его: --title \"О …\""))
    }
    if let today = LocalDay.today, day > today {
      Terminal.standard.report([
        Diagnostic(
          "REG-28", .warning, "дата документа \(day.digits) ещё не наступила: сегодня \(today.digits)",
          hint: "зарегистрированное не изменяется: если дата неверна, аннулируйте запись (prikaz journal annul) и "
            + "зарегистрируйте документ заново")
      ])
    }
    let hash = document.map { ContentHash.of($0.bytes) }
    let content = ActContent(
      date: day, title: title, signatory: signatory ?? document?.signatory ?? "", executor: executor,
      addressee: addressee, note: note, annexes: document?.annexes ?? [], schools: schools, documentHash: hash,
      citations: document?.citations ?? [])
    let files = document.map { [NewAttachment(role: .document, name: $0.name, bytes: $0.bytes)] } ?? []
    if let number = choice.number ?? own, choice.letter == nil,
      let reserved = try await registry.entry(journal: journal.key, year: day.year, number: number),
      reserved.state == .reserved
    {
      return try await registry.complete(
        reserved.id, content, files: files, by: access.who, isConfirmed: choice.confirm)
    }
    // The same file asked for again, even at the same moment, comes to the same number; after an annulment it may have another.
    var key: String?
    if let hash { key = "docx-\(hash)-\(try await registry.entries(documentHash: hash).count)" }
    let entry = try await registry.register(
      NumberRequest(
        journal: journal.key, date: day, choice: own.map { .byHand($0) } ?? choice.choice, requestKey: key,
        isConfirmed: choice.confirm), content, files: files, by: access.who)
    if document != nil, own == nil {
      Terminal.standard.report([
        Diagnostic(
          "REG-44", .note, "в самом документе номера \(entry.text) нет",
          hint: "впишите номер и дату и приложите подписанный скан: prikaz journal attach \(entry.text) СКАН.pdf")
      ])
    }
    return entry
  }

  private func journal(of document: IssuedDocument?, _ registry: Registry) async throws -> Journal {
    if let journal { return try await registry.journal(journal) }
    if let kind = document?.kind, let journal = try await registry.journal(forKind: kind) { return journal }
    guard document == nil || document?.isOrder == true else {
      throw DiagnosedFailure(
        .unusable,
        Diagnostic(
          "REG-43", .error, "не видно, в какой журнал внести документ", hint: "укажите журнал: --journal letters"))
    }
    return try await registry.journal("orders")
  }
}
