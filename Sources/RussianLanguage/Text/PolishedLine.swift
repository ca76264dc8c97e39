/// One line of text as words and the spaces between them, put in order by the rules of typesetting.
struct PolishedLine {
  /// A word and what is asked of it by every rule.
  struct Word {
    let text: Substring
    let look: WordLook
    /// True when the space before the word is non-breaking; of the first word it is never asked.
    var isBound: Bool

    /// A word that a rule has made.
    init(_ text: Substring, isBound: Bool) { self.init(text, WordLook(text), isBound: isBound) }

    init(_ text: Substring, _ look: WordLook, isBound: Bool) {
      (self.text, self.look, self.isBound) = (text, look, isBound)
    }
  }

  private(set) var words: [Word] = []
  /// The bytes of the line, which is about as long as what becomes of it.
  private let length: Int

  /// Splits, mends and binds the line.
  init(_ line: Substring) {
    length = line.utf8.count
    read(line)
    if words.contains(where: { $0.look == .other }) {
      splitGluedWords()
      joinYearsMark()
      joinRanges()
      setDashes()
    }
    bindNeighbours()
  }

  /// The finished line.
  var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length + 2 * words.count)
    for (index, word) in words.enumerated() {
      if index > 0 { bytes += word.isBound ? Self.noBreakSpace : Self.space }
      word.text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
        ?? bytes.append(contentsOf: word.text.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let (space, noBreakSpace) = (Array(" ".utf8), Array(String(Typography.noBreakSpace).utf8))

  /// Byte by byte, since every text that is printed is read.
  private mutating func read(_ line: Substring) {
    var line = line
    let pieces = line.withUTF8 { bytes in
      var pieces: [(range: Range<Int>, look: WordLook, isBound: Bool)] = []
      var (isBound, start, index) = (false, 0, 0)
      func endWord() {
        guard start < index else { return }
        pieces.append((start..<index, WordLook(UnsafeBufferPointer(rebasing: bytes[start..<index])), isBound))
        isBound = false
      }
      while index < bytes.count {
        guard Self.mayBeginSpace(bytes[index]), let space = LineSpace(bytes, at: index) else {
          index += 1
          continue
        }
        endWord()
        if space.binds { isBound = true }
        index += space.length
        start = index
      }
      endWord()
      return pieces
    }
    let start = line.utf8.startIndex
    words = pieces.map { piece in
      let range =
        line.utf8.index(
          start, offsetBy: piece.range.lowerBound)..<line.utf8.index(start, offsetBy: piece.range.upperBound)
      return Word(line[range], piece.look, isBound: piece.isBound)
    }
  }

  /// False for the bytes of letters and figures.
  private static func mayBeginSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case ...0x20, 0xC2, 0xE1...0xE3: true
    default: false
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
      if word.look == .other, let cut = GluedWord.cut(in: word.text), !isProtected(index) {
        words[index] = Word(word.text[..<cut], isBound: word.isBound)
        words.insert(Word(word.text[cut...], isBound: true), at: index + 1)
      }
      index += 1
    }
  }

  /// «2020–2022 г г.» and «2020–2022 г.г.» become «2020–2022 гг.».
  private mutating func joinYearsMark() {
    for (index, word) in words.enumerated()
    where word.look == .other && word.text.hasBytes(of: "г.г.") && WordShape(word.text).core.isBytes(of: "г.г.") {
      set(word.text.replacingFirst("г.г.", with: "гг."), at: index)
    }
    var index = 2
    while index < words.count {
      let mark = words[index - 1]
      guard mark.look == .other, mark.text.isBytes(of: "г") || mark.text.isBytes(of: "г.") else {
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
    for (index, word) in words.enumerated() where word.look == .other && WordShape.mayHoldDash(word.text) {
      let shape = WordShape(word.text)
      if let range = shape.asRange, !isProtected(index) { set(shape.lead + range + shape.tail, at: index) }
    }
  }

  /// «2020 - 2022», «2020- 2022», «1 – 4 классов» as one word; nil where the dash may be a dash between words.
  private func spacedRange(endingAt index: Int) -> (start: Int, text: String)? {
    guard words[index - 1].look == .other || words[index].look == .other else { return nil }
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
    for index in 1..<(words.count - 1) where words[index].look == .other && Self.isDash(words[index].text) {
      words[index] = Word("–", isBound: true)
    }
  }

  // MARK: - Non-breaking spaces

  private mutating func bindNeighbours() {
    for index in words.indices.dropFirst() where !words[index].isBound {
      words[index].isBound =
        WordBond.mayHold(words[index - 1], words[index]) && WordBond.holds(before: index, in: words)
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
