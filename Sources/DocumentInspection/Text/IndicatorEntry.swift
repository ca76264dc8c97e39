import DocumentRecognition

/// An indicator as a document states it: an entry of a list or of the passport's row.
struct IndicatorEntry {
  /// Its words with where they stand.
  let entry: TextEntry
  /// The paragraph.
  let paragraph: DocumentParagraph

  /// The entries of the passport's row of indicators, or of the list under such words.
  static func all(in document: RecognisedDocument) -> [IndicatorEntry] {
    document.all(by: Self.self) { find(in: document) }
  }

  private static func find(in document: RecognisedDocument) -> [IndicatorEntry] {
    var paragraphs: [Int] = []
    if let row = PassportRow.row("показател", in: document) ?? PassportRow.row("индикатор", in: document) {
      paragraphs = row.paragraphs
    } else {
      let headed = document.lists.first { list in
        guard let first = list.entries.first else { return false }
        return document.paragraphs[max(0, first - 4)..<first].contains { paragraph in
          paragraph.holds("индикатор") || paragraph.holds("целевы") && paragraph.holds("показател")
        }
      }
      paragraphs = headed?.entries ?? []
    }
    return TextEntry.entries(of: paragraphs, in: document).map {
      IndicatorEntry(entry: $0, paragraph: document.paragraphs[$0.passage.paragraph])
    }
  }

  /// A target may be another known value: «не ниже среднего по району», «выше среднерегионального».
  private static let comparison = PhrasePattern("ниже|выше|менее|более|уровне средне*")

  /// True when the entry holds figures that are no years.
  var hasValue: Bool {
    entry.words.contains { word in Int(word).map { !(1990...2099).contains($0) } ?? false }
      || paragraph.text.contains("%") || Self.comparison.occurs(in: paragraph)
  }

  /// True when the entry names a year.
  var hasYear: Bool { entry.words.contains { word in Int(word).map { (1990...2099).contains($0) } ?? false } }
}
