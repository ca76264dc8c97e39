/// Breaks at the edges of sections, which leave no blank page.
extension StoryRenderer {
  /// True when a page break here would leave a blank page: nothing is printed since the last one.
  var isPageBlank: Bool { !isSomethingVisible(behind: 0) }

  /// The break that has just been written may be the document's last word.
  mutating func endEdgeBreak() {
    guard let start = edgeBreakStart else { return }
    lastEdgeBreak = start..<output.count
    edgeBreakStart = nil
  }

  /// Takes the last break back when nothing is printed behind it. The pages before it keep their own set-up, which becomes
  /// the body's.
  mutating func endBody(hasSection: Bool) {
    guard let range = lastEdgeBreak, !isSomethingVisible(behind: range.upperBound) else { return }
    let section = sectionProperties(in: range)
    guard section == nil || hasSection else { return }
    finalSection = section.map { Array(output[$0]) }
    output.removeSubrange(range)
    for index in traceMarks.indices where traceMarks[index].range.lowerBound >= range.upperBound {
      let moved = traceMarks[index].range
      traceMarks[index].range = moved.lowerBound - range.count..<moved.upperBound - range.count
    }
    lastEdgeBreak = nil
  }

  private func sectionProperties(in range: Range<Int>) -> Range<Int>? {
    var start: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      guard output[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let stop = output[index..<range.upperBound].firstIndex(of: UInt8(ascii: ">")) ?? range.upperBound - 1
      switch localName(at: index) {
      case "sectPr":
        if output[stop - 1] == UInt8(ascii: "/") { return index..<stop + 1 }
        start = start ?? index
      case "/sectPr": return start.map { $0..<stop + 1 }
      default: break
      }
      index = stop + 1
    }
    return nil
  }

  /// Looks back from the end of the output for anything that people see, up to a page break, the body's start or `limit`.
  private func isSomethingVisible(behind limit: Int) -> Bool {
    var end = output.count
    while end > limit, let start = output[limit..<end].lastIndex(of: UInt8(ascii: "<")) {
      let stop = output[start..<end].firstIndex(of: UInt8(ascii: ">")) ?? end
      if stop < end, output[(stop + 1)..<end].contains(where: { $0 > 0x20 }) { return true }
      switch localName(at: start) {
      case "body": return false
      case "br" where isPageBreak(output[start..<stop]): return false
      case "/tbl", "drawing", "pict", "object", "sym", "fldChar", "fldSimple", "/oMath", "footnoteReference",
        "endnoteReference", "altChunk":
        return true
      default: end = start
      }
    }
    return false
  }

  private func isPageBreak(_ tag: ArraySlice<UInt8>) -> Bool {
    String(decoding: tag, as: UTF8.self).contains("type=\"page\"")
  }

  /// The name of the tag at a place of the output without its prefix, with a slash before it when it is an end tag.
  private func localName(at start: Int) -> String {
    let name = output[(start + 1)...].prefix { byte in
      byte != UInt8(ascii: ">") && byte > 0x20 && (byte != UInt8(ascii: "/") || output[start + 1] == byte)
    }
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return String(decoding: name, as: UTF8.self) }
    return (name.first == UInt8(ascii: "/") ? "/" : "") + String(decoding: name[(colon + 1)...], as: UTF8.self)
  }
}
