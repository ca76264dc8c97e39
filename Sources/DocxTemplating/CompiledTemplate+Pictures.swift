import OfficeOpenXML

extension CompiledTemplate {
  /// The frame of the placeholder picture whose tag ends with a name: what a drawing made for it must fit into.
  ///
  /// It is no wider than the text of its page, and leaves room for a caption under it; nil when there is none such.
  package func pictureFrame(_ name: String) -> DrawingSize? {
    for unit in units {
      for place in unit.pictures {
        let path = unit.slots[place.slot].path.description
        guard path == name || path.hasSuffix("." + name) else { continue }
        guard let area = place.area else { return DrawingSize(width: place.width, height: place.height) }
        let caption = 25 * DrawingSize.millimetre
        return DrawingSize(
          width: min(place.width, area.width), height: min(place.height, max(0, area.height - caption)))
      }
    }
    return nil
  }
}
