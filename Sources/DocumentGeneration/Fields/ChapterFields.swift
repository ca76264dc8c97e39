import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of a programme's chapters: their texts, and the lists and tables of the programme that they ask for.
struct ChapterFields {
  private let programme: Programme
  /// The programme's own lists, ready for print.
  private let lists: [ProgrammeChapter.List: TemplateValue]

  init(_ programme: Programme, lists: [ProgrammeChapter.List: TemplateValue]) {
    self.programme = programme
    self.lists = lists
  }

  /// The chapters in their order.
  func list() -> TemplateValue {
    .list(
      programme.chapters.map { chapter in
        .record(
          [
            "заголовок": .text(Typography.polished(chapter.heading), path: chapter.path),
            "текст": Self.markdown(chapter.text, chapter.path),
            "перечни": .list(chapter.lists.compactMap { printed($0, chapter.listsPath) }),
            "критерии": chapter.tables.contains(.criteria) ? criteria() : TemplateValue(.absent),
            "динамика": chapter.tables.contains(.dynamics) ? dynamics() : TemplateValue(.absent),
            "показатели": chapter.tables.contains(.indicators)
              ? IndicatorFields(programme.indicators).table() : TemplateValue(.absent),
            "текст-после": Self.markdown(chapter.closingText, chapter.path),
          ], path: chapter.path)
      }, path: programme.chaptersPath)
  }

  private static func markdown(_ text: LocatedText?, _ path: FieldPath) -> TemplateValue {
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
    return .record(["вступление": .text(opening, path: path), "строки": value], path: path)
  }

  /// Neighbours of one group stand under one heading.
  private func criteria() -> TemplateValue {
    var groups: [[Criterion]] = []
    for criterion in programme.criteria {
      if let last = groups.last, last.first?.group == criterion.group {
        groups[groups.count - 1].append(criterion)
      } else {
        groups.append([criterion])
      }
    }
    guard !groups.isEmpty else { return TemplateValue(.absent) }
    return .record([
      "группы": .list(
        groups.map { group in
          .record([
            "название": TemplateValue(
              group.first?.group.map { .text(Typography.polished($0)) } ?? .absent, path: group.first?.path),
            "строки": .list(group.map { Self.row($0.indicator, "критерий", $0.criterion, $0.path) }),
          ])
        })
    ])
  }

  private func dynamics() -> TemplateValue {
    guard !programme.dynamics.isEmpty else { return TemplateValue(.absent) }
    return .record([
      "строки": .list(programme.dynamics.map { Self.row($0.indicator, "критерии", $0.criteria, $0.path) })
    ])
  }

  private static func row(_ indicator: String, _ key: String, _ text: String, _ path: FieldPath) -> TemplateValue {
    .record(
      [
        "показатель": .text(PrintedForms.capitalised(Typography.polished(indicator)), path: path),
        key: .text(PrintedForms.capitalised(Typography.polished(text)), path: path),
      ], path: path)
  }
}
