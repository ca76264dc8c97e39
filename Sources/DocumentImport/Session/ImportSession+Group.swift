import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads the composition of a working group, which the data keep in the order's item.
extension ImportSession {
  /// The name under which a composition is remembered for the order; it is no part of the set.
  static let compositionPart = "состав"

  mutating func readGroup(_ stretch: Stretch) -> Bool {
    let numbers = stretch.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    guard let number = numbers.first, let header = document.view.tables[number].rows.first else { return false }
    func column(_ stems: String...) -> Int? {
      header.cells.first { cell in stems.contains { text(cell).lowercased().contains($0) } }?.column
    }
    guard let name = column("фамилия", "ф.и.о", "фио"), let role = column("в составе", "роль", "статус") else {
      return readPlainGroup(stretch, number)
    }
    let post = column("должност")
    var seats: [String: [YAMLValue]] = [:]
    for row in document.view.tables[number].rows.dropFirst() {
      func words(_ column: Int?) -> String {
        row.cells.first { $0.column == column }.map { text($0) } ?? ""
      }
      guard let key = member(words(name), post: words(post)) else { continue }
      seats[Self.seat(words(role)) ?? "члены", default: []].append(.text(key))
    }
    finish(seats, stretch, number)
    return true
  }

  /// A composition without a heading row: «Черных Лариса Ильинична | начальник, председатель», «Члены группы:».
  private mutating func readPlainGroup(_ stretch: Stretch, _ number: Int) -> Bool {
    let rows = document.view.tables[number].rows.map { row in row.cells.map { text($0) } }
    let members = rows.filter { $0.count == 2 && Self.isPerson($0[0]) && !$0[1].isEmpty }
    guard members.count >= 2,
      rows.allSatisfy({ row in
        members.contains(row) || row.joined().isEmpty || ImportedText.words(row[0]).contains { $0.hasPrefix("член") }
      })
    else { return false }
    var seats: [String: [YAMLValue]] = [:]
    for row in members {
      var pieces = row[1].split(separator: ",").map { ImportedText.clean(String($0)) }
      let seat = pieces.count > 1 ? pieces.last.flatMap(Self.seat) : nil
      if seat != nil { pieces.removeLast() }
      guard let key = member(row[0], post: pieces.joined(separator: ", ")) else { continue }
      seats[seat ?? "члены", default: []].append(.text(key))
    }
    finish(seats, stretch, number)
    return true
  }

  /// «Черных Лариса Ильинична», «Черных Л.И.».
  private static func isPerson(_ text: String) -> Bool {
    let parts = text.split(separator: " ")
    return (2...3).contains(parts.count) && parts.allSatisfy { $0.first?.isUppercase == true }
      && (parts.count == 3 || parts[1].contains("."))
  }

  /// The key of whom a cell names; nil where it names nobody.
  private mutating func member(_ name: String, post: String) -> String? {
    let parts = name.split(separator: " ").map(String.init)
    guard parts.count >= 2 else { return nil }
    let hasNames = parts.count == 3 && !parts[1].contains(".")
    let initials = hasNames ? parts[1...].map { $0.prefix(1) + "." }.joined() : parts[1...].joined()
    return draft.people.key(
      surname: parts[0], initials: initials, names: hasNames ? Array(parts[1...]) : [],
      post: post.isEmpty ? nil : post)
  }

  /// The key of a seat in a group; nil for words that are none.
  private static func seat(_ role: String) -> String? {
    let lower = role.lowercased()
    if lower.hasPrefix("председатель") || lower.hasPrefix("руководитель") { return "председатель" }
    if lower.hasPrefix("замест") { return "заместители" }
    if lower.hasPrefix("секретар") { return "секретарь" }
    return lower.hasPrefix("член") ? "члены" : nil
  }

  private mutating func finish(_ seats: [String: [YAMLValue]], _ stretch: Stretch, _ number: Int) {
    var entries = [YAMLValue.Entry("название", .text(Self.groupTitle(text(stretch.title))))]
    for key in ["председатель", "заместители", "секретарь", "члены"] {
      guard let keys = seats[key], let first = keys.first else { continue }
      entries.append(.init(key, ["председатель", "секретарь"].contains(key) ? first : .inlineList(keys)))
    }
    take(stretch.title, as: "состав группы: название")
    take(paragraphs(ofTable: number), as: "состав группы: люди")
    group = .record(entries)
  }

  /// «Состав рабочей группы по …» → «Рабочая группа по …».
  private static func groupTitle(_ title: String) -> String {
    let rest = title.split(separator: " ").dropFirst().joined(separator: " ")
    let heads = [
      ("рабочей группы", "Рабочая группа"), ("координационного совета", "Координационный совет"),
      ("экспертной группы", "Экспертная группа"), ("комиссии", "Комиссия"), ("совета", "Совет"),
      ("оргкомитета", "Оргкомитет"), ("комитета", "Комитет"), ("проектной группы", "Проектная группа"),
    ]
    for (genitive, nominative) in heads where rest.lowercased().hasPrefix(genitive) {
      return nominative + rest.dropFirst(genitive.count)
    }
    return rest.withCapital
  }
}
