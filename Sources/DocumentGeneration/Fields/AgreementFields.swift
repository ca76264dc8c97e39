import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of an agreement between schools.
struct AgreementFields {
  private let agreement: Agreement
  /// The forms with the notes that these fields added.
  private(set) var forms: PrintedForms

  init(_ agreement: Agreement, forms: PrintedForms) {
    self.agreement = agreement
    self.forms = forms
  }

  /// The record `договор`.
  mutating func record() -> TemplateValue {
    let path = agreement.path
    let isNetwork = agreement.form == .network
    var parties: [TemplateValue] = []
    for party in agreement.parties { parties.append(record(of: party)) }
    let rows = stride(from: 0, to: parties.count, by: 2).map { index in
      TemplateValue.record([
        "слева": parties[index],
        "справа": index + 1 < parties.count ? parties[index + 1] : TemplateValue(.absent),
      ])
    }
    let place = agreement.place ?? forms.set.organisation?.placeOfIssue
    return .record(
      [
        "сетевой": .flag(isNetwork), "безвозмездный": .flag(!isNetwork),
        "название": .text(
          isNetwork ? "Договор о сетевой форме реализации образовательной программы" : "Договор о сотрудничестве",
          path: path),
        "номер": PrintedForms.optional(agreement.number, at: path),
        "дата-текстом": PrintedForms.optional(agreement.date?.words, at: path),
        "место": PrintedForms.optional(place, at: path),
        "преамбула": .text(preamble(), path: path),
        "предмет": PrintedForms.enumeration(agreement.subject),
        "есть-формы": .flag(!agreement.forms.isEmpty, path: path),
        "формы": PrintedForms.enumeration(agreement.forms),
        "программа": programme(),
        "стороны": .list(parties), "подписи": .list(rows),
        "начало": PrintedForms.optional(agreement.from?.words, at: path),
        "конец": PrintedForms.optional(agreement.until?.words, at: path),
        "предупреждение": PrintedForms.optional(agreement.notice, at: path),
        "приложение-договора": PrintedForms.optional(agreement.annex, at: path),
      ], path: path)
  }

  // MARK: - Parties

  /// «Муниципальное … «…», именуемое в дальнейшем «Наставник», в лице директора …, действующего на основании Устава, и …».
  private mutating func preamble() -> String {
    var sides: [String] = []
    for party in agreement.parties {
      let words = side(party)
      sides.append(sides.isEmpty ? words : words.withoutCapital)
    }
    let all = sides.count > 1 ? sides.dropLast().joined(separator: ", ") + ", с одной стороны, и " : ""
    let last = sides.last ?? ""
    return Typography.polished(
      all + (all.isEmpty ? last : last + ", с другой стороны") + ", совместно именуемые «Стороны», "
        + "заключили настоящий договор о нижеследующем.")
  }

  private mutating func side(_ party: AgreementParty) -> String {
    let name = name(of: party)
    // A school is an «учреждение»; other heads decide by themselves.
    let called =
      switch HeadNoun.gender(ofTitle: name) ?? .neuter {
      case .masculine: "именуемый"
      case .feminine: "именуемая"
      case .neuter: "именуемое"
      case .plural: "именуемые"
      }
    var words = name
    if let licence = party.licence { words += " (лицензия на осуществление образовательной деятельности \(licence))" }
    words += ", \(called) в дальнейшем «\(party.title)»"
    guard let person = representative(of: party).flatMap({ forms.set.person($0) }) else { return words }
    let post = forms.post(person).map { forms.name($0.title, in: .genitive, at: $0.path).withoutCapital }
    let acting =
      switch person.gender {
      case .female: "действующей"
      case .male: "действующего"
      case nil: "действующего(ей)"
      }
    let named = [post, forms.surnameFirstInFull(person, in: .genitive)].compactMap(\.self).joined(separator: " ")
    return words + ", в лице \(named), \(acting) на основании \(party.authority ?? "Устава")"
  }

  private func representative(of party: AgreementParty) -> String? {
    let school = party.school?.schoolKey.flatMap { forms.set.school($0) }
    return (party.representative ?? school?.director)?.personKey
  }

  private func name(of party: AgreementParty) -> String {
    let school = party.school?.schoolKey.flatMap { forms.set.school($0) }
    return (school.map(PrintedForms.fullName) ?? party.organisation ?? "").withCapital
  }

  private mutating func record(of party: AgreementParty) -> TemplateValue {
    let school = party.school?.schoolKey.flatMap { forms.set.school($0) }
    let representative = representative(of: party).map { Party(.person($0), at: party.path) }
    let address = school?.address.map { LocatedText("Адрес: " + $0, at: school?.path ?? party.path) }
    return .record(
      [
        "именуется": .text(Typography.polished(party.title), path: party.path),
        "полное": .text(Typography.polished(name(of: party)), path: party.path),
        "обязана": PrintedForms.enumeration(party.duties),
        "есть-обязанности": .flag(!party.duties.isEmpty, path: party.path),
        "ресурсы": PrintedForms.enumeration(party.resources),
        "есть-ресурсы": .flag(!party.resources.isEmpty),
        "реквизиты": .list(
          ([address].compactMap(\.self) + party.requisites).map {
            .record(["текст": .text(Typography.polished($0.text), path: $0.path)], path: $0.path)
          }),
        "подпись": forms.signature(of: representative, at: party.path),
      ], path: party.path)
  }

  // MARK: - Network form

  private func programme() -> TemplateValue {
    guard let programme = agreement.programme else { return TemplateValue(.absent, path: agreement.path) }
    let path = programme.path
    func text(_ value: String?) -> TemplateValue {
      PrintedForms.optional(value.map { $0.withoutCapital }, at: path)
    }
    return .record(
      [
        "название": .text(Typography.polished(programme.title), path: path), "вид": text(programme.kind),
        "уровень": text(programme.level), "направленность": text(programme.direction), "часть": text(programme.part),
        "обучающиеся": text(programme.pupils), "порядок": text(programme.order), "документы": text(programme.documents),
        "финансирование": text(programme.funding),
      ], path: path)
  }
}
