import DocumentRecognition

/// Nothing of a conversion is left in the text: «[image: ]», «[bookmark: …]», Markdown, HTML.
struct NoConversionArtefacts: InspectionRule {
  let code = "TPL-01"

  private static let signs: [String] = [
    "&nbsp;", "&quot;", "&amp;", "&lt;", "<br>", "<br/>", "<b>", "</b>", "<i>", "</i>", "<p>", "</p>", "<td>", "</td>",
    "**", "![](", "Ошибка! Источник ссылки", "Ошибка! Закладка", "Error! Reference", "Error! Bookmark", "\u{FFFD}",
  ]

  /// What a paragraph with any of them shows at a glance.
  private static let shown: TextSigns = [.squareBracket, .markup]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for (index, paragraph) in document.shown where !paragraph.signs.isDisjoint(with: Self.shown) {
      found += bracketed(paragraph).map { Passage(paragraph: index, range: $0) }
      guard paragraph.signs.contains(.markup) else { continue }
      let text = paragraph.text
      for sign in Self.signs where text.contains(sign) {
        if let range = paragraph.range(of: sign) { found.append(Passage(paragraph: index, range: range)) }
      }
    }
    return RuleFinding.grouped(
      "остаток преобразования файла", hint: "удалите его; если на этом месте был рисунок или знак, верните его",
      at: found)
  }

  /// «[image: …]», «[bookmark: …]» and the like.
  private func bracketed(_ paragraph: DocumentParagraph) -> [Range<Int>] {
    let scalars = paragraph.scalars
    return scalars.indices.filter { scalars[$0] == "[" }.compactMap { start in
      guard let word = paragraph.word(at: start), word.range.lowerBound == start + 1,
        ["image", "bookmark", "picture", "pic", "img", "drawing", "object", "footnote", "table", "рисунок"].contains(
          word.folded),
        let end = scalars[start...].firstIndex(of: "]"), end - start < 80,
        scalars[word.range.upperBound] == ":" || word.range.upperBound == end
      else { return nil }
      return start..<end + 1
    }
  }
}
