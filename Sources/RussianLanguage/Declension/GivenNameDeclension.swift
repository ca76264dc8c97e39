/// The case forms of first names and patronymics.
enum GivenNameDeclension {
  /// The first name in a case; initials stay as they are.
  static func declined(_ name: String, _ gender: PersonGender, _ grammaticalCase: GrammaticalCase) -> DeclinedText {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false).map { part in
      single(String(part), gender, grammaticalCase)
    }
    return DeclinedText(parts.map(\.text).joined(separator: "-"), isSure: parts.allSatisfy(\.isSure))
  }

  private static func single(
    _ name: String, _ gender: PersonGender, _ grammaticalCase: GrammaticalCase
  ) -> DeclinedText {
    let word = name.lowercased()
    guard grammaticalCase != .nominative, !WordShape(name).isInitials else { return DeclinedText(name) }
    guard let last = word.last, word.count > 1, word.allSatisfy({ WordShape.isSmall($0) }) else { return .unsure(name) }
    var isSure = true
    let noun: Noun?
    switch (last, gender) {
    case ("а", _), ("я", _):
      noun = self.noun(word, .feminine, isStressed: ["илья", "лука", "фома", "кузьма"].contains(word))
    case ("ь", .female):
      noun = self.noun(word, .feminine)
      isSure = ["любовь", "нинель", "адель", "эсфирь", "рахиль", "юдифь", "николь", "руфь", "ассоль"].contains(word)
    case (_, .female): noun = nil
    case (_, .male) where WordEnding.vowels.contains(last):
      noun = nil
      isSure = last != "о"
    case (_, .male): noun = self.noun(word, .masculine, oblique: fleeting[word])
    }
    let form = noun?.form(grammaticalCase) ?? word
    return DeclinedText(WordEnding.restoringCapitals(of: name, in: form), isSure: isSure)
  }

  /// The patronymic in a case: Иванович, Ильинична; «оглы» and «кызы» stay.
  static func patronymic(
    _ patronymic: String, _ gender: PersonGender, _ grammaticalCase: GrammaticalCase
  ) -> DeclinedText {
    let word = patronymic.lowercased()
    guard grammaticalCase != .nominative, !WordShape(patronymic).isInitials else { return DeclinedText(patronymic) }
    if ["оглы", "кызы", "улы", "уулу"].contains(where: word.hasSuffix) { return DeclinedText(patronymic) }
    guard PersonGender(patronymic: word) == gender else { return .unsure(patronymic) }
    // Ильичом, Кузьмичом: only the short patronymics are stressed on the ending.
    let isStressed = ["ильич", "кузьмич", "лукич", "фомич"].contains(word)
    let form = noun(word, gender.grammatical, isStressed: isStressed).form(grammaticalCase)
    return DeclinedText(WordEnding.restoringCapitals(of: patronymic, in: form))
  }

  private static func noun(
    _ lemma: String, _ gender: GrammaticalGender, oblique: String? = nil, isStressed: Bool = false
  ) -> Noun {
    Noun(lemma: lemma, gender: gender, isAnimate: true, oblique: oblique, isStressed: isStressed)
  }

  private static let fleeting = ["павел": "павл", "лев": "льв", "пётр": "петр"]

  /// The sex that a first name shows; nil for names of both sexes and unknown ones.
  static func gender(of name: String) -> PersonGender? { known[name.lowercased()] }

  private static let known: [String: PersonGender] = {
    var result: [String: PersonGender] = [:]
    for word in male.split(whereSeparator: \.isWhitespace) { result[String(word)] = .male }
    for word in female.split(whereSeparator: \.isWhitespace) { result[String(word)] = .female }
    return result
  }()

  private static let male = """
    александр алексей анатолий андрей антон аркадий артём артем артур богдан борис вадим валентин валерий василий виктор
    виталий владимир владислав вячеслав геннадий георгий герман глеб григорий даниил денис дмитрий евгений егор иван игорь
    илья кирилл константин лев леонид максим марат матвей михаил никита николай олег павел пётр петр ринат роман руслан
    святослав семён семен сергей станислав степан тимофей тимур фёдор федор филипп эдуард юрий яков ярослав
    """
  private static let female = """
    алевтина александра алёна алена алина алла анастасия ангелина анна антонина валентина валерия варвара вера вероника
    виктория галина дарья диана евгения екатерина елена елизавета жанна зинаида зоя инна ирина карина кристина лариса лидия
    любовь людмила майя маргарита марина мария надежда наталия наталья нелли нина оксана олеся ольга полина раиса римма
    светлана софия софья таисия тамара татьяна ульяна эльвира эмма юлия яна
    """
}
