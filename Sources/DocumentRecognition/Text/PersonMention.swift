/// A person's surname with initials, in either order.
package struct PersonMention: Hashable, Sendable {
  /// The name.
  package let range: Range<Int>
  /// True for «Т.С. Котенко», false for «Котенко Т.С.».
  package let beginsWithInitials: Bool
  /// True when a blank stands between initials and surname.
  package let isSpaced: Bool
}

/// Finds names of persons in a paragraph.
package enum PersonScanner {
  /// The names of a text that has been split into words.
  package static func persons(in words: [TextWord], of scalars: [Unicode.Scalar]) -> [PersonMention] {
    persons(words, scalars)
  }

  /// All names of a paragraph, left to right; two initials are asked for, so that «г. Алдан» is none.
  static func persons(_ words: [TextWord], _ scalars: [Unicode.Scalar]) -> [PersonMention] {
    var found: [PersonMention] = []
    var index = 0
    while index + 2 < words.count {
      if isInitial(words[index], scalars), isInitial(words[index + 1], scalars), isSurname(words[index + 2]),
        gap(words, index, scalars) <= 1, let blanks = space(words, index + 1, scalars)
      {
        found.append(
          PersonMention(
            range: words[index].range.lowerBound..<words[index + 2].range.upperBound, beginsWithInitials: true,
            isSpaced: blanks > 0))
        index += 3
      } else if isSurname(words[index]), !isFollowedBySurname(words, index + 2, scalars),
        isInitial(words[index + 1], scalars), isInitial(words[index + 2], scalars),
        gap(words, index + 1, scalars) <= 1,
        let blanks = space(words, index, scalars, afterStop: false), blanks > 0
      {
        found.append(
          PersonMention(
            range: words[index].range.lowerBound..<words[index + 2].range.upperBound + 1, beginsWithInitials: false,
            isSpaced: true))
        index += 3
      } else {
        index += 1
      }
    }
    return found
  }

  /// «Директор Е.И. Хрущ»: the initials belong to what follows.
  private static func isFollowedBySurname(_ words: [TextWord], _ initial: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard initial + 1 < words.count, isSurname(words[initial + 1]) else { return false }
    return space(words, initial, scalars) != nil
  }

  private static func isInitial(_ word: TextWord, _ scalars: [Unicode.Scalar]) -> Bool {
    word.range.count == 1 && word.isCapitalised && word.range.upperBound < scalars.count
      && scalars[word.range.upperBound] == "."
  }

  private static func isSurname(_ word: TextWord) -> Bool {
    word.range.count > 1 && word.isCapitalised && !word.isAllCapitals && !word.isFigures
      && (word.range.count > 2 || !small.contains(word.folded))
  }

  /// Words of two letters that begin a sentence or an address; «Ли», «Ко», «Ан» are surnames.
  private static let small: Set<String> = [
    "об", "от", "до", "по", "на", "за", "из", "со", "во", "не", "но", "ул", "пр", "им", "ст", "пл", "мо", "ип", "их",
    "то", "мы", "вы", "он", "ну", "да", "же", "ее", "ты",
  ]

  /// Blanks between two initials.
  private static func gap(_ words: [TextWord], _ index: Int, _ scalars: [Unicode.Scalar]) -> Int {
    words[index + 1].range.lowerBound - words[index].range.upperBound - 1
  }

  /// Blanks between a word and the next, the stop of an initial left out; nil when other marks stand there.
  private static func space(_ words: [TextWord], _ index: Int, _ scalars: [Unicode.Scalar], afterStop: Bool = true)
    -> Int?
  {
    let start = words[index].range.upperBound + (afterStop ? 1 : 0)
    let end = words[index + 1].range.lowerBound
    guard start <= end, scalars[start..<end].allSatisfy({ CharacterClass.isBlank($0) && $0 != "\n" }) else {
      return nil
    }
    return end - start
  }
}
