import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// An act that a passport names: «Приказ Министерства … от 16.04.2020 № 481/ПК «О …»».
enum ActCitation {
  private static let kinds = [
    "приказ", "постановление", "распоряжение", "решение", "письмо", "указ", "протокол", "закон", "федеральный закон",
    "областной закон",
  ]

  /// The act of a paragraph that is one citation and nothing else; nil for any other text.
  static func value(of paragraph: DocumentParagraph) -> YAMLValue? {
    guard let date = paragraph.dates.first, let day = date.date,
      let number = NumberScanner.numbers(in: paragraph).first, number.range.lowerBound > date.range.lowerBound
    else { return nil }
    let words = paragraph.bodyWords.prefix { $0.range.upperBound <= date.range.lowerBound }.map(\.folded)
    guard let from = words.last, from == "от" else { return nil }
    let count = words.count >= 2 && kinds.contains(words[0] + " " + words[1]) ? 2 : 1
    guard kinds.contains(words.prefix(count).joined(separator: " ")) else { return nil }
    let own = Array(paragraph.bodyWords)
    let kind = ImportedText.clean(paragraph.string(own[0].range.lowerBound..<own[count - 1].range.upperBound))
    var entries = [YAMLValue.Entry("вид", .text(kind.lowercased()))]
    if words.count > count + 1 {
      let author = paragraph.string(own[count].range.lowerBound..<own[words.count - 2].range.upperBound)
      let end = own[words.count - 1].range.lowerBound
      entries.append(
        .init(
          "автор", .text(ImportedText.clean(author + paragraph.string(own[words.count - 2].range.upperBound..<end)))))
    }
    entries.append(.init("дата", .text(day.iso)))
    entries.append(.init("номер", .text(number.number)))
    var title = ImportedText.clean(paragraph.string(number.range.upperBound..<paragraph.endOfText))
    while let last = title.last, ".;,".contains(last) { title.removeLast() }
    if title.hasPrefix("«"), title.hasSuffix("»") {
      entries.append(.init("название", .text(String(title.dropFirst().dropLast()))))
    } else if !title.isEmpty {
      return nil
    }
    return .record(entries)
  }
}
