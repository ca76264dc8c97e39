/// The headings of a table's columns, whose words people shorten for want of room: «Отв.», «Срок исп.», «Отв-ный», «Рез-т».
package enum ColumnHeading {
  /// The heading with its usual abbreviations spelled out; words that are not known stay as they are.
  package static func spelledOut(_ heading: String) -> String {
    guard heading.count <= longest else { return heading }
    var words: [String] = []
    for word in heading.split(whereSeparator: \.isWhitespace) {
      let parts = word.split(separator: "/", omittingEmptySubsequences: false).map { full(String($0), behind: words) }
      words.append(parts.joined(separator: "/"))
    }
    return words.joined(separator: " ")
  }

  /// No heading is longer, in signs.
  private static let longest = 300

  private static func full(_ word: String, behind before: [String]) -> String {
    let core = word.drop { !$0.isLetter }
    let letters = core.prefix { $0.isLetter || "-–.".contains($0) }
    guard letters.contains(where: { "-–.".contains($0) }) || bare.contains(letters.lowercased()) else { return word }
    guard let full = full(letters.lowercased(), isTerm: before.contains(where: isTerm)) else { return word }
    return String(word.prefix(word.count - core.count)) + full + core.dropFirst(letters.count)
  }

  private static func full(_ short: String, isTerm: Bool) -> String? {
    let parts = short.split { "-–.".contains($0) }.map(String.init)
    if parts.count == 2, short.contains(where: { "-–".contains($0) }) { return contracted(parts[0], parts[1]) }
    guard parts.count == 1, let stem = parts.first else { return nil }
    // «Срок исп.» is the term of execution, «Исп.» who executes.
    if stem.count >= 3, "исполнител".hasPrefix(stem) || "исполнения".hasPrefix(stem) {
      return isTerm ? "исполнения" : "исполнитель"
    }
    if stem == "ед" { return "единица" }
    return stem.count < 3 ? nil : words.first { $0.hasPrefix(stem) && $0 != stem }
  }

  /// «отв-ный», «рез-т»: the beginning and the end of a word.
  private static func contracted(_ start: String, _ end: String) -> String? {
    guard start.count >= 2 else { return nil }
    return words.first { $0.hasPrefix(start) && $0.hasSuffix(end) && $0.count > start.count + end.count }
  }

  private static func isTerm(_ word: String) -> Bool {
    ["срок", "дата", "отметка"].contains { word.lowercased().hasPrefix($0) }
  }

  /// Shortened words that are known without a stop too.
  private static let bare: Set<String> = ["отв", "исп", "меропр", "ответств", "исполн"]

  /// The words of headings, what is likeliest first.
  private static let words = [
    "ответственный", "ответственные", "ответственное", "ответственного", "мероприятие", "мероприятия", "исполнитель",
    "исполнители", "исполнения", "результат", "результаты", "реализации", "проведения", "выполнения", "показатель",
    "показатели", "индикатор", "критерий", "наименование", "содержание", "деятельности", "ожидаемый", "ожидаемые",
    "планируемый", "планируемые", "населённый", "населенный", "основание", "примечание", "примечания", "организация",
    "организации", "учреждение", "учреждения", "направление", "документ", "подтверждающий", "количество",
    "руководитель", "измерения", "действия", "финансирование", "периодичность",
  ]
}
