import Diagnostics
import ProgrammeModel

/// Numbers are given when the document is printed; one typed by hand would stand there twice.
enum ItemsAreNotNumbered: ProgrammeRule {
  static let code = "NUM-03"
  static let severity = Severity.warning
  static let summary = "пункты, перечни и заголовки записаны без номеров: номера ставятся сами"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let set = subject.set
    let items = set.orders.flatMap(\.flattenedItems).compactMap { entry -> LocatedText? in
      switch entry.item.content {
      case .text(let text): LocatedText(text, at: entry.item.path)
      case .instruction(let instruction): instruction.assignment
      default: nil
      }
    }
    let lists =
      (set.programme.map { $0.goals + $0.tasks + $0.results + $0.control } ?? [])
      + (set.roadmap.map { $0.goals + $0.tasks } ?? [])
    let headings = (set.programme?.chapters ?? []).map { LocatedText($0.heading, at: $0.path.key("заголовок")) }
    let measures = (set.roadmap?.groups ?? []).flatMap(\.activities).map {
      LocatedText($0.title, at: $0.path.key("название"))
    }
    return (items + lists + headings + measures).compactMap { text in
      guard let bare = withoutNumber(text.text) else { return nil }
      var found = finding(
        "номер в начале «\(text.text.prefix(30))…» напечатается вторым: номера ставятся сами", hint: "удалите номер",
        at: text.path)
      found.fix = Fix(.value(bare), at: text.path)
      return found
    }
  }

  /// The words behind «1.», «2.3.», «4)»; nil for a text that begins with no number of an item.
  private static func withoutNumber(_ text: String) -> String? {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let rest = text.dropFirst(number.count)
    let isMarked = number.hasSuffix(".") || rest.first == ")"
    guard number.first?.isNumber ?? false, isMarked, number.split(separator: ".").allSatisfy({ $0.count <= 2 }) else {
      return nil
    }
    let words = rest.drop { $0 == ")" || $0.isWhitespace }
    // «12.05 …» is a date, «1.5 ставки» a number: behind an item's number stands a word.
    return words.first?.isLetter ?? false ? String(words) : nil
  }
}
