import Diagnostics
import ProgrammeModel

/// A signature prints the name as it is written: «Н.И. Папина».
enum NamesAreWellFormed: ProgrammeRule {
  static let code = "ENT-05"
  static let severity = Severity.warning
  static let summary = "фамилия начинается с прописной буквы, инициалы — с точками"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.people.flatMap { person -> [Diagnostic] in
      var findings: [Diagnostic] = []
      if person.surname.first?.isLowercase == true {
        findings.append(
          finding(
            "фамилия «\(person.surname)» начинается со строчной буквы",
            hint: "напишите «\(person.surname.prefix(1).uppercased() + person.surname.dropFirst())»",
            at: person.surnamePath))
      }
      if let initials = person.givenInitials, !isDotted(initials) {
        let letters = initials.filter(\.isLetter)
        findings.append(
          finding(
            "инициалы «\(initials)» записаны без точек",
            hint: letters.count <= 3 ? "напишите «\(letters.uppercased().map { "\($0)." }.joined())»" : nil,
            at: person.initialsPath, severity: .note))
      }
      return findings
    }
  }

  /// True when a point stands behind each part: «Н.И.», «Н. И.», «Дж.Р.».
  private static func isDotted(_ initials: String) -> Bool {
    initials.last == "." && initials.split(separator: ".").allSatisfy { $0.filter(\.isLetter).count <= 2 }
  }
}
