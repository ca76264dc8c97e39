import DocumentRecognition

extension CountsAreRight {
  private static let subjects = WordStems(["школ", "организаци", "учреждени", "них"])

  /// «Участвовали шесть школ: № 3, 7 и 12»: what stands behind the colon is counted.
  func lists(_ document: RecognisedDocument) -> [RuleFinding] {
    document.shown.compactMap { index, paragraph -> RuleFinding? in
      guard let colon = paragraph.scalars.firstIndex(of: ":"), colon + 2 < paragraph.scalars.count else { return nil }
      let words = paragraph.words.filter { $0.range.upperBound <= colon }.suffix(14)
      guard
        let stated = words.last(where: { SmallNumerals.values[$0.folded] != nil || $0.isFigures && $0.range.count <= 2 }
        ),
        let count = SmallNumerals.number(stated), count >= 2,
        words.contains(where: { $0.range.lowerBound > stated.range.lowerBound && Self.subjects.hold($0) })
      else { return nil }
      let end = paragraph.scalars[colon...].firstIndex { ".;".unicodeScalars.contains($0) } ?? paragraph.endOfText
      let named = NamedSchools.count(in: paragraph, colon..<end)
      guard named >= 2, named != count else { return nil }
      return RuleFinding(
        "названо \(named), а сказано \(count)", hint: "исправьте число или дополните перечень",
        at: [Passage(paragraph: index, range: stated.range.lowerBound..<end)])
    }
  }

  private static let present = WordStems(["присутств"])
  private static let votes = [WordStems(words: ["за"]), WordStems(["против"]), WordStems(["воздерж"])]

  /// «Присутствовали: 8 человек … за – 9»: nobody votes who is not there, and whoever is there votes or abstains.
  func votes(_ document: RecognisedDocument) -> [RuleFinding] {
    guard document.order == nil, let place = document.places(of: Self.present).first else { return [] }
    let around = document.paragraphs[place.paragraph].words[place.word...].prefix(6)
    guard let word = around.first(where: \.isFigures), let present = Int(word.folded) else { return [] }
    return document.shown.compactMap { index, paragraph -> RuleFinding? in
      guard paragraph.holds("голосовал", "воздерж"), let numbers = ballot(paragraph) else { return nil }
      let total = numbers.reduce(0, +)
      guard total != present else { return nil }
      return RuleFinding(
        "голосов \(total), а присутствовало \(present)", hint: "исправьте число голосов или присутствовавших",
        at: [document.view.passage(index), Passage(paragraph: place.paragraph, range: word.range)])
    }
  }

  /// The numbers behind «за», «против», «воздержались»; nil where one of them has none.
  private func ballot(_ paragraph: DocumentParagraph) -> [Int]? {
    let words = paragraph.words
    let numbers = Self.votes.compactMap { stems -> Int? in
      guard let position = words.firstIndex(where: stems.hold), position + 1 < words.count else { return nil }
      return Int(words[position + 1].folded)
    }
    return numbers.count == Self.votes.count ? numbers : nil
  }

  private static let done = PhrasePattern("из ~ выполнено|выполнены|проведено|проведены|реализовано|реализованы")

  /// «Из 6 запланированных мероприятий выполнено 7».
  func excesses(_ document: RecognisedDocument) -> [RuleFinding] {
    document.passages(of: Self.done).compactMap { passage -> RuleFinding? in
      let paragraph = document.paragraphs[passage.paragraph]
      let inside = paragraph.words.filter { passage.range.contains($0.range.lowerBound) && $0.isFigures }
      let after = paragraph.words.first { $0.range.lowerBound >= passage.range.upperBound }
      guard inside.count == 1, let whole = inside.first.flatMap({ Int($0.folded) }), let after, after.isFigures,
        let part = Int(after.folded), part > whole, !YearRangeScanner.isYear(after)
      else { return nil }
      return RuleFinding(
        "часть больше целого: \(part) из \(whole)", hint: "исправьте одно из чисел",
        at: [Passage(paragraph: passage.paragraph, range: passage.range.lowerBound..<after.range.upperBound)])
    }
  }

  private static let held = PhrasePattern("проведено|состоялось|прошло|организовано")
  private static let some = WordStems(["числе", "наиболее", "основны", "главны"])

  /// «Проведено 4 мероприятия» in a report whose only table of events has three rows.
  func events(_ document: RecognisedDocument) -> [RuleFinding] {
    guard document.kind == .report else { return [] }
    let tables = document.tables.filter { DayColumn.all(of: $0, in: document).contains(where: \.isOfEvents) }
    guard tables.count == 1, let table = tables.first else { return [] }
    let rows = table.rows.filter { !document.isTotal(table, $0) }
    guard rows.count >= 2 else { return [] }
    return document.shown.compactMap { index, paragraph -> RuleFinding? in
      guard paragraph.isInBody, !paragraph.words.contains(where: Self.some.hold) else { return nil }
      let words = paragraph.words
      guard
        let position = words.indices.dropFirst().dropLast().first(where: { position in
          Self.held.accepts(words[position - 1]) && words[position + 1].begins(with: "мероприят")
        }),
        let stated = SmallNumerals.number(words[position]),
        stated != rows.count
      else { return nil }
      let place = words[position].range.lowerBound..<words[position + 1].range.upperBound
      return RuleFinding(
        "сказано \(stated), а в таблице мероприятий строк – \(rows.count)",
        hint: "исправьте число или дополните таблицу",
        at: [Passage(paragraph: index, range: place)], severity: .warning)
    }
  }
}
