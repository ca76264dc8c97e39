import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of the minutes of a meeting («протокол»).
struct MinutesFields {
  private let minutes: CouncilMinutes
  /// The forms with the notes that these fields added.
  private(set) var forms: PrintedForms

  init(_ minutes: CouncilMinutes, forms: PrintedForms) {
    self.minutes = minutes
    self.forms = forms
    self.forms.home = minutes.school?.target
  }

  /// The record `протокол`.
  mutating func record() -> TemplateValue {
    let body = forms.phrase(minutes.body, in: .genitive, at: minutes.bodyPath).withoutCapital
    let school = minutes.school?.schoolKey.flatMap { forms.set.school($0) }
    let place = minutes.place ?? school?.settlement ?? forms.set.organisation?.placeOfIssue
    let present = people(minutes.present)
    let invited = people(minutes.invited)
    var questions: [TemplateValue] = []
    for (position, question) in minutes.questions.enumerated() {
      questions.append(record(of: question, isLast: position == minutes.questions.count - 1))
    }

    let (chair, secretary) = (person(minutes.chair), person(minutes.secretary))
    // The fields after these are of other documents.
    forms.home = nil
    return .record(
      [
        "организация": optional(school.map(PrintedForms.fullName), minutes.path),
        "заседания": .text("заседания " + body, path: minutes.bodyPath),
        "дата": optional(minutes.date?.digits, minutes.datePath),
        "номер": optional(minutes.number, minutes.numberPath),
        "место": optional(place, minutes.path),
        "председатель": chair, "секретарь": secretary,
        "присутствовали": optional(present, minutes.path),
        "присутствовало": .text(attendance, path: minutes.presentCountPath),
        "приглашены": optional(invited, minutes.path),
        "вопросы": .list(questions, path: minutes.path),
      ], path: minutes.path)
  }

  private func optional(_ text: String?, _ path: FieldPath) -> TemplateValue {
    TemplateValue(text.map { .text(Typography.polished($0)) } ?? .absent, path: path)
  }

  /// «14 человек из 16».
  private var attendance: String {
    let people = Plural.count(minutes.presentCount, "человек", "человека", "человек")
    return people + (minutes.memberCount.map { " из\u{A0}\($0)" } ?? "")
  }

  private mutating func people(_ parties: [Party]) -> String? {
    let names = parties.map { party in
      (forms.introduced(party, in: .nominative), party)
    }
    let sorted = names.map(\.0).sorted { AlphabeticalOrder.precedes($0, $1) }
    return sorted.isEmpty ? nil : sorted.joined(separator: "; ")
  }

  private mutating func person(_ party: Party) -> TemplateValue { forms.signer(party).record }

  private mutating func record(of question: AgendaQuestion, isLast: Bool) -> TemplateValue {
    var sentences = OrderSentences(forms: forms)
    let decisions = sentences.lines(of: question.decisions)
    forms = sentences.forms
    let heard = question.speaker.map { forms.introduced($0, in: .accusative) }
    let report = question.heard.map { PrintedForms.sentence($0.text) }
    let agenda =
      PrintedForms.sentence(question.title.text)
      + (question.speaker.map { " Докладчик: " + forms.introduced($0, in: .nominative) + "." } ?? "")
    let listened = [heard, Self.lowered(question.title.text)].compactMap(\.self).joined(separator: "\u{A0}– ") + "."
    let speeches = question.speeches.map { speech in
      let words = forms.introduced(speech.person, in: .nominative) + "\u{A0}– "
      return TemplateValue.record(
        [
          "текст": .text(
            words + PrintedForms.sentence(speech.text.text).withoutCapital, path: speech.text.path)
        ], path: speech.person.path)
    }
    return .record(
      [
        "повестка": .text(agenda.replacing("..", with: "."), path: question.title.path),
        "слушали": .text(listened, path: question.title.path), "доклад": optional(report, question.path),
        "выступили": .list(speeches, path: question.path), "есть-выступления": .flag(!speeches.isEmpty),
        "постановили": .list(
          decisions.enumerated().map { position, line in
            var fields = OrderFields.levels(of: line)
            let endsAll = isLast && question.voting == nil && position == decisions.count - 1
            fields["последний"] = .flag(endsAll, path: line.path)
            return .record(of: fields, path: line.path)
          }, path: question.path),
        "голосование": optional(question.voting.map(Self.votes), question.voting?.path ?? question.path),
      ], path: question.path)
  }

  private static func lowered(_ title: String) -> String {
    var title = Typography.polished(title).withoutCapital
    while title.last == "." { title.removeLast() }
    return title
  }

  /// «За» – 14, «против»\u{A0}– нет, «воздержались»\u{A0}– нет; «единогласно» when all were in favour.
  private static func votes(_ voting: AgendaQuestion.Voting) -> String {
    func count(_ number: Int) -> String { number == 0 ? "нет" : String(number) }
    let votes =
      "«за»\u{A0}– \(count(voting.inFavour)), «против»\u{A0}– \(count(voting.against)), «воздержались»\u{A0}– \(count(voting.abstained))"
    return votes + (voting.inFavour == voting.total && voting.total > 1 ? ". Принято единогласно." : ".")
  }
}
