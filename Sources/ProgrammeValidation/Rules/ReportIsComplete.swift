import Diagnostics
import ProgrammeModel

/// A report says as of which day it is, when and for whom each thing was done, who decided what by when, and who signs it.
enum ReportIsComplete: ProgrammeRule {
  static let code = "STR-08"
  static let severity = Severity.warning
  static let summary =
    "в отчёте есть дата, у сделанного дата и охват, у решений исполнитель и срок, под отчётом подпись"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.reports.flatMap { report in
      var findings: [Diagnostic] = []
      if report.asOf == nil {
        findings.append(
          finding("не сказано, на какой день отчёт", hint: "добавьте «по-состоянию-на»", at: report.asOfPath))
      }
      if report.signatory == nil {
        findings.append(
          finding("не названо, кто подписывает", hint: "добавьте «подписывает»", at: report.signatoryPath))
      }
      findings += report.done.compactMap { measure in
        var lacking: [String] = []
        if measure.date == nil, measure.time == nil { lacking.append("«дата»") }
        if measure.coverage == nil { lacking.append("«охват»") }
        return incomplete("исполненном мероприятии", measure.title, lacking, measure.path)
      }
      findings += report.decisions.compactMap { decision in
        var lacking: [String] = []
        if decision.executor.isEmpty { lacking.append("«исполнитель»") }
        if decision.deadline == nil { lacking.append("«срок»") }
        return incomplete("решении", decision.text, lacking, decision.path)
      }
      return findings
    }
  }

  private static func incomplete(
    _ what: String, _ title: String, _ lacking: [String], _ path: FieldPath
  ) -> Diagnostic? {
    guard !lacking.isEmpty else { return nil }
    return finding(
      "о \(what) «\(title.prefix(50))» сказано не всё", hint: "добавьте " + lacking.joined(separator: ", "), at: path)
  }
}
