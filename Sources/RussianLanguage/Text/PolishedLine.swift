/// One line of text as words and the spaces between them, put in order by the rules of typesetting.
struct PolishedLine {
  /// A word and what is asked of it by every rule.
  struct Word {
    let text: Substring
    /// True for a word that no rule touches.
    let isPlain: Bool
    /// True when the space before the word is non-breaking; of the first word it is never asked.
    var isBound: Bool

    init(_ text: Substring, isBound: Bool) {
      self.text = text
      isPlain = PlainWord.isPlain(text)
      self.isBound = isBound
    }
  }

  private(set) var words: [Word] = []
  /// The bytes of the line, which is about as long as what becomes of it.
  private let length: Int

  /// Splits, mends and binds the line.
  init(_ line: Substring) {
    length = line.utf8.count
    read(line)
    guard words.contains(where: { !$0.isPlain }) else { return }
    splitGluedWords()
    joinYearsMark()
    joinRanges()
    setDashes()
    bindNeighbours()
  }

  /// The finished line.
  var text: String {
    var result = ""
    result.reserveCapacity(length + words.count)
    for (index, word) in words.enumerated() {
      if index > 0 { result.append(word.isBound ? Typography.noBreakSpace : " ") }
      result += word.text
    }
    return result
  }

  private mutating func read(_ line: Substring) {
    let bytes = line.utf8
    var isBound = false
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      guard Self.mayBeginSpace(bytes[index]) else {
        bytes.formIndex(after: &index)
        continue
      }
      let scalar = line.unicodeScalars[index]
      let next = line.unicodeScalars.index(after: index)
      if Self.isSpace(scalar) {
        add(line[start..<index], &isBound)
        // A non-breaking space that somebody set by hand is kept.
        if scalar == "\u{A0}" || scalar == "\u{202F}" { isBound = true }
        start = next
      }
      index = next
    }
    add(line[start...], &isBound)
  }

  /// False for the bytes of letters and figures, and for those in the midst of a character.
  private static func mayBeginSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case ...0x20, 0xC2, 0xE1...0xE3: true
    default: false
    }
  }

  private mutating func add(_ word: Substring, _ isBound: inout Bool) {
    guard !word.isEmpty else { return }
    words.append(Word(word, isBound: isBound))
    isBound = false
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
    if WordShape(words[index].text).isAddress { return true }
    guard index > 0 else { return false }
    let previous = words[index - 1].text
    if previous.unicodeScalars.last == "№" { return true }
    guard let first = previous.unicodeScalars.first, "тТфФ".unicodeScalars.contains(first) else { return false }
    let small = previous.inSmallLetters
    return small.hasPrefix("тел") || small.hasPrefix("факс")
  }

  // MARK: - Words

  /// Sets apart what must not be written together: `№6`, `Е.И.Хрущ`, `2020г.`, `100%`, `г.Алдан`.
  private mutating func splitGluedWords() {
    var index = 0
    while index < words.count {
      let word = words[index]
      if !word.isPlain, let cut = GluedWord.cut(in: word.text), !isProtected(index) {
        words[index] = Word(word.text[..<cut], isBound: word.isBound)
        words.insert(Word(word.text[cut...], isBound: true), at: index + 1)
      }
      index += 1
    }
  }

  /// «2020–2022 г г.» and «2020–2022 г.г.» become «2020–2022 гг.».
  private mutating func joinYearsMark() {
    for (index, word) in words.enumerated() where !word.isPlain && WordShape(word.text).core.isBytes(of: "г.г.") {
      set(word.text.replacingFirst("г.г.", with: "гг."), at: index)
    }
    var index = 2
    while index < words.count {
      let mark = words[index - 1]
      guard !mark.isPlain, mark.text.isBytes(of: "г") || mark.text.isBytes(of: "г.") else {
        index += 1
        continue
      }
      let next = WordShape(words[index].text)
      if next.core == "г." || next.core == "г", next.lead.isEmpty,
        let figure = words[index - 2].text.last, WordShape.isFigure(figure)
      {
        set("г" + words[index].text, at: index)
        words.remove(at: index - 1)
      } else {
        index += 1
      }
    }
  }

  private mutating func set(_ text: String, at index: Int) {
    words[index] = Word(text[...], isBound: words[index].isBound)
  }

  // MARK: - Ranges and dashes

  private mutating func joinRanges() {
    var index = 1
    while index < words.count {
      if let joined = spacedRange(endingAt: index) {
        set(joined.text, at: joined.start)
        words.removeSubrange(joined.start + 1...index)
        index = joined.start + 1
      } else {
        index += 1
      }
    }
    for (index, word) in words.enumerated() where !word.isPlain {
      let shape = WordShape(word.text)
      if let range = shape.asRange, !isProtected(index) { set(shape.lead + range + shape.tail, at: index) }
    }
  }

  /// «2020 - 2022», «2020- 2022», «1 – 4 классов» as one word; nil where the dash may be a dash between words.
  private func spacedRange(endingAt index: Int) -> (start: Int, text: String)? {
    guard !(words[index - 1].isPlain && words[index].isPlain) else { return nil }
    let (previous, last) = (words[index - 1].text, words[index].text)
    let start: Int
    let left: Substring
    let isDashBehind: Bool
    if Self.isDash(previous), index >= 2 {
      (start, left, isDashBehind) = (index - 2, words[index - 2].text, false)
    } else if Self.isDash(previous.unicodeScalars.last) {
      (start, left, isDashBehind) = (index - 1, Substring(previous.unicodeScalars.dropLast()), false)
    } else if Self.isDash(last.unicodeScalars.first) {
      (start, left, isDashBehind) = (index - 1, previous, true)
    } else {
      return nil
    }
    let right = WordShape(last)
    let end = isDashBehind ? Substring(right.core.unicodeScalars.dropFirst()) : right.core
    guard !isProtected(start), right.lead.isEmpty else { return nil }
    let shape = WordShape(left)
    let number = end.hasSuffix(".") ? end.dropLast() : end
    guard shape.tail.isEmpty, WordShape.isAscending(shape.core, number), !shape.core.contains(".") else { return nil }
    let isCounted =
      index + 1 < words.count && Self.counted.contains { words[index + 1].text.lowercased().hasPrefix($0) }
    guard WordShape.isYear(number) || isCounted else { return nil }
    return (start, "\(shape.lead)\(shape.core)–\(end)\(right.tail)")
  }

  /// True for a dash that stands alone, two hyphens among them.
  private static func isDash(_ word: Substring) -> Bool {
    isDash(word.unicodeScalars.first) && (word.unicodeScalars.dropFirst().isEmpty || word.isBytes(of: "--"))
  }

  private static func isDash(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "-", "–", "—", "―", "−": true
    default: false
    }
  }

  /// Beginnings of words that follow a range of small numbers; without one of them «5 – 20» may be a sentence's dash.
  private static let counted = [
    "класс", "курс", "лет", "год", "дн", "час", "балл", "%", "процент", "месяц", "недел", "раз", "чел", "январ",
    "феврал",
    "март", "апрел", "мая", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
  ]

  /// A dash between words: en dash that never begins a line. At the line's beginning it is a list's mark and stays.
  private mutating func setDashes() {
    guard words.count > 2 else { return }
    for index in 1..<(words.count - 1) where Self.isDash(words[index].text) {
      words[index] = Word("–", isBound: true)
    }
  }

  // MARK: - Non-breaking spaces

  private mutating func bindNeighbours() {
    for index in words.indices.dropFirst() where !words[index].isBound {
      guard !(words[index - 1].isPlain && words[index].isPlain) else { continue }
      words[index].isBound = WordBond.holds(before: index, in: words)
    }
  }
}

extension Substring {
  /// True for a text of the same bytes.
  fileprivate func isBytes(of other: String) -> Bool { utf8.elementsEqual(other.utf8) }

  /// The text with the first occurrence of a part replaced.
  fileprivate func replacingFirst(_ part: String, with replacement: String) -> String {
    guard let range = firstRange(of: part) else { return String(self) }
    return String(self[..<range.lowerBound]) + replacement + self[range.upperBound...]
  }
}
