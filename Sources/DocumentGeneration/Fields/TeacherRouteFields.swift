import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of a teacher's route («индивидуальный образовательный маршрут»).
struct TeacherRouteFields {
  private let route: TeacherRoute
  /// The forms with the notes that these fields added.
  private(set) var forms: PrintedForms

  init(_ route: TeacherRoute, forms: PrintedForms) {
    self.route = route
    self.forms = forms
  }

  /// The record `маршрут`.
  mutating func record() -> TemplateValue {
    let path = route.path
    let person = route.teacher.personKey.flatMap { forms.set.person($0) }
    let post = person.flatMap { forms.post($0) }
    let school = post?.organisation?.schoolKey.flatMap { forms.set.school($0) }
    let director = school?.director
    let approver = route.approver ?? (director?.personKey == nil ? nil : director)
    let mentor = route.mentor.map { forms.listed($0) }
    return .record(
      [
        // For a site the person has given way to the post: then the row says that, and there is nobody to sign.
        "педагог": .text(
          person.map { forms.surnameFirstInFull($0) }
            ?? forms.party(route.teacher, in: .nominative).withCapital, path: route.teacher.path),
        "имя": TemplateValue(person.map { .text(forms.initialsFirst($0)) } ?? .absent, path: route.teacher.path),
        "должность": PrintedForms.cell(post?.title.nominative, at: post?.path ?? path),
        "школа": PrintedForms.cell(
          school.map(PrintedForms.fullName) ?? post?.organisation.map { forms.party($0, in: .nominative) }, at: path),
        "период": PrintedForms.optional(route.period?.text, at: path),
        "основание": PrintedForms.cell(route.ground, at: path),
        "цель": PrintedForms.cell(route.goal, at: path),
        "куратор": PrintedForms.cell(mentor, at: path),
        "утверждает": forms.signature(of: approver, at: path),
        "дата-текстом": PrintedForms.optional(route.date?.words, at: path),
        "ознакомлен": .text(
          person?.gender.map { ShortParticiple.acquainted.text($0.grammatical) }
            ?? ShortParticiple.acquainted.text(.masculine) + "(а)", path: path),
        "шаги": .list(
          Neighbours.grouped(route.steps) { $0.deficit == $1.deficit }.map { steps in
            .record(["строки": .list(steps.map(Self.step))])
          }, path: path),
        "есть-цель": .flag(route.steps.contains { $0.goal != nil }),
        "есть-отметка": .flag(route.hasMarks),
      ], path: path)
  }

  private static func step(_ step: TeacherRoute.Step) -> TemplateValue {
    .record(
      [
        "дефицит": PrintedForms.cell(step.deficit, at: step.path),
        "цель-шага": PrintedForms.cell(step.goal, at: step.path),
        "мера": PrintedForms.cell(step.measure, at: step.path),
        "срок": .text(step.deadline.map { PrintedForms.deadline($0.text) } ?? "–", path: step.path),
        "результат": PrintedForms.cell(step.result, at: step.path),
        "отметка": PrintedForms.cell(step.mark, at: step.path),
      ], path: step.path)
  }
}
