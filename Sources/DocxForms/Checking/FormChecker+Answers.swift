import Diagnostics
import ProgrammeModel
import RussianLanguage

extension FormChecker {
  /// Checks what was answered in a field: whether, with how many words, within which years.
  mutating func check(_ answer: FormAnswer) {
    let field = reading.plan.fields[answer.field]
    guard answer.waiver == nil else { return }
    guard !answer.isEmpty else {
      guard field.source.isRequired else { return }
      remark(
        .unanswered, .error, "не заполнено: «\(field.source.question)»",
        hint: "впишите: \(Self.lowercased(field.prompt))" + Self.wayAround(field),
        at: answer.paragraph ?? heading(of: field))
      return
    }
    switch answer.value {
    case .text(let text):
      checkWords(text, field, at: answer.paragraph)
      if field.source.kind == .date { checkDate(text, field.source.question, at: answer.paragraph) }
    case .items(let items): for item in items { checkWords(item.text, field, at: item.paragraph) }
    case .rows(let rows):
      for (number, row) in rows.enumerated() { check(row, number + 1, field) }
      checkFixed(rows, field)
    }
  }

  private func heading(of field: FormPlan.Field) -> Int? {
    guard let heading = field.source.heading.map(FormText.folded) else { return nil }
    return reading.view.paragraphs.firstIndex { FormText.folded($0.body) == heading }
  }

  /// How to say that a field is not needed; nothing where its own prompt says it.
  private static func wayAround(_ field: FormPlan.Field) -> String {
    FormText.folded(field.prompt).contains("не требуется")
      ? "" : "; если это школе не нужно, напишите «Не требуется, потому что …»"
  }

  /// A prompt as the end of a sentence.
  private static func lowercased(_ prompt: String) -> String {
    // «ВПР» stays as it is.
    guard prompt.dropFirst().first?.isUppercase == false else { return prompt }
    return prompt.prefix(1).lowercased() + prompt.dropFirst()
  }

  private mutating func checkWords(_ text: String, _ field: FormPlan.Field, at paragraph: Int?) {
    let words = FormText.words(text)
    let asked = Set(FormText.words(field.prompt))
    let own = words.filter { !asked.contains($0) }
    // A line may well say that no money is needed; a chapter that is not needed says why, asked for or not.
    let isAsked = field.source.leastWords > 0
    if isAsked && FormText.isBareWaiver(text) || field.source.kind == .text && FormText.isBareRefusal(text) {
      remark(
        .insubstantial, isAsked ? .error : .warning, "в «\(field.source.question)» не сказано, почему это не требуется",
        hint: "допишите причину: «Не требуется, потому что …» – или ответьте"
          + (field.source.isRequired ? "" : ", или оставьте поле пустым"), at: paragraph)
    } else if field.source.leastWords > 0, words.count < field.source.leastWords {
      remark(
        .insubstantial, .error,
        "мало сказано в «\(field.source.question)»: слов \(words.count), нужно не меньше \(field.source.leastWords)",
        hint: "напишите подробнее: \(Self.lowercased(field.prompt))", at: paragraph)
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

  // MARK: - Tables

  private mutating func check(_ row: FormAnswer.Row, _ number: Int, _ field: FormPlan.Field) {
    for (index, column) in field.columns.enumerated() {
      let place = row.place(of: index)
      guard let text = row.cells[index] else {
        guard column.isRequired else { continue }
        let isFigure = [.number, .years, .baseline].contains(column.kind)
        remark(
          isFigure ? .noFigure : .unanswered, .error,
          "«\(field.source.question)», строка \((row.slot ?? number - 1) + 1): не заполнена графа «\(column.question)»",
          hint: isFigure ? "впишите число, например 16,7" : "впишите: \(Self.lowercased(column.prompt))", at: place)
        continue
      }
      switch column.path.last {
      case .key("срок"): checkDeadline(text, at: place)
      case .key("дата"): checkDate(text, column.question, at: place)
      default: break
      }
    }
    checkShares(row, field)
  }

  /// A share lies between 0 and 100 per cent.
  private mutating func checkShares(_ row: FormAnswer.Row, _ field: FormPlan.Field) {
    guard let unit = field.columns.firstIndex(where: { $0.path.last == .key("единица") }),
      row.cells[unit].map(DecimalNumber.isPerCent) == true
    else { return }
    for (index, column) in field.columns.enumerated() where column.kind == .number {
      guard let number = row.cells[index].flatMap({ DecimalNumber($0) }), !number.isShare else { continue }
      remark(
        .noFigure, .warning, "«\(column.question)»: \(number) % не бывает, доля лежит между 0 и 100",
        hint: "проверьте число или единицу", at: row.place(of: index))
    }
  }

  /// Rows that the form itself has named are all to be filled in, unlike spare ones.
  private mutating func checkFixed(_ rows: [FormAnswer.Row], _ field: FormPlan.Field) {
    guard field.source.isRequired, field.columns.contains(where: \.isRequired) else { return }
    let answered = Set(rows.compactMap(\.slot))
    for (number, name) in reading.plan.fixedRows(of: field).enumerated() where !answered.contains(number) {
      remark(
        .unanswered, .error, "«\(field.source.question)»: не заполнено «\(name)»",
        hint: "впишите: "
          + field.columns.filter(\.isRequired).map { Self.lowercased($0.prompt) }.joined(separator: "; "),
        at: reading.view.paragraphs.firstIndex { FormText.folded($0.text).hasPrefix(FormText.folded(name)) }
          ?? rows.first?.paragraph)
    }
  }

  // MARK: - Days

  private mutating func checkDeadline(_ text: String, at paragraph: Int) {
    let period = PeriodParser.parse(text)
    guard !period.spans.isEmpty else {
      if !period.isRecurring, !period.isOpen {
        let year = reading.plan.years?.first ?? 2026
        remark(
          .outOfPeriod, .warning, "срок «\(text)» не понят", hint: "напишите так: октябрь \(year) года", at: paragraph)
      } else if period.isOpen {
        remark(
          .outOfPeriod, .warning, "срок «\(text)» не назван датой: исполнение по нему не проверить",
          hint: "назовите месяц или квартал", at: paragraph)
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
