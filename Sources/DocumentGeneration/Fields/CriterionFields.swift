import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of a programme's tables of criteria and of dynamics.
enum CriterionFields {
  /// The criteria; neighbours of one group stand under one heading. Absent when there are none.
  static func criteria(_ programme: Programme) -> TemplateValue {
    let groups = Neighbours.grouped(programme.criteria) { $0.group == $1.group }
    guard !groups.isEmpty else { return TemplateValue(.absent) }
    // The rows of a table are numbered through, whatever headings stand between them.
    var number = 0
    return .record([
      "группы": .list(
        groups.map { group in
          .record([
            "название": TemplateValue(
              group.first?.group.map { .text(Typography.polished($0)) } ?? .absent, path: group.first?.path),
            "строки": .list(
              group.map { criterion in
                number += 1
                return row(criterion.indicator, "критерий", criterion.criterion, criterion.path, number: number)
              }),
          ])
        })
    ])
  }

  /// By what success is judged; absent when the programme does not say.
  static func dynamics(_ programme: Programme) -> TemplateValue {
    guard !programme.dynamics.isEmpty else { return TemplateValue(.absent) }
    return .record([
      "строки": .list(programme.dynamics.map { row($0.indicator, "критерии", $0.criteria, $0.path) })
    ])
  }

  private static func row(
    _ indicator: String, _ key: String, _ text: String, _ path: FieldPath, number: Int? = nil
  ) -> TemplateValue {
    .record(
      [
        "номер": TemplateValue(number.map { .text(String($0)) } ?? .absent, path: path),
        "показатель": .text(Typography.polished(indicator).withCapital, path: path),
        key: .text(Typography.polished(text).withCapital, path: path),
      ], path: path)
  }
}
