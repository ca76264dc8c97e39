/// Finds the marks over annexes.
struct MarkRecogniser {
  let view: DocumentView

  private static let approvals = ["утвержден", "утверждена", "утверждено", "утверждены", "утверждаю"]
  private static let agreements = [
    "согласован", "согласована", "согласовано", "согласованы", "принят", "принята", "принято",
  ]

  /// The words that a mark may begin with.
  private static let openings = WordStems(words: ["приложение"] + approvals + agreements)

  func marks() -> [RecognisedMark] {
    var found: [RecognisedMark] = []
    var index = 0
    while index < view.paragraphs.count {
      guard let kind = opening(index) else {
        index += 1
        continue
      }
      let lines = lines(from: index, kind)
      found.append(mark(kind, lines))
      index = (lines.last ?? index) + 1
    }
    return found
  }

  /// What a mark that begins at a paragraph is; nil when none does.
  private func opening(_ index: Int) -> RecognisedMark.Kind? {
    let paragraph = view.paragraphs[index]
    guard let first = paragraph.words.first, Self.openings.hold(first), paragraph.marker == nil,
      paragraph.words.count <= 40,
      paragraph.scalars[..<first.range.lowerBound].allSatisfy({ CharacterClass.isBlank($0) || $0 == "«" }),
      first.isCapitalised, paragraph.cell == nil || paragraph.words.count <= 25
    else { return nil }
    let next = paragraph.words.dropFirst().first?.folded ?? ""
    if first.reads("приложение") {
      let head = firstLine(paragraph)
      guard head.count <= 14 else { return nil }
      let allowed =
        paragraph.words.count == 1 || head.dropFirst().first?.isFigures == true || ["к", "n"].contains(next)
        || next.isEmpty
      guard allowed, paragraph.lastCharacter != ";", paragraph.lastCharacter != ":" || paragraph.words.count < 3 else {
        return nil
      }
      // «Приложение: на 3 л.» belongs to a letter, an entry of a contents list ends with a page.
      if next == "на" { return nil }
      return .annex
    }
    let isShort = firstLine(paragraph).count <= 8
    if Self.approvals.contains(first.folded), isShort,
      paragraph.words.count == 1
        || ["приказом", "постановлением", "распоряжением", "решением", "указом", "протоколом"]
          .contains(next)
        || first.isAllCapitals
    {
      return .approval
    }
    if Self.agreements.contains(first.folded), first.isAllCapitals, isShort { return .agreement }
    return nil
  }

  private func firstLine(_ paragraph: DocumentParagraph) -> ArraySlice<TextWord> {
    let start = paragraph.firstCharacter
    let end = paragraph.scalars[start...].firstIndex(of: "\n") ?? paragraph.scalars.count
    return paragraph.words.prefix { $0.range.lowerBound < end }
  }

  /// The mark's lines: up to the one with the act's number, a blank, or what looks like a title.
  private func lines(from start: Int, _ kind: RecognisedMark.Kind) -> [Int] {
    var lines: [Int] = []
    let cell = view.paragraphs[start].cell
    for index in start..<min(start + 10, view.paragraphs.count) {
      let paragraph = view.paragraphs[index]
      if paragraph.isBlank {
        // A blank parts «Приложение № 1» from «УТВЕРЖДЕНА» at most.
        if index + 1 < view.paragraphs.count, opening(index + 1) == .approval, kind == .annex, !isDone(lines) {
          continue
        }
        break
      }
      guard paragraph.cell == cell, paragraph.words.count <= 40 else { break }
      if index > start {
        if paragraph.isCentred, view.paragraphs[start].formatting.alignment != "center" { break }
        if paragraph.isBold, !view.paragraphs[start].isBold { break }
        if isDone(lines), opening(index) == nil { break }
        if paragraph.marker != nil { break }
      }
      lines.append(index)
    }
    return lines
  }

  /// True when the lines name the act's number, so that a title may follow.
  private func isDone(_ lines: [Int]) -> Bool {
    var words: [String] = []
    for line in lines {
      words += view.paragraphs[line].words.map(\.folded)
      let first = view.paragraphs[line].words.first?.folded ?? ""
      let isAnnexLine = first == "приложение"
      let numbers = NumberScanner.actNumbers(in: view.paragraphs[line])
      if numbers.count > (isAnnexLine ? 1 : 0) { return true }
      if isAnnexLine, numbers.count == 1, view.paragraphs[line].words.count > 6 { return true }
      let isOfSchool = numbers.isEmpty && !NumberScanner.numbers(in: view.paragraphs[line]).isEmpty
      if view.paragraphs[line].signs.contains(.number), !isAnnexLine, !isOfSchool { return true }
    }
    return false
  }

  private func mark(_ kind: RecognisedMark.Kind, _ lines: [Int]) -> RecognisedMark {
    var approval: Passage?
    var number: Int?
    var act: (Int, NumberMention)?
    var date: (Int, DateMention)?
    var isOfLetter = false
    for line in lines {
      let paragraph = view.paragraphs[line]
      for (position, word) in paragraph.words.enumerated() {
        if approval == nil, Self.approvals.contains(word.folded) {
          approval = Passage(paragraph: line, range: word.range)
        }
        if word.reads("приложение"), number == nil, position + 1 < paragraph.words.count,
          paragraph.words[position + 1].isFigures
        {
          number = Int(paragraph.words[position + 1].folded)
        }
        if word.reads("письму") { isOfLetter = true }
      }
      let annexEnd =
        paragraph.words.first?.reads("приложение") == true && number != nil
        ? (paragraph.words.dropFirst().first?.range.upperBound ?? 0) : 0
      for mention in NumberScanner.actNumbers(in: paragraph) where mention.range.upperBound > annexEnd {
        act = (line, mention)
      }
      for mention in paragraph.dates where date == nil { date = (line, mention) }
    }
    return RecognisedMark(
      kind: kind, paragraphs: lines, approvalWord: approval, number: number, isOfLetter: isOfLetter, date: date?.1,
      dateParagraph: date?.0, actNumber: act?.1, numberParagraph: act?.0)
  }
}
