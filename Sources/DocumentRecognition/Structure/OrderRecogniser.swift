import RussianLanguage

/// Finds the pieces of an order.
struct OrderRecogniser {
  let view: DocumentView
  let marks: [RecognisedMark]

  private static let kinds = ["приказ", "распоряжение", "постановление"]
  private static let verbs = ["приказываю", "постановляю", "постановляет", "обязываю", "распоряжаюсь"]
  private static let kindWords = WordStems(words: kinds)
  private static let verbWords = WordStems(words: verbs)

  func order() -> RecognisedOrder? {
    let limit = min(view.paragraphs.count, 120)
    let firstMark = marks.first?.paragraphs.first ?? Int.max
    let kind = (0..<limit).first { isKind($0) }
    let verb = (0..<limit).lazy.compactMap(verbPassage).first
    guard let start = [kind, verb?.paragraph].compactMap(\.self).min(), start < firstMark || kind != nil else {
      return nil
    }
    // «Приказ» as a heading of some list is no order: one needs the verb, or a date or number near its kind.
    guard verb != nil || kind.map({ hasRegistration(near: $0) }) == true else { return nil }
    var order = RecognisedOrder()
    order.kind = kind
    order.isExtract = kind.map(isExtract) ?? false
    order.verb = verb
    if let kind { order.author = (0..<kind).filter { !view.paragraphs[$0].isBlank && !isInMark($0) } }
    readHeader(into: &order, limit: limit)
    readBody(into: &order)
    return order
  }

  private func isInMark(_ index: Int) -> Bool { marks.contains { $0.paragraphs.contains(index) } }

  /// «ПРИКАЗ», «П Р И К А З», «Приказ № 5»: alone on its line or followed by its registration.
  private func isKind(_ index: Int) -> Bool {
    let paragraph = view.paragraphs[index]
    // «П О С Т А Н О В Л Е Н И Е» is thirteen words.
    guard !paragraph.words.isEmpty, paragraph.words.count <= 14, paragraph.marker?.isBullet != true,
      !isInDataTable(paragraph)
    else { return false }
    let joined = paragraph.words.prefix { $0.range.count == 1 && !$0.isFigures }.map(\.folded).joined()
    if Self.kinds.contains(joined) || isExtract(index) { return true }
    guard let first = paragraph.words.first, Self.kindWords.hold(first) else { return false }
    if paragraph.words.count == 1 { return first.isCapitalised }
    return first.isAllCapitals
      || !NumberScanner.numbers(in: paragraph).isEmpty && !paragraph.dates.isEmpty
        && paragraph.isCentred
  }

  /// True for a cell of a table that is too large for a letterhead: «Приказ» there is what a measure ends with.
  private func isInDataTable(_ paragraph: DocumentParagraph) -> Bool {
    guard let table = paragraph.place.table, view.tables.indices.contains(table - 1) else { return false }
    return view.tables[table - 1].columns > 3 || view.tables[table - 1].rows.count > 6
  }

  /// «ВЫПИСКА ИЗ ПРИКАЗА», «Выписка из постановления от … № …», the two words on lines of their own too.
  private func isExtract(_ index: Int) -> Bool {
    let paragraph = view.paragraphs[index]
    guard let first = paragraph.words.first, first.reads("выписка"), first.isCapitalised else { return false }
    let next = view.paragraphs[(index + 1)...].first { !$0.isBlank }
    let words = paragraph.words.count == 1 ? paragraph.words + (next?.words ?? []) : paragraph.words
    guard words.count >= 3, words[1].reads("из") else { return false }
    return ["приказ", "распоряжени", "постановлени"].contains(where: words[2].begins)
  }

  private func verbPassage(_ index: Int) -> Passage? {
    let paragraph = view.paragraphs[index]
    if let word = paragraph.words.first(where: Self.verbWords.hold) {
      return Passage(paragraph: index, range: word.range)
    }
    // Spaced letters: the one-letter words that spell a verb, not «и» and «в» before them.
    let words = paragraph.words
    for start in words.indices where words[start].range.count == 1 {
      let letters = words[start...].prefix { $0.range.count == 1 && !$0.isFigures }
      let joined = letters.map(\.folded).joined()
      guard let verb = Self.verbs.first(where: joined.hasPrefix), letters.count >= verb.count else { continue }
      let last = letters[letters.startIndex + verb.count - 1]
      return Passage(paragraph: index, range: words[start].range.lowerBound..<last.range.upperBound)
    }
    return nil
  }

  private func hasRegistration(near kind: Int) -> Bool {
    view.paragraphs[kind..<min(kind + 8, view.paragraphs.count)].contains {
      $0.signs.contains(.number) || !$0.dates.isEmpty
    }
  }

  private static let placeWords: Set<String> = [
    "г", "пгт", "с", "п", "пос", "рп", "д", "ст-ца", "село", "поселок", "город", "станица", "х", "аул", "дер",
    "деревня",
  ]
  private static let preambleOpenings: Set<String> = [
    "в", "во", "на", "с", "согласно", "руководствуясь", "для", "учитывая", "по",
  ]

  private func readHeader(into order: inout RecognisedOrder, limit: Int) {
    let start = order.kind ?? 0
    let end = order.verb?.paragraph ?? min(start + 40, view.paragraphs.count - 1)
    guard start <= end else { return }
    var index = start
    while index <= end {
      let paragraph = view.paragraphs[index]
      defer { index += 1 }
      guard !paragraph.isBlank, !isInMark(index) else { continue }
      // Without a verb the first item ends the preamble.
      if order.verb == nil, !order.title.isEmpty || !order.preamble.isEmpty, paragraph.marker?.numbers == [1] { return }
      let first = paragraph.words.first?.folded ?? ""
      if order.title.isEmpty, order.preamble.isEmpty, ["о", "об", "обо"].contains(first), index > start,
        paragraph.words.first?.isCapitalised == true || paragraph.scalars.first == "«"
      {
        index = readTitle(from: index, to: end, into: &order)
        continue
      }
      let isBeforeText = order.title.isEmpty && order.preamble.isEmpty && paragraph.words.count <= 14
      if isBeforeText {
        if order.date == nil, let mention = paragraph.dates.first { order.date = (index, mention) }
        if order.number == nil, let mention = NumberScanner.numbers(in: paragraph).first {
          order.number = (index, mention)
        }
        if order.place == nil, index > start, Self.placeWords.contains(first), paragraph.words.count <= 5 {
          order.place = index
        }
        if index > start, Self.preambleOpenings.contains(first), paragraph.words.count > 5, first != "с" {
          order.preamble.append(index)
        }
        continue
      }
      if index < end || order.verb.map({ $0.range.lowerBound > paragraph.firstCharacter + 3 }) == true {
        // A place or a date may also stand under the title.
        if order.preamble.isEmpty, paragraph.words.count <= 5, Self.placeWords.contains(first) {
          order.place = order.place ?? index
        } else {
          order.preamble.append(index)
        }
      }
    }
  }

  /// The lines of the title; returns the last one's position.
  private func readTitle(from start: Int, to end: Int, into order: inout RecognisedOrder) -> Int {
    order.title = [start]
    let opener = view.paragraphs[start]
    var index = start + 1
    while index < end, order.title.count < 8 {
      let paragraph = view.paragraphs[index]
      let first = paragraph.words.first
      // A line that begins with a small letter goes on with the title, however it is set.
      let goesOn = first.map { !$0.isCapitalised && !$0.isFigures } ?? false
      guard !paragraph.isBlank, paragraph.cell == opener.cell, paragraph.isBold == opener.isBold || goesOn,
        paragraph.words.count <= 30, paragraph.marker == nil, let first,
        !(first.isCapitalised && Self.preambleOpenings.contains(first.folded))
      else { break }
      order.title.append(index)
      index += 1
    }
    return index - 1
  }

  private func readBody(into order: inout RecognisedOrder) {
    let count = view.paragraphs.count
    let start = (order.verb?.paragraph ?? order.title.last ?? order.kind ?? 0) + 1
    let limit = marks.compactMap { $0.paragraphs.first }.first { $0 >= start } ?? count
    order.end = limit
    var index = start
    var items: [RecognisedItem] = []
    while index < limit {
      let paragraph = view.paragraphs[index]
      if isAcknowledgement(index) { break }
      if !paragraph.isBlank, !items.isEmpty, isSignature(index, limit, behind: items.last?.number) { break }
      if !paragraph.isBlank, paragraph.isHeadingLike, paragraph.isCentred, !items.isEmpty { break }
      if paragraph.isBlank {
        index += 1
        continue
      }
      if let numbers = paragraph.marker?.numbers, numbers.count == 1,
        paragraph.marker?.suffix != ")" || goesOn(numbers[0], items) || order.verb != nil && items.isEmpty
      {
        items.append(RecognisedItem(paragraph: index, number: numbers[0]))
      } else if items.isEmpty {
        if order.verb != nil { items.append(RecognisedItem(paragraph: index, number: nil)) }
      } else {
        items[items.count - 1].parts.append(index)
      }
      index += 1
    }
    order.items = items
    // Without the verb and without numbers nothing is known of the text's extent.
    readSignature(from: index, to: limit, behind: items.last?.number, into: &order)
  }

  /// «3) …» right behind «2. …» is the next item, whose number a clerk wrote otherwise; «1) …, 2) …» is a list of its own.
  private func goesOn(_ number: Int, _ items: [RecognisedItem]) -> Bool {
    // An order may write all its numbers so: «1) … 2) … а) … б) … 3) …».
    let isUsual = items.first.map { view.paragraphs[$0.paragraph].marker?.suffix == ")" } ?? false
    guard let last = items.last, last.number == number - 1, isUsual || number > 2 else { return false }
    return !last.parts.contains { view.paragraphs[$0].marker?.numbers != nil }
  }

  func isAcknowledgement(_ index: Int) -> Bool {
    view.paragraphs[index].words.prefix(6).contains { $0.begins(with: "ознакомлен") }
  }

  func readAcknowledgement(from start: Int, to limit: Int, into order: inout RecognisedOrder) {
    guard let first = (start..<min(start + 25, limit)).first(where: isAcknowledgement) else { return }
    let next = (first + 1..<limit).first { !view.paragraphs[$0].isBlank }
    let table = view.paragraphs[first].cell?.table ?? next.flatMap { view.paragraphs[$0].cell?.table }
    var index = first
    var blanks = 0
    while index < limit {
      let paragraph = view.paragraphs[index]
      if let table {
        guard paragraph.cell?.table == table || index == first || paragraph.isBlank else { break }
        order.acknowledgement.append(index)
      } else if paragraph.isBlank {
        blanks += 1
        if blanks > 2 { break }
      } else {
        guard paragraph.words.count <= 15, !paragraph.isHeadingLike, !paragraph.isCentred, paragraph.cell == nil,
          index == first || !UnmarkedAnnexes(view: view, order: order).opens(at: index)
        else { break }
        order.acknowledgement.append(index)
      }
      index += 1
    }
    order.end = min(limit, max(order.end, (order.acknowledgement.last ?? first) + 1))
  }
}
