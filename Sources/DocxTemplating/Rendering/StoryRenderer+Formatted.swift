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
    var writer = MarkdownWriter(
      place, part: story.part, prefix: story.prefix, session: session, followsTable: endsWithTable)
    writer.write(text)
    let start = output.count
    output += writer.output
    mark(from: start, slot, value)
  }
}
