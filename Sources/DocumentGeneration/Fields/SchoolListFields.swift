import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of a list of schools («перечень школ»).
struct SchoolListFields {
  private let list: SchoolList
  private let set: ProgrammeSet

  init(_ list: SchoolList, set: ProgrammeSet) {
    self.list = list
    self.set = set
  }

  /// The record `перечень-школ`; neighbours of one subject stand under one heading.
  func record() -> TemplateValue {
    let groups = Neighbours.grouped(list.rows) { $0.subject == $1.subject }
    var number = 0
    let printed = groups.map { rows in
      TemplateValue.record([
        "предмет": PrintedForms.cell(rows.first?.subject, at: list.path),
        "строки": .list(
          rows.map { row in
            number += 1
            return record(of: row, number: number)
          }),
      ])
    }
    var fields: [String: TemplateValue] = [
      "название": .text(Typography.polished(list.title), path: list.path),
      "период": PrintedForms.optional(list.period?.text, at: list.path),
      "группы": .list(printed, path: list.path),
      "есть-пункт": .flag(list.rows.contains { school($0)?.settlement != nil }),
      "есть-основание": .flag(list.hasGrounds),
    ]
    for index in 1...SchoolList.mostColumns {
      let column = index <= list.columns.count ? list.columns[index - 1] : nil
      fields["графа-\(index)"] = PrintedForms.cell(column.map { Self.heading($0.title) }, at: column?.path ?? list.path)
    }
    return .record(of: fields, path: list.path)
  }

  /// How many columns the table has.
  var columnCount: Int {
    2 + list.columns.count + (list.hasGrounds ? 1 : 0)
      + (list.rows.contains { school($0)?.settlement != nil } ? 1 : 0)
  }

  /// A column's heading with the unit of its shares, unless its author has named it.
  private static func heading(_ title: String) -> String {
    title.contains("%") || title.lowercased().contains("процент") ? title : title + ", %"
  }

  private func school(_ row: SchoolList.Row) -> School? { row.school.schoolKey.flatMap { set.school($0) } }

  private func record(of row: SchoolList.Row, number: Int) -> TemplateValue {
    let school = school(row)
    var fields: [String: TemplateValue] = [
      "номер": .text(String(number), path: row.path),
      "школа": PrintedForms.cell(school.map(PrintedForms.fullName), at: row.school.path),
      "пункт": PrintedForms.optional(school?.settlement, at: school?.path ?? row.path),
      "основание": PrintedForms.cell(row.ground, at: row.path),
    ]
    for index in 1...SchoolList.mostColumns {
      let key = index <= list.columns.count ? list.columns[index - 1].key : nil
      let share = row.shares.first { $0.column == key }
      fields["доля-\(index)"] = PrintedForms.optional(share?.value.description, at: share?.path ?? row.path)
    }
    return .record(of: fields, path: row.path)
  }
}
