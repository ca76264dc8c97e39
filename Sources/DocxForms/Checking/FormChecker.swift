import Diagnostics
import ProgrammeModel
import RussianLanguage

/// Checks what a school answered: substance in what is asked, figures, days within the programme's years, nobody else's
/// data.
package struct FormChecker {
  let reading: FormReading
  /// The version of the kind that is at hand now.
  private let currentVersion: Int
  private var remarks: [FormReading.Remark] = []

  /// The remarks on a reading, those of the reading itself among them, in the order of the document.
  package static func remarks(on reading: FormReading, currentVersion: Int) -> [FormReading.Remark] {
    var checker = FormChecker(reading: reading, currentVersion: currentVersion)
    checker.checkIdentity()
    for answer in reading.answers { checker.check(answer) }
    let all = reading.remarks + checker.remarks
    return all.enumerated().sorted {
      ($0.element.paragraph ?? -1, $0.offset) < ($1.element.paragraph ?? -1, $1.offset)
    }.map(\.element)
  }

  private init(reading: FormReading, currentVersion: Int) {
    self.reading = reading
    self.currentVersion = currentVersion
  }

  mutating func remark(
    _ code: FormCode, _ severity: Severity, _ message: String, hint: String? = nil, at paragraph: Int?
  ) {
    var place: Location = .file(reading.view.file)
    if let paragraph, reading.view.paragraphs.indices.contains(paragraph) {
      place = .document(reading.view.paragraphs[paragraph].place.location(file: reading.view.file))
    }
    remarks.append(
      FormReading.Remark(
        diagnostic: Diagnostic(code.rawValue, severity, message, hint: hint, at: place), paragraph: paragraph))
  }

  // MARK: - Whose it is

  private mutating func checkIdentity() {
    guard let identity = reading.identity else {
      remark(
        .notForm, .note, "это не форма или её пометки стёрты: документ прочитан по заголовкам разделов и таблиц",
        hint: "сверьте данные с документом", at: nil)
      return
    }
    if identity.version != currentVersion {
      remark(
        .otherVersion, .warning, "форма версии \(identity.version), а сейчас действует версия \(currentVersion)",
        hint: "ответы прочитаны; новых полей в форме может не быть", at: nil)
    }
    let own = FormText.folded(identity.school.name)
    let others = identity.schools.filter { $0.key != identity.school.key && FormText.folded($0.name) != own }
    // The title page says whose programme it is, behind the guide and before the first heading.
    let title = reading.view.paragraphs.prefix(50).map { FormText.folded($0.text) }
    if !title.contains(where: { $0.contains(own) }),
      let other = others.first(where: { other in
        title.contains { $0.contains(FormText.folded(other.name)) }
      })
    {
      remark(
        .otherForm, .error,
        "форма сделана для \(identity.school.name.inQuotes), а на титульном листе \(other.name.inQuotes)",
        hint: "верните форму своей школы: ответы из этой не берутся, пока это не выяснено", at: 0)
    }
    for answer in reading.answers {
      for (text, paragraph) in texts(of: answer) {
        guard let other = others.first(where: { FormText.folded(text).contains(FormText.folded($0.name)) }) else {
          continue
        }
        remark(
          .otherSchool, .warning, "в ответе названа другая школа: \(other.name.inQuotes)",
          hint: "если это школа-партнёр, всё в порядке; если текст взят из чужой программы, напишите о своей школе",
          at: paragraph)
      }
    }
  }

  private func texts(of answer: FormAnswer) -> [(String, Int?)] {
    switch answer.value {
    case .text(let text): [(text, answer.paragraph)]
    case .items(let items): items.map { ($0.text, $0.paragraph) }
    case .rows(let rows):
      rows.flatMap { row in row.cells.sorted { $0.key < $1.key }.map { ($0.value, row.place(of: $0.key)) } }
    }
  }
}
