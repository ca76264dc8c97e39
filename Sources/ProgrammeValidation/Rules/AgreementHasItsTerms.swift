import Diagnostics
import ProgrammeModel
import RussianLanguage

/// An agreement has what makes it one: two parties with names, people and duties, a subject and an end; the network form
/// also all that article 15 of Federal Law 273-ФЗ asks for.
enum AgreementHasItsTerms: ProgrammeRule {
  static let code = "STR-09"
  static let severity = Severity.error
  static let summary =
    "в договоре есть все обязательные условия (для сетевой формы — статьи 15 Федерального закона № 273-ФЗ)"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.agreements.flatMap { agreement in
      var lacking: [String] = []
      if agreement.parties.count < 2 { lacking.append("«стороны»: не меньше двух") }
      if agreement.until == nil { lacking.append("«по» (последний день действия)") }
      switch agreement.form {
      case .cooperation:
        if agreement.subject.isEmpty { lacking.append("«предмет»") }
      case .network: lacking += networkTerms(agreement)
      }
      let whole =
        lacking.isEmpty
        ? []
        : [
          finding(
            "в договоре нет обязательных условий", hint: "добавьте: " + lacking.joined(separator: "; "),
            at: agreement.path)
        ]
      return whole + ownCounterparts(agreement, subject.set) + namesakes(agreement)
        + agreement.parties.compactMap { incomplete($0, in: agreement, subject.set) }
    }
  }

  /// Nobody makes an agreement with himself (ГК РФ, ст. 154, п. 3; ст. 420).
  private static func ownCounterparts(_ agreement: Agreement, _ set: ProgrammeSet) -> [Diagnostic] {
    var seen: Set<Party.Target> = []
    return agreement.parties.compactMap { party in
      guard let side = party.school?.target ?? party.organisation.map(Party.Target.text), !seen.insert(side).inserted
      else { return nil }
      let name = party.school?.schoolKey.flatMap { set.school($0)?.shortName } ?? party.organisation ?? ""
      return finding(
        "договор заключён с самим собой: \(name.inQuotes) стоит на обеих сторонах", hint: "назовите другую сторону",
        at: party.path)
    }
  }

  /// Two parties called alike: nobody can tell who undertakes what.
  private static func namesakes(_ agreement: Agreement) -> [Diagnostic] {
    var seen: Set<String> = []
    return agreement.parties.filter { !seen.insert($0.title.lowercased()).inserted }.map { party in
      finding(
        "обе стороны договора именуются \(party.title.inQuotes)", hint: "назовите стороны по-разному", at: party.path)
    }
  }

  /// Article 15, part 3: what is taught, which documents are given, the resources of each party and their duties, the term.
  private static func networkTerms(_ agreement: Agreement) -> [String] {
    guard let programme = agreement.programme else { return ["«сетевая-программа»"] }
    let terms: [(String?, String)] = [
      (programme.kind, "вид"), (programme.level, "уровень"), (programme.part, "часть"),
      (programme.pupils, "обучающиеся"), (programme.order, "порядок"), (programme.documents, "документы"),
    ]
    var lacking = terms.filter { $0.0 == nil }.map { "«сетевая-программа.\($0.1)»" }
    lacking += agreement.parties.filter { $0.resources.isEmpty && $0.duties.isEmpty }
      .map { "ресурсы стороны «\($0.title)»" }
    return lacking
  }

  private static func incomplete(
    _ party: AgreementParty, in agreement: Agreement, _ set: ProgrammeSet
  ) -> Diagnostic? {
    let school = party.school?.schoolKey.flatMap { set.school($0) }
    var lacking: [String] = []
    if party.school == nil, party.organisation == nil { lacking.append("«школа» или «организация»") }
    if (party.representative ?? school?.director)?.personKey == nil { lacking.append("«в-лице»") }
    if party.duties.isEmpty { lacking.append("«обязана»") }
    if agreement.form == .network, party.licence == nil { lacking.append("«лицензия»") }
    guard !lacking.isEmpty else { return nil }
    return finding(
      "о стороне «\(party.title)» сказано не всё", hint: "добавьте " + lacking.joined(separator: ", "), at: party.path)
  }
}
