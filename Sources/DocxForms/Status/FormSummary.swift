import Diagnostics
import RussianLanguage

/// The data of the municipal report, made from the schools' own answers.
package struct FormSummary {
  private let status: FormStatus

  /// A summary of what the schools have returned.
  package init(_ status: FormStatus) {
    self.status = status
  }

  private var returned: [(school: FormIdentity.School, form: FormStatus.Returned)] {
    status.lines.compactMap { line in line.returned.map { (line.school, $0) } }
  }

  /// The record `отчёт`, to stand in a file of its own in the set; `date` is the day it speaks of, as data write days.
  package func data(date: String?) -> DataTree {
    let days = returned.compactMap { $0.form.reading.data["отчёт"]?["по-состоянию-на"]?.text }
    let title = "Промежуточные результаты поддержки школ по ответам самих школ"
    var report: [DataTree.Entry] = [.init("название", .text(title))]
    if let day = date ?? days.max() { report.append(.init("по-состоянию-на", .scalar(day, isPlain: true))) }
    report.append(.init("вступление", .text(introduction)))
    var chapters: [DataTree] = []
    let measures = measures()
    if !measures.isEmpty {
      report.append(.init("исполнено", .list(measures)))
      chapters.append(chapter("Исполненные мероприятия", [.init("таблица", .text("исполнено"))]))
    }
    let reportDay = (date ?? days.max()).flatMap { CalendarDate($0) }
    if let undone = undone(on: reportDay) {
      chapters.append(chapter("Неисполненные мероприятия", [.init("текст", .text(undone))]))
    }
    let training = training()
    if !training.isEmpty {
      report.append(.init("обучение", .list(training)))
      chapters.append(chapter("Повышение квалификации", [.init("таблица", .text("обучение"))]))
    }
    let outcomes = outcomes(on: reportDay)
    if !outcomes.isEmpty {
      report.append(.init("итоги-школ", .list(outcomes)))
      chapters.append(chapter("Итоги по школам", [.init("таблица", .text("итоги-школ"))]))
    }
    chapters += words()
    let missing = status.lines.filter { $0.returned == nil }.map { "- " + $0.school.name }
    if !missing.isEmpty {
      chapters.append(
        chapter("Школы, не представившие сведения", [.init("текст", .text(missing.joined(separator: "\n")))]))
    }
    report.append(.init("разделы", .list(chapters)))
    return .record([.init("отчёт", .record(report))])
  }

  private func chapter(_ heading: String, _ rest: [DataTree.Entry]) -> DataTree {
    .record([.init("заголовок", .text(heading))] + rest)
  }

  private var introduction: String {
    let all = status.lines.count
    return "Отчёт составлен по формам, которые заполнили школы. Сведения представили \(returned.count) из \(all)."
  }

  /// One row for each measure, with all schools that have done it.
  private func measures() -> [DataTree] {
    var order: [String] = []
    var rows: [String: [(school: FormIdentity.School, measure: DoneMeasure)]] = [:]
    for (school, form) in returned {
      for measure in DoneMeasure.all(in: form.reading.data) where measure.isDone {
        let key = FormText.folded(measure.title)
        if rows[key] == nil { order.append(key) }
        rows[key, default: []].append((school, measure))
      }
    }
    return order.compactMap { key in
      guard let done = rows[key], let first = done.first else { return nil }
      var row: [DataTree.Entry] = [.init("мероприятие", .text(first.measure.title))]
      let dates = done.compactMap(\.measure.date)
      if Set(dates).count == 1, let date = dates.first {
        row.append(.init("дата", .scalar(date, isPlain: true)))
      } else if let first = dates.min(), let last = dates.max() {
        row.append(.init("время", .text(Self.span(first, last))))
      }
      let coverage = done.map { one in one.school.name + (one.measure.coverage.map { " (\($0))" } ?? "") }
      row.append(.init("охват", .text(coverage.joined(separator: "; "))))
      let documents = done.compactMap(\.measure.document).reduce(into: [String]()) { unique, document in
        if !unique.contains(document) { unique.append(document) }
      }
      if !documents.isEmpty { row.append(.init("документ", .text(documents.joined(separator: "; ")))) }
      return .record(row)
    }
  }

  private static func span(_ first: String, _ last: String) -> String {
    func digits(_ iso: String) -> String { iso.split(separator: "-").reversed().joined(separator: ".") }
    return "с \(digits(first)) по \(digits(last))"
  }

  /// What was to be done by the day of the report and is not; what is still ahead is nobody's failure.
  private func undone(on day: CalendarDate?) -> String? {
    let lines = returned.flatMap { school, form in
      due(form, on: day).filter { !$0.isDone }.map { "- \(school.name): \($0.title)" }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// The measures that a school has done, or was to have done by a day.
  private func due(_ form: FormStatus.Returned, on day: CalendarDate?) -> [DoneMeasure] {
    DoneMeasure.all(in: form.reading.data).filter { $0.isDone || !(day.map($0.isAhead) ?? false) }
  }

  private func training() -> [DataTree] {
    returned.flatMap { school, form in
      (form.reading.data["отчёт"]?["обучение"]?.items ?? []).map { item in
        var row = item
        row.set(.list([.text(school.key)]), at: [.key("школы")])
        return row
      }
    }
  }

  /// What can be counted in a school's answers.
  private func outcomes(on day: CalendarDate?) -> [DataTree] {
    returned.compactMap { school, form in
      let data = form.reading.data
      var lines: [String] = []
      func count(_ number: Int?, _ words: String) { if let number, number > 0 { lines.append("\(words) – \(number)") } }
      let measures = form.measures
      let due = due(form, on: day)
      if data["отчёт"] != nil, !due.isEmpty {
        lines.append("исполнено мероприятий – \(due.count(where: \.isDone)) из \(due.count)")
      }
      if data["отчёт"] == nil {
        count(data["программа"]?["дефициты"]?.items.count, "выявлено дефицитов")
        count(measures.of, "запланировано мероприятий")
        count(data["программа"]?["показатели"]?.items.count, "установлено показателей")
        let answered = form.answered
        if answered.count < answered.of {
          lines.append("заполнено обязательных полей – \(answered.count) из \(answered.of)")
        }
      }
      guard !lines.isEmpty else { return nil }
      return .record([.init("школа", .text(school.key)), .init("итоги", .list(lines.map { .text($0) }))])
    }
  }

  /// The chapters that the schools wrote in their own words, each school under its name.
  private func words() -> [DataTree] {
    var order: [String] = []
    var texts: [String: [String]] = [:]
    for (school, form) in returned {
      for chapter in form.reading.data["отчёт"]?["разделы"]?.items ?? [] {
        guard let heading = chapter["заголовок"]?.text else { continue }
        let own = [chapter["текст"]?.text, chapter["текст-после"]?.text].compactMap(\.self)
        guard !own.isEmpty else { continue }
        if texts[heading] == nil { order.append(heading) }
        texts[heading, default: []].append("**\(school.name).** " + own.joined(separator: "\n\n"))
      }
    }
    return order.map { chapter($0, [.init("текст", .text((texts[$0] ?? []).joined(separator: "\n\n")))]) }
  }
}
