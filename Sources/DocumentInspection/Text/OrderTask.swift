import DocumentRecognition
import RussianLanguage

/// A task of an order's item or of a decision: the words before its verb say who does it.
struct OrderTask {
  /// The paragraph.
  let paragraph: Int
  /// True when somebody is named before the verb, or in the item above it.
  let hasExecutor: Bool
  /// True when a date, a month or a term is named, or in the item above it.
  let hasDeadline: Bool

  private static let exempt = WordStems([
    "утвердить", "установить", "присвоить", "закрепить", "прекратить", "продлить", "освободить", "признать", "считать",
    "контроль", "внести", "отменить", "приказ", "настоящий", "возложить", "ввести",
    "изложить", "рекомендовать", "создать", "назначить", "определить", "утвержден",
  ])

  /// All tasks that need an executor and a deadline.
  static func all(in document: RecognisedDocument) -> [OrderTask] { document.all(by: Self.self) { find(in: document) } }

  private static func find(in document: RecognisedDocument) -> [OrderTask] {
    (document.order?.items ?? []).flatMap { item -> [OrderTask] in
      let head = document.paragraphs[item.paragraph]
      guard let first = head.bodyWords.first,
        !exempt.hold(first) || head.holds("условия") && first.reads("создать"),
        item.number != 1 || !opensAnEvent(head, document),
        !head.holds("контроль") || head.words.count > 25, !noted.occurs(in: head)
      else { return [] }
      let parts = item.parts.filter {
        document.paragraphs[$0].marker != nil && document.paragraphs[$0].words.count >= 3
      }
      let (headExecutor, headDeadline) = (names(head), isDated(head))
      if parts.isEmpty || !(head.lastCharacter == ":") {
        let rest = item.parts.contains { isDated(document.paragraphs[$0]) }
        return hasVerb(head)
          ? [OrderTask(paragraph: item.paragraph, hasExecutor: headExecutor, hasDeadline: headDeadline || rest)] : []
      }
      return parts.compactMap { index in
        let part = document.paragraphs[index]
        guard let word = part.bodyWords.first?.folded, !["утвердить", "признать"].contains(word),
          hasVerb(part) || hasVerb(head)
        else { return nil }
        return OrderTask(
          paragraph: index, hasExecutor: headExecutor || names(part),
          hasDeadline: headDeadline || isDated(part))
      }
    } + decisions(document)
  }

  /// The entries under «принято решение», «предпринять следующие меры» in a report.
  private static func decisions(_ document: RecognisedDocument) -> [OrderTask] {
    guard document.order == nil else { return [] }
    return document.lists.flatMap { list -> [OrderTask] in
      guard let intro = list.intro, isDecision(document, intro),
        list.entries.contains(where: { hasVerb(document.paragraphs[$0]) })
      else { return [] }
      return list.entries.filter { hasVerb(document.paragraphs[$0]) && !isNoted(document.paragraphs[$0]) }.map {
        index in
        let paragraph = document.paragraphs[index]
        return OrderTask(
          paragraph: index, hasExecutor: names(paragraph), hasDeadline: isDated(paragraph))
      }
    }
  }

  /// «Провести 19 марта 2025 г. … семинар»: the order itself calls the event, other items say who does what for it.
  private static func opensAnEvent(_ head: DocumentParagraph, _ document: RecognisedDocument) -> Bool {
    guard head.bodyWords.first?.reads("провести") == true, let date = head.dates.first,
      let before = head.word(before: date.range.lowerBound), !["до", "позднее"].contains(before.folded)
    else { return false }
    return (document.order?.items.count ?? 0) >= 3
  }

  private static let noted = PhrasePattern("принять к|во сведению|внимание")

  /// What is only taken note of or recommended has neither executor nor deadline of its own.
  private static func isNoted(_ paragraph: DocumentParagraph) -> Bool {
    noted.occurs(in: paragraph)
      || paragraph.bodyWords.first.map(exempt.hold) ?? false
  }

  private static func isDecision(_ document: RecognisedDocument, _ intro: Int) -> Bool {
    document.paragraphs[max(0, intro - 1)...intro].contains {
      $0.holds("решение", "решили", "решено", "поручено") || $0.words.count <= 4 && $0.holds("предложения")
    }
  }

  /// True for a paragraph with an infinitive.
  private static func hasVerb(_ paragraph: DocumentParagraph) -> Bool { verb(paragraph) != nil }

  private static func verb(_ paragraph: DocumentParagraph) -> TextWord? {
    paragraph.bodyWords.first { word in
      word.range.count >= 5 && infinitives.hold(word) && !nouns.hold(word)
    }
  }

  /// How infinitives end; so do some nouns.
  static let infinitives = WordStems(forms: ["*ть", "*ться", "*сти", "*йти"])
  /// What ends as an infinitive does and is none.
  private static let nouns = WordStems(forms: ["область", "часть", "сеть", "*ость"])

  /// True when somebody stands in the dative before the verb, or a person is named.
  private static func names(_ paragraph: DocumentParagraph) -> Bool {
    if !paragraph.persons.isEmpty || paragraph.holds("ответствен", "отв") { return true }
    // «МКУ «Центр развития образования»:»: an abbreviation has no cases.
    if let first = paragraph.bodyWords.first, first.isAllCapitals, first.range.count >= 2 { return true }
    guard let verb = verb(paragraph) else { return paragraph.bodyWords.contains(where: isDative) }
    let before = paragraph.bodyWords.prefix { $0.range.lowerBound < verb.range.lowerBound }
    guard let first = before.first,
      !["при", "в", "во", "на", "с", "со", "для", "до", "по", "к", "из", "не"].contains(first.folded)
    else {
      return before.contains { word in ["ам", "ям", "ему", "ому"].contains(where: word.ends) }
    }
    return before.contains(where: isDative) || before.count >= 2
  }

  private static func isDative(_ word: TextWord) -> Bool { word.range.count >= 4 && datives.hold(word) }

  private static let datives = WordStems(forms: ["*ам", "*ям", "*ому", "*ему", "*у", "*ю", "*ой", "*ии", "*е"])

  private static func isDated(_ paragraph: DocumentParagraph) -> Bool {
    if !paragraph.dates.isEmpty || paragraph.words.contains(where: { YearRangeScanner.isYear($0) }) { return true }
    if paragraph.holds(
      "ежеквартальн", "ежемесячн", "ежегодн", "еженедельн", "постоянно", "незамедлительно", "немедленно", "ежедневн")
    {
      return true
    }
    return paragraph.words.contains(where: months.hold) || Self.terms.contains { $0.occurs(in: paragraph) }
  }

  /// Months in the cases that deadlines have them in; «мая» may be anybody's name.
  private static let months = WordStems(
    words: Month.allCases.flatMap { [$0.name(in: .genitive), $0.name(in: .prepositional)] }.filter { $0 != "мая" })

  private static let terms = [
    "в срок", "в течение", "не позднее", "в установленн* срок*", "согласно график*|план*|срок*", "по мере", "по итогам",
    "в сроки", "по отдельному", "раз|раза в неделю|месяц|квартал|полугодие|год",
    "каждого|каждый месяца|квартала|полугодия|года|месяц|квартал|год", "на очередной финансовый год",
  ].map(PhrasePattern.init)
}
