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
      let lines = typedLines(paragraph)
      if lines.count > 1 {
        found += lines.map { line in
          TextEntry(
            passage: Passage(paragraph: index, range: line[0].range.lowerBound..<line[line.count - 1].range.upperBound),
            words: line.filter { !$0.isFigures || $0 != line[0] }.map(\.folded))
        }
        continue
      }
      let words = paragraph.bodyWords.map(\.folded).filter { !artefacts.contains($0) }
      if paragraph.marker == nil, let last = found.last, document.paragraphs[last.passage.paragraph].marker != nil {
        found[found.count - 1] = TextEntry(passage: last.passage, words: last.words + words)
      } else if paragraph.lastCharacter != ":" {
        found.append(TextEntry(passage: document.view.passage(index), words: words))
      }
    }
    return found
  }

  /// The lines of a paragraph that each begin with a number of their own and are parted by line breaks: a clerk's list.
  private static func typedLines(_ paragraph: DocumentParagraph) -> [[TextWord]] {
    guard paragraph.scalars.contains("\n") else { return [] }
    var lines: [[TextWord]] = [[]]
    for (position, word) in paragraph.words.enumerated() {
      let isBroken =
        position > 0
        && paragraph.scalars[paragraph.words[position - 1].range.upperBound..<word.range.lowerBound].contains("\n")
      if isBroken { lines.append([]) }
      lines[lines.count - 1].append(word)
    }
    return lines.allSatisfy { $0.count >= 2 && $0[0].isFigures } ? lines : []
  }
}
