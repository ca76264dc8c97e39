import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

extension PrintedForms {
  /// A text of the data ready for print; absent when there is none.
  static func optional(_ text: String?, at path: FieldPath) -> TemplateValue {
    TemplateValue(text.map { .text(Typography.polished($0)) } ?? .absent, path: path)
  }

  /// A cell's text with a capital first letter; absent when there is none.
  static func cell(_ text: String?, at path: FieldPath) -> TemplateValue {
    optional(text.map { $0.withCapital }, at: path)
  }

  /// Texts of the data as paragraphs or items of a list: each a record with `текст`, a sentence.
  static func items(_ texts: [LocatedText]) -> TemplateValue {
    .list(texts.map { .record(["текст": .text(sentence($0.text), path: $0.path)], path: $0.path) })
  }

  /// Texts of the data as items of an enumeration: small first letters, «;» between them and a full stop at the end.
  static func enumeration(_ texts: [LocatedText]) -> TemplateValue {
    .list(
      texts.enumerated().map { index, text in
        var line = Typography.polished(text.text).withoutCapital
        while let last = line.last, ";,. \u{A0}".contains(last) { line.removeLast() }
        line += index == texts.count - 1 ? "." : ";"
        return .record(["текст": .text(line, path: text.path)], path: text.path)
      })
  }

  /// Parties of a cell, each on a line of its own; absent when there are none.
  mutating func lines(of parties: [Party], at path: FieldPath) -> TemplateValue {
    var lines: [String] = []
    for party in parties { lines.append(listed(party).withCapital) }
    return TemplateValue(lines.isEmpty ? .absent : .text(lines.joined(separator: "\n")), path: path)
  }

  /// A person as a signature: `должность` and `имя`, both empty when nobody is named.
  func signature(of party: Party?, at path: FieldPath) -> TemplateValue {
    guard let person = party?.personKey.flatMap({ set.person($0) }) else {
      return .record(["должность": .text("", path: path), "имя": .text("", path: path)], path: path)
    }
    let title = post(person).map { Typography.polished($0.title.nominative).withCapital }
    return .record(
      ["должность": .text(title ?? "", path: person.path), "имя": .text(initialsFirst(person), path: person.path)],
      path: party?.path ?? path)
  }

  /// The full name of a school, its short one where the data have no other.
  static func fullName(of school: School) -> String { (school.fullName ?? school.shortName).withCapital }
}
