import DocumentRecognition

/// A stated count is that of the names after it: «3 из них (А, Б, В)».
struct CountsAreRight: InspectionRule {
  let code = "ENT-06"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let forms: Set<String> = ["мбоу", "мобу", "моу", "мкоу", "маоу"]
    var found: [RuleFinding] = []
    for index in document.paragraphs(showing: [.figure, .pair]) {
      let paragraph = document.paragraphs[index]
      for (position, word) in paragraph.words.enumerated() where word.isFigures && word.range.count <= 2 {
        guard let stated = Int(word.folded), stated >= 2,
          let open = paragraph.scalars[word.range.upperBound...].prefix(60).firstIndex(of: "("),
          let close = paragraph.scalars[open...].firstIndex(of: ")"),
          !paragraph.words.contains(where: {
            $0.isFigures && $0.range.lowerBound > word.range.lowerBound && $0.range.upperBound < open
          }),
          paragraph.words[(position + 1)...].prefix(3).contains(where: {
            ["школ", "организаци", "учреждени", "них"].contains(where: $0.begins)
          })
        else { continue }
        let entries = paragraph.scalars[open..<close].split { $0 == "," || $0 == ";" }
        let named = paragraph.words.filter {
          open < $0.range.lowerBound && $0.range.upperBound <= close && forms.contains($0.folded)
        }.count
        guard named >= 2, named == entries.count, named != stated else { continue }
        found.append(
          RuleFinding(
            "названо \(named), а сказано \(stated)", hint: "исправьте число или дополните перечень",
            at: [Passage(paragraph: index, range: word.range.lowerBound..<close + 1)]))
      }
    }
    return found + lists(document) + people(document) + parts(document) + votes(document) + events(document)
      + excesses(document) + totals(document)
      + document.paragraphs(showing: [.percent, .pair]).flatMap {
        shares(document.paragraphs[$0], $0)
      }
  }

  /// «12 из 48 обучающихся (25 %)», «57 педагогов, из них 41 имеет категорию (72 %)»: the share is what the counts give.
  private func shares(_ paragraph: DocumentParagraph, _ index: Int) -> [RuleFinding] {
    let (words, scalars) = (paragraph.words, paragraph.scalars)
    return words.indices.compactMap { position -> RuleFinding? in
      guard words[position].reads("из"),
        let (part, whole, last) = partBehindWhole(words, scalars, at: position) ?? counts(words, around: position),
        part > 0,
        part <= whole || position + 1 < words.count && !words[position + 1].reads("них"),
        let open = scalars[words[last].range.upperBound...].prefix(60).firstIndex(of: "("),
        !scalars[words[last].range.upperBound..<open].contains(where: { ".;:!?%".unicodeScalars.contains($0) }),
        let close = scalars[open...].firstIndex(of: ")")
      else { return nil }
      let inside = paragraph.string(open + 1..<close).filter { !$0.isWhitespace }
      guard inside.hasSuffix("%"), let stated = Double(inside.dropLast().replacing(",", with: ".")) else { return nil }
      let decimals = inside.firstIndex(of: ",").map { inside.distance(from: $0, to: inside.endIndex) - 2 } ?? 0
      if part > whole {
        return RuleFinding(
          "часть больше целого: \(part) из \(whole)", hint: "исправьте одно из чисел",
          at: [
            Passage(
              paragraph: index, range: words[max(0, position - 2)].range.lowerBound..<words[last].range.upperBound)
          ])
      }
      let right = Double(part) * 100 / Double(whole)
      // Cut off or rounded, a share differs by less than one of its last place.
      let unit = [1.0, 0.1, 0.01][min(max(decimals, 0), 2)]
      guard abs(stated - right) >= unit else { return nil }
      return RuleFinding(
        "\(part) из \(whole) – это \(Int(right.rounded())) %, а сказано \(inside.dropLast()) %",
        hint: "исправьте долю или числа",
        at: [Passage(paragraph: index, range: words[min(position, last)].range.lowerBound..<close + 1)])
    }
  }

  /// The part and the whole around «из», and the later of their words.
  private func counts(_ words: [TextWord], around position: Int) -> (part: Int, whole: Int, last: Int)? {
    func number(_ index: Int) -> Int? {
      guard words.indices.contains(index), words[index].isFigures, !YearRangeScanner.isYear(words[index]) else {
        return nil
      }
      return Int(words[index].folded)
    }
    if let part = number(position - 1), let whole = number(position + 1) { return (part, whole, position + 1) }
    // «118 обучающихся из 124».
    if position >= 2, number(position - 1) == nil, let part = number(position - 2), let whole = number(position + 1) {
      return (part, whole, position + 1)
    }
    guard words.indices.contains(position + 1), words[position + 1].reads("них"),
      let part = number(position + 2),
      let before = (max(0, position - 4)..<position).last(where: { number($0) != nil }), let whole = number(before)
    else { return nil }
    return (part, whole, position + 2)
  }
}
