import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads the items that approve documents and set up groups.
extension ImportSession {
  mutating func approval(_ head: Line, _ below: ArraySlice<Line>) -> YAMLValue? {
    let words = ImportedText.words(head.text)
    guard let first = words.first, first.hasPrefix("утвердить") else { return nil }
    let own = Self.withoutEnd(
      head.text.split(separator: " ").dropFirst().drop { $0.lowercased().hasPrefix("прилагаем") }.joined(separator: " ")
    )
    let isList = !below.isEmpty && words.count <= 4
    if isList, below.contains(where: { $0.level > head.level + 1 }) { return nil }
    let named: [(text: String, paragraph: Int)] =
      isList ? below.map { ($0.text, $0.paragraph) } : Self.partedAtAnnexes(own).map { ($0, head.paragraph) }
    guard below.isEmpty || isList, named.allSatisfy({ !$0.text.isEmpty }) else { return nil }
    var values: [YAMLValue] = []
    for (position, entry) in named.enumerated() {
      let (title, number) = Self.withoutAnnexMark(entry.text)
      let annex = annex(numbered: number, position: position, of: named.count) ?? onlyComposition(title)
      if let annex, let composition = compositions[annex] {
        take(composition, of: annex)
        values.append(.record([.init("состав", .record(composition.group))]))
      } else if let annex, let part = annexParts[annex], part != Self.compositionPart {
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

  /// «X (приложение 1) и Y (приложение 2)» as two documents.
  static func partedAtAnnexes(_ text: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let mark = rest.firstRange(of: "(прилож") ?? rest.firstRange(of: "(Прилож"),
      let end = rest[mark.upperBound...].firstIndex(of: ")")
    {
      let next = rest.index(after: end)
      let behind = rest[next...].drop { " ,;".contains($0) }
      let following = behind.hasPrefix("и ") ? behind.dropFirst(2) : behind
      guard following.lowercased().contains("(прилож") else { break }
      parts.append(String(rest[..<next]))
      rest = following
    }
    return parts + [String(rest)]
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

  // MARK: - Groups

  /// «Создать рабочую группу и утвердить её состав (приложение)», where an annex gives the composition.
  mutating func groupItem(_ text: String) -> YAMLValue? {
    let words = ImportedText.words(text)
    guard let first = words.first, ["созда", "образова", "сформирова"].contains(where: first.hasPrefix) else {
      return nil
    }
    let marked = Self.annexNumber(in: text).flatMap { annex(numbered: $0, position: 0, of: 1) }
    let isMarked = marked.map { compositions[$0] != nil } ?? false
    let only = compositions.count == 1 ? compositions.keys.first : nil
    guard let place = isMarked ? marked : only, let composition = compositions[place] else { return nil }
    var entries = composition.group
    if let index = entries.firstIndex(where: { $0.key == "название" }), case .text(let name) = entries[index].value {
      entries[index] = .init("название", .text(Self.longerName(name, in: text)))
    }
    take(composition, of: place)
    return .record([.init("создать", .record(entries))])
  }

  /// The number behind «приложение»; nil where there is none.
  private static func annexNumber(in text: String) -> Int? {
    let lower = text.lowercased()
    guard let mark = lower.firstRange(of: "приложени") else { return nil }
    return Int(lower[mark.upperBound...].drop { !$0.isNumber }.prefix { $0.isNumber })
  }

  /// The only composition, where an item approves one without the number of the annex.
  private func onlyComposition(_ title: String) -> Int? {
    guard ImportedText.words(title).first == "состав", compositions.count == 1 else { return nil }
    return compositions.keys.first
  }

  /// The name with what the item says behind it: the title of a composition is often shorter.
  private static func longerName(_ name: String, in text: String) -> String {
    let accusative = Declension.phrase(name, in: .accusative).text
    guard let found = text.lowercased().firstRange(of: accusative.lowercased()) else { return name }
    let offset = text.lowercased().distance(from: text.startIndex, to: found.upperBound)
    var rest = String(text.dropFirst(offset))
    for end in [" и утвердить", " (", " в составе", ", утвердить", " согласно"] {
      if let range = rest.firstRange(of: end) { rest = String(rest[..<range.lowerBound]) }
    }
    guard rest.hasPrefix(" ") else { return name }
    return withoutEnd(name + rest)
  }
}
