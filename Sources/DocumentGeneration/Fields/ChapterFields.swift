import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of chapters of a programme or a report: their texts, and the lists and tables that they ask for.
struct ChapterFields {
  private let chapters: [ProgrammeChapter]
  private let path: FieldPath
  /// The lists, ready for print.
  private let lists: [ProgrammeChapter.List: TemplateValue]
  /// The tables, ready for print; those that are not here have nothing to print.
  private let tables: [ProgrammeChapter.Table: TemplateValue]

  init(
    _ chapters: [ProgrammeChapter], at path: FieldPath, lists: [ProgrammeChapter.List: TemplateValue] = [:],
    tables: [ProgrammeChapter.Table: TemplateValue]
  ) {
    self.chapters = chapters
    self.path = path
    self.lists = lists
    self.tables = tables
  }

  /// The chapters in their order.
  func list() -> TemplateValue {
    .list(
      chapters.map { chapter in
        var fields: [String: TemplateValue] = [
          "заголовок": .text(Typography.polished(chapter.heading), path: chapter.path),
          "текст": Self.markdown(chapter.text, chapter.path),
          "перечни": .list(chapter.lists.compactMap { printed($0, chapter.listsPath) }),
          "текст-после": Self.markdown(chapter.closingText, chapter.path),
        ]
        // Every name is there, so that a chapter never borrows what stands outside of it under the same name.
        for table in ProgrammeChapter.Table.allCases {
          let value = chapter.tables.contains(table) ? tables[table] : nil
          fields[table.field] = value ?? fields[table.field] ?? TemplateValue(.absent)
        }
        return .record(of: fields, path: chapter.path)
      }, path: path)
  }

  static func markdown(_ text: LocatedText?, _ path: FieldPath) -> TemplateValue {
    TemplateValue(text.map { .text(MarkdownTypography.polished($0.text)) } ?? .absent, path: text?.path ?? path)
  }

  private func printed(_ list: ProgrammeChapter.List, _ path: FieldPath) -> TemplateValue? {
    guard let value = lists[list], case .list(let items) = value.content, !items.isEmpty else { return nil }
    let isOne = items.count == 1
    let opening =
      switch list {
      case .goals: isOne ? "Цель:" : "Цели:"
      case .tasks: isOne ? "Задача:" : "Задачи:"
      case .stages: "Этапы:"
      case .participants: isOne ? "Школа-участник:" : "Школы-участники:"
      case .results: isOne ? "Ожидаемый результат:" : "Ожидаемые результаты:"
      }
    return .record(["вступление": .text(opening, path: path), "строки": value, "считать": .flag(!isOne)], path: path)
  }
}

extension ProgrammeChapter.Table {
  /// The name of the table's record in a chapter; the two plans of a set are printed by one table.
  var field: String {
    switch self {
    case .roadmap, .actionPlan: "план"
    case .scheme: "схема"
    case .schoolList: "перечень"
    default: rawValue
    }
  }
}
