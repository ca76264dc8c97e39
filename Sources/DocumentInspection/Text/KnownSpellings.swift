import DocumentRecognition
import RussianSpelling
import Synchronization

/// What the dictionary has said of words, kept for all documents of a run: they share most of their words, and a misspelt one
/// takes the dictionary a hundred times longer than one that it has.
enum KnownSpellings {
  /// When there are more all are forgotten, so that the room stays at a few megabytes whatever is read.
  private static let most = 40_000
  private static let known = Mutex<[FoldedLetters: [String]]>([:])

  /// The positions of the misspelt words among these with what they should be, the likeliest first; none where no dictionary
  /// is installed.
  static func misspelt(among words: [FoldedLetters]) -> [(position: Int, corrections: [String])] {
    guard let dictionary = SpellingDictionary.installed else { return [] }
    let new = known.withLock { known in words.filter { known[$0] == nil } }
    let texts = new.map(\.text)
    // Names of files, formulas and addresses are no words of the language.
    let isWord = texts.map { text in text.unicodeScalars.allSatisfy { ("а"..."я").contains($0) || $0 == "-" } }
    var answers = dictionary.corrections(of: zip(texts, isWord).filter(\.1).map(\.0)).makeIterator()
    return known.withLock { known in
      if known.count + new.count > most { known.removeAll(keepingCapacity: true) }
      for (word, isWord) in zip(new, isWord) { known[word] = isWord ? answers.next() : [] }
      return words.indices.compactMap { position in
        guard let corrections = known[words[position]], !corrections.isEmpty else { return nil }
        return (position, corrections)
      }
    }
  }
}
