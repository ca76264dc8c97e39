import RussianLanguage

/// Filters that decline names, posts and titles.
extension FilterCatalogue {
  static let cases: [ValueFilter] =
    [
      grammatical(.genitive, "Сухиной О.В."), grammatical(.dative, "Сухиной О.В."),
      grammatical(.accusative, "Сухину О.В."), grammatical(.instrumental, "Сухиной О.В."),
      grammatical(.prepositional, "Сухиной О.В."),
      .text(
        "инициалы", "фамилия с инициалами; «впереди» ставит инициалы перед фамилией",
        example: "{{директор | инициалы}} → Сухина О.В.", FilterSignature(.choice(of: "уточнения", ["впереди"]))
      ) { text, arguments in
        initials(text, isLeading: arguments.contains("впереди"))
      },
    ]

  private static func grammatical(_ grammaticalCase: GrammaticalCase, _ form: String) -> ValueFilter {
    let name = grammaticalCase.russianName
    return ValueFilter(
      name, "\(name) падеж: имени, должности, названия", example: "{{директор | \(name)}} → \(form)"
    ) { value, _ in
      // A form that the data give is better than any that is made.
      if case .record(let record) = value.content {
        guard let given = record[name], given.isPresent else {
          return .unfit("в записи нет формы «\(name)»")
        }
        return .value(given)
      }
      guard let text = value.printed else { return .unfit("ожидается текст, а здесь \(value.kindName)") }
      guard !text.isEmpty else { return .value(value) }
      let declined =
        isPerson(text)
        ? Declension.person(text, in: grammaticalCase) : Declension.phrase(text, in: grammaticalCase)
      let result = TemplateValue.text(declined.text, path: value.path)
      return declined.isSure ? .value(result) : .unsure(result, "форма «\(declined.text)» образована не наверняка")
    }
  }

  /// True for two or three capitalised words, or a surname with initials: a person and no title.
  private static func isPerson(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }
    guard (1...3).contains(words.count), words.allSatisfy({ $0.first?.isUppercase == true }) else { return false }
    if words.contains(where: { $0.hasSuffix(".") }) { return true }
    return words.count > 1 && words.allSatisfy { word in word.allSatisfy { $0.isLetter || $0 == "-" } }
      && words.allSatisfy { word in !word.dropFirst().contains(where: \.isUppercase) || word.contains("-") }
  }

  private static func initials(_ text: String, isLeading: Bool) -> String? {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    let isInitial = { (word: String) in word.hasSuffix(".") }
    var surname: String?
    var letters: [String] = []
    if let written = words.firstIndex(where: isInitial) {
      surname = words.first { !isInitial($0) }
      letters = [words[written...].prefix { isInitial($0) }.joined()]
    } else if words.count == 3 {
      // «Ольга Викторовна Сухина» is as usual as «Сухина Ольга Викторовна»: the patronymic shows the order.
      let isSurnameLast = PersonGender(patronymic: words[1]) != nil && PersonGender(patronymic: words[2]) == nil
      surname = isSurnameLast ? words[2] : words[0]
      letters = (isSurnameLast ? words[..<2] : words[1...]).map { $0.prefix(1) + "." }
    } else if words.count == 2 {
      surname = words[0]
      letters = [words[1].prefix(1) + "."]
    }
    guard let surname, !letters.isEmpty else { return nil }
    let joined = letters.joined()
    return isLeading ? "\(joined)\u{A0}\(surname)" : "\(surname)\u{A0}\(joined)"
  }
}
