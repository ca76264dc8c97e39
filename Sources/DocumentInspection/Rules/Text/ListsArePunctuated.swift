import DocumentRecognition

/// Lists and sentences end as they should.
struct ListsArePunctuated: InspectionRule {
  let code = "TXT-09"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    RuleFinding.grouped(
      "знаки в конце строк перечня стоят не по правилу", hint: "строки кончаются точкой с запятой, последняя — точкой",
      at: lists(document))
      + RuleFinding.grouped("нет двоеточия перед перечнем", hint: "поставьте двоеточие", at: intros(document))
      + RuleFinding.grouped("нет точки в конце предложения", hint: "поставьте точку", at: stops(document))
      + RuleFinding.grouped(
        "лишний знак перед «приказываю»", hint: "преамбула продолжается словом «приказываю:»", at: preamble(document))
      + RuleFinding.grouped(
        "ячейки столбца кончаются то с точкой, то без неё", hint: "уберите точки", at: cells(document))
      + RuleFinding.grouped(
        "части предложения соединены одной запятой", hint: "добавьте союз или разделите предложение",
        at: splices(document))
      + RuleFinding.grouped("две точки подряд", hint: "оставьте одну", at: doubled(document))
  }

  /// «Принять к сведению информацию Орлова Д.С..»; three points are a sign of their own.
  private func doubled(_ document: RecognisedDocument) -> [Passage] {
    document.shown.compactMap { index, paragraph in
      let end = paragraph.endOfText
      guard end >= 3, paragraph.scalars[end - 2..<end].elementsEqual(["." as Unicode.Scalar, "."]),
        paragraph.scalars[end - 3] != "."
      else { return nil }
      return Passage(paragraph: index, range: (paragraph.words.last?.range.lowerBound ?? end - 2)..<end)
    }
  }

  private func lists(_ document: RecognisedDocument) -> [Passage] {
    document.lists.flatMap { list -> [Passage] in
      let paragraphs = list.entries.map { document.paragraphs[$0] }
      guard paragraphs.allSatisfy({ $0.cell == nil }), list.entries.count >= 2 else { return [] }
      var found: [Passage] = []
      func end(_ position: Int) -> Passage {
        let paragraph = paragraphs[position]
        return Passage(
          paragraph: list.entries[position],
          range: (paragraph.words.last?.range.lowerBound ?? 0)..<max(
            paragraph.endOfText, (paragraph.words.last?.range.lowerBound ?? 0) + 1))
      }
      let inner = paragraphs.dropLast()
      let semicolons = inner.filter { $0.lastCharacter == ";" }.count
      let last = paragraphs.count - 1
      if paragraphs[last].lastCharacter == ";" || paragraphs[last].lastCharacter == ",", isClosed(document, list) {
        found.append(end(last))
      }
      if semicolons > 0, semicolons * 2 >= inner.count {
        for position in inner.indices
        where [".", ","].contains(paragraphs[position].lastCharacter)
          || paragraphs[position].lastCharacter.map(CharacterClass.isLetter) == true
        {
          if paragraphs[position].lastCharacter == ".",
            paragraphs[position].words.last.map({ ["т", "д", "п", "др", "г", "гг"].contains($0.folded) }) ?? false
          {
            continue
          }
          found.append(end(position))
        }
        if let sign = paragraphs[last].lastCharacter, CharacterClass.isLetter(sign), isClosed(document, list) {
          found.append(end(last))
        }
      } else if document.order?.items.contains(where: { $0.parts.contains(list.entries[0]) }) == true,
        inner.allSatisfy({ $0.lastCharacter == "." }), !paragraphs.allSatisfy(isSentence),
        list.intro.map({ document.paragraphs[$0].lastCharacter != "." && document.paragraphs[$0].words.count <= 3 })
          ?? false
      {
        found += inner.indices.map(end)
      }
      return found
    }
  }

  /// True for «1.1. Программу …»: behind a number with a full stop an entry begins with a capital and ends with a stop.
  private func isSentence(_ paragraph: DocumentParagraph) -> Bool {
    paragraph.marker?.numbers != nil && paragraph.marker?.suffix == "."
      && paragraph.bodyWords.first?.isCapitalised == true
  }

  /// True when the text goes on otherwise after the list.
  private func isClosed(_ document: RecognisedDocument, _ list: RecognisedList) -> Bool {
    guard let last = list.entries.last else { return false }
    let next = document.paragraphs[(last + 1)...].first { !$0.isBlank }
    guard let next else { return true }
    return next.marker == nil || next.marker?.numbers != nil || document.headingParagraphs.contains(last + 1)
  }

  private func intros(_ document: RecognisedDocument) -> [Passage] {
    document.lists.compactMap { list in
      guard let intro = list.intro, let first = list.entries.first, document.paragraphs[first].marker?.isBullet == true,
        document.paragraphs[first].cell == nil
      else { return nil }
      let paragraph = document.paragraphs[intro]
      guard let sign = paragraph.lastCharacter, CharacterClass.isLetter(sign),
        !paragraph.isHeadingLike || document.order?.items.contains(where: { $0.paragraph == intro }) == true,
        !document.isRequisite(intro), intro + 1 == first
      else { return nil }
      // A heading stands over a list without a colon.
      let isItem = document.order?.items.contains { $0.paragraph == intro } == true
      guard isItem || paragraph.holds("следующ") || paragraph.words.contains(where: isPredicate) else { return nil }
      return Passage(paragraph: intro, range: (paragraph.words.last?.range.lowerBound ?? 0)..<paragraph.endOfText)
    }
  }

  private static let predicates: Set<String> = [
    "является", "являются", "составляет", "составляют", "включает", "включают", "предполагает", "позволяет",
    "позволяют", "осуществляется", "осуществляются", "проводится", "проводятся", "относятся", "относится", "были",
    "было", "была",
  ]

  private func stops(_ document: RecognisedDocument) -> [Passage] {
    document.shown.compactMap { index, paragraph in
      guard paragraph.isInBody, let sign = paragraph.lastCharacter, CharacterClass.isLetter(sign),
        paragraph.words.count >= 5, !paragraph.isHeadingLike, !paragraph.isCentred,
        !document.isRequisite(index), !document.headingParagraphs.contains(index),
        !document.listEntries.contains(index) || paragraph.marker?.numbers != nil,
        document.order.map({ !$0.preamble.contains(index) }) ?? true,
        paragraph.words.contains(where: isPredicate), !goesOn(document, index),
        paragraph.persons.last.map({ $0.range.upperBound < paragraph.endOfText }) ?? true
      else { return nil }
      return Passage(paragraph: index, range: (paragraph.words.last?.range.lowerBound ?? 0)..<paragraph.endOfText)
    }
  }

  private func isPredicate(_ word: TextWord) -> Bool {
    Self.predicates.contains(word.folded)
      || word.folded.count >= 7
        && ["лены", "дены", "саны", "ваны", "лена", "дена", "вана", "лено", "дено", "вано"].contains(
          where: word.ends)
  }

  private func goesOn(_ document: RecognisedDocument, _ index: Int) -> Bool {
    guard let next = document.paragraphs[(index + 1)...].first(where: { !$0.isBlank }) else { return false }
    return next.character(after: 0).map(CharacterClass.isSmall) ?? false || next.marker?.isBullet == true
  }

  private func preamble(_ document: RecognisedDocument) -> [Passage] {
    guard let order = document.order, let verb = order.verb,
      let last = order.preamble.last(where: { $0 < verb.paragraph }),
      // «На основании изложенного приказываю:» is a sentence of its own.
      document.paragraphs[verb.paragraph].words.first?.range.lowerBound == verb.range.lowerBound
    else { return [] }
    let paragraph = document.paragraphs[last]
    guard let sign = paragraph.lastCharacter, ":.;".unicodeScalars.contains(sign) else { return [] }
    return [Passage(paragraph: last, range: (paragraph.words.last?.range.lowerBound ?? 0)..<paragraph.endOfText)]
  }

  private func cells(_ document: RecognisedDocument) -> [Passage] {
    document.roadmaps.flatMap { table -> [Passage] in
      table.columns.indices.filter { [.activity, .result].contains(table.columns[$0]) }.flatMap { column -> [Passage] in
        let cells = table.rows.compactMap { document.cell(table, $0, column) }.filter {
          !document.view.isEmpty($0) && $0.merge != .continuation
        }
        let ends = cells.compactMap { cell in cell.paragraphs.last { !document.paragraphs[$0].isBlank } }
        let stopped = ends.filter { document.paragraphs[$0].lastCharacter == "." }
        guard cells.count >= 4, !stopped.isEmpty, stopped.count < ends.count else { return [] }
        let minority =
          stopped.count * 2 <= ends.count ? stopped : ends.filter { document.paragraphs[$0].lastCharacter != "." }
        return minority.map { index in
          let paragraph = document.paragraphs[index]
          return Passage(
            paragraph: index, range: (paragraph.words.last?.range.lowerBound ?? 0)..<max(1, paragraph.endOfText))
        }
      }
    }
  }

  private static let splice = PhrasePattern("проводится|ведется|осуществляется|выполняется")

  /// «Работа … проводится, запланированные мероприятия не дают …»: two clauses, each with a subject of its own.
  private func splices(_ document: RecognisedDocument) -> [Passage] {
    document.passages(of: Self.splice).compactMap { passage in
      let paragraph = document.paragraphs[passage.paragraph]
      guard paragraph.scalars.indices.contains(passage.range.upperBound),
        paragraph.scalars[passage.range.upperBound] == ","
      else { return nil }
      let after = paragraph.words.filter { $0.range.lowerBound > passage.range.upperBound }.prefix(4)
      guard let first = after.first, first.ends(with: "ые") || first.ends(with: "ие"),
        after.contains(where: { ["дают", "имеют", "приносят", "остаются", "требуют", "позволяют"].contains($0.folded) })
      else { return nil }
      return Passage(paragraph: passage.paragraph, range: passage.range.lowerBound..<first.range.upperBound)
    }
  }
}
