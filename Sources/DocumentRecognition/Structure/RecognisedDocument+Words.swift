extension RecognisedDocument {
  /// The places of some words in reading order.
  package func places(of stems: WordStems) -> [WordIndex.Place] { index.places(of: stems.forms) }

  /// True when one of some words stands in the document.
  package func holds(_ stems: WordStems) -> Bool { index.holds(stems.forms) }

  /// The different words of the document with their places in reading order.
  package var vocabulary: [(letters: FoldedLetters, places: ArraySlice<WordIndex.Place>)] { index.vocabulary() }

  /// The paragraphs that hold one of some words, in order.
  package func paragraphs(holding stems: WordStems) -> [Int] { places(of: stems).map(\.paragraph).withoutRepetitions }

  /// The paragraphs that show all of some signs, in order.
  package func paragraphs(showing signs: TextSigns) -> [Int] {
    shown.lazy.filter { $0.paragraph.signs.isSuperset(of: signs) }.map(\.index)
  }

  /// The places where a phrase stands, in reading order, those in requisites and headings among them.
  package func passages(of pattern: PhrasePattern, where isMeant: (Int) -> Bool = { _ in true }) -> [Passage] {
    pattern.starts(in: index).compactMap { place in
      guard isMeant(place.paragraph) else { return nil }
      let paragraph = paragraphs[place.paragraph]
      return pattern.range(from: place.word, in: paragraph).map { Passage(paragraph: place.paragraph, range: $0) }
    }
  }

  /// True when a phrase stands somewhere in the document.
  package func holds(_ pattern: PhrasePattern) -> Bool { !passages(of: pattern).isEmpty }
}

extension [Int] {
  /// Ascending numbers, each once.
  fileprivate var withoutRepetitions: [Int] {
    var last: Int?
    return filter { number in
      defer { last = number }
      return number != last
    }
  }
}
