import Diagnostics
import ProgrammeModel
import RussianLanguage

/// Checks what a school answered: substance in what is asked, figures, days within the programme's years, nobody else's
/// data.
package struct FormChecker {
  private let reading: FormReading
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

  private mutating func remark(
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
    // The title page says whose programme it is, before the first heading.
    let title = reading.view.paragraphs.prefix(40).map { FormText.folded($0.text) }
    if !title.contains(where: { $0.contains(own) }),
      let other = others.first(where: { other in
        title.contains { $0.contains(FormText.folded(other.name)) }
      })
    {
      remark(
        .otherForm, .error, "форма сделана для «\(identity.school.name)», а на титульном листе «\(other.name)»",
        hint: "верните форму своей школы: ответы из этой не берутся, пока это не выяснено", at: 0)
    }
    for answer in reading.answers {
      for (text, paragraph) in texts(of: answer) {
        guard let other = others.first(where: { FormText.folded(text).contains(FormText.folded($0.name)) }) else {
          continue
        }
        remark(
          .otherSchool, .warning, "в ответе названа другая школа: «\(other.name)»",
          hint: "если это школа-партнёр, всё в порядке; если текст взят из чужой программы, напишите о своей школе",
          at: paragraph)
      }
    }
  }

  private func texts(of answer: FormAnswer) -> [(String, Int?)] {
    switch answer.value {
    case .text(let text): [(text, answer.paragraph)]
    case .items(let items): items.map { ($0, answer.paragraph) }
    case .rows(let rows):
      rows.map { row in (row.cells.keys.sorted().compactMap { row.cells[$0] }.joined(separator: " "), row.paragraph) }
    }
  }

  // MARK: - What was answered

  private mutating func check(_ answer: FormAnswer) {
    let field = reading.plan.fields[answer.field]
    guard answer.waiver == nil else { return }
    guard !answer.isEmpty else {
      guard field.source.isRequired else { return }
      remark(
        .unanswered, .error, "не заполнено: «\(field.source.question)»",
        hint: field.prompt + "; если это школе не нужно, напишите «не требуется, потому что …»",
        at: answer.paragraph ?? heading(of: field))
      return
    }
    switch answer.value {
    case .text(let text):
      checkWords(text, field, at: answer.paragraph)
      if field.source.kind == .date { checkDate(text, field.source.question, at: answer.paragraph) }
    case .items(let items): for item in items { checkWords(item, field, at: answer.paragraph) }
    case .rows(let rows): for (number, row) in rows.enumerated() { check(row, number + 1, field) }
    }
  }

  private func heading(of field: FormPlan.Field) -> Int? {
    guard let heading = field.source.heading.map(FormText.folded) else { return nil }
    return reading.view.paragraphs.firstIndex { FormText.folded($0.body) == heading }
  }

  private mutating func checkWords(_ text: String, _ field: FormPlan.Field, at paragraph: Int?) {
    let words = FormText.words(text)
    let asked = Set(FormText.words(field.prompt))
    let own = words.filter { !asked.contains($0) }
    if field.source.leastWords > 0, words.count < field.source.leastWords {
      remark(
        .insubstantial, .error,
        "мало сказано в «\(field.source.question)»: \(words.count) из \(field.source.leastWords) слов",
        hint: field.prompt, at: paragraph)
    } else if field.source.leastWords > 0, own.count * 3 < words.count {
      remark(
        .insubstantial, .error, "в «\(field.source.question)» повторена подсказка", hint: "ответьте своими словами",
        at: paragraph)
    } else if words.count > 8, Set(words).count * 4 < words.count {
      remark(
        .insubstantial, .error, "в «\(field.source.question)» одни и те же слова повторяются",
        hint: "ответьте своими словами", at: paragraph)
    }
  }

  private mutating func check(_ row: FormAnswer.Row, _ number: Int, _ field: FormPlan.Field) {
    for (index, column) in field.columns.enumerated() {
      guard let text = row.cells[index] else {
        guard column.isRequired else { continue }
        let isFigure = [.number, .years, .baseline].contains(column.kind)
        remark(
          isFigure ? .noFigure : .unanswered, .error,
          "«\(field.source.question)», строка \(number): не заполнена графа «\(column.question)»",
          hint: column.prompt == column.question ? nil : column.prompt, at: row.paragraph)
        continue
      }
      switch column.path.last {
      case .key("срок"): checkDeadline(text, at: row.paragraph)
      case .key("дата"): checkDate(text, column.question, at: row.paragraph)
      default: break
      }
    }
  }

  private mutating func checkDeadline(_ text: String, at paragraph: Int) {
    let period = PeriodParser.parse(text)
    guard !period.spans.isEmpty else {
      if !period.isRecurring, !period.isOpen {
        remark(
          .outOfPeriod, .warning, "срок «\(text)» не понят", hint: "напишите так: октябрь 2026 года", at: paragraph)
      }
      return
    }
    guard let years = reading.plan.years else { return }
    let named = period.spans.flatMap { [$0.from?.year, $0.to?.year].compactMap(\.self) }
    guard let stray = named.first(where: { !(years.first...max(years.first, years.last)).contains($0) }) else { return }
    remark(
      .outOfPeriod, .error, "срок «\(text)» вне периода программы \(years.first)–\(years.last): \(stray) год",
      hint: "исправьте срок или напишите, почему он таков", at: paragraph)
  }

  /// A day may lie a year before the programme: it is then that the programme is adopted.
  private mutating func checkDate(_ text: String, _ name: String, at paragraph: Int?) {
    guard let years = reading.plan.years, let day = PeriodParser.parse(text).spans.first?.from else { return }
    guard !(years.first - 1...max(years.first, years.last) + 1).contains(day.year) else { return }
    remark(
      .outOfPeriod, .error, "«\(name)»: \(day.digits) вне периода программы \(years.first)–\(years.last)",
      hint: "проверьте год", at: paragraph)
  }
}
