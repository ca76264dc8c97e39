/// Letters as declension sees them.
enum WordEnding {
  /// After these the endings have и for ы.
  static let velars: Set<Character> = ["г", "к", "х"]
  /// After these the endings have и for ы, and е for an unstressed о.
  static let sibilants: Set<Character> = ["ж", "ш", "ч", "щ"]
  static let vowels: Set<Character> = ["а", "е", "ё", "и", "о", "у", "ы", "э", "ю", "я"]

  /// How many syllables a word in small letters has.
  static func syllables(_ word: String) -> Int { word.count { vowels.contains($0) } }

  /// The declined word with the capitals of the word as written: «ОТДЕЛ» → «ОТДЕЛА», «Алексинская» → «Алексинской».
  static func restoringCapitals(of written: String, in form: String) -> String {
    let letters = written.filter(\.isLetter)
    if letters.count > 1, letters.allSatisfy(\.isUppercase) { return form.uppercased() }
    // A capital stays over every letter up to the first that the ending changes, and always over the first.
    var result = ""
    var isShared = true
    let original = Array(written)
    for (index, character) in form.enumerated() {
      isShared = isShared && index < original.count && original[index].lowercased() == character.lowercased()
      let isCapital = (isShared || index == 0) && original.indices.contains(index) && original[index].isUppercase
      result += isCapital ? character.uppercased() : String(character)
    }
    return result
  }
}
