import DocumentRecognition
import ProgrammeFiles
import ProgrammeModel
import RussianLanguage

/// Reads an order.
extension ImportSession {
  mutating func readOrder() {
    guard let order = document.order else { return }
    var entries: [YAMLValue.Entry] = []
    take([order.kind].compactMap(\.self), as: "вид документа")
    if let kind = order.kind {
      let word = document.paragraphs[kind].words.map(\.folded).joined()
      if !word.hasPrefix("приказ") { remark("вид акта «\(word)» переносится как приказ", at: kind) }
    }
    readDraftMark(order, into: &entries)
    if let number = order.number {
      entries.append(.init("номер", .text(number.mention.number)))
      takeRegistration(number.paragraph, order, as: "приказ: номер")
      compareWithMarks(number.mention.number, at: number.paragraph)
    }
    if let date = order.date {
      if let day = date.mention.date {
        entries.append(.init("дата", .text(day.iso)))
        takeRegistration(date.paragraph, order, as: "приказ: дата")
        compareWithMarks(day, at: date.paragraph)
      } else {
        reasons[date.paragraph] = "дата без года или невозможная"
      }
    }
    if !order.title.isEmpty {
      var title = text(order.title)
      while let last = title.last, ".,;".contains(last) { title.removeLast() }
      entries.append(.init("заголовок", .text(title)))
      take(order.title, as: "приказ: заголовок")
    }
    if let preamble = preamble(order) { entries.append(.init("преамбула", .text(preamble))) }
    let (items, control) = self.items(of: order)
    entries.append(.init("пункты", .list(items)))
    noteForgottenCompositions()
    if let control { entries.append(.init("контроль", control)) }
    if let signatory = signatory(order.signature) {
      entries.append(
        .init("подписывает", signatory.actingPost.map { acting(signatory.key, $0, order) } ?? .text(signatory.key)))
      take(order.signature, as: "приказ: подпись")
      if let first = order.signature.first, document.paragraphs[first].words.first?.folded == "врио" {
        remark("«Врио» перенесено как «исполняющий обязанности»: проверьте должность в подписи", at: first)
      }
    }
    readBlocks(into: &entries)
    let number = order.number.map { $0.mention.number }
    draft.orders.append(.init(number: number, entries: Self.sorted(entries, as: .order)))
  }

  /// Who acts for the holder of a post, if the document names that one; what the own post is must be known to print others.
  private mutating func acting(_ key: String, _ post: String, _ order: RecognisedOrder) -> YAMLValue {
    var entries = [YAMLValue.Entry("лицо", .text(key)), .init("исполняющий-обязанности", .text("да"))]
    let holder = draft.people.key(holding: post, besides: key)
    if let holder { entries.append(.init("за", .text(holder))) }
    if draft.people.takePost(post, unlessKnown: key), let place = order.signature.last {
      remark(
        "своя должность исполняющего обязанности в документе не названа: у «\(key)» записана «\(post)», исправьте",
        at: place)
    }
    return .inlineRecord(entries)
  }

  /// Entries in the order of the vocabulary.
  static func sorted(_ entries: [YAMLValue.Entry], as name: RecordName) -> [YAMLValue.Entry] {
    let keys = Vocabulary.record(name).keys
    return entries.enumerated().sorted { left, right in
      let first = keys.firstIndex(of: left.element.key) ?? keys.count
      let second = keys.firstIndex(of: right.element.key) ?? keys.count
      return (first, left.offset) < (second, right.offset)
    }.map(\.element)
  }

  private mutating func readDraftMark(_ order: RecognisedOrder, into entries: inout [YAMLValue.Entry]) {
    let end = order.kind ?? order.title.first ?? 0
    for index in 0..<end where document.paragraphs[index].words.map(\.folded).joined() == "проект" {
      entries.append(.init("стадия", .text("проект")))
      take([index], as: "приказ: стадия")
    }
  }

  private mutating func compareWithMarks(_ number: String, at paragraph: Int) {
    for mark in document.marks {
      guard let other = mark.actNumber?.number, other != number, let place = mark.numberParagraph else { continue }
      remark("номер приказа в грифе «\(other)», а в шапке «\(number)»: взят номер из шапки", at: place)
      return
    }
  }

  /// The stating part without its verb.
  private mutating func preamble(_ order: RecognisedOrder) -> String? {
    var paragraphs = order.preamble
    if let verb = order.verb, !paragraphs.contains(verb.paragraph) { paragraphs.append(verb.paragraph) }
    var texts: [String] = []
    for index in paragraphs {
      let paragraph = document.paragraphs[index]
      var text = paragraph.text
      if let verb = order.verb, verb.paragraph == index {
        text = paragraph.string(0..<verb.range.lowerBound)
        let rest = ImportedText.clean(paragraph.string(verb.range.upperBound..<paragraph.endOfText))
        if rest.count > 2 { reasons[index] = "слова после «приказываю»: «\(rest)»" }
      }
      texts.append(ImportedText.clean(text))
    }
    var text = texts.filter { !$0.isEmpty }.joined(separator: " ")
    while let last = text.last, ":;".contains(last) { text.removeLast() }
    let left = paragraphs.filter { reasons[$0] != nil }
    take(paragraphs.filter { !left.contains($0) }, as: "приказ: преамбула")
    if !left.isEmpty, let first = left.first { remark(reasons[first] ?? "", at: first) }
    return text.isEmpty ? nil : text
  }

  /// Visas, acknowledgement, distribution.
  private mutating func readBlocks(into entries: inout [YAMLValue.Entry]) {
    let people = afterSignature()
    let acknowledged = people.filter { $0.block == .acknowledgement }
    var word: String?
    var current: BlockEntry.Block?
    for index in afterSignatureRange where !document.paragraphs[index].isBlank {
      let line = document.paragraphs[index]
      if let found = line.words.prefix(6).first(where: { $0.begins(with: "ознакомлен") }) { word = found.folded }
      if Self.isExecutorMark(line) {
        current = nil
        reasons[index] = "исполнитель документа: в данных приказа для него нет ключа"
        continue
      }
      current = Self.block(line) ?? current
      let first = line.words.first?.folded ?? ""
      if first == "рассылка" || first == "разослать" || first == "разослано" {
        entries.append(.init("рассылка", distribution(line)))
        take([index], as: "приказ: рассылка")
        current = nil
      } else if current != nil,
        line.cell != nil || people.contains(where: { $0.paragraph == index })
          || Self.block(line) != nil || first == "подпись" || line.text.contains("___")
      {
        take([index])
      }
    }
    let gender: PersonGender? =
      switch (acknowledged.count, word) {
      case (1, "ознакомлена"): .female
      case (1, "ознакомлен"): .male
      default: nil
      }
    func keys(_ block: BlockEntry.Block) -> [YAMLValue] {
      var keys: [String] = []
      for entry in people where entry.block == block {
        let key = key(of: entry, gender: block == .acknowledgement ? gender : nil)
        if !keys.contains(key) { keys.append(key) }
      }
      return keys.map { .text($0) }
    }
    let (visas, acquainted) = (keys(.visas), keys(.acknowledgement))
    if !visas.isEmpty { entries.append(.init("визы", .inlineList(visas))) }
    if !acquainted.isEmpty { entries.append(.init("ознакомить", .inlineList(acquainted))) }
    for (block, what) in [(BlockEntry.Block.acknowledgement, "ознакомить"), (.visas, "визы")] {
      take(people.filter { $0.block == block }.map(\.paragraph), as: "приказ: \(what)")
    }
  }

  private mutating func distribution(_ line: DocumentParagraph) -> YAMLValue {
    let text = ImportedText.clean(line.text)
    let list = text.drop { $0 != ":" }.dropFirst()
    return .list(
      list.split(separator: ",").map { piece in
        let name = ImportedText.entry(String(piece))
        return .text(SchoolRegistry.isName(name) ? draft.schools.key(of: name) : name)
      })
  }
}
