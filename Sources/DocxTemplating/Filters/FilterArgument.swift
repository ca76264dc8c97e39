import Diagnostics
import RussianLanguage

/// What one argument of a filter may be.
package enum FilterArgument: Sendable {
  /// One of a few words, with the sort of thing that they are in the genitive: «падежа».
  case choice(of: String, [String])
  /// The name of a field of a list's records; only the data tell which there are.
  case field
  /// A number or a date to compare with.
  case comparable
  /// Any text.
  case text

  /// What is wrong with an argument, and what would be right; nil for one that fits.
  func misuse(_ text: String) -> FilterMisuse? {
    switch self {
    case .text, .field: return nil
    case .choice(let sort, let words):
      guard !words.contains(text) else { return nil }
      let nearest = NearestName.nearest(to: text, among: words).map { "возможно, «\($0)»; " } ?? ""
      return FilterMisuse("нет \(sort) «\(text)»", hint: nearest + "бывает: " + words.joined(separator: ", "))
    case .comparable:
      guard WrittenNumber(text) == nil, CalendarDate(text) == nil else { return nil }
      return FilterMisuse(
        "сравнить можно с числом или датой, а здесь «\(text)»",
        hint: "впишите число или дату: 100, 99,5, 01.09.2026; одинаковы ли слова, спрашивает преобразование «равно»")
    }
  }
}
