import DocumentRecognition

/// A cited act has its kind, author, date, number and title.
struct CitedActsAreWhole: InspectionRule {
  let code = "REF-05"

  private static let acts = ["приказ", "распоряжени", "постановлени", "письм", "закон"]
  private static let actStems = WordStems(acts)
  private static let plans = ["программ", "план", "перечн", "рекомендаци", "протокол", "положени"]
  private static let openings = [
    "в рамках", "на основании", "во исполнение", "в соответствии с", "в соответствии со", "согласно",
    "в целях реализации", "в целях исполнения",
  ].map(PhrasePattern.init)

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var bare: [Passage] = []
    var partial: [Passage] = []
    let naming = Set(document.paragraphs(holding: Self.actStems))
    let opened = Set(Self.openings.flatMap { document.passages(of: $0).map(\.paragraph) })
    for (index, paragraph) in document.shown
    where (opened.contains(index) || paragraph.signs.contains(.number) && naming.contains(index))
      && !document.headingParagraphs.contains(index)
      && !document.marks.contains(where: { $0.paragraphs.contains(index) })
    {
      guard document.order.map({ !$0.author.contains(index) && $0.kind != index && !$0.title.contains(index) }) ?? true
      else { continue }
      for sentence in SentenceSplitter.sentences(of: paragraph) {
        if let passage = basis(document, index, sentence) { bare.append(passage) }
        partial += numbered(document, index, sentence)
      }
    }
    return RuleFinding.grouped(
      "документ-основание назван без даты, номера или органа", hint: "пишите: вид, кто принял, дата, номер, «название»",
      at: bare)
      + RuleFinding.grouped(
        "у документа нет даты, номера или названия", hint: "пишите: приказ … от 16.04.2020 № 481/ПК «Об утверждении …»",
        at: partial)
      + RuleFinding.grouped(
        "подтверждающий документ назван без даты и номера", hint: "пишите: приказ от 15.03.2027 № 12",
        at: document.tables.flatMap { bareProofs(in: $0, document) })
      + meetings(document) + FederalLaws.findings(in: document)
      + RuleFinding.grouped(
        "у документа нет номера", hint: "пишите: приказ … от 16.04.2020 № 481/ПК «Об утверждении …»",
        at: unnumbered(document))
  }

  /// «В рамках реализации программы …» without a date or a number in the sentence, before the document's own programme.
  private func basis(_ document: RecognisedDocument, _ index: Int, _ sentence: Sentence) -> Passage? {
    guard document.passport == nil || document.order.map({ $0.preamble.contains(index) }) == true else { return nil }
    let paragraph = document.paragraphs[index]
    guard paragraph.isInBody else { return nil }
    guard
      let opening = Self.openings.lazy.compactMap({ $0.ranges(in: paragraph).first }).first(where: {
        abs($0.lowerBound - (sentence.words.first?.range.lowerBound ?? 0)) <= 2
      })
    else { return nil }
    let after = sentence.words.filter { $0.range.lowerBound >= opening.upperBound }.prefix(5)
    guard let noun = after.first(where: { word in (Self.plans + Self.acts).contains { word.begins(with: $0) } }),
      !after.contains(where: { word in ["настоящ", "работ", "плановы"].contains { word.begins(with: $0) } }),
      !sentence.words.contains(where: { $0.isFigures && $0.range.count == 4 }),
      !paragraph.string(sentence.range).contains("№")
    else { return nil }
    // «Программа» alone is a term of the document.
    let next = sentence.words.first { $0.range.lowerBound > noun.range.lowerBound }
    guard next != nil,
      !(noun.isCapitalised && after.first == noun
        && next.map { paragraph.scalars[noun.range.upperBound..<$0.range.lowerBound].contains(",") } == true)
    else { return nil }
    return Passage(paragraph: index, range: opening.lowerBound..<noun.range.upperBound)
  }

  private static let about = PhrasePattern("об|о *")

  /// «приказ № 5» without its date; an act with date and number but no title in the preamble.
  private func numbered(_ document: RecognisedDocument, _ index: Int, _ sentence: Sentence) -> [Passage] {
    let paragraph = document.paragraphs[index]
    return NumberScanner.numbers(in: paragraph).compactMap { mention in
      guard sentence.range.contains(mention.range.lowerBound) else { return nil }
      let before = sentence.words.filter { $0.range.upperBound <= mention.range.lowerBound }
      guard
        let act = before.last(where: { word in
          Self.acts.contains { word.begins(with: $0) } && !word.begins(with: "письменн")
            && !word.begins(with: "законн")
        }),
        before.filter({ $0.range.lowerBound > act.range.lowerBound }).count <= 18
      else { return nil }
      let dates = document.paragraphs[index].dates.filter {
        $0.range.lowerBound > act.range.lowerBound && $0.range.lowerBound < mention.range.upperBound + 40
      }
      let passage = Passage(paragraph: index, range: act.range.lowerBound..<mention.range.upperBound)
      if dates.isEmpty { return passage }
      let end = max(mention.range.upperBound, dates.map(\.range.upperBound).max() ?? 0)
      let rest = paragraph.scalars[min(end, paragraph.scalars.count)...].prefix(16)
      let isTitled =
        rest.contains("«") || rest.contains("\"") || rest.contains("“")
        || isTitledBefore(paragraph, act.range.upperBound..<mention.range.lowerBound)
        || Self.about.occurs(in: paragraph) || approvesNamed(paragraph, act)
      return document.order?.preamble.contains(index) == true && !isTitled ? passage : nil
    }
  }

  /// «… Плана мероприятий по работе со школами, утверждённого приказом … от … № …»: the plan's name says which act it is.
  private func approvesNamed(_ paragraph: DocumentParagraph, _ act: TextWord) -> Bool {
    guard let verb = paragraph.word(before: act.range.lowerBound), verb.begins(with: "утвержденн"),
      let name = paragraph.word(before: verb.range.lowerBound)
    else { return false }
    return paragraph.scalars[name.range.upperBound..<verb.range.lowerBound].contains(",")
  }

  private func isTitledBefore(_ paragraph: DocumentParagraph, _ range: Range<Int>) -> Bool {
    paragraph.scalars[range.clamped(to: 0..<paragraph.scalars.count)].contains("«")
  }

  /// «приказа … от 20 августа 2025 г. «О поддержке …»» in the preamble: a date, a title and no number between them.
  private func unnumbered(_ document: RecognisedDocument) -> [Passage] {
    (document.order?.preamble ?? []).flatMap { index -> [Passage] in
      let paragraph = document.paragraphs[index]
      return paragraph.dates.compactMap { mention in
        let before = paragraph.words.filter { $0.range.upperBound <= mention.range.lowerBound }.suffix(16)
        guard before.last?.reads("от") == true,
          let act = before.last(where: { word in
            ["приказ", "распоряжени", "постановлени"].contains { word.begins(with: $0) }
          }),
          let sign = paragraph.character(after: mention.range.upperBound), sign == "«" || sign == ","
        else { return nil }
        let around = paragraph.scalars[
          act.range.lowerBound..<min(mention.range.upperBound + 4, paragraph.scalars.count)]
        guard !around.contains("№") else { return nil }
        return Passage(paragraph: index, range: act.range.lowerBound..<mention.range.upperBound)
      }
    }
  }

  private static let proofs: Set<String> = ["приказ", "протокол", "распоряжение", "постановление", "письмо", "акт"]

  /// «Приказ» alone in a column of documents beside the days of events.
  private func bareProofs(in table: RecognisedTable, _ document: RecognisedDocument) -> [Passage] {
    guard document.kind == .report, DayColumn.all(of: table, in: document).contains(where: \.isOfEvents) else {
      return []
    }
    return table.rows.flatMap { document.view.tables[table.table].rows[$0].cells }.flatMap(\.paragraphs).filter {
      let words = document.paragraphs[$0].words
      return words.count == 1 && Self.proofs.contains(words[0].folded)
    }.map(document.view.passage)
  }

  private static let meeting = PhrasePattern("проведено|состоялось заседание")

  /// A report's meeting without its protocol.
  private func meetings(_ document: RecognisedDocument) -> [RuleFinding] {
    guard document.kind == .report else { return [] }
    let found = document.passages(of: Self.meeting) { index in
      !document.paragraphs[index].text.contains("№") && !document.paragraphs[index].holds("протокол")
    }
    return RuleFinding.grouped("заседание названо без протокола", hint: "укажите дату и номер протокола", at: found)
  }
}
