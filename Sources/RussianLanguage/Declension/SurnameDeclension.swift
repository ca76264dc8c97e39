/// The case forms of surnames by their endings; nothing is looked up but the words that endings mislead about.
enum SurnameDeclension {
  /// How a surname declines.
  private enum Pattern {
    /// Котенко, Черных; a woman's Хрущ.
    case fixed
    /// Иванов, Сухин: a noun with an adjective's instrumental.
    case masculinePossessive
    /// Иванова, Сухина.
    case femininePossessive
    case adjective(Adjective)
    case noun(Noun)
  }

  /// What of the pattern is a guess.
  private enum Doubt {
    case nothing
    case instrumental
    case everything
  }

  /// The surname in a case; the parts of a double surname decline each for itself.
  static func declined(_ surname: String, _ gender: PersonGender, _ grammaticalCase: GrammaticalCase) -> DeclinedText {
    guard grammaticalCase != .nominative else { return DeclinedText(surname) }
    let parts = surname.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    var isSure = true
    var forms: [String] = []
    for (index, part) in parts.enumerated() {
      let isFirst = index < parts.count - 1
      if isFirst, frozenParts.contains(part.lowercased()) {
        forms.append(part)
        continue
      }
      let form = single(part, gender, grammaticalCase)
      // «Бонч-Бруевич», «Грум-Гржимайло»: a first part in a consonant need not be a surname at all.
      let isDoubtful = isFirst && gender == .male && !russianEndings.contains(where: part.lowercased().hasSuffix)
      isSure = isSure && form.isSure && !isDoubtful
      forms.append(form.text)
    }
    return DeclinedText(forms.joined(separator: "-"), isSure: isSure)
  }

  private static let frozenParts: Set<String> = ["тер", "сен", "сан", "ван", "фон", "аль", "эль", "дер", "нор", "кара"]
  private static let russianEndings = [
    "ов", "ев", "ёв", "ин", "ын", "ий", "ый", "ой", "ко", "а", "я", "ых", "их", "ук", "юк",
  ]

  private static func single(
    _ surname: String, _ gender: PersonGender, _ grammaticalCase: GrammaticalCase
  ) -> DeclinedText {
    let word = surname.lowercased()
    guard word.count > 1, word.allSatisfy({ WordShape.isSmall($0) }) else { return .unsure(surname) }
    let (pattern, doubt) = gender == .male ? masculine(word) : feminine(word)
    let form =
      switch pattern {
      case .fixed: word
      case .masculinePossessive: word + ["", "а", "у", "а", "ым", "е"][grammaticalCase.rawValue]
      case .femininePossessive: String(word.dropLast()) + (grammaticalCase == .accusative ? "у" : "ой")
      case .adjective(let adjective): adjective.form(gender.grammatical, grammaticalCase, isAnimate: true)
      case .noun(let noun): noun.form(grammaticalCase)
      }
    let isSure =
      switch doubt {
      case .nothing: true
      case .instrumental: grammaticalCase != .instrumental
      case .everything: false
      }
    return DeclinedText(WordEnding.restoringCapitals(of: surname, in: form), isSure: isSure)
  }

  // MARK: - Endings

  private static func feminine(_ word: String) -> (Pattern, Doubt) {
    let ending = { (endings: String...) in endings.contains(where: word.hasSuffix) }
    if let last = word.last, !WordEnding.vowels.contains(last) {
      // A woman named Иванов or Белый is more likely a slip in the data.
      return (.fixed, ending("ов", "ев", "ёв", "ин", "ский", "цкий", "ый", "ой") ? .everything : .nothing)
    }
    if ending("ова", "ева", "ёва", "ина", "ына") {
      return (.femininePossessive, commonNouns.contains(word) ? .everything : .nothing)
    }
    if ending("ая", "яя") {
      guard let adjective = Adjective(word) else { return (.fixed, .everything) }
      return (.adjective(adjective), ending("жая", "шая", "чая") ? .instrumental : .nothing)
    }
    return vocalic(word)
  }

  private static func masculine(_ word: String) -> (Pattern, Doubt) {
    let ending = { (endings: String...) in endings.contains(where: word.hasSuffix) }
    guard let last = word.last else { return (.fixed, .everything) }
    if WordEnding.vowels.contains(last) {
      // Иванова and Толстая are women's.
      return ending("ова", "ева", "ёва", "ая", "яя") ? (vocalic(word).0, .everything) : vocalic(word)
    }
    let isMonosyllable = WordEnding.syllables(word) == 1
    if ending("ых") { return (.fixed, .nothing) }
    if ending("их") {
      return (.fixed, ending("гих", "ких", "хих", "жих", "ших", "чих", "щих", "них") ? .nothing : .everything)
    }
    if ending("ов", "ев", "ёв", "ин", "ын") {
      // Ким and Лин are nouns, Львов is not: the short ones are told apart by length only.
      let doubt: Doubt =
        isMonosyllable
        ? (word.count < 4 ? .everything : ending("ин", "ын") ? .instrumental : .nothing)
        : foreign.contains(word) ? .instrumental : .nothing
      return (.masculinePossessive, doubt)
    }
    if last == "й" { return yod(word, isMonosyllable: isMonosyllable) }
    return consonantal(word, isMonosyllable: isMonosyllable)
  }

  /// Surnames in -й: adjectives (Белый, Толстой) or nouns (Гай, Цой).
  private static func yod(_ word: String, isMonosyllable: Bool) -> (Pattern, Doubt) {
    let ending = { (endings: String...) in endings.contains(where: word.hasSuffix) }
    let isNoun = ["прибой", "герой", "покой", "конвой", "левкой"].contains(word)
    let isAdjective = ending("ый", "ий") || ending("ой") && !isMonosyllable && !isNoun
    if isAdjective, let adjective = Adjective(word) {
      let isClear = ending("ский", "цкий", "зкий", "ый", "ой", "щий", "жий", "ший", "ний")
      return (.adjective(adjective), isClear || ending("гий", "кий", "хий") && word.count > 5 ? .nothing : .everything)
    }
    let isFleeting = ["соловей", "воробей", "муравей", "ручей"].contains(word)
    return (.noun(noun(word, .masculine)), isFleeting || ending("ий") ? .everything : .nothing)
  }

  /// Surnames in a consonant or soft sign; a vowel that may be lost makes them doubtful.
  private static func consonantal(_ word: String, isMonosyllable: Bool) -> (Pattern, Doubt) {
    let ending = { (endings: String...) in endings.contains(where: word.hasSuffix) }
    if !isMonosyllable, ending("ец", "ок", "ек", "ёк") {
      // Кравец → Кравца, Заяц-like vowels before it ask for й; the form is a suggestion only.
      let stem = word.dropLast(2)
      let isVowel = stem.last.map(WordEnding.vowels.contains) ?? false
      let oblique = stem + (isVowel ? "й" : "") + word.suffix(1)
      return (.noun(noun(word, .masculine, oblique: String(oblique))), .everything)
    }
    if ending("ел", "ёл", "ень", "онь", "яц", "лец") { return (.noun(noun(word, .masculine)), .everything) }
    if ending("ж", "ш", "ц", "ч", "щ") {
      if ending("ич"), !isMonosyllable { return (.noun(noun(word, .masculine)), .nothing) }
      let isStressed = ending("щ", "ач") || ending("ч") && isMonosyllable
      return (
        .noun(noun(word, .masculine, isStressed: isStressed)), ending("щ") && isMonosyllable ? .nothing : .instrumental
      )
    }
    return (.noun(noun(word, .masculine)), .nothing)
  }

  /// Surnames in a vowel, alike for men and women.
  private static func vocalic(_ word: String) -> (Pattern, Doubt) {
    let last = word.last ?? " "
    guard last == "а" || last == "я" else { return (.fixed, .nothing) }
    if isFixed(word) { return (.fixed, .nothing) }
    let before = word.dropLast().last ?? " "
    if last == "а", WordEnding.vowels.contains(before) {
      return (.fixed, before == "и" || before == "е" ? .everything : .nothing)
    }
    let doubt: Doubt =
      last == "а" && (WordEnding.sibilants.contains(before) || before == "ц") ? .instrumental : .nothing
    return (.noun(noun(word, .feminine)), doubt)
  }

  /// True for the French surnames stressed on their last vowel, which never change.
  static func isFixed(_ surname: String) -> Bool {
    ["дюма", "золя", "петипа", "моруа"].contains(surname.lowercased())
  }

  private static func noun(
    _ lemma: String, _ gender: GrammaticalGender, oblique: String? = nil, isStressed: Bool = false
  ) -> Noun {
    Noun(lemma: lemma, gender: gender, isAnimate: true, oblique: oblique, isStressed: isStressed)
  }

  /// Foreign surnames that only end like Russian ones: Дарвином, Чаплином; a Russian namesake is Чаплиным.
  private static let foreign: Set<String> = [
    "дарвин", "чаплин", "кронин", "франклин", "кальвин", "кельвин", "гершвин", "годвин", "гудвин", "болдуин", "бюлов",
    "флотов", "вирхов",
  ]

  /// Words that end like women's surnames but may be a family's noun: Калиной or Калины — the data must say.
  private static let commonNouns: Set<String> = [
    "калина", "малина", "рябина", "смородина", "былина", "осина", "глина", "дубина", "година", "щетина", "тина", "шина",
    "пучина", "картина", "кручина", "скотина", "перина", "хмарина", "лещина", "долина", "вершина", "дружина", "людина",
    "сова", "голова", "корова", "дева", "нева", "слава", "бова", "подкова", "обнова", "основа", "купина", "кузина",
    "крина", "гривина", "пелевина", "половина", "середина", "старшина", "тернина", "щербина", "чупрына",
  ]
}
