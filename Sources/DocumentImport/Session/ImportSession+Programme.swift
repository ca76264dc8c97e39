import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads a programme: its passport and its chapters.
extension ImportSession {
  mutating func readProgramme(_ stretch: Stretch) -> String? {
    guard !draft.has("программа") else {
      for case .paragraph(let index) in stretch.blocks { reasons[index] = "в комплекте уже есть «программа»" }
      return nil
    }
    var entries: [YAMLValue.Entry] = []
    if let passport = stretch.tables.first(where: { $0.role == .passport }) { entries = readPassport(passport) }
    let ownTitle = titled(stretch.title)
    let isPassportTitle = ImportedText.words(ownTitle).prefix(3).contains { $0.hasPrefix("паспорт") }
    if let index = entries.firstIndex(where: { $0.key == "название" }) {
      if !ownTitle.isEmpty, !isPassportTitle, case .text(let name) = entries[index].value,
        ImportedText.folded(name) != ImportedText.folded(ownTitle), let first = stretch.title.first
      {
        remark(
          "в заголовке программа названа «\(ownTitle)», в паспорте «\(name)»: взято название из заголовка", at: first)
        entries[index].value = .text(ownTitle)
      }
    } else if !isPassportTitle {
      entries.append(.init("название", .text(ownTitle.isEmpty ? "Программа" : ownTitle)))
    } else {
      entries.append(
        .init(
          "название", .text(ownTitle.split(separator: " ").dropFirst().joined(separator: " ").withCapital)
        ))
    }
    take(stretch.title, as: "программа: заголовок")
    if !entries.contains(where: { $0.key == "период" }), let period = Self.period(of: ownTitle) {
      entries.append(.init("период", .text(period)))
    }
    let (chapters, further) = readChapters(stretch, known: entries)
    // A table says more than the passport's line: it takes its place.
    entries.removeAll { entry in further.contains { $0.key == entry.key } }
    entries += further
    entries = Self.withBaselines(entries)
    if !chapters.isEmpty { entries.append(.init("разделы", .list(chapters))) }
    add("программа", Self.sorted(entries, as: .programme))
    return "программа"
  }

  // MARK: - Passport

  private static let rows: [(stem: String, key: String)] = [
    ("наименован", "название"), ("основан", "основание-разработки"), ("заказчик", "заказчик"),
    ("разработчик", "разработчик"), ("соисполнител", "соисполнители"), ("исполнител", "исполнитель"),
    ("участник", "участники"), ("показател", "показатели"), ("индикатор", "показатели"), ("цел", "цели"),
    ("задач", "задачи"), ("этап", "этапы"), ("срок", "этапы"), ("финанс", "финансирование"),
    ("объем", "финансирование"),
    ("результат", "результаты"), ("контрол", "контроль"), ("управлен", "контроль"), ("координатор", "исполнитель"),
  ]

  private mutating func readPassport(_ passport: RecognisedTable) -> [YAMLValue.Entry] {
    let table = document.view.tables[passport.table]
    let labelColumn = table.columns == 3 ? 1 : 0
    var entries: [YAMLValue.Entry] = []
    take(passport.title)
    for row in table.rows {
      guard let label = row.cells.first(where: { $0.column == labelColumn }),
        let value = row.cells.first(where: { $0.column > labelColumn })
      else { continue }
      let words = ImportedText.words(ColumnHeading.spelledOut(text(label)))
      let key = Self.rows.first { row in words.contains { $0.hasPrefix(row.stem) } }?.key
      let shown = value.paragraphs.filter { !document.paragraphs[$0].words.isEmpty }
      guard let key, !shown.isEmpty, !entries.contains(where: { $0.key == key }) else {
        for index in row.cells.flatMap(\.paragraphs) {
          reasons[index] = "строка паспорта «\(text(label))»: в данных для неё нет ключа"
        }
        continue
      }
      entries += passportEntries(key, joined(shown))
      take(
        row.cells.flatMap(\.paragraphs).filter { reasons[$0] == nil && !document.paragraphs[$0].words.isEmpty },
        as: "программа: \(key)")
    }
    return entries
  }

  /// The paragraphs of a cell as lines: those that only a page break or a picture has cut off are joined again.
  private func joined(_ paragraphs: [Int]) -> [(text: String, paragraph: Int)] {
    var lines: [(text: String, paragraph: Int)] = []
    for index in paragraphs {
      let paragraph = document.paragraphs[index]
      let typed = paragraph.text.split(separator: "\n").map(String.init)
      if typed.count > 1, typed.dropFirst().allSatisfy({ ListMarker(scalars: Array($0.unicodeScalars)) != nil }) {
        // Entries of a list typed with line breaks inside one paragraph.
        lines += typed.map { (Self.withoutMarker($0), index) }
        continue
      }
      let text = body(index)
      guard !text.isEmpty else { continue }
      if paragraph.marker == nil, let last = lines.last, let first = text.first, first.isLowercase,
        let end = last.text.last, !".;:".contains(end)
      {
        lines[lines.count - 1].text += " " + text
      } else {
        lines.append((text, index))
      }
    }
    return lines
  }

  /// A line without the number or bullet that it begins with.
  static func withoutMarker(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    let length = ListMarker(scalars: scalars)?.typedLength ?? 0
    return ImportedText.clean(String(String.UnicodeScalarView(scalars.dropFirst(length))))
  }

  private mutating func passportEntries(
    _ key: String, _ lines: [(text: String, paragraph: Int)]
  ) -> [YAMLValue.Entry] {
    var lines = lines
    // «… планируется достижение следующих результатов:» announces the list.
    if lines.count > 1, let first = lines.first, first.text.hasSuffix(":"),
      !["показатели", "этапы", "финансирование"].contains(key)
    {
      remark("вступление к перечню «\(key)» не переносится: «\(first.text)»", at: first.paragraph)
      lines.removeFirst()
    }
    let texts = lines.map { ImportedText.entry($0.text) }
    switch key {
    case "название", "финансирование", "заказчик", "исполнитель":
      let text = texts.joined(separator: key == "финансирование" ? ". " : " ").replacing(":. ", with: ": ")
      let named = key == "заказчик" || key == "исполнитель" ? bodyParty(text) : text
      return [.init(key, .text(named))]
    case "основание-разработки":
      return [
        .init(
          key,
          .list(
            lines.map { ActCitation.value(of: document.paragraphs[$0.paragraph]) ?? .text(ImportedText.entry($0.text)) }
          ))
      ]
    case "разработчик": return [.init(key, .list(texts.map { .text(bodyParty($0)) }))]
    case "соисполнители":
      return [.init(key, .list(texts.map { .text(draft.schools.known($0) ?? bodyParty($0)) }))]
    case "участники": return participants(lines)
    case "показатели": return [.init(key, .list(lines.map { Self.indicator($0.text) }))]
    case "этапы": return stages(lines)
    default: return [.init(key, .list(texts.map { .text($0) }))]
    }
  }

  private mutating func participants(_ lines: [(text: String, paragraph: Int)]) -> [YAMLValue.Entry] {
    var keys: [YAMLValue] = []
    for line in lines {
      for name in SchoolRegistry.names(in: line.text) {
        let name = ImportedText.entry(name)
        if SchoolRegistry.isName(name) {
          keys.append(.text(draft.schools.key(of: name)))
        } else {
          reasons[line.paragraph] = "участник программы: в данных участниками бывают школы"
        }
      }
    }
    return keys.isEmpty ? [] : [.init("участники", .inlineList(keys))]
  }

  /// «2020–2022 годы» and the stages under it.
  private func stages(_ lines: [(text: String, paragraph: Int)]) -> [YAMLValue.Entry] {
    var entries: [YAMLValue.Entry] = []
    var stages: [YAMLValue] = []
    for text in lines.flatMap({ Self.stageTexts(ImportedText.entry($0.text)) }) {
      if entries.isEmpty, stages.isEmpty, text.count <= 40, Self.isBarePeriod(text), let period = Self.period(of: text)
      {
        entries.append(.init("период", .text(period)))
        continue
      }
      var stage = [YAMLValue.Entry("название", .text(text))]
      if let dash = text.firstRange(of: " – "), Self.isBarePeriod(String(text[..<dash.lowerBound])),
        let period = Self.period(of: String(text[..<dash.lowerBound]))
      {
        // «2025 год – первый этап, подготовительный».
        stage = [.init("название", .text(String(text[dash.upperBound...]).withCapital)), .init("срок", .text(period))]
      }
      if let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")"), open > text.startIndex,
        Self.period(of: String(text[open..<close])) != nil || text[open..<close].contains(where: \.isNumber)
      {
        let inside = String(text[text.index(after: open)..<close])
        var rest = ImportedText.clean(String(text[text.index(after: close)...]))
        if rest.isEmpty || rest.hasPrefix(":") || rest.hasPrefix("–") || rest.hasPrefix("-") {
          rest = ImportedText.clean(String(rest.drop { ":–- ".contains($0) }))
          let year = Self.period(of: inside)
          stage = [
            .init("название", .text(ImportedText.clean(String(text[..<open])))),
            .init(
              "срок", .text(year.map { $0.allSatisfy { $0.isNumber || $0 == "–" } } == true ? year ?? inside : inside)),
          ]
          if !rest.isEmpty { stage.append(.init("содержание", .text(rest))) }
        }
      }
      stages.append(.record(stage))
    }
    if !stages.isEmpty { entries.append(.init("этапы", .list(stages))) }
    return entries
  }

  /// «1 этап (2026 г.) – … 2 этап (2027 г.) – …» in one line: each stage by itself.
  private static func stageTexts(_ text: String) -> [String] {
    var texts: [[Substring]] = [[]]
    let words = text.split(separator: " ")
    for (position, word) in words.enumerated() {
      let opens =
        position + 1 < words.count && words[position + 1].lowercased().hasPrefix("этап")
        && word.allSatisfy { $0.isNumber || "IVX-яй".contains($0) }
      if opens, texts[texts.count - 1].last?.last.map({ ".;".contains($0) }) == true { texts.append([]) }
      texts[texts.count - 1].append(word)
    }
    return texts.map { ImportedText.entry($0.joined(separator: " ")) }
  }

  /// True for years and their words alone: «2025 год», «2020–2022 годы».
  private static func isBarePeriod(_ text: String) -> Bool {
    ImportedText.words(text).allSatisfy { word in
      word.allSatisfy { $0.isNumber || "–-".contains($0) }
        || ["год", "годы", "года", "гг", "г", "учебный"].contains(word)
    }
  }

  // MARK: - Indicators

  /// «Доля …: 33 % в 2019 году (исходное значение), 42 % в 2022 году»; other words stay as they are.
  static func indicator(_ text: String) -> YAMLValue {
    let text = ImportedText.entry(text)
    guard let colon = text.lastIndex(of: ":"), let values = values(String(text[text.index(after: colon)...])) else {
      return .record([.init("название", .text(text))])
    }
    var title = String(text[..<colon])
    var unit = values.sign
    if unit == nil, title.hasSuffix(")"), let open = title.lastIndex(of: "(") {
      unit = String(title[title.index(after: open)...].dropLast())
      title = ImportedText.clean(String(title[..<open]))
    }
    return indicator(title, unit: unit, base: values.base, targets: values.targets)
  }

  static func indicator(
    _ title: String, unit: String?, base: (year: Int, value: String)?, targets: [(year: Int, value: String)],
    source: String? = nil
  ) -> YAMLValue {
    var entries = [YAMLValue.Entry("название", .text(title))]
    if let unit { entries.append(.init("единица", .text(unit))) }
    if let base {
      entries.append(
        .init("база", .inlineRecord([.init("год", .text(String(base.year))), .init("значение", .text(base.value))])))
    }
    if !targets.isEmpty {
      entries.append(.init("цели", .inlineRecord(targets.map { .init(String($0.year), .text($0.value)) })))
    }
    if let source { entries.append(.init("источник", .text(source))) }
    return .record(entries)
  }

  private static func values(
    _ text: String
  ) -> (sign: String?, base: (year: Int, value: String)?, targets: [(year: Int, value: String)])? {
    var sign: String?
    var base: (year: Int, value: String)?
    var targets: [(year: Int, value: String)] = []
    for piece in text.replacing(" году, ", with: " году;").replacing("значение), ", with: "значение);").split(
      separator: ";")
    {
      let words = piece.split(separator: " ").map(String.init)
      guard let place = words.lastIndex(of: "в"), place + 2 < words.count, words[place + 2].hasPrefix("год"),
        let year = Int(words[place + 1]), (1990...2099).contains(year), place >= 1, place <= 3,
        words[0].allSatisfy({ $0.isNumber || $0 == "," || $0 == "." })
      else { return nil }
      let own = place > 1 ? words[1..<place].joined(separator: " ") : nil
      if let own { sign = sign ?? own }
      if words.contains(where: { $0.hasPrefix("(исходн") }) {
        base = (year, words[0])
      } else {
        targets.append((year, words[0]))
      }
    }
    return base == nil && targets.isEmpty ? nil : (sign, base, targets)
  }
}
