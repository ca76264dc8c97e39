import Diagnostics
import ProgrammeModel

/// The title answers «о чём?», ends without a full stop and names all that the order approves (ГОСТ Р 7.0.97, реквизит 17).
enum OrderTitleIsWellFormed: ProgrammeRule {
  static let code = "REQ-06"
  static let severity = Severity.warning
  static let summary = "заголовок начинается с «О» или «Об», не кончается точкой и называет всё, что утверждает приказ"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap { findings(in: $0.title, of: "приказа", at: $0.titlePath) }
      + subject.set.letters.flatMap { letter in
        letter.title.map { findings(in: $0, of: "письма", at: letter.titlePath) } ?? []
      } + uncoveredDocuments(in: subject)
  }

  private static func findings(in title: String, of document: String, at path: FieldPath) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if !["О", "Об", "Обо"].contains(title.prefix { !$0.isWhitespace }) {
      findings.append(
        finding(
          "заголовок \(document) не начинается с «О» или «Об»", hint: "например: «Об утверждении программы»", at: path))
    }
    if title.hasSuffix(".") {
      var stop = finding("в конце заголовка \(document) стоит точка", hint: "удалите точку", at: path)
      stop.fix = Fix(.value(String(title.dropLast())), at: path)
      findings.append(stop)
    }
    return findings
  }
}
