/// What a paragraph's characters say by themselves, whatever document they stand in.
final class ParagraphReading: Sendable {
  /// The characters.
  let scalars: [Unicode.Scalar]
  /// Their words.
  let words: [TextWord]
  /// What characters and words show at a glance.
  let signs: TextSigns
  /// Dates, left to right.
  let dates: [DateMention]
  /// Names of persons, left to right.
  let persons: [PersonMention]
  /// Ranges of years, left to right.
  let yearRanges: [YearRange]
  /// The number or bullet that is typed at the beginning.
  let marker: ListMarker?
  /// The offset of the first character that is no blank; the count when there is none.
  let firstCharacter: Int
  /// One past the last character that is no blank.
  let endOfText: Int

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    words = WordSplitter.words(of: scalars)
    signs = TextSigns(scalars, words)
    dates = signs.contains(.figure) ? DateScanner.dates(words, scalars) : []
    persons = signs.contains(.initials) ? PersonScanner.persons(words, scalars) : []
    yearRanges = signs.isDisjoint(with: TextSigns.between) ? [] : YearRangeScanner.ranges(words, scalars)
    marker = ListMarker(scalars: scalars)
    firstCharacter = scalars.firstIndex { !CharacterClass.isBlank($0) } ?? scalars.count
    endOfText = (scalars.lastIndex { !CharacterClass.isBlank($0) } ?? -1) + 1
  }
}
