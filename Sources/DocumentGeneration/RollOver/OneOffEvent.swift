/// An event that a text names and that no other year has again: an anniversary, a jubilee, a year with a name of its own.
enum OneOffEvent {
  /// How many words are shown on either side.
  private static let context = 5

  /// The first such event with the words around it; nil when the text names none.
  static func mention(in text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let bare = words.map { word in
      String(word.drop { !$0.isLetter && !$0.isNumber }.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed())
    }
    guard let index = bare.indices.first(where: { isEvent(bare, words, $0) }) else { return nil }
    let range = max(0, index - context)..<min(words.count, index + context + 1)
    return (range.lowerBound > 0 ? "… " : "") + words[range].joined(separator: " ")
      + (range.upperBound < words.count ? " …" : "")
  }

  private static func isEvent(_ bare: [String], _ words: [String], _ index: Int) -> Bool {
    isAnniversary(bare, index) || isJubilee(bare, index) || isNamedYear(bare, words, index)
  }

  // MARK: - Anniversaries

  private static let anniversaries: Set<String> = ["летие", "летия", "летию", "летием", "летии"]
  private static let spelledOut: Set<String> = [
    "столетию", "двухсотлетию", "трёхсотлетию", "трехсотлетию", "пятидесятилетию", "шестидесятилетию",
    "семидесятилетию", "восьмидесятилетию", "девяностолетию", "тысячелетию",
  ]

  /// «80-летие», «к 225-летию», «225 лет со дня рождения»; «до достижения 18-летия» is an age.
  private static func isAnniversary(_ words: [String], _ index: Int) -> Bool {
    let word = words[index].lowercased()
    if spelledOut.contains(word) { return true }
    let figures = word.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(figures) else { return false }
    let rest = word.dropFirst(figures.count)
    if rest.isEmpty {
      let next = words.dropFirst(index + 1).prefix(3).map { $0.lowercased() }
      return next == ["лет", "со", "дня"]
    }
    guard anniversaries.contains(String(rest.drop { !$0.isLetter })) else { return false }
    let before = words[max(0, index - 2)..<index].map { $0.lowercased() }
    let isAge = before.contains { word in
      ["до", "с", "после", "старше", "младше"].contains(word) || word.hasPrefix("дости") || word.hasPrefix("исполнени")
    }
    return number > 21 || !isAge
  }

  private static let jubilees: Set<String> = ["юбилей", "юбилея", "юбилею", "юбилеем", "юбилее"]

  /// «юбилей школы», «юбилейный вечер»; «юбилейные даты» come every year.
  private static func isJubilee(_ words: [String], _ index: Int) -> Bool {
    let word = words[index].lowercased()
    if jubilees.contains(word) { return true }
    return word.hasPrefix("юбилейн") && words.indices.contains(index + 1)
      && !words[index + 1].lowercased().hasPrefix("дат")
  }

  // MARK: - Named years

  private static let years: Set<String> = ["Год", "Года", "Году", "Годом", "Годе"]
  private static let otherYears = ["нов", "учебн", "финансов", "календарн"]
  /// What the years of the Russian Federation were given to since 2007, and what else is usual.
  private static let subjects = [
    "семь", "педагог", "наставник", "учител", "защитник", "памят", "театр", "эколог", "литератур", "культур",
    "доброволь",
    "волонт", "наук", "кино", "росси", "единств", "ребёнк", "ребенк", "детств", "русск", "молодёж", "молодеж",
    "истори", "космонавт", "туризм", "здоров", "спорт", "народн", "равных", "охран", "чтени", "книг", "предприним",
  ]

  /// «в Год семьи», «Года педагога и наставника»: with a capital letter inside a sentence, or with a name that years have had.
  private static func isNamedYear(_ bare: [String], _ words: [String], _ index: Int) -> Bool {
    guard years.contains(bare[index]), bare.indices.contains(index + 1), words[index].last?.isLetter == true else {
      return false
    }
    let next = bare[index + 1]
    guard let first = next.first, first.isLetter else { return false }
    if subjects.contains(where: next.lowercased().hasPrefix) { return true }
    guard index > 0, first.isLowercase, words[index].first?.isLetter == true else { return false }
    let before = words[index - 1]
    return before.last.map { !".!?:;".contains($0) } ?? false
      && !otherYears.contains(where: bare[index - 1].lowercased().hasPrefix)
  }
}
