import CHunspell
import Synchronization

/// Hunspell's Russian dictionary with the words of the field: which words are spelt right, and what a misspelt one should be.
///
/// Words are given in small letters. «е» may stand for «ё», as the dictionary has it both ways.
package final class SpellingDictionary: Sendable {
  /// The dictionary of this machine, opened when first asked for (a tenth of a second, 20 MB); nil where there is none.
  package static let installed: SpellingDictionary? = DictionaryFiles.installed.map(SpellingDictionary.init)

  /// The library's dictionary, which one thread at a time may use.
  private struct Handle: ~Copyable {
    let pointer: OpaquePointer

    deinit { Hunspell_destroy(pointer) }
  }

  private let handle: Mutex<Handle>

  /// Opens a dictionary and teaches it the words of the field.
  init(_ files: DictionaryFiles) {
    let pointer: OpaquePointer = Hunspell_create(files.affixes, files.words)
    for group in FieldWords.groups {
      for word in group.words.split(separator: " ") { Hunspell_add_with_affix(pointer, String(word), group.example) }
    }
    handle = Mutex(Handle(pointer: pointer))
  }

  /// For every word the dictionary's words that are one slip of the hand away, the likeliest first and three at most: empty
  /// for a word that is right, and for one that is like none, such as a term that the dictionary lacks.
  ///
  /// Words that the dictionary lacks take milliseconds each. When there are more than `limit` of them the text is in another
  /// language, and the answers end with the last one looked for.
  package func corrections(of words: [String], limit: Int = 300) -> [[String]] {
    handle.withLock { handle in
      let pointer = handle.pointer
      let forms = KnownForms { Hunspell_spell(pointer, $0) != 0 }
      var (answers, unknown) = ([[String]](), 0)
      for word in words {
        let isKnown = forms.knows(word)
        if !isKnown { unknown += 1 }
        guard unknown <= limit else { break }
        answers.append(isKnown ? [] : forms.neighbours(of: word))
      }
      return answers
    }
  }
}
