import Diagnostics
import RussianLanguage

/// How far the schools of a set have come: who has returned a form, what is missing in it, what of the plan is done.
package struct FormStatus: Sendable {
  /// One returned file.
  package struct Returned: Sendable {
    /// The file's name.
    package let file: String
    /// What was read.
    package let reading: FormReading
    /// What there is to say of it.
    package let remarks: [FormReading.Remark]

    /// When it was last saved, as the file itself says; nil when it does not.
    package let saved: String?

    /// A returned file.
    package init(file: String, saved: String? = nil, reading: FormReading, remarks: [FormReading.Remark]) {
      self.file = file
      self.saved = saved
      self.reading = reading
      self.remarks = remarks
    }

    /// How many of the fields that must be answered are.
    package var answered: (count: Int, of: Int) {
      let required = reading.answers.filter { reading.plan.fields[$0.field].source.isRequired }
      return (required.count { !$0.isEmpty || $0.waiver != nil }, required.count)
    }

    /// The questions that must be answered and are not.
    package var missing: [String] {
      reading.answers.filter { answer in
        reading.plan.fields[answer.field].source.isRequired && answer.isEmpty && answer.waiver == nil
      }.map { reading.plan.fields[$0.field].source.question }
    }

    /// How many measures the school plans or was given, and how many of them it reports as done.
    package var measures: (done: Int, of: Int) {
      let done = DoneMeasure.all(in: reading.data)
      let planned = reading.data["дорожная-карта"]?["группы"]?.items.flatMap { $0["мероприятия"]?.items ?? [] } ?? []
      let inPlan = planned.count { $0["исполнение"] != nil }
      return (done.count { $0.isDone } + inPlan, done.count + planned.count)
    }
  }

  /// A school with what it has returned.
  package struct Line: Sendable {
    /// The school.
    package let school: FormIdentity.School
    /// Its file; nil when it has returned none.
    package let returned: Returned?
  }

  /// The schools in the set's order.
  package let lines: [Line]
  /// Files that say nothing of their school.
  package let strangers: [Returned]
  /// Who has not returned a form, and who has returned two.
  package let findings: [Diagnostic]

  /// The status of returned files; every form knows the schools of its set.
  package init(_ files: [Returned]) {
    var schools: [FormIdentity.School] = []
    for file in files {
      guard let identity = file.reading.identity else { continue }
      for school in identity.schools + [identity.school] where !schools.contains(where: { $0.key == school.key }) {
        schools.append(school)
      }
    }
    var findings: [Diagnostic] = []
    lines = schools.map { school in
      let own = files.filter { Self.school(of: $0.reading, among: schools)?.key == school.key }
      if own.isEmpty {
        findings.append(
          Diagnostic(FormCode.notReturned.rawValue, .warning, "форму не вернула \(school.name.inQuotes)"))
      }
      // The school's last word counts; of equal or unknown days the first file.
      let taken = own.reduce(own.first) { ($1.saved ?? "") > ($0?.saved ?? "") ? $1 : $0 }
      for other in own where other.file != taken?.file {
        findings.append(
          Diagnostic(
            FormCode.returnedTwice.rawValue, .warning,
            "\(school.name.inQuotes) вернула форму дважды: взят файл «\(taken?.file ?? "")»"
              + (taken?.saved == other.saved ? "" : ", сохранённый позже"),
            hint: "оставьте в папке один файл", at: .file(other.file)))
      }
      return Line(school: school, returned: taken)
    }
    strangers = files.filter { Self.school(of: $0.reading, among: schools) == nil }
    self.findings = findings
  }

  /// Whose file it is: as the form says, or as the title page of a document without a form, which a form becomes on its
  /// way through another format.
  private static func school(
    of reading: FormReading, among schools: [FormIdentity.School]
  ) -> FormIdentity.School? {
    if let identity = reading.identity { return identity.school }
    let title = reading.view.paragraphs.prefix(50).map { FormText.folded($0.text) }
    let named = schools.filter { school in title.contains { $0.contains(FormText.folded(school.name)) } }
    return named.count == 1 ? named[0] : nil
  }
}
