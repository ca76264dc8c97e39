import ArgumentParser
import Diagnostics
import DocumentGeneration
import Foundation
import ProgrammeFiles
import ProgrammeValidation
import RussianLanguage

/// Shows what is due, overdue and done, by executor.
struct Control: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "control", abstract: "Контроль исполнения: что просрочено, чей срок идёт, что исполнено.",
    discussion: """
      Берутся пункты приказов, решения протоколов и мероприятия планов; об исполнении говорит ключ «исполнение».
      Пример: prikaz control Комплект --on 2026-11-01

      Коды завершения: 0 — готово; 64 — неверный вызов; 65 — файл не разобрать; 66 — нет файла.
      """)

  @Argument(help: ArgumentHelp("Папка комплекта или файлы данных.", valueName: "данные"))
  var data: [String]

  @Option(help: ArgumentHelp("На какой день: 2026-11-01 или 01.11.2026; без него — сегодня.", valueName: "дата"))
  var on: String?

  @Option(help: ArgumentHelp("Вид ответа: text или json.", valueName: "вид"))
  var format = OutputFormat.text

  func run() throws {
    let day = try on.map { text in
      guard let date = CalendarDate(text) else {
        throw ValidationError("дата не понята: «\(text)»; образцы: 2026-11-01, 01.11.2026")
      }
      return date
    }
    let sources = try DataSources(data, .disk(templateFolders: []))
    let reading = ProgrammeReader.read(sources.files)
    guard reading.isReadable else { throw DiagnosedFailure(.unusable, reading.diagnostics) }
    Terminal.standard.report(reading.diagnostics)
    let set = reading.partialSet.keepingOrders { sources.orderFiles?.contains($0.path.file) ?? true }
    guard let day = day ?? LocalDay.today else { throw ValidationError("укажите день: --on 2026-11-01") }
    let entries = ControlList.entries(of: set, on: day)
    switch format {
    case .text: print(Self.table(entries, on: day))
    case .json: print(try JSONText.of(Answer(date: day.iso, entries: entries.map(Answer.Entry.init))), terminator: "")
    }
  }

  private struct Answer: Encodable {
    struct Entry: Encodable {
      let executor: String?
      let document: String
      let task: String
      let deadline: String?
      let due: String?
      let state: String
      let executed: String?
      let evidence: String?
      let late: Bool
      let file: String
      let place: String

      init(_ entry: ControlEntry) {
        executor = entry.executor
        document = entry.document
        task = entry.task
        deadline = entry.deadline
        due = entry.due?.iso
        state = entry.state.rawValue
        executed = entry.execution?.date?.iso
        evidence = entry.execution?.document
        late = entry.isLate
        file = entry.path.file
        place = entry.path.description
      }
    }

    let date: String
    let entries: [Entry]
  }

  private static func table(_ entries: [ControlEntry], on day: CalendarDate) -> String {
    var lines = ["Контроль на \(day.digits)"]
    var executor: String??
    for entry in entries {
      if executor != .some(entry.executor) {
        lines += ["", entry.executor ?? "Исполнитель не назван"]
        executor = .some(entry.executor)
      }
      let state = entry.isLate ? "исполнено с опозданием" : entry.state.russian
      lines.append("  \(padded(state, 11))\(padded(entry.due?.digits ?? "—", 11))\(entry.task)")
      var details = [entry.document, entry.deadline.map { "срок: \($0)" }].compactMap(\.self)
      if let date = entry.execution?.date { details.append("исполнено \(date.digits)") }
      if let document = entry.execution?.document { details.append(document) }
      lines.append(String(repeating: " ", count: 24) + details.joined(separator: "; "))
    }
    let counts = ControlEntry.State.allCases.compactMap { state -> String? in
      let count = entries.count { $0.state == state }
      return count == 0 ? nil : "\(state.russian) — \(count)"
    }
    lines += [
      "",
      counts.isEmpty ? "Поручений и мероприятий нет." : "Всего \(entries.count): \(counts.joined(separator: ", ")).",
    ]
    return lines.joined(separator: "\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
