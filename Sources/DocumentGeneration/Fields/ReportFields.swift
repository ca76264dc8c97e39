import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of a report or an analytic note.
struct ReportFields {
  private let report: Report
  /// The forms with the notes that these fields added.
  private(set) var forms: PrintedForms

  init(_ report: Report, forms: PrintedForms) {
    self.report = report
    self.forms = forms
  }

  /// The record `отчёт` or `справка`.
  mutating func record() -> TemplateValue {
    let path = report.path
    var tables = ChapterTables(forms: forms)
    let values = tables.values(for: report.chapters, of: report)
    forms = tables.forms
    let author = report.author?.personKey.flatMap { forms.set.person($0) }
    return .record(
      [
        "название": .text(Typography.polished(report.title), path: path),
        "подзаголовок": PrintedForms.optional(report.subtitle, at: path),
        "по-состоянию-на": PrintedForms.optional(report.asOf?.words, at: report.asOfPath),
        "письмо": letter(),
        "вступление": ChapterFields.markdown(report.introduction, path),
        "разделы": ChapterFields(report.chapters, at: report.chaptersPath, tables: values).list(),
        "есть-подпись": .flag(report.signatory != nil, path: path),
        "подпись": forms.signatureOffBlank(of: report.signatory, at: report.signatoryPath),
        "исполнитель": TemplateValue(author.map { .text(forms.surnameFirstInFull($0)) } ?? .absent, path: path),
        "телефон": PrintedForms.optional(
          report.phone ?? author.flatMap { $0.phone ?? forms.set.organisation?.phone }, at: path),
      ], path: path)
  }

  private mutating func letter() -> TemplateValue {
    guard let letter = report.letter else { return TemplateValue(.absent, path: report.path) }
    let own = forms.set.organisation.map { forms.name($0.name, in: .genitive, at: $0.path) }
    return .record(
      [
        "к-письму": .text(
          ["к письму", letter.author.map { Typography.polished($0) } ?? own].compactMap(\.self).joined(separator: " "),
          path: letter.path),
        "дата": PrintedForms.optional(letter.date?.digits, at: letter.path),
        "номер": PrintedForms.optional(letter.number, at: letter.path),
      ], path: letter.path)
  }
}
