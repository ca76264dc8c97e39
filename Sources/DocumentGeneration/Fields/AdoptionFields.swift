import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The marks on the title page of a school's programme: ПРИНЯТА, СОГЛАСОВАНА, УТВЕРЖДЕНА.
struct AdoptionFields {
  private let programme: Programme
  /// The forms with the notes that these fields added.
  private(set) var forms: PrintedForms

  init(_ programme: Programme, forms: PrintedForms) {
    self.programme = programme
    self.forms = forms
  }

  /// The record `грифы`; the approval is that of the set's own order, so that the two cannot part.
  mutating func record() -> TemplateValue {
    let gender = programme.agreement ?? HeadNoun.gender(ofTitle: programme.title) ?? .feminine
    let organisation = forms.set.organisation
    let body = organisation.map { forms.name($0.shortNameForms ?? $0.name, in: .genitive, at: $0.path) }
    let order = forms.set.orderApprovingProgramme
    // A department has no director; its own order is named by the body alone.
    let isSchool = organisation.map { Self.isSchool($0.name.nominative) } ?? true
    let words = [isSchool ? "приказом директора" : "приказом", body].compactMap(\.self).joined(separator: " ")
    return .record(
      [
        "принята": mark(programme.adopted, .adopted, gender), "согласована": mark(programme.agreed, .agreed, gender),
        "слово-утверждена": .text(ShortParticiple.approved.capitals(gender), path: programme.path),
        "приказом": .text(words, path: programme.path),
        "дата": PrintedForms.optional(order?.date?.digits, at: programme.path),
        "номер": PrintedForms.optional(order?.number, at: programme.path),
        "место": PrintedForms.optional(organisation?.placeOfIssue, at: organisation?.path ?? programme.path),
        "год": PrintedForms.optional(
          (order?.date?.year ?? programme.years?.first).map { "\($0) год" }, at: programme.path),
      ], path: programme.path)
  }

  private static func isSchool(_ name: String) -> Bool {
    let words = name.lowercased()
    return ["школ", "гимнази", "лице", "сош", "оош", "нош", "интернат", "учреждение"].contains(where: words.contains)
  }

  private func mark(_ mark: AdoptionMark?, _ word: ShortParticiple, _ gender: GrammaticalGender) -> TemplateValue {
    guard let mark else { return TemplateValue(.absent, path: programme.path) }
    var details = [mark.document, mark.date.map { "от " + $0.digits }, mark.number.map { "№ " + $0 }]
      .compactMap(\.self).joined(separator: " ")
    if mark.document != nil, !details.isEmpty { details = "(" + details + ")" }
    return .record(
      [
        "слово": .text(word.capitals(gender), path: mark.path),
        "кем": .text(Typography.polished(mark.body), path: mark.path),
        "реквизит": PrintedForms.optional(details.isEmpty ? nil : details, at: mark.path),
      ], path: mark.path)
  }
}
