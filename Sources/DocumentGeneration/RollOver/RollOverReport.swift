import Diagnostics
import DocxTemplating
import OfficeOpenXML
import ProgrammeFiles

/// The report on a roll-over: on the terminal, and as a sheet to be signed.
package struct RollOverReport: Sendable {
  private let result: RollOver
  private let folder: String

  /// A report on a roll-over of the set in a folder.
  package init(_ result: RollOver, folder: String) {
    self.result = result
    self.folder = folder.split(separator: "/").last.map(String.init) ?? folder
  }

  /// «Перенос на 2023 год.docx».
  package var fileName: String { "Перенос на \(result.after.first) год.docx" }

  private var changes: [RollOverEntry] { result.entries.filter { $0.kind != .decision } }
  private var decisions: [RollOverEntry] { result.entries.filter { $0.kind == .decision } }

  /// The report in plain text, ending with a line break.
  package var text: String {
    var lines = ["Комплект \(result.title)."]
    if !changes.isEmpty { lines += ["", "Изменено (\(changes.count)):"] }
    for entry in changes {
      lines.append("  \(place(of: entry)) \(entry.path)")
      let shown = Self.change(entry)
      lines.append("    \(shown.before) → \(shown.after) — \(entry.reason)")
    }
    if !decisions.isEmpty { lines += ["", "Решите сами (\(decisions.count)):"] }
    for entry in decisions {
      lines.append("  \(place(of: entry)) \(field(of: entry).map(\.description) ?? "")")
      if !entry.before.isEmpty { lines.append("    \(Self.line(entry.before))") }
      lines.append("    \(entry.reason)")
    }
    if result.entries.isEmpty { lines += ["", "Переносить нечего."] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The report as a Word document with lines for signatures; throws `DiagnosedFailure` when the template is not there
  /// or is broken.
  package func document(_ catalogue: TemplateCatalogue, _ environment: GenerationEnvironment) throws -> [UInt8] {
    let name = Self.template + ".docx"
    guard let home = environment.templateFolders.first(where: { environment.list($0)?.contains(name) == true }) else {
      throw DiagnosedFailure(
        .noInput,
        Diagnostic("OUT-72", .error, "не найден шаблон отчёта «\(name)»", hint: "укажите папку шаблонов: --templates"))
    }
    let path = home + "/" + name
    // Five columns of texts want the long side of the sheet.
    let package = try PageTurning.turning(TemplateIntake.package(environment.read(path), file: path), to: .landscape)
    return try RawRendering.render(
      package, values, missing: .error, sourceMap: SourceMap([]), catalogue: catalogue, named: fileName
    ).bytes
  }

  private static let template = "rollover-report"

  private var values: TemplateValue {
    .record([
      "комплект": .text(folder), "год": .text(String(result.after.first)), "было": .text(result.before.text),
      "стало": .text(result.after.text), "изменений": .text(String(changes.count)),
      "решений": .text(String(decisions.count)),
      "есть-изменения": .flag(!changes.isEmpty), "есть-решения": .flag(!decisions.isEmpty),
      "изменения": .list(changes.map(record)), "решения": .list(decisions.map(record)),
    ])
  }

  private func record(_ entry: RollOverEntry) -> TemplateValue {
    let shown = Self.change(entry)
    return .record([
      "где": .text(place(of: entry)), "поле": .text(field(of: entry).map(Self.spaced) ?? ""),
      "было": .text(shown.before),
      "стало": .text(shown.after), "причина": .text(entry.reason),
    ])
  }

  /// What stood there and what stands there now, in the length that a report can show.
  private static func change(_ entry: RollOverEntry) -> (before: String, after: String) {
    guard entry.kind != .decision, !entry.after.isEmpty else { return (line(entry.before), "(пусто)") }
    let shown = ChangedWords(entry.before, entry.after)
    return (line(shown.before), line(shown.after))
  }

  /// The field that an entry is about; nil when it is about several lines of a text, each with a field of its own.
  private func field(of entry: RollOverEntry) -> FieldPath? {
    if case .text? = entry.furtherPlaces.first { return nil }
    return entry.path
  }

  /// «программа.yaml, строка 12:».
  private func place(of entry: RollOverEntry) -> String {
    let file = entry.path.file.split(separator: "/").last.map(String.init) ?? entry.path.file
    let further = entry.furtherPlaces
    switch entry.place {
    case .text(let place):
      let lines = [place.line] + further.compactMap { if case .text(let other) = $0 { other.line } else { nil } }
      return "\(file), \(lines.count == 1 ? "строка" : "строки") \(lines.map(String.init).joined(separator: ", ")):"
    case .cell(_, let sheet, let cell):
      let cells = [cell] + further.compactMap(\.cellName)
      return "\(file), лист «\(sheet)», \(cells.count == 1 ? "ячейка" : "ячейки") \(cells.joined(separator: ", ")):"
    default: return file + ":"
    }
  }

  /// «дорожная-карта, группы 1, мероприятия 8, срок»: a path that can be broken into lines.
  private static func spaced(_ path: FieldPath) -> String {
    path.components.map { component in
      switch component {
      case .key(let name): ", \(name)"
      case .index(let position): " \(position + 1)"
      }
    }.joined().drop { $0 == "," || $0 == " " }.description
  }

  /// A text on one line, in the length that a report can show.
  private static func line(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 200 ? words.prefix(199) + "…" : words
  }
}
