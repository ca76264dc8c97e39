import DocumentRecognition

/// Tells who is to do something from what is to be done: an executor stands in the dative.
enum Executor {
  /// True when words begin with one who can be given a task: «Отделу …», «Директорам …», «Ивановой И.И.», «МКУ «ЦРО»».
  ///
  /// «Программу рассмотреть …» and «Приложение признать …» name what is dealt with. Where the ending leaves both open,
  /// only known posts and bodies are executors: a text stays a text and loses nothing.
  static func begins(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    if first.filter(\.isUppercase).count > 1 { return true }
    let word = ImportedText.folded(first)
    guard word.count >= 4 else { return false }
    if isNominative(word) || isAccusative(word) { return false }
    if ["ам", "ям", "ым", "им", "ому", "ему", "ой", "ей", "ии", "нию", "е"].contains(where: word.hasSuffix) {
      return true
    }
    guard word.hasSuffix("у") || word.hasSuffix("ю") else { return false }
    return PostLexicon.isPost(word) || bodies.contains(where: word.hasPrefix) || agents.contains(where: word.hasSuffix)
      || words.count > 1 && isInitials(words[1])
  }

  /// True for one executor, and for several with commas between them, each of which could stand alone or is a person.
  static func isList(_ text: String) -> Bool {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      part.split(separator: " ").map(String.init)
    }
    return parts.dropFirst().allSatisfy { begins($0) || $0.count == 2 && isInitials($0[1]) }
  }

  /// «Соблюдение», «настоящее».
  private static func isNominative(_ word: String) -> Bool {
    ["ие", "ое", "ее", "ье"].contains(where: word.hasSuffix)
  }

  /// «Дорожную», «информацию».
  private static func isAccusative(_ word: String) -> Bool {
    ["ую", "юю"].contains(where: word.hasSuffix) || word.hasSuffix("ию") && !word.hasSuffix("нию")
  }

  private static let bodies = [
    "отдел", "кабинет", "центр", "комитет", "совет", "департамент", "оргкомитет", "секретариат", "штаб", "лице",
    "интернат", "сектор", "институт", "коллектив", "педсовет", "методсовет", "муниципалитет", "округ", "район",
  ]
  private static let agents = ["тору", "исту", "нику", "телю", "арю", "логу", "гогу", "енту", "еру", "ёру", "вцу"]

  private static func isInitials(_ word: String) -> Bool {
    word.filter(\.isUppercase).count == 2 && word.filter { $0 == "." }.count == 2
  }
}
