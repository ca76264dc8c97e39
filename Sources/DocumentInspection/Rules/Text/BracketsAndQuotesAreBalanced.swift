import DocumentRecognition

/// Every opened bracket and quotation mark is closed.
struct BracketsAndQuotesAreBalanced: InspectionRule {
  let code = "TXT-01"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var open: [(passage: Passage, sign: Unicode.Scalar)] = []
    var found: [Passage] = []
    var last: CellIndex?
    for (index, paragraph) in document.shown {
      guard !open.isEmpty || paragraph.signs.contains(.pair) else {
        last = paragraph.cell
        continue
      }
      // What is open at the end of a paragraph may be closed within the next three lines of the same place.
      let stale = open.filter { index - $0.passage.paragraph > 3 || paragraph.cell != last }
      found += stale.map(\.passage)
      open.removeAll { entry in stale.contains { $0.passage == entry.passage } }
      last = paragraph.cell
      check(paragraph, index, &open, &found)
    }
    found += open.map(\.passage)
    found.sort { ($0.paragraph, $0.range.lowerBound) < ($1.paragraph, $1.range.lowerBound) }
    return found.map { passage in
      let sign = document.paragraphs[passage.paragraph].string(passage.range)
      return RuleFinding(
        ["(", "[", "«", "„"].contains(sign) ? "открытый знак «\(sign)» не закрыт" : "знак «\(sign)» без пары",
        hint: "закройте скобку или кавычку там, где кончается её содержание, либо уберите лишний знак", at: [passage])
    }
  }

  private func check(
    _ paragraph: DocumentParagraph, _ index: Int, _ open: inout [(passage: Passage, sign: Unicode.Scalar)],
    _ found: inout [Passage]
  ) {
    let pairs: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "]": "[", "»": "«"]
    var straight: [Int] = []
    let scalars = paragraph.scalars
    for position in scalars.indices {
      let scalar = scalars[position]
      let passage = Passage(paragraph: index, range: position..<position + 1)
      switch scalar {
      case "(", "[", "«": open.append((passage, scalar))
      case "\"": straight.append(position)
      case ")", "]", "»":
        if scalar == ")", !open.contains(where: { $0.sign == "(" && $0.passage.paragraph == index }),
          isListMark(paragraph, position)
        {
          continue
        }
        let partner = pairs[scalar]
        if let match = open.lastIndex(where: { $0.sign == partner }) {
          // «Центр «Мир» closes both quotes with one mark by custom only when nothing follows; each needs its own.
          open.remove(at: match)
        } else if scalar == "»", isAfterQuotedDay(paragraph, position) {
          continue
        } else {
          found.append(passage)
        }
      default: break
      }
    }
    if straight.count % 2 == 1, let last = straight.last {
      found.append(Passage(paragraph: index, range: last..<last + 1))
    }
  }

  /// «1)», «а)» at the beginning of a paragraph or after «;» are marks of lists.
  private func isListMark(_ paragraph: DocumentParagraph, _ position: Int) -> Bool {
    var start = position
    while start > 0,
      CharacterClass.isFigure(paragraph.scalars[start - 1]) || CharacterClass.isLetter(paragraph.scalars[start - 1])
        || paragraph.scalars[start - 1] == "."
    { start -= 1 }
    let length = position - start
    guard length >= 1, length <= 4 else { return false }
    let token = paragraph.scalars[start..<position]
    let isNumber = token.allSatisfy { CharacterClass.isFigure($0) || $0 == "." }
    return isNumber || length == 1
  }

  private func isAfterQuotedDay(_ paragraph: DocumentParagraph, _ position: Int) -> Bool {
    position > 0 && paragraph.scalars[position - 1] == "_"
  }
}
