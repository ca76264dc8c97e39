/// A form that the dictionary lacks, of a word that it has: «мониторингов» beside «мониторинга» is no slip.
enum MissingForm {
  /// Those of «мероприятия» begin behind «и»: «мероприятя» lacks a letter, not a form.
  private static let endings: Set<String> = [
    "ов", "ев", "ей", "ам", "ям", "ах", "ях", "ами", "ями", "ом", "ем", "ой", "ою", "ею", "ого", "его", "ому", "ему",
    "ым", "им",
    "ых", "их", "ый", "ая", "яя", "ое", "ее", "ые", "ую", "юю", "ыми", "ими", "й", "а", "я", "у", "ю", "ы", "и", "е",
    "о",
  ]
  private static let vowels: Set<Character> = ["а", "е", "и", "о", "у", "ы", "э", "ю", "я"]

  /// True when both differ by their endings alone and both endings are ones that words have.
  static func isLikely(_ word: String, beside known: String) -> Bool {
    let (left, right) = (Array(word), Array(known))
    let same = zip(left, right).prefix { $0 == $1 }.count
    guard same >= 5 else { return false }
    // «архитектур» of «архитектура»: a word that the dictionary has in the singular alone.
    if same == left.count { return right[same...].elementsEqual(["а"]) && !vowels.contains(left[same - 1]) }
    guard !(left.count > right.count && left[same] == left[same - 1]) else { return false }
    // The stem may end before the first letter that differs: «контекстах» and «контекста» part behind «контекст».
    return (max(4, same - 2)...same).contains { stem in
      isEnding(left[stem...], behind: left[stem - 1])
        && (right.count == stem || isEnding(right[stem...], behind: left[stem - 1]))
    }
  }

  private static func isEnding(_ letters: ArraySlice<Character>, behind stem: Character) -> Bool {
    endings.contains(String(letters)) && (letters.first != "й" || vowels.contains(stem))
  }
}
