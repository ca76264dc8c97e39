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
      return false
    }
    let post = column("должност")
    var seats: [String: [YAMLValue]] = [:]
    for row in document.view.tables[number].rows.dropFirst() {
      func words(_ column: Int?) -> String {
        row.cells.first { $0.column == column }.map { text($0) } ?? ""
      }
      let parts = words(name).split(separator: " ").map(String.init)
      guard parts.count >= 2 else { continue }
      let hasNames = parts.count == 3 && !parts[1].contains(".")
      let initials = hasNames ? parts[1...].map { $0.prefix(1) + "." }.joined() : parts[1...].joined()
      let key = draft.people.key(
        surname: parts[0], initials: initials, names: hasNames ? Array(parts[1...]) : [],
        post: words(post).isEmpty ? nil : words(post))
      let lower = words(role).lowercased()
      let seat =
        lower.hasPrefix("председатель") || lower.hasPrefix("руководитель")
        ? "председатель"
        : lower.hasPrefix("замест") ? "заместители" : lower.hasPrefix("секретар") ? "секретарь" : "члены"
      seats[seat, default: []].append(.text(key))
    }
    var entries = [YAMLValue.Entry("название", .text(Self.groupTitle(text(stretch.title))))]
    for key in ["председатель", "заместители", "секретарь", "члены"] {
      guard let keys = seats[key], let first = keys.first else { continue }
      entries.append(.init(key, ["председатель", "секретарь"].contains(key) ? first : .inlineList(keys)))
    }
    take(stretch.title, as: "состав группы: название")
    take(paragraphs(ofTable: number), as: "состав группы: люди")
    group = .record(entries)
    return true
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
