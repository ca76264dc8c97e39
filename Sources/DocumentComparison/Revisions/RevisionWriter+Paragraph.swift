import OfficeOpenXML

extension RevisionWriter {
  /// Writes what becomes of a paragraph of the old flow: its words, and its end.
  ///
  /// `segments` are the stretches of its text with the characters of the new one; nil leaves the words alone. `isWhole` is
  /// true when all of it goes, pictures and fields too.
  mutating func rewrite(
    _ paragraph: ComparedParagraph, segments: ([WordComparison.Segment], [Character])?, end: RevisionMark.Kind?,
    isWhole: Bool = false
  ) {
    let node = old.nodes[paragraph.node]
    let (insertions, deleted) = segments.map { Self.plan($0.0, count: paragraph.characters.count) } ?? ([], [])
    if node.closing.isEmpty {
      // An empty element becomes one with content.
      let tag = old.text(of: node.opening).dropLast(2)
      let words = insertions.map { inserted((segments?.1 ?? [])[$0.words], formatting: "") }.joined()
      let sign = end.map { "<\(prefix)pPr><\(prefix)rPr>\(mark.empty($0))</\(prefix)rPr></\(prefix)pPr>" } ?? ""
      if !sign.isEmpty || !words.isEmpty { edits.replace(node.range, with: tag + ">" + sign + words + "</\(prefix)p>") }
      return
    }
    if let end { markEnd(of: paragraph.node, as: end) }
    guard let new = segments?.1 else { return }
    let runs = paragraph.runs
    var pending = insertions
    if !runs.contains(where: { !$0.range.isEmpty }) {
      let place = old.child(of: paragraph.node, "pPr").map { old.nodes[$0].range.upperBound } ?? node.opening.upperBound
      for insertion in pending { edits.insert(inserted(new[insertion.words], formatting: ""), at: place) }
      pending = []
    }
    let kept = isWhole ? unclosedFields(in: paragraph) : []
    for run in runs {
      let start = run.range.lowerBound
      // What stands before all text is put before its first run.
      while let insertion = pending.first, insertion.place == start, start == 0, !run.range.isEmpty {
        edits.insert(
          inserted(new[insertion.words], formatting: formatting(of: run)), at: old.nodes[run.node].range.lowerBound)
        pending.removeFirst()
      }
      let own = pending.prefix { $0.place <= run.range.upperBound && !run.range.isEmpty }
      pending.removeFirst(own.count)
      if isWhole {
        if !kept.contains(run.node), !run.pieces.isEmpty {
          edits.replace(old.nodes[run.node].range, with: deletion(of: run))
        }
        continue
      }
      let isCut = run.range.contains { deleted[$0] } || own.contains { $0.place < run.range.upperBound }
      if isCut {
        edits.replace(old.nodes[run.node].range, with: rebuilt(run, paragraph, deleted, Array(own), new))
      } else {
        for insertion in own {
          edits.insert(
            inserted(new[insertion.words], formatting: formatting(of: run)), at: old.nodes[run.node].range.upperBound)
        }
      }
    }
  }

  /// New words and the place in the old text where they come.
  struct Insertion {
    let place: Int
    let words: Range<Int>
  }

  private static func plan(_ segments: [WordComparison.Segment], count: Int) -> ([Insertion], [Bool]) {
    var deleted = [Bool](repeating: false, count: count)
    var insertions: [Insertion] = []
    var place = 0
    for segment in segments {
      switch segment {
      case .kept(let range): place = range.upperBound
      case .deleted(let range):
        for index in range { deleted[index] = true }
        place = range.upperBound
      case .inserted(let range): insertions.append(Insertion(place: place, words: range))
      }
    }
    return (insertions, deleted)
  }

  private func formatting(of run: ComparedParagraph.Run) -> String {
    old.child(of: run.node, "rPr").map { old.text(of: old.nodes[$0].range) } ?? ""
  }

  /// A run cut where its words change.
  private mutating func rebuilt(
    _ run: ComparedParagraph.Run, _ paragraph: ComparedParagraph, _ deleted: [Bool], _ insertions: [Insertion],
    _ new: [Character]
  ) -> String {
    let formatting = formatting(of: run)
    let tag = old.text(of: old.nodes[run.node].opening)
    var markup = ""
    let prefix = prefix
    var open: (content: String, isDeleted: Bool)?
    var waiting = insertions[...]
    func flush(_ mark: inout RevisionMark) {
      guard let part = open else { return }
      let inner = "\(tag)\(formatting)\(part.content)</\(prefix)r>"
      markup += part.isDeleted ? mark.opening(.deleted) + inner + mark.closing(.deleted) : inner
      open = nil
    }
    func add(_ content: String, isDeleted: Bool, _ mark: inout RevisionMark) {
      if let part = open, part.isDeleted == isDeleted {
        open = (part.content + content, isDeleted)
      } else {
        flush(&mark)
        open = (content, isDeleted)
      }
    }
    for piece in run.pieces {
      if piece.kind == .opaque {
        add(old.text(of: old.nodes[piece.node].range), isDeleted: false, &mark)
        continue
      }
      var start = piece.range.lowerBound
      while start < piece.range.upperBound {
        var end = start + 1
        while end < piece.range.upperBound, deleted[end] == deleted[start], waiting.first?.place != end { end += 1 }
        let isDeleted = deleted[start]
        let content =
          piece.kind == .sign
          ? old.text(of: old.nodes[piece.node].range)
          : content(paragraph.characters[start..<end], element: isDeleted ? "delText" : "t")
        add(content, isDeleted: isDeleted, &mark)
        while let insertion = waiting.first, insertion.place == end {
          flush(&mark)
          markup += inserted(new[insertion.words], formatting: formatting)
          waiting.removeFirst()
        }
        start = end
      }
    }
    flush(&mark)
    return markup
  }

  /// A whole run as deleted, whatever is in it.
  private mutating func deletion(of run: ComparedParagraph.Run) -> String {
    var content = ""
    for piece in run.pieces {
      let element = old.nodes[piece.node]
      if piece.kind == .text {
        let text = old.textContent(of: piece.node)
        content += "<\(prefix)delText xml:space=\"preserve\">\(XMLEscape.text(text))</\(prefix)delText>"
      } else if element.isWord("instrText") {
        let text = old.textContent(of: piece.node)
        content += "<\(prefix)delInstrText xml:space=\"preserve\">\(XMLEscape.text(text))</\(prefix)delInstrText>"
      } else {
        content += old.text(of: element.range)
      }
    }
    let tag = old.text(of: old.nodes[run.node].opening)
    return mark.opening(.deleted) + "\(tag)\(formatting(of: run))\(content)</\(prefix)r>" + mark.closing(.deleted)
  }

  /// The runs of a field that begins or ends in another paragraph: taken away alone they would break it.
  private func unclosedFields(in paragraph: ComparedParagraph) -> Set<Int> {
    var depth = 0
    var isBroken = false
    var runs: Set<Int> = []
    for run in paragraph.runs {
      for piece in run.pieces {
        let element = old.nodes[piece.node]
        if element.isWord("instrText") { runs.insert(run.node) }
        guard element.isWord("fldChar") else { continue }
        runs.insert(run.node)
        switch element.word("fldCharType") {
        case "begin": depth += 1
        case "end": depth -= 1
        default: break
        }
        if depth < 0 { isBroken = true }
      }
    }
    return isBroken || depth != 0 ? runs : []
  }

  /// Marks the end of a paragraph; `w:rPr` in `w:pPr` begins with that mark (ISO/IEC 29500-1, 17.13.5).
  private mutating func markEnd(of paragraph: Int, as kind: RevisionMark.Kind) {
    let sign = mark.empty(kind)
    guard let properties = old.child(of: paragraph, "pPr") else {
      edits.insert(
        "<\(prefix)pPr><\(prefix)rPr>\(sign)</\(prefix)rPr></\(prefix)pPr>", at: old.nodes[paragraph].opening.upperBound
      )
      return
    }
    guard !old.nodes[properties].closing.isEmpty else {
      edits.replace(
        old.nodes[properties].range, with: "<\(prefix)pPr><\(prefix)rPr>\(sign)</\(prefix)rPr></\(prefix)pPr>")
      return
    }
    guard let formatting = old.child(of: properties, "rPr") else {
      let behind = old.child(of: properties, "sectPr") ?? old.child(of: properties, "pPrChange")
      edits.insert(
        "<\(prefix)rPr>\(sign)</\(prefix)rPr>",
        at: behind.map { old.nodes[$0].range.lowerBound } ?? old.nodes[properties].closing.lowerBound)
      return
    }
    if old.nodes[formatting].closing.isEmpty {
      edits.replace(old.nodes[formatting].range, with: "<\(prefix)rPr>\(sign)</\(prefix)rPr>")
    } else {
      edits.insert(sign, at: old.nodes[formatting].opening.upperBound)
    }
  }
}
