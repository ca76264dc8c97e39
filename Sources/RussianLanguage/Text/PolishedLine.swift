/// One line of text as words and the spaces between them, put in order by the rules of typesetting.
struct PolishedLine {
  private var words: [String] = []
  /// For every word, whether the space before it is non-breaking; the first word's is never looked at.
  private var bound: [Bool] = []

  /// Splits, mends and binds the line.
  init(_ line: Substring) {
    read(line.unicodeScalars)
    splitGluedWords()
    joinYearsMark()
    joinRanges()
    setDashes()
    bindNeighbours()
  }

  /// The finished line.
  var text: String {
    var result = words.first ?? ""
    for index in words.indices.dropFirst() {
      result.append(bound[index] ? Typography.noBreakSpace : " ")
      result += words[index]
    }
    return result
  }

  private mutating func read(_ line: Substring.UnicodeScalarView) {
    var isBound = false
    for piece in line.split(omittingEmptySubsequences: false, whereSeparator: Self.isSpace) {
      if !piece.isEmpty {
        words.append(String(piece))
        bound.append(isBound)
        isBound = false
      }
      // The separator after this piece: a non-breaking one that somebody set by hand is kept.
      if piece.endIndex < line.endIndex, line[piece.endIndex] == "\u{A0}" || line[piece.endIndex] == "\u{202F}" {
        isBound = true
      }
    }
  }

  /// Letters are told apart by their number alone; the table of all characters is asked for rare ones only.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0: true
    case ..<0x1680: false
    default: scalar.properties.isWhitespace
    }
  }

  /// True when no rule may change the word: an address, or a number of a document or telephone.
  private func isProtected(_ index: Int) -> Bool {
    if WordShape(words[index]).isAddress { return true }
    guard index > 0 else { return false }
    let previous = words[index - 1]
    if previous.unicodeScalars.last == "№" { return true }
    guard let first = previous.unicodeScalars.first, "тТфФ".unicodeScalars.contains(first) else { return false }
    let small = previous.lowercased()
    return small.hasPrefix("тел") || small.hasPrefix("факс")
  }

  // MARK: - Words

  /// Sets apart what must not be written together: `№6`, `Е.И.Хрущ`, `2020г.`, `100%`, `г.Алдан`.
  private mutating func splitGluedWords() {
    var index = 0
    while index < words.count {
      if !PlainWord.isPlain(words[index]), !isProtected(index), let cut = cut(in: words[index]) {
        let word = words[index]
        let place = word.index(word.startIndex, offsetBy: cut)
        words[index] = String(word[..<place])
        words.insert(String(word[place...]), at: index + 1)
        bound.insert(true, at: index + 1)
      }
      index += 1
    }
  }

  /// How many characters the word's first part has, nil for a word that is whole.
  private func cut(in word: String) -> Int? {
    if let sign = word.lastIndex(where: { $0 == "№" || $0 == "§" }) {
      let next = word.index(after: sign)
      guard next < word.endIndex, word[next].isLetter || WordShape.isFigure(word[next]) else { return nil }
      return word.distance(from: word.startIndex, to: next)
    }
    let shape = WordShape(word)
    let (lead, core) = (shape.lead.count, shape.core)
    let initials = WordShape.initialsLength(core)
    if initials > 0, WordShape(String(core.dropFirst(initials))).isName { return lead + initials }
    if shape.bare.hasSuffix("%"), WordShape.isNumeric(shape.bare.dropLast()) { return lead + shape.bare.count - 1 }
    if let stop = core.firstIndex(of: "."), Self.places.contains(String(core[...stop])) {
      let rest = core[core.index(after: stop)...]
      if WordShape.isCapital(rest.first), WordShape.isSmall(rest.dropFirst().first) {
        return lead + core.count - rest.count
      }
    }
    for mark in ["гг.", "г.", "гг", "г"] where core.hasSuffix(mark) {
      let number = core.dropLast(mark.count)
      return WordShape.isNumeric(number) && WordShape.isYear(number.suffix(4)) && !WordShape.isFigures(number.suffix(5))
        || WordShape.isYear(number) ? lead + number.count : nil
    }
    return nil
  }

  /// Words before a place's name: «г. Алдан».
  private static let places: Set<String> = ["г.", "д.", "с.", "п.", "ул.", "пос.", "пер.", "пр.", "пл.", "обл."]

  /// «2020–2022 г г.» and «2020–2022 г.г.» become «2020–2022 гг.».
  private mutating func joinYearsMark() {
    for index in words.indices where !PlainWord.isPlain(words[index]) && WordShape(words[index]).core == "г.г." {
      words[index] = words[index].replacingFirst("г.г.", with: "гг.")
    }
    var index = 2
    while index < words.count {
      guard words[index - 1] == "г" || words[index - 1] == "г." else {
        index += 1
        continue
      }
      let next = WordShape(words[index])
      if next.core == "г." || next.core == "г", next.lead.isEmpty,
        let figure = words[index - 2].last, WordShape.isFigure(figure)
      {
        words[index] = "г" + words[index]
        remove(at: index - 1)
      } else {
        index += 1
      }
    }
  }

  // MARK: - Ranges and dashes

  private mutating func joinRanges() {
    var index = 1
    while index < words.count {
      if let joined = spacedRange(endingAt: index) {
        words[joined.start] = joined.text
        for _ in joined.start..<index { remove(at: joined.start + 1) }
        index = joined.start + 1
      } else {
        index += 1
      }
    }
    for index in words.indices where !PlainWord.isPlain(words[index]) && !isProtected(index) {
      let shape = WordShape(words[index])
      if let range = shape.asRange { words[index] = shape.lead + range + shape.tail }
    }
  }

  /// «2020 - 2022», «2020- 2022», «1 – 4 классов» as one word; nil where the dash may be a dash between words.
  private func spacedRange(endingAt index: Int) -> (start: Int, text: String)? {
    let previous = words[index - 1]
    guard !(PlainWord.isPlain(previous) && PlainWord.isPlain(words[index])) else { return nil }
    let right = WordShape(words[index])
    let start: Int
    let left: Substring
    let end: Substring
    if Self.dashes.contains(previous), index >= 2 {
      (start, left, end) = (index - 2, words[index - 2][...], right.core)
    } else if let dash = previous.last, Self.dashes.contains(String(dash)) {
      (start, left, end) = (index - 1, previous.dropLast(), right.core)
    } else if let dash = words[index].first, Self.dashes.contains(String(dash)) {
      (start, left, end) = (index - 1, previous[...], right.core.dropFirst())
    } else {
      return nil
    }
    guard !isProtected(start), right.lead.isEmpty else { return nil }
    let shape = WordShape(String(left))
    let number = end.hasSuffix(".") ? end.dropLast() : end
    guard shape.tail.isEmpty, WordShape.isAscending(shape.core, number), !shape.core.contains(".") else { return nil }
    let isCounted = index + 1 < words.count && Self.counted.contains { words[index + 1].lowercased().hasPrefix($0) }
    guard WordShape.isYear(number) || isCounted else { return nil }
    return (start, "\(shape.lead)\(shape.core)–\(end)\(right.tail)")
  }

  private static let dashes: Set<String> = ["-", "--", "–", "—", "―", "−"]
  /// Beginnings of words that follow a range of small numbers; without one of them «5 – 20» may be a sentence's dash.
  private static let counted = [
    "класс", "курс", "лет", "год", "дн", "час", "балл", "%", "процент", "месяц", "недел", "раз", "чел", "январ",
    "феврал",
    "март", "апрел", "мая", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
  ]

  /// A dash between words: en dash that never begins a line. At the line's beginning it is a list's mark and stays.
  private mutating func setDashes() {
    guard words.count > 2 else { return }
    for index in 1..<(words.count - 1) where Self.dashes.contains(words[index]) {
      words[index] = "–"
      bound[index] = true
    }
  }

  // MARK: - Non-breaking spaces

  private mutating func bindNeighbours() {
    var isLeftPlain = words.first.map(PlainWord.isPlain) ?? true
    for index in words.indices.dropFirst() {
      let isRightPlain = PlainWord.isPlain(words[index])
      defer { isLeftPlain = isRightPlain }
      guard !bound[index], !(isLeftPlain && isRightPlain) else { continue }
      let left = WordShape(words[index - 1])
      let right = WordShape(words[index])
      bound[index] =
        Self.belongTogether(left, right) || isName(left, besideInitials: right, at: index)
        || isPlace(left, before: right, at: index)
    }
  }

  private static func belongTogether(_ left: WordShape, _ right: WordShape) -> Bool {
    if let sign = left.core.last, sign == "№" || sign == "§" { return left.tail.isEmpty }
    let small = left.core.lowercased()
    if small == "т.", ["д.", "п.", "е.", "ч."].contains(right.core) { return true }
    if ["п.", "пп.", "ст.", "ч.", "гл.", "стр.", "прил."].contains(small) {
      return right.core.first.map(WordShape.isFigure) ?? false
    }
    if left.isMonth, left.tail.isEmpty { return WordShape.isYear(right.bare.prefix(4)) }
    guard let figure = left.core.last, WordShape.isFigure(figure), left.tail.isEmpty || left.tail == "»" else {
      return false
    }
    if left.tail.isEmpty, units.contains(String(right.core)) || right.bare == "%" { return true }
    if left.tail.isEmpty, ["г.", "гг.", "г", "гг"].contains(right.core) { return left.endsWithYear }
    return right.isMonth && left.bare.count <= 5
  }

  private static let units: Set<String> = [
    "руб.", "тыс.", "млн", "млрд", "чел.", "экз.", "л.", "мин.", "ч.", "шт.", "кг", "км",
  ]

  /// Initials and the surname on either side of them, and initials written apart.
  private func isName(_ left: WordShape, besideInitials right: WordShape, at index: Int) -> Bool {
    if left.isInitials { return left.tail.isEmpty && (right.isName || right.isInitials) && right.lead.isEmpty }
    guard right.isInitials, right.lead.isEmpty, left.isName, left.tail.isEmpty, !left.core.hasSuffix(".") else {
      return false
    }
    // In «Назначить Т.С. Котенко» the initials belong to what follows them.
    guard right.tail.isEmpty, index + 1 < words.count else { return true }
    let next = WordShape(words[index + 1])
    return !(next.isName && next.lead.isEmpty)
      && !(next.isInitials && index + 2 < words.count && WordShape(words[index + 2]).isName)
  }

  private func isPlace(_ left: WordShape, before right: WordShape, at index: Int) -> Bool {
    guard Self.places.contains(String(left.core)) || left.core == "пгт", right.lead.isEmpty,
      WordShape.isCapital(right.core.first)
    else { return false }
    // «2020 г. Алдан»: here «г.» is the year's; in «СОШ № 8 г. Алдан» it is the town's.
    return index < 2 || !WordShape(words[index - 2]).endsWithYear
  }

  private mutating func remove(at index: Int) {
    words.remove(at: index)
    bound.remove(at: index)
  }
}

extension String {
  /// The text with the first occurrence of a part replaced.
  fileprivate func replacingFirst(_ part: String, with replacement: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound]) + replacement + self[range.upperBound...]
  }
}
