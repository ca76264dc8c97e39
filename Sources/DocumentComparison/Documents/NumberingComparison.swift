import Diagnostics
import DocumentRecognition
import OfficeOpenXML
import RussianLanguage

/// Looks whether paragraphs that both documents have bear the same numbers of Word's.
enum NumberingComparison {
  /// A note that says how many do not, with the first of them; nil when all do, or a document cannot be read so far.
  static func note(_ old: OPCPackage, _ new: OPCPackage) -> Diagnostic? {
    guard let before = try? labels(of: old), let after = try? labels(of: new) else { return nil }
    // A text that stands several times is paired in its order.
    var known: [String: ArraySlice<String>] = [:]
    for entry in before { known[entry.text, default: []].append(entry.label) }
    var differing = 0
    var first: (text: String, old: String, new: String)?
    for entry in after {
      guard let label = known[entry.text]?.popFirst(), label != entry.label else { continue }
      differing += 1
      if first == nil { first = (entry.text, label, entry.label) }
    }
    guard let first else { return nil }
    let text = first.text.count > 60 ? first.text.prefix(59) + "…" : first.text
    return Diagnostic(
      "OUT-79", .note,
      "номера, которые ставит Word, не сравниваются, но они другие, абзацев с другим номером: \(differing); "
        + "первый — «\(text)»: \(shown(first.old)) → \(shown(first.new))", at: .file(new.file))
  }

  private static func labels(of package: OPCPackage) throws -> [(text: String, label: String)] {
    try DocumentViewReader.view(of: package).paragraphs.compactMap { paragraph in
      let text = paragraph.text
      guard text.contains(where: \.isLetter) else { return nil }
      guard let marker = paragraph.marker, marker.typedLength == 0 else { return (text, "") }
      return (text, label(marker))
    }
  }

  private static func label(_ marker: ListMarker) -> String {
    switch marker.kind {
    case .number(let numbers): numbers.map(String.init).joined(separator: ".") + marker.suffix
    case .letter(let letter): String(letter) + marker.suffix
    case .roman(let number): (RomanNumeral.text(number) ?? String(number)) + marker.suffix
    // One dash for another is a matter of looks.
    case .bullet: "–"
    }
  }

  private static func shown(_ label: String) -> String { label.isEmpty ? "без номера" : "«\(label)»" }
}
