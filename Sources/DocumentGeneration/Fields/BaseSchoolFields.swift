import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of the list of base schools («перечень базовых школ»).
struct BaseSchoolFields {
  private let list: BaseSchoolList
  /// The forms with the notes that these fields added.
  private(set) var forms: PrintedForms

  init(_ list: BaseSchoolList, forms: PrintedForms) {
    self.list = list
    self.forms = forms
  }

  /// The record `перечень-базовых-школ`.
  mutating func record() -> TemplateValue {
    var entries: [TemplateValue] = []
    for entry in list.entries {
      let attached = entry.attached.map { party in
        TemplateValue.record(
          ["название": .text(forms.fullName(of: party), path: party.path)], path: party.path)
      }
      entries.append(
        .record(
          [
            "школа": .text(forms.fullName(of: entry.school), path: entry.school.path),
            "прикреплённые": .list(attached, path: entry.path),
            "направление": TemplateValue(
              entry.content.map { .text(Typography.polished($0).withCapital) } ?? .absent,
              path: entry.path),
          ], path: entry.path))
    }
    return .record(
      [
        "название": .text(Typography.polished(list.title), path: list.path),
        "шапка-школы": .text(list.word.withCapital + " школа", path: list.path),
        "школы": .list(entries, path: list.path),
        "есть-направление": .flag(list.entries.contains { $0.content != nil }, path: list.path),
      ], path: list.path)
  }
}
