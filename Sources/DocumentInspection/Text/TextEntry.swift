import DocumentRecognition

/// An entry of a list or a cell by its words, for comparing.
struct TextEntry {
  /// Where it stands.
  let passage: Passage
  /// Its words in small letters without the number.
  let words: [String]

  /// The entries that paragraphs hold: a paragraph without a number or bullet goes on with the one before.
  static func entries(of paragraphs: [Int], in document: RecognisedDocument) -> [TextEntry] {
    var found: [TextEntry] = []
    for index in paragraphs {
      let paragraph = document.paragraphs[index]
      guard !paragraph.isBlank, !paragraph.isArtefact else { continue }
      let artefacts: Set<String> = ["image", "bookmark"]
      let words = paragraph.bodyWords.map(\.folded).filter { !artefacts.contains($0) }
      if paragraph.marker == nil, let last = found.last, document.paragraphs[last.passage.paragraph].marker != nil {
        found[found.count - 1] = TextEntry(passage: last.passage, words: last.words + words)
      } else if paragraph.lastCharacter != ":" {
        found.append(TextEntry(passage: document.view.passage(index), words: words))
      }
    }
    return found
  }
}
