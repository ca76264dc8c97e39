/// Finds annexes that nobody has marked: each begins with a line that repeats what the order approves.
struct UnmarkedAnnexes {
  let view: DocumentView
  let order: RecognisedOrder

  private static let kinds = [
    "переч", "списо", "план", "дорожн", "карта", "програм", "положен", "состав", "схем", "график", "порядо",
  ]

  /// The paragraphs at which annexes begin; each approved document is looked for once, in any order.
  func starts() -> [Int] {
    var approved = approvedWords()
    var starts: [Int] = []
    for index in order.end..<view.paragraphs.count where isTitle(view.paragraphs[index]) {
      let words = Self.stems(of: view.paragraphs[index])
      guard let match = approved.firstIndex(where: { Self.repeats($0, words) }) else { continue }
      approved.remove(at: match)
      starts.append(index)
    }
    return starts
  }

  /// True when an approved document begins at a paragraph.
  func opens(at index: Int) -> Bool {
    isTitle(view.paragraphs[index])
      && approvedWords().contains { Self.repeats($0, Self.stems(of: view.paragraphs[index])) }
  }

  /// True for a line that may open a document: it stands alone, names a kind at its beginning and is no sentence.
  private func isTitle(_ paragraph: DocumentParagraph) -> Bool {
    guard paragraph.isInBody, paragraph.cell == nil, paragraph.marker == nil, (2...40).contains(paragraph.words.count),
      let last = paragraph.lastCharacter, !".;:,".unicodeScalars.contains(last)
    else { return false }
    return paragraph.words.prefix(3).contains { word in Self.kinds.contains(where: word.begins) }
  }

  /// The words of every document that an item approves.
  private func approvedWords() -> [Set<String>] {
    order.items.flatMap { item -> [Set<String>] in
      guard let first = view.paragraphs[item.paragraph].words.first(where: { !$0.isFigures }),
        first.begins(with: "утверд")
      else { return [] }
      let named = item.parts.isEmpty ? [item.paragraph] : item.parts
      return named.map { Self.stems(of: view.paragraphs[$0]) }
    }
  }

  /// The kind and two more words, or all that the line has.
  private static func repeats(_ approved: Set<String>, _ words: Set<String>) -> Bool {
    let shared = approved.intersection(words)
    let hasKind = shared.contains { stem in kinds.contains { stem.hasPrefix($0) } }
    return hasKind && shared.count >= min(3, words.count)
  }

  /// The beginnings of words that mean something: endings change from the order to the annex.
  private static func stems(of paragraph: DocumentParagraph) -> Set<String> {
    Set(paragraph.words.map(\.folded).filter { $0.count >= 4 }.map { String($0.prefix(6)) })
  }
}
