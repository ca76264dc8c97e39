/// Parts a document into the order and its annexes.
struct AnnexRecogniser {
  let view: DocumentView
  let marks: [RecognisedMark]
  let order: RecognisedOrder?

  func annexes() -> [RecognisedAnnex] {
    let count = view.paragraphs.count
    let opening = marks.indices.filter { marks[$0].kind != .agreement && !marks[$0].paragraphs.isEmpty }
    guard !opening.isEmpty else {
      // An extract has no annexes; what follows its signature certifies the copy.
      guard let order, order.end < count, !order.isExtract else { return [] }
      let starts = UnmarkedAnnexes(view: view, order: order).starts()
      if !starts.isEmpty {
        return starts.enumerated().map { position, start in
          let end = position + 1 < starts.count ? starts[position + 1] : count
          return RecognisedAnnex(mark: nil, range: start..<end, title: title(from: start, to: end))
        }
      }
      let shown = (order.end..<count).filter { !view.paragraphs[$0].isBlank }
      // A few lines after the signature are the executor's mark; an annex is more.
      guard shown.count >= 6, let first = shown.first else { return [] }
      return [RecognisedAnnex(mark: nil, range: first..<count, title: title(from: first, to: count))]
    }
    return opening.enumerated().map { position, mark in
      let start = marks[mark].paragraphs[0]
      let end = position + 1 < opening.count ? marks[opening[position + 1]].paragraphs[0] : count
      let body = (marks[mark].paragraphs.last ?? start) + 1
      return RecognisedAnnex(mark: mark, range: start..<max(start, end), title: title(from: body, to: end))
    }
  }

  /// The first shown lines of an annex, until a blank, a table, a list or running text.
  private func title(from start: Int, to end: Int) -> [Int] {
    var found: [Int] = []
    for index in start..<max(start, end) {
      let paragraph = view.paragraphs[index]
      if paragraph.isBlank {
        if found.isEmpty { continue } else { break }
      }
      guard paragraph.isInBody, paragraph.words.count <= 50, found.count < 6 else { break }
      if let first = found.first {
        let opener = view.paragraphs[first]
        guard paragraph.isBold == opener.isBold, paragraph.formatting.alignment == opener.formatting.alignment,
          opener.isBold || opener.isCentred || opener.isHeadingLike, paragraph.marker == nil
        else { break }
      }
      found.append(index)
      if let last = paragraph.lastCharacter, ";:".unicodeScalars.contains(last) { break }
    }
    return found
  }
}
