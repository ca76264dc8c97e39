import OfficeOpenXML

/// Pictures, drawings and charts in the places of placeholder pictures.
extension StoryRenderer {
  /// Whether there is something to show; without it the placeholder vanishes, and only a name that nobody knows is
  /// reported: a blank without a coat of arms is no mistake.
  mutating func hasValue(_ place: PicturePlace) -> Bool {
    let slot = story.slots[place.slot]
    if case .missing(let record, let name) = context.find(slot.path), context.knownNames(in: record).contains(name) {
      return false
    }
    return resolved(slot, isSection: false)?.isPresent ?? false
  }

  /// The picture to be shown in a place, with its size; the template's own where the value is none, which is reported.
  mutating func pictureInPlace(_ place: PicturePlace) -> (id: String, width: Int, height: Int) {
    let slot = story.slots[place.slot]
    guard let value = resolved(slot, isSection: false) else { return (place.id, place.width, place.height) }
    guard case .picture(let bytes, let mediaType, _) = value.content,
      let image = RasterImage(bytes, mediaType: mediaType)
    else {
      report(
        "VAL-14", "«\(slot.path)» стоит на месте рисунка, а это \(value.kindName)", "нужен файл PNG или JPEG", slot,
        value.path)
      return (place.id, place.width, place.height)
    }
    let size = image.fitted(into: (place.width, place.height))
    return (session.picture(image, of: story.part), size.width, size.height)
  }

  /// The alternative text: the value's own, or the tag's name.
  mutating func appendDescription(_ place: PicturePlace) {
    let slot = story.slots[place.slot]
    var description = slot.path.description
    if case .picture(_, _, let own?)? = resolved(slot, isSection: false)?.content { description = own }
    output += XMLEscape.attribute(description).utf8
  }

  /// Writes a drawing or a chart in place of the placeholder; false for anything else.
  mutating func appendDrawing(_ place: PicturePlace) -> Bool {
    let slot = story.slots[place.slot]
    guard let value = resolved(slot, isSection: false) else { return false }
    let start = output.count
    defer { mark(from: start, slot, value) }
    switch value.content {
    case .drawing(let drawing):
      output += drawing.markup { session.uniqueId() }.utf8
      return true
    case .chart(let chart):
      let link = session.chart(chart, of: story.part)
      output += chart.frame(link: link, id: session.uniqueId(), in: fitting(place)).utf8
      return true
    default: return false
    }
  }

  /// The placeholder's frame, no wider than the text.
  private func fitting(_ place: PicturePlace) -> DrawingSize {
    DrawingSize(
      width: min(place.width, place.area?.width ?? place.width),
      height: min(place.height, place.area?.height ?? place.height))
  }
}
