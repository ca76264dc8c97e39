import Diagnostics
import ProgrammeModel

/// A base school helps other schools, each of them once.
enum BaseSchoolsHelpOthers: ProgrammeRule {
  static let code = "STR-18"
  static let severity = Severity.error
  static let summary = "базовая школа не прикреплена к самой себе, названа один раз и никого не называет дважды"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    var seen: Set<Party.Target> = []
    return (subject.set.baseSchools?.entries ?? []).flatMap { entry -> [Diagnostic] in
      var findings: [Diagnostic] = []
      if !seen.insert(entry.school.target).inserted {
        findings.append(
          finding("школа названа базовой второй раз", hint: "соедините обе записи", at: entry.school.path))
      }
      var attached: Set<Party.Target> = []
      for school in entry.attached {
        if school.target == entry.school.target {
          findings.append(
            finding("школа прикреплена к самой себе", hint: "назовите другую школу", at: school.path))
        } else if !attached.insert(school.target).inserted {
          findings.append(finding("школа прикреплена дважды", hint: "удалите повтор", at: school.path))
        }
      }
      return findings
    }
  }
}
