import DocumentRegistry
import Foundation
import Hummingbird
import RussianLanguage

/// What is looked for in a journal, as the address of the page says it.
struct JournalSearch {
  let journal: String
  let year: Int?
  let number: String
  let words: String
  let school: String
  let from: String
  let to: String
  let page: Int

  /// `journals` are the keys of all journals; the first is shown when none is named.
  init(_ request: Request, journals: [String]) {
    let query = SearchQuery(request)
    func text(_ name: String) -> String { String((query[name] ?? "").prefix(200)) }
    journal = query["journal"] ?? journals.first ?? ""
    year = Int(text("year"))
    (number, words, school) = (text("number"), text("words"), text("school"))
    (from, to) = (text("from"), text("to"))
    page = max(1, Int(text("page")) ?? 1)
  }

  func query(limit: Int) -> RegistryQuery {
    RegistryQuery(
      journal: journal, year: year, number: number, words: words, school: school, from: CalendarDate(from),
      to: CalendarDate(to), order: .newest, limit: limit, offset: min(page - 1, 100_000) * limit)
  }

  /// The values of the search form.
  var values: [String: Any] {
    [
      "journal": journal, "year": year.map(String.init) ?? "", "number": number, "words": words, "school": school,
      "from": from, "to": to,
    ]
  }

  /// The end of an address that asks for the same again.
  func address(page: Int?) -> String {
    let fields = [
      ("journal", journal), ("year", year.map(String.init) ?? ""), ("number", number), ("words", words),
      ("school", school), ("from", from), ("to", to), ("page", page.map(String.init) ?? ""),
    ]
    return fields.filter { !$0.1.isEmpty }.map { name, value in
      name + "=" + (value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
    }.joined(separator: "&")
  }
}
