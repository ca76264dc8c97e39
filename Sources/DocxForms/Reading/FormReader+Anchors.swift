import DocumentRecognition
import ProgrammeModel

extension FormReader {
  /// Reads a field whose bookmarks or controls are still there.
  mutating func readByAnchors(_ field: FormPlan.Field) {
    switch field.source.kind {
    case .table: readTable(field)
    case .list: readList(field)
    case .text: readText(field)
    case .line, .date, .choice, .check: readLine(field)
    }
  }

  private func anchors(_ field: FormPlan.Field) -> [(key: FormSlotKey, anchors: [FormAnchors.Anchor])] {
    anchors.own.filter { $0.key.field == field.index }.map { ($0.key, $0.value) }.sorted {
      ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column)
    }
  }

  // MARK: - Paragraphs and lines

  private mutating func readText(_ field: FormPlan.Field) {
    guard let own = anchors(field).first?.anchors else { return }
    var found: [(text: String, characters: [Int: [Range<Int>]])] = []
    for characters in joined(own.map { ownCharacters($0) }) {
      let text = markdown(of: characters, isInCell: characters.keys.contains { view.paragraphs[$0].cell != nil })
      found.append((FormPrompt.removed(from: text, field.prompt), characters))
    }
    take(field, found, at: own[0])
  }

  private mutating func readLine(_ field: FormPlan.Field) {
    guard let own = anchors(field).first?.anchors else { return }
    let found = own.map { anchor in
      let characters = ownCharacters(anchor)
      return (text: FormPrompt.removed(from: layout.text(characters), field.prompt), characters: characters)
    }
    take(field, found, at: own[0])
  }

  /// Takes the first answer among a field's anchors; one that says something else is told of and kept.
  private mutating func take(
    _ field: FormPlan.Field, _ found: [(text: String, characters: [Int: [Range<Int>]])], at first: FormAnchors.Anchor
  ) {
    let place = layout.paragraph(at: first.nodes.lowerBound)
    // Prompts that have lost their control are nobody's words.
    for one in found where one.text.isEmpty { cover(one.characters) }
    let answered = found.filter { !$0.text.isEmpty }
    let answer = answered.first
    if let answer { cover(answer.characters) }
    answers[field.index] = FormAnswer(
      field: field.index, value: .text(answer?.text ?? ""), paragraph: answer?.characters.keys.min() ?? place,
      waiver: answer.flatMap { FormText.isWaiver($0.text) ? $0.text : nil })
    guard let answer else { return }
    for other in answered.dropFirst() where !isPart(other.text, of: answer.text) {
      remark(
        .contradiction, .error,
        "поле «\(field.source.question)» есть в документе дважды с разными ответами: «\(Self.excerpt(answer.text))» и "
          + "«\(Self.excerpt(other.text))»",
        hint: "взят первый ответ, второй сохранён отдельно; оставьте один", at: other.characters.keys.min())
      let paragraph = other.characters.keys.min() ?? 0
      kept.append(FormReading.Outside(heading: headingText(above: paragraph), text: other.text, paragraph: paragraph))
      cover(other.characters)
    }
  }

  /// A control inside its bookmark says the same once more.
  private func isPart(_ text: String, of whole: String) -> Bool {
    FormText.folded(whole).contains(FormText.folded(text))
  }

  /// The characters of an anchor without what the form itself prints, and without other fields' places: a bookmark that
  /// was stretched over half the document must not take everything.
  func ownCharacters(_ anchor: FormAnchors.Anchor) -> [Int: [Range<Int>]] {
    var found: [Int: [Range<Int>]] = [:]
    for (paragraph, ranges) in layout.characters(in: anchor.nodes)
    where !isPrinted(paragraph) && headings[paragraph] == nil {
      let free = Self.remainder(of: view.paragraphs[paragraph], covered[paragraph] ?? [])
      let own = ranges.flatMap { range in free.map { $0.clamped(to: range) } }.filter { !$0.isEmpty }
      if !own.isEmpty { found[paragraph] = own }
    }
    return found
  }

  /// The Markdown of some characters: whole blocks of the body, or the paragraphs of a cell.
  func markdown(of characters: [Int: [Range<Int>]], isInCell: Bool = false) -> String {
    if isInCell {
      return transcription.markdown(of: characters.keys.sorted().map { .paragraph($0) }, characters: characters)
    }
    let blocks = Set(characters.keys.map { blockOf[$0] }).sorted().map { view.blocks[$0] }
    return transcription.markdown(of: blocks, characters: characters)
  }

  func paragraphs(ofTable index: Int) -> [Int] {
    view.tables[index].rows.flatMap { $0.cells.flatMap(\.paragraphs) }
  }

  // MARK: - Lists

  /// The entries of a list: the fields' paragraphs and those that somebody has put between or behind them.
  private mutating func readList(_ field: FormPlan.Field) {
    let own = anchors(field)
    guard !own.isEmpty else { return }
    var paragraphs: Set<Int> = []
    for (_, anchors) in own {
      for anchor in anchors {
        let found = layout.characters(in: anchor.nodes, withPrompts: true)
        paragraphs.formUnion(found.keys.filter { headings[$0] == nil })
      }
    }
    let first = paragraphs.min() ?? own[0].anchors.first.flatMap { layout.paragraph(at: $0.nodes.lowerBound) }
    if let first, let last = paragraphs.max() {
      // Entries that were added by hand follow the last field, or stand between two.
      for index in first..<view.paragraphs.count where !paragraphs.contains(index) {
        let paragraph = view.paragraphs[index]
        if paragraph.isBlank { continue }
        let isForeign =
          isPrinted(index) || headings[index] != nil || covered[index] != nil
          || anchored[index].map { $0 != [field.index] } ?? false
        if isForeign || paragraph.cell != view.paragraphs[first].cell { if index > last { break } else { continue } }
        paragraphs.insert(index)
      }
    }
    var items: [FormAnswer.Item] = []
    for index in paragraphs.sorted() {
      let characters = layout.answered(index)
      let text = FormPrompt.removed(from: entry(index, characters), field.prompt)
      cover(index)
      if !text.isEmpty { items.append(.init(text: text, paragraph: index)) }
    }
    var answer = FormAnswer(field: field.index, value: .items(items), paragraph: first, waiver: nil)
    if items.count == 1, let waiver = items.first?.text, FormText.isWaiver(waiver) {
      answer.value = .items([])
      answer.waiver = waiver
    }
    answers[field.index] = answer
  }

  /// The words of a list's entry without its number.
  func entry(_ paragraph: Int, _ characters: [Range<Int>]) -> String {
    let start = view.paragraphs[paragraph].marker.map { _ in view.paragraphs[paragraph].bodyStart } ?? 0
    let text = layout.text(paragraph, characters.map { $0.clamped(to: start..<max(start, $0.upperBound)) })
    return text.replacing("\n", with: " ")
  }
}
