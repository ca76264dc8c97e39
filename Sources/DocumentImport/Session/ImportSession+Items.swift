import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads the items of an order.
extension ImportSession {
  /// A paragraph of the directive part with its depth, from 1; continuations are joined to what they go on with.
  struct Line {
    let paragraph: Int
    let level: Int
    var text: String
    var continuations: [Int] = []
  }

  /// The items, and the clause of control, which the data keep apart.
  mutating func items(of order: RecognisedOrder) -> (items: [YAMLValue], control: YAMLValue?) {
    var items: [YAMLValue] = []
    var control: YAMLValue?
    let written = unnumberedItems(order) ?? order.items
    for (position, item) in written.enumerated() {
      let lines = lines(of: item)
      let isLast = position == written.count - 1
      // A text box beside an item is none of its words.
      let own = item.all.filter { !document.paragraphs[$0].isBoxed }
      if isLast, lines.count == 1, let found = controlClause(lines[0].text, at: item.paragraph) {
        control = found
        let clause = clauseOfControl(own)
        condensed.formUnion(clause)
        take(clause, as: "приказ: контроль")
        continue
      }
      items += values(of: lines[...], level: 1)
      take(own, as: "приказ: пункт \(item.number ?? position + 1)")
    }
    return (items, control)
  }

  /// The paragraphs of a text without numbers, or with «§ 1» above each, as items; nil where the items have numbers.
  private mutating func unnumberedItems(_ order: RecognisedOrder) -> [RecognisedItem]? {
    guard order.items.count == 1, let only = order.items.first, only.number == nil, !only.parts.isEmpty else {
      return nil
    }
    var items: [RecognisedItem] = []
    var isClosed = true
    for index in only.all where !document.paragraphs[index].isBlank && !document.paragraphs[index].isBoxed {
      let paragraph = document.paragraphs[index]
      if paragraph.words.count <= 1, paragraph.text.contains("§") {
        take([index])
        isClosed = true
        continue
      }
      if isClosed, paragraph.marker == nil, paragraph.words.first?.isCapitalised == true {
        items.append(RecognisedItem(paragraph: index, number: nil))
      } else if !items.isEmpty {
        items[items.count - 1].parts.append(index)
      } else {
        return nil
      }
      isClosed = paragraph.lastCharacter == "."
    }
    if let first = items.first, items.count > 1 {
      remark("пункты без номеров: каждый абзац стал пунктом, номера поставит программа", at: first.paragraph)
    }
    return items.isEmpty ? nil : items
  }

  private func lines(of item: RecognisedItem) -> [Line] {
    var lines = [Line(paragraph: item.paragraph, level: 1, text: body(item.paragraph))]
    let base = document.paragraphs[item.paragraph].marker?.numbers?.count ?? 1
    for index in item.parts where !document.paragraphs[index].isBlank && !document.paragraphs[index].isBoxed {
      let paragraph = document.paragraphs[index]
      guard let marker = paragraph.marker else {
        lines[lines.count - 1].text += " " + ImportedText.clean(paragraph.text)
        lines[lines.count - 1].continuations.append(index)
        continue
      }
      let deepest = (lines.last?.level ?? 1) + 1
      let level: Int =
        switch marker.kind {
        case .number(let numbers) where marker.suffix != ")": max(2, numbers.count - base + 1)
        case .number: 2
        case .letter, .roman, .bullet:
          lines.last { document.paragraphs[$0.paragraph].marker?.numbers != nil }?.level ?? 1
        }
      // A bullet hangs below the last number.
      let isBelow = marker.numbers == nil
      lines.append(Line(paragraph: index, level: min(isBelow ? level + 1 : level, deepest), text: body(index)))
    }
    return lines
  }

  /// The values of lines that begin at a level; deeper ones become subitems.
  private mutating func values(of lines: ArraySlice<Line>, level: Int, hasExecutor: Bool = false) -> [YAMLValue] {
    var values: [YAMLValue] = []
    var rest = lines
    while let head = rest.first {
      rest = rest.dropFirst()
      let below = rest.prefix { $0.level > head.level }
      rest = rest.dropFirst(below.count)
      values.append(hasExecutor ? task(head, below) ?? value(of: head, below) : value(of: head, below))
    }
    return values
  }

  private mutating func value(of head: Line, _ below: ArraySlice<Line>) -> YAMLValue {
    if let approval = approval(head, below) { return approval }
    if below.isEmpty, let group = groupItem(head.text) { return group }
    let subitems =
      below.isEmpty ? [] : values(of: below, level: head.level + 1, hasExecutor: Self.namesExecutorAlone(head.text))
    return instruction(head, subitems) ?? plain(head.text, subitems)
  }

  private func plain(_ text: String, _ subitems: [YAMLValue]) -> YAMLValue {
    guard !subitems.isEmpty else { return .text(Self.withoutEnd(text)) }
    return .record([.init("текст", .text(Self.withoutEnd(text))), .init("подпункты", .list(subitems))])
  }

  /// The text without the sign that the program puts there itself.
  static func withoutEnd(_ text: String) -> String {
    var text = ImportedText.clean(text)
    while let last = text.last, ";:,".contains(last) { text.removeLast() }
    return ImportedText.entry(text)
  }
}
