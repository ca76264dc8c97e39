import Diagnostics

/// Values read as Markdown.
extension StoryRenderer {
  mutating func appendFormatted(_ place: FormattedPlace) {
    let slot = story.slots[place.slot]
    guard let value = resolved(slot, isSection: false) else { return }
    guard let text = value.printed else {
      report(
        "VAL-12", "«\(slot.path)» — это \(value.kindName), а здесь нужен текст", "укажите поле с текстом", slot,
        value.path)
      return
    }
    guard !text.isEmpty else { return }
    if !place.isBlock { reportBlocks(in: text, slot) }
    var writer = MarkdownWriter(
      place, part: story.part, prefix: story.prefix, session: session, followsTable: endsWithTable)
    writer.write(text)
    let start = output.count
    output += writer.output
    mark(from: start, slot, value)
  }

  /// Tells of a list or table that stands in the middle of a sentence, where only its signs can be printed.
  private mutating func reportBlocks(in text: String, _ slot: Slot) {
    guard text.contains(where: \.isNewline) else { return }
    var items = 0
    var hasTable = false
    for event in MarkdownDocument(text, isInline: false).events {
      switch event {
      case .begin(.item): items += 1
      case .begin(.table): hasTable = true
      default: break
      }
    }
    guard hasTable || items > 1 else { return }
    session.report(
      Diagnostic(
        "TAG-37", .warning,
        "в значении «\(slot.path)» \(hasTable ? "таблица" : "перечень"), а тег стоит в предложении: напечатаны одни знаки разметки",
        hint: "поставьте тег отдельным абзацем, в таблице — отдельным абзацем ячейки",
        at: .document(slot.site.location)),
      key: "TAG-37|\(slot.site.location)")
  }
}
