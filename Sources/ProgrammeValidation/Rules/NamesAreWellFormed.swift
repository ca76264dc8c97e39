import Diagnostics
import ProgrammeModel
import RussianLanguage

/// A signature prints the name as it is written: «Н.И. Папина».
enum NamesAreWellFormed: ProgrammeRule {
  static let code = "ENT-05"
  static let severity = Severity.warning
  static let summary = "фамилия начинается с прописной буквы, инициалы — с точками, пол подходит к отчеству"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.people.flatMap { person -> [Diagnostic] in
      var findings: [Diagnostic] = []
      if person.surname.first?.isLowercase == true {
        let right = person.surname.withCapital
        var found = finding(
          "фамилия «\(person.surname)» начинается со строчной буквы", hint: "напишите «\(right)»",
          at: person.surnamePath)
        found.fix = Fix(.value(right), at: person.surnamePath)
        findings.append(found)
      }
      if let initials = person.givenInitials, !isDotted(initials) {
        let letters = initials.filter(\.isLetter)
        let right = letters.count <= 3 ? letters.uppercased().map { "\($0)." }.joined() : nil
        var found = finding(
          "инициалы «\(initials)» записаны без точек", hint: right.map { "напишите «\($0)»" }, at: person.initialsPath,
          severity: .note)
        found.fix = right.map { Fix(.value($0), at: person.initialsPath) }
        findings.append(found)
      }
      if let gender = person.gender, let told = PersonGender(patronymic: person.patronymic ?? ""), told != gender {
        findings.append(
          finding(
            "отчество «\(person.patronymic ?? "")» не подходит к полу", hint: "исправьте отчество или ключ «пол»",
            at: person.path))
      }
      return findings
    }
  }

  /// True when a point stands behind each part: «Н.И.», «Н. И.», «Дж.Р.».
  private static func isDotted(_ initials: String) -> Bool {
    initials.last == "." && initials.split(separator: ".").allSatisfy { $0.filter(\.isLetter).count <= 2 }
  }
}
