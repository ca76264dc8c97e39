import ProgrammeModel
import RussianLanguage

extension PrintedForms {
  /// A deadline in a table's cell: in the one consistent form where it is understood, as written where it is not; a
  /// capital first, each part of several on a line of its own.
  static func deadline(_ text: String, _ context: YearContext = .none) -> String {
    let canonical = PeriodParser.parse(text, context: context).canonical
    guard canonical.utf8.contains(UInt8(ascii: ";")) else { return Typography.polished(canonical).withCapital }
    let parts = canonical.split(separator: ";").map { Typography.polished(String($0)) }.filter { !$0.isEmpty }
    return parts.joined(separator: ";\n").withCapital
  }

  /// The years of a programme in words: «2020–2022 годы», «2020 год»; what says more than years stays as written.
  static func years(_ text: String) -> String {
    guard let span = YearSpan(text), !text.contains(where: \.isLetter) else { return Typography.polished(text) }
    return span.first == span.last
      ? "\(span.first)\(Typography.noBreakSpace)год" : "\(span.first)–\(span.last)\(Typography.noBreakSpace)годы"
  }

  /// A text of the data as an item of a numbered list: a capital first, a full stop at its end.
  static func sentence(_ text: String) -> String {
    var text = Typography.polished(text).withCapital
    while let last = text.last, ";, \u{A0}".contains(last) { text.removeLast() }
    guard let last = text.last, !".!?:…".contains(last) else { return text }
    return text + "."
  }
}
