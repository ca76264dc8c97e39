import Diagnostics
import DocumentRegistry
import DocxTemplating
import OfficeOpenXML
import ProgrammeFiles
import RussianLanguage

/// A journal of registration for a year, on paper and as a workbook.
package struct JournalPrint: Sendable {
  private let journal: JournalYear

  /// A journal to be printed.
  package init(_ journal: JournalYear) { self.journal = journal }

  /// «Журнал регистрации. Приказы, 2026 год», the files' name without an ending.
  package var name: String { "Журнал регистрации. \(journal.journal.title), \(journal.year) год" }

  /// The journal as a Word document; throws `DiagnosedFailure` when the template is not there or is broken.
  package func document(_ catalogue: TemplateCatalogue, _ environment: GenerationEnvironment) throws -> [UInt8] {
    let file = Self.template + ".docx"
    guard let home = environment.templateFolders.first(where: { environment.list($0)?.contains(file) == true }) else {
      throw DiagnosedFailure(
        .noInput,
        Diagnostic("REG-45", .error, "не найден шаблон журнала «\(file)»", hint: "укажите папку шаблонов: --templates"))
    }
    let path = home + "/" + file
    // Nine columns want the long side of the sheet.
    let package = try PageTurning.turning(TemplateIntake.package(environment.read(path), file: path), to: .landscape)
    return try RawRendering.render(
      package, values, missing: .error, sourceMap: SourceMap([]), catalogue: catalogue, named: name + ".docx"
    ).bytes
  }

  private static let template = "journal"

  /// The journal as a workbook, dates as dates and numbers as texts; throws `DiagnosedFailure` when the library cannot
  /// make it.
  package func workbook() throws -> [UInt8] {
    var sheet = WorkbookSheet(name: String(journal.year))
    let columns: [(title: String, width: Double, style: WorkbookSheet.Style)] = [
      ("№ п/п", 7, .number), ("Дата", 12, .day), ("Номер", 14, .text), ("Заголовок", 48, .text),
      ("Адресат, сторона", 24, .text), ("Кто подписал", 24, .text), ("Исполнитель", 20, .text),
      ("Приложения", 32, .text), ("Состояние, примечание", 32, .text),
    ]
    sheet.columns = columns.map { .init(width: $0.width, style: $0.style) }
    for (index, column) in columns.enumerated() {
      sheet.set(.text(column.title), row: 0, column: index, style: .heading)
    }
    for (index, entry) in journal.entries.enumerated() {
      let row = index + 1
      sheet.set(.number(Double(row)), row: row, column: 0, style: .number)
      sheet.set(.day(entry.date.dayNumber), row: row, column: 1, style: .day)
      let texts = [
        entry.text, entry.title, entry.act?.addressee ?? "", entry.act?.signatory ?? "", entry.act?.executor ?? "",
        entry.act?.annexes.joined(separator: "; ") ?? "", standing(of: entry),
      ]
      for (offset, text) in texts.enumerated() where !text.isEmpty {
        sheet.set(
          .text(String(text.prefix(WorkbookWriter.longestText / 2))), row: row, column: 2 + offset, style: .text)
      }
    }
    guard let bytes = WorkbookWriter.bytes(of: [sheet]) else {
      throw DiagnosedFailure(.ownFault, Diagnostic("REG-46", .error, "книга Excel не получилась"))
    }
    return bytes
  }

  private var values: TemplateValue {
    let entries = journal.entries
    let void = entries.count { $0.state == .void }
    return .record([
      "журнал": .text(journal.journal.title), "год": .text(String(journal.year)),
      "есть-записи": .flag(!entries.isEmpty),
      "есть-адресаты": .flag(entries.contains { $0.act?.addressee.isEmpty == false }),
      "итог": .text("Всего записей: \(entries.count)" + (void == 0 ? "." : ", из них аннулировано: \(void).")),
      "записи": .list(entries.map(record)),
    ])
  }

  private func record(_ entry: RegistryEntry) -> TemplateValue {
    .record([
      "дата": .text(entry.date.digits), "номер": .text(entry.text),
      "заголовок": .text(entry.title.isEmpty ? "—" : entry.title), "адресат": .text(entry.act?.addressee ?? ""),
      "подписал": .text(entry.act?.signatory ?? ""), "исполнитель": .text(entry.act?.executor ?? ""),
      "приложения": .text(entry.act?.annexes.joined(separator: "; ") ?? ""), "состояние": .text(standing(of: entry)),
    ])
  }

  /// What has become of an entry, in the words of a journal; the acts that change it, the letter's reason, the remark.
  private func standing(of entry: RegistryEntry) -> String {
    var words: [String] = []
    if let annulment = entry.annulment {
      words.append("\(EntryState.void.russian): \(annulment.reason)")
    } else if entry.state == .reserved {
      words.append(EntryState.reserved.russian)
    }
    if let reason = entry.suffixReason { words.append("литера: \(reason)") }
    for link in journal.actedUpon[entry.id] ?? [] where link.isInForce {
      let place = link.place.isEmpty ? "" : " (\(link.place))"
      // A number is not torn at its hyphens.
      let number = link.entryNumber.replacing("-", with: "\u{2011}")
      words.append("\(link.relation.passive) №\u{A0}\(number) от\u{A0}\(link.entryDate.digits)\(place)")
    }
    if let note = entry.act?.note, !note.isEmpty { words.append(note) }
    return words.joined(separator: "; ")
  }
}
