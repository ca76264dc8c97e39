import Diagnostics
import ProgrammeModel
import RussianLanguage

/// «Сетевое взаимодействие» is not the network form: help of school to school is a civil agreement, teaching together one
/// by article 15 of Federal Law 273-ФЗ.
enum AgreementFitsItsForm: ProgrammeRule {
  static let code = "LEG-05"
  static let severity = Severity.warning
  static let summary = "вид договора соответствует его предмету"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.agreements.flatMap { agreement -> [Diagnostic] in
      guard agreement.form == .cooperation else {
        return agreement.subject.isEmpty
          ? []
          : [
            finding(
              "договор о сетевой форме говорит о программе, а не о «предмет»: он не будет напечатан",
              hint: "перенесите сказанное в «сетевая-программа» и «обязана»", at: agreement.path)
          ]
      }
      let given = agreement.programme.map { [$0.path] } ?? []
      let resources = agreement.parties.filter { !$0.resources.isEmpty }.map(\.path)
      let taught = agreement.subject.filter {
        $0.text.hasBytes(of: "программ") && $0.text.inSmallLetters.hasBytes(of: "реализ")
      }
      return (given + resources + taught.map(\.path)).map {
        finding(
          "договор о сотрудничестве говорит о совместной реализации образовательной программы",
          hint: "для неё нужен «вид: сетевая-форма» (статья 15 Федерального закона № 273-ФЗ)", at: $0)
      }
    }
  }
}
