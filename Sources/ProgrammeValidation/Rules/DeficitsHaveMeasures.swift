import Diagnostics
import ProgrammeModel

/// A deficit is named for the sake of the measures against it, and a measure has a deadline and somebody who answers for it.
enum DeficitsHaveMeasures: ProgrammeRule {
  static let code = "STR-10"
  static let severity = Severity.warning
  static let summary = "у дефицита школы есть меры, срок и ответственный"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    (subject.set.programme?.deficits ?? []).flatMap { deficit -> [Diagnostic] in
      var lacking: [String] = []
      if deficit.measures.isEmpty { lacking.append("«меры»") }
      if deficit.deadline == nil { lacking.append("«срок»") }
      if deficit.responsible.isEmpty { lacking.append("«ответственные»") }
      guard !lacking.isEmpty else { return [] }
      return [
        finding(
          "о дефиците «\(deficit.title)» сказано не всё", hint: "добавьте " + lacking.joined(separator: ", "),
          at: deficit.path, severity: deficit.measures.isEmpty ? .error : nil)
      ]
    }
  }
}
