import Diagnostics
import ProgrammeFiles
import ProgrammeModel
import RussianLanguage

/// Collects the edits and the lines of the report of one roll-over.
struct RollOverPlan {
  let before: SetYears
  let shift: Int
  let movesTitles: Bool
  let reading: ProgrammeReading
  private var editors: [ProgrammeEditor]
  private let names: [String]
  private var fixes: [(fix: Fix, entry: Int)] = []
  var entries: [RollOverEntry] = []
  private var uncheckedDays: [(day: CalendarDate, path: FieldPath)] = []

  init(files: [SourceFile], before: SetYears, shift: Int, movesTitles: Bool, reading: ProgrammeReading) {
    self.before = before
    self.shift = shift
    self.movesTitles = movesTitles
    self.reading = reading
    editors = files.map(ProgrammeEditor.init)
    names = files.map(\.name)
  }

  // MARK: - Fields

  /// Does what a field needs.
  mutating func treat(_ field: RollOverField) {
    noteOneOffEvent(field)
    switch field.treatment {
    case .period: moveTime(field, avoidsDaysOff: false)
    case .deadline: moveTime(field, avoidsDaysOff: true)
    case .heading:
      guard let moved = YearShift.heading(field.words, byYears: shift) else { return pointOut(field) }
      set(field, to: moved, .shifted, "год в заголовке группы, от которого считаются её сроки")
    case .date: moveDate(field)
    case .yearKeys(let decision): moveYears(field, decision)
    case .cleared(let reason): if !field.words.isEmpty { set(field, to: "", .cleared, reason) }
    case .draftStage:
      if field.words != OrderStage.draft.rawValue {
        set(field, to: OrderStage.draft.rawValue, .cleared, "новый приказ ещё не подписан")
      }
    case .title: treatTitle(field)
    case .prose: pointOut(field)
    case .agreement(let reason):
      if !SaysThereIsNone.holds(field.words) { decide(field.path, field.words, reason) }
    case .decision(let reason): decide(field.path, excerpt(field.words), reason)
    case .kept: break
    }
  }

  private mutating func moveTime(_ field: RollOverField, avoidsDaysOff: Bool) {
    let shifted = YearShift.deadline(field.words, byYears: shift, context: field.context)
    guard let moved = shifted, moved.text != field.words || !moved.period.namedLastDays.isEmpty else {
      if !ProseYears.mentions(in: field.words, since: earliestYear).isEmpty {
        decide(field.path, field.words, "срок не понят и не перенесён: впишите новый, если нужно")
      }
      return
    }
    var text = moved.text
    var reasons = moved.problems.map(\.message)
    if moved.isReworded { reasons.append("записан в принятом виде: прежние слова нельзя перенести дословно") }
    var isAdjusted = moved.isReworded
    for day in avoidsDaysOff ? moved.period.namedLastDays : [] {
      switch ProductionCalendar.kind(of: day) {
      case .working: break
      case .unknown, .probablyWorking:
        uncheckedDays.append((day, field.path))
        reasons.append("рабочий ли день \(day.digits), не проверено")
      case .dayOff:
        let context = field.context.shifted(byYears: shift)
        guard let other = WorkingDay.nearest(to: day),
          !moved.period.spans.contains(where: { $0.from == other || $0.to == other }),
          let rewritten = YearShift.moving(day, to: other, in: text, context: context)
        else {
          decide(
            field.path, text,
            "\(day.digits) — \(WorkingDay.name(of: day)): срок приходится на выходной, выберите другой")
          continue
        }
        text = rewritten
        isAdjusted = true
        reasons.append("\(day.digits) — \(WorkingDay.name(of: day)), ближайший рабочий день — \(other.digits)")
      }
    }
    // What stands in brackets is a remark, and not the deadline itself.
    let remarks = text.split(separator: "(").dropFirst().compactMap { $0.split(separator: ")").first.map(String.init) }
    let kept = remarks.filter { field.words.contains($0) }.joined(separator: " / ")
    if !ProseYears.mentions(in: kept, since: earliestYear).isEmpty {
      decide(field.path, kept, "в примечании к сроку остался год: верен ли он")
    }
    guard text != field.words else { return }
    reasons.insert(field.treatment == .period ? "период" : "срок", at: 0)
    set(field, to: text, isAdjusted ? .adjusted : .shifted, reasons.joined(separator: "; "))
  }

  private mutating func moveDate(_ field: RollOverField) {
    guard case .date(let date) = field.content, let moved = date.adding(years: shift) else { return }
    let isLeapDay = moved.day != date.day
    let written = scalar(at: field.path) ?? date.iso
    set(
      field, to: written == date.digits ? moved.digits : moved.iso, isLeapDay ? .adjusted : .shifted,
      isLeapDay ? "срок действия; 29 февраля стало 28" : "срок действия", from: written)
  }

  /// The years that are keys: those moved farthest first, so that no key ever stands twice.
  private mutating func moveYears(_ field: RollOverField, _ decision: String) {
    guard case .keyed(let values) = field.content else { return }
    let years = values.compactMap { Int($0.key) }.sorted { shift > 0 ? $0 > $1 : $0 < $1 }
    guard !years.isEmpty else { return }
    guard !SourceFile.isTable(field.path.file) else { return nameHeadings(of: field, values.map(\.key)) }
    let entry = entries.count
    entries.append(
      RollOverEntry(
        .shifted, at: field.path, from: field.words,
        to: values.map { Int($0.key).map { String($0 + shift) } ?? $0.key }.joined(separator: ", "), decision))
    for year in years {
      fixes.append((Fix(.key(String(year + shift)), at: field.path.key(String(year))), entry))
    }
  }

  private mutating func treatTitle(_ field: RollOverField) {
    let moved = YearShift.heading(field.words, byYears: shift)
    let isOwn = YearContext(heading: field.words).years.map { !$0.isEmpty && $0.allSatisfy(before.holds) } ?? false
    guard let moved, isOwn else { return pointOut(field) }
    if movesTitles {
      set(field, to: moved, .shifted, "годы в названии")
    } else {
      let shown = ChangedWords(field.words, moved)
      decide(field.path, shown.before, "годы в названии; с --titles станет: «\(shown.after)»")
    }
  }

  private mutating func pointOut(_ field: RollOverField) {
    let mentions = ProseYears.mentions(in: field.words, since: earliestYear)
    guard !mentions.isEmpty else { return }
    let more = mentions.count > 3 ? " (и ещё мест: \(mentions.count - 3))" : ""
    decide(field.path, mentions.prefix(3).joined(separator: " / ") + more, "годы в тексте: верны ли они теперь")
  }

  private mutating func noteOneOffEvent(_ field: RollOverField) {
    switch field.treatment {
    case .prose, .title, .heading, .period, .deadline:
      guard let words = OneOffEvent.mention(in: field.words) else { return }
      decide(field.path, words, "событие бывает один раз: нужно ли оно в новом комплекте")
    default: break
    }
  }

  /// Years long before the set are history: the law of 2012, the school's founding.
  private var earliestYear: Int { before.first - 2 }

  // MARK: - People

  /// Points out people whose time is over, where they are named, and the directors.
  mutating func addPeople(of set: ProgrammeSet, named places: [(key: String, path: FieldPath)]) {
    guard let start = CalendarDate(year: before.first + shift, month: 1, day: 1) else { return }
    for person in set.people {
      let ends = person.posts.map(\.until)
      guard !ends.isEmpty, ends.allSatisfy({ $0.map { $0 < start } ?? false }), let end = ends.compactMap(\.self).max()
      else { continue }
      let named = places.filter { $0.key == person.key }.map(\.path.description)
      let list = named.isEmpty ? "нигде не назван" : "назван: " + named.prefix(4).joined(separator: ", ")
      decide(person.path, person.fullName, "в должности до \(end.digits), раньше нового комплекта; \(list)")
    }
    for school in set.schools {
      guard let director = school.director else { continue }
      decide(director.path, name(of: director, in: set), "директор: тот ли сейчас")
    }
  }

  private func name(of party: Party, in set: ProgrammeSet) -> String {
    switch party.target {
    case .text(let text): text
    case .person(let key): set.person(key)?.fullName ?? key
    default: ""
    }
  }

  // MARK: - Writing

  private mutating func set(
    _ field: RollOverField, to text: String, _ kind: RollOverEntry.Kind, _ reason: String, from before: String? = nil
  ) {
    fixes.append((Fix(.value(text), at: field.path), entries.count))
    entries.append(RollOverEntry(kind, at: field.path, from: before ?? field.words, to: text, reason))
  }

  mutating func decide(_ path: FieldPath, _ words: String, _ reason: String) {
    entries.append(RollOverEntry(.decision, at: path, from: words, reason))
  }

  private func scalar(at path: FieldPath) -> String? {
    names.firstIndex(of: path.file).flatMap { editors[$0].scalar(at: path) }
  }

  private func excerpt(_ text: String) -> String { text.count > 160 ? text.prefix(159) + "…" : text }

  /// The changed files, and the lines of the report in the order of the files.
  func finished() -> (files: [SourceFile], entries: [RollOverEntry]) {
    var copy = self
    copy.noteUncheckedDays()
    var result = copy.entries
    for index in copy.editors.indices {
      let own = copy.fixes.filter { $0.fix.path.file == copy.names[index] }
      let refused = Set(copy.editors[index].apply(together: own.map(\.fix)))
      for (fix, entry) in own where refused.contains(fix) {
        result[entry] = Self.byHand(result[entry], in: copy.names[index])
      }
    }
    return (copy.editors.map(\.file), RollOverOrder(names, reading.sourceMap).ordered(result))
  }

  private mutating func noteUncheckedDays() {
    let days = uncheckedDays.map { (day: $0.day, file: $0.path.file, path: $0.path) }
    for year in Swift.Set(days.map(\.day.year)).sorted() {
      for file in names {
        let own = days.filter { $0.day.year == year && $0.file == file }
        guard let first = own.first else { continue }
        let reason =
          ProductionCalendar.year(year) == nil
          ? "производственного календаря на \(year) год в программе нет"
          : "производственного календаря на \(year) год с переносами выходных в программе ещё нет"
        decide(
          first.path, own.map(\.day.digits).joined(separator: ", "), reason + ": рабочие ли это дни, не проверено")
        // Every line once: two days may stand in one deadline.
        var seen: Set<Location> = []
        let places = own.compactMap { reading.sourceMap.location(of: $0.path) }.filter { seen.insert($0).inserted }
        entries[entries.count - 1].place = places.first
        entries[entries.count - 1].furtherPlaces = Array(places.dropFirst())
      }
    }
  }
}
