import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads the items of an order.
extension ImportSession {
  /// A paragraph of the directive part with its depth, from 1; continuations are joined to what they go on with.
  private struct Line {
    let paragraph: Int
    let level: Int
    var text: String
    var continuations: [Int] = []
  }

  /// The items, and the clause of control, which the data keep apart.
  mutating func items(of order: RecognisedOrder) -> (items: [YAMLValue], control: YAMLValue?) {
    var items: [YAMLValue] = []
    var control: YAMLValue?
    for (position, item) in order.items.enumerated() {
      let lines = lines(of: item)
      let isLast = position == order.items.count - 1
      if isLast, lines.count == 1, let found = controlClause(lines[0].text, at: item.paragraph) {
        control = found
        let clause = clauseOfControl(item.all)
        condensed.formUnion(clause)
        take(clause, as: "приказ: контроль")
        continue
      }
      items += values(of: lines[...], level: 1)
      take(item.all, as: "приказ: пункт \(item.number ?? position + 1)")
    }
    return (items, control)
  }

  private func lines(of item: RecognisedItem) -> [Line] {
    var lines = [Line(paragraph: item.paragraph, level: 1, text: body(item.paragraph))]
    let base = document.paragraphs[item.paragraph].marker?.numbers?.count ?? 1
    for index in item.parts where !document.paragraphs[index].isBlank {
      let paragraph = document.paragraphs[index]
      guard let marker = paragraph.marker else {
        lines[lines.count - 1].text += " " + ImportedText.clean(paragraph.text)
        lines[lines.count - 1].continuations.append(index)
        continue
      }
      let deepest = (lines.last?.level ?? 1) + 1
      let level: Int =
        switch marker.kind {
        case .number(let numbers) where marker.suffix != ")": max(2, numbers.count - base + 1)
        case .number: 2
        case .letter, .roman, .bullet:
          lines.last { document.paragraphs[$0.paragraph].marker?.numbers != nil }?.level ?? 1
        }
      // A bullet hangs below the last number.
      let isBelow = marker.numbers == nil
      lines.append(Line(paragraph: index, level: min(isBelow ? level + 1 : level, deepest), text: body(index)))
    }
    return lines
  }

  /// The values of lines that begin at a level; deeper ones become subitems.
  private mutating func values(of lines: ArraySlice<Line>, level: Int) -> [YAMLValue] {
    var values: [YAMLValue] = []
    var rest = lines
    while let head = rest.first {
      rest = rest.dropFirst()
      let below = rest.prefix { $0.level > head.level }
      rest = rest.dropFirst(below.count)
      values.append(value(of: head, below))
    }
    return values
  }

  private mutating func value(of head: Line, _ below: ArraySlice<Line>) -> YAMLValue {
    if let approval = approval(head, below) { return approval }
    if let group, below.isEmpty, let first = ImportedText.words(head.text).first, first.hasPrefix("созда") {
      self.group = nil
      return .record([.init("создать", group)])
    }
    let subitems = below.isEmpty ? [] : values(of: below, level: head.level + 1)
    return instruction(head, subitems) ?? plain(head.text, subitems)
  }

  private func plain(_ text: String, _ subitems: [YAMLValue]) -> YAMLValue {
    guard !subitems.isEmpty else { return .text(Self.withoutEnd(text)) }
    return .record([.init("текст", .text(Self.withoutEnd(text))), .init("подпункты", .list(subitems))])
  }

  /// The text without the sign that the program puts there itself.
  static func withoutEnd(_ text: String) -> String {
    var text = ImportedText.clean(text)
    while let last = text.last, ";:,".contains(last) { text.removeLast() }
    return ImportedText.entry(text)
  }

  // MARK: - Approval

  private mutating func approval(_ head: Line, _ below: ArraySlice<Line>) -> YAMLValue? {
    let words = ImportedText.words(head.text)
    guard let first = words.first, first.hasPrefix("утвердить") else { return nil }
    let own = Self.withoutEnd(
      head.text.split(separator: " ").dropFirst().drop { $0.lowercased().hasPrefix("прилагаем") }.joined(separator: " ")
    )
    let isList = !below.isEmpty && words.count <= 4
    if isList, below.contains(where: { $0.level > head.level + 1 }) { return nil }
    let named: [(text: String, paragraph: Int)] =
      isList ? below.map { ($0.text, $0.paragraph) } : [(own, head.paragraph)]
    guard below.isEmpty || isList, named.allSatisfy({ !$0.text.isEmpty }) else { return nil }
    var values: [YAMLValue] = []
    for (position, entry) in named.enumerated() {
      let (title, number) = Self.withoutAnnexMark(entry.text)
      let annex = annex(numbered: number, position: position, of: named.count)
      if let annex, let part = annexParts[annex], part != Self.compositionPart {
        values.append(.text(part))
        let (named, short) = Self.withoutIntroduction(title)
        setAccusative(named, of: part, at: entry.paragraph)
        if let short { setShortTitle(short, of: part) }
      } else if number != nil || entry.text.lowercased().contains("приложени") {
        values.append(.inlineRecord([.init("название", .text(title)), .init("отдельным-файлом", .text("да"))]))
      } else {
        return nil
      }
    }
    let isShort = values.allSatisfy { if case .text = $0 { true } else { false } }
    return .record([.init("утвердить", isShort ? .inlineList(values) : .list(values))])
  }

  /// The annex of a number, or the only one, or that of the same place in the list.
  private func annex(numbered number: Int?, position: Int, of count: Int) -> Int? {
    let annexes = document.annexes
    if let number {
      let marked = annexes.indices.first { index in
        annexes[index].mark.map { document.marks[$0].number == number } ?? false
      }
      return marked ?? (annexes.indices.contains(number - 1) ? number - 1 : nil)
    }
    if count == 1 { return annexes.count == 1 ? 0 : nil }
    return annexes.count == count ? position : nil
  }

  /// The title without «(приложение № 1)»; the number is 0 where the mark has none.
  static func withoutAnnexMark(_ text: String) -> (title: String, number: Int?) {
    let lower = text.lowercased()
    guard let start = lower.firstRange(of: "(прилож")?.lowerBound ?? lower.firstRange(of: "согласно прилож")?.lowerBound
    else {
      return (withoutEnd(text), nil)
    }
    let offset = lower.distance(from: lower.startIndex, to: start)
    let figures = text.dropFirst(offset).drop { !$0.isNumber }.prefix { $0.isNumber }
    return (withoutEnd(String(text.prefix(offset))), Int(figures))
  }

  /// The title as it reads after «Утвердить», where our own declension would give another.
  private mutating func setAccusative(_ title: String, of part: String, at paragraph: Int) {
    guard let index = draft.parts.firstIndex(where: { $0.key == part }),
      case .record(var entries) = draft.parts[index].value
    else { return }
    guard case .text(let own)? = entries.first(where: { $0.key == "название" })?.value,
      !entries.contains(where: { $0.key == "винительный" })
    else { return }
    let declined = Declension.phrase(own, in: .accusative).text
    if ImportedText.folded(declined) == ImportedText.folded(title) { return }
    let ownWords = Set(ImportedText.words(own))
    if ImportedText.words(title).count(where: { !ownWords.contains($0) }) > 4 {
      remark("документ назван в приказе «\(title)», а в приложении «\(own)»", at: paragraph)
    }
    let place = (entries.firstIndex { $0.key == "название" } ?? 0) + 1
    entries.insert(.init("винительный", .text(title)), at: place)
    draft.parts[index].value = .record(entries)
  }

  // MARK: - Instructions

  private mutating func instruction(_ head: Line, _ subitems: [YAMLValue]) -> YAMLValue? {
    let text = ImportedText.clean(head.text)
    let opens = !subitems.isEmpty && text.hasSuffix(":")
    let words = text.split(separator: " ").map(String.init)
    let verb = words.firstIndex { Self.isInfinitive(ImportedText.folded($0)) }
    if let verb, verb > 0 {
      let executor = words[..<verb].joined(separator: " ")
      guard Self.isDative(words[0]),
        !executor.contains(",") || executor.contains("«") || SchoolRegistry.isName(executor)
      else { return nil }
      var entries = [YAMLValue.Entry("исполнитель", executors(executor))]
      let (task, deadline) = Self.parted(Self.withoutEnd(words[verb...].joined(separator: " ")))
      entries.append(.init("поручение", .text(task)))
      if let deadline { entries.append(.init("срок", .text(deadline))) }
      if !subitems.isEmpty { entries.append(.init("подпункты", .list(subitems))) }
      return .record(entries)
    }
    guard verb == nil, opens, let first = words.first, Self.isDative(first), words.count <= 40 else { return nil }
    return .record([
      .init("исполнитель", executors(Self.withoutEnd(text))), .init("подпункты", .list(subitems)),
    ])
  }

  /// Known persons by their keys, everything else as written.
  private func executors(_ text: String) -> YAMLValue {
    if let key = draft.people.key(named: text, in: .dative) { return .text(key) }
    return .text(text)
  }

  private static func isInfinitive(_ word: String) -> Bool {
    word.count >= 5 && ["ть", "ться", "сти", "йти", "стись"].contains(where: word.hasSuffix) && !word.hasSuffix("ость")
      && ![
        "область", "деятельность", "часть", "сеть", "отчетность", "области", "части", "сети", "новости", "пять",
        "шесть",
        "девять", "десять",
      ].contains(word)
  }

  private static func isDative(_ word: String) -> Bool {
    let folded = ImportedText.folded(word)
    if word.filter(\.isUppercase).count > 1 { return true }
    return ["ам", "ям", "ому", "ему", "у", "ю", "ой", "ии", "е"].contains(where: folded.hasSuffix) && folded.count >= 4
  }

  /// The task and the deadline at its end: «провести мониторинг | до 15 декабря 2026 г.».
  static func parted(_ text: String) -> (task: String, deadline: String?) {
    let words = text.split(separator: " ").map(String.init)
    let last = words.count
    for start in words.indices.dropFirst(2) where ["до", "с", "в"].contains(words[start]) {
      var phrase = words[start..<last].joined(separator: " ")
      var isPlainDay = false
      if phrase.hasPrefix("в срок до ") {
        phrase = String(phrase.dropFirst("в срок до ".count))
        isPlainDay = true
      } else if words[start] == "в", !phrase.hasPrefix("в течение ") {
        continue
      }
      let period = PeriodParser.parse(phrase)
      guard period.problems.isEmpty, period.isComplete, !period.spans.isEmpty, !phrase.contains(","),
        !isPlainDay || period.spans.count == 1 && period.spans[0].from == period.spans[0].to
      else { continue }
      return (words[..<start].joined(separator: " "), phrase)
    }
    return (text, nil)
  }
}
