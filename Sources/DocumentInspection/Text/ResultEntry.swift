import DocumentRecognition

/// The expected results of a programme, in its passport and in its text.
enum ResultEntry {
  private static let announcement = PhrasePattern(
    "ожидаемые|планируемые|следующих|следующие результаты|результатов")

  /// All entries, passport first.
  static func all(in document: RecognisedDocument) -> [TextEntry] { document.all(by: Self.self) { find(in: document) } }

  private static func find(in document: RecognisedDocument) -> [TextEntry] {
    let row = PassportRow.row("результат", in: document)
    let own = row.map { TextEntry.entries(of: $0.paragraphs, in: document) } ?? []
    let lists = document.lists.filter { list in
      guard let intro = list.intro, document.paragraphs[intro].isInBody else { return false }
      let paragraph = document.paragraphs[intro]
      return paragraph.lastCharacter == ":"
        && announcement.occurs(in: paragraph)
        && paragraph.holds("ожидаем", "планиру", "достижени") && !paragraph.holds("достигнут")
    }
    return own + lists.flatMap { TextEntry.entries(of: $0.entries, in: document) }
  }
}
