import DocumentRecognition

/// A person is named with a post.
struct PersonsHavePosts: InspectionRule {
  let code = "ENT-04"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    let signature = Set(document.order?.signature ?? [])
    let acknowledgement = Set(document.order?.acknowledgement ?? [])
    // Asked for only where nothing beside the name tells the post.
    lazy var introduced = KnownPersons(document) { paragraph, person in
      near(paragraph, person) || inRow(document, paragraph)
    }
    for (index, paragraph) in document.shown where !paragraph.persons.isEmpty && !signature.contains(index) {
      for person in paragraph.persons {
        // The mark of an executor has no post (ГОСТ Р 7.0.97, requisite 25).
        let before = paragraph.word(before: person.range.lowerBound)?.folded
        guard before != "исп", before != "исполнитель", !near(paragraph, person), !inRow(document, paragraph),
          !isEponym(paragraph, person), !isSignatureLine(paragraph), !isFollowedByOccupation(paragraph, person),
          !isBelowPost(document, index), !isHeadOfUnit(paragraph, person),
          !Amendment.isQuoted(Passage(paragraph: index, range: person.range), in: document),
          acknowledgement.contains(index) || !introduced.hold(person, of: paragraph)
        else { continue }
        found.append(Passage(paragraph: index, range: person.range))
      }
    }
    return RuleFinding.grouped(
      "лицо названо без должности", hint: "напишите должность: «Сухина О.В., методист»", at: found)
  }

  /// A post within a dozen words of the name.
  private func near(_ paragraph: DocumentParagraph, _ person: PersonMention) -> Bool {
    guard let position = paragraph.words.firstIndex(where: { $0.range.lowerBound >= person.range.lowerBound }) else {
      return false
    }
    return paragraph.words[max(0, position - 14)..<min(paragraph.words.count, position + 12)].contains {
      PostLexicon.isPost($0)
    }
  }

  private static let occupations = WordStems(forms: [
    "*тель", "*ник", "*щик", "*чик", "*ист", "*лог", "*вед", "*арь", "*ант", "*ент", "*граф", "*ер", "*ор", "*ница",
  ])

  /// «Сомова А.П., диспетчер гаража»: a word that names an occupation by its ending stands behind the comma, whatever it is.
  private func isFollowedByOccupation(_ paragraph: DocumentParagraph, _ person: PersonMention) -> Bool {
    let end = person.range.upperBound
    let behind = paragraph.words.filter { $0.range.lowerBound >= end }.prefix(3)
    guard let first = behind.first, !first.isCapitalised,
      paragraph.scalars[end..<first.range.lowerBound].contains(where: { ",–—-(".unicodeScalars.contains($0) })
    else { return false }
    return behind.contains(where: Self.occupations.hold)
  }

  /// «СОШ № 3 им. Героя России И.И. Петрова»: a school bears the name.
  private func isEponym(_ paragraph: DocumentParagraph, _ person: PersonMention) -> Bool {
    paragraph.words.filter { $0.range.upperBound <= person.range.lowerBound }.suffix(6).contains { word in
      (word.reads("им") || word.reads("имени"))
        && !paragraph.scalars[word.range.upperBound..<person.range.lowerBound].contains {
          "»;:!?".unicodeScalars.contains($0)
        }
    }
  }

  private static let units = WordStems([
    "управлени", "отдел", "комитет", "департамент", "центр", "кабинет", "учреждени", "администраци", "служб", "школ",
    "гимнази", "лице", "сектор", "комисси", "мку", "мбу", "мбоу", "мау",
  ])

  /// «Финансовому управлению (Лаптев С.Ю.)»: whom the brackets behind a unit name is its head.
  private func isHeadOfUnit(_ paragraph: DocumentParagraph, _ person: PersonMention) -> Bool {
    let (start, end) = (person.range.lowerBound, person.range.upperBound)
    guard start > 0, paragraph.scalars[start - 1] == "(", paragraph.scalars.indices.contains(end),
      paragraph.scalars[end] == ")"
    else { return false }
    return paragraph.words.filter { $0.range.upperBound < start }.suffix(14).contains(where: Self.units.hold)
  }

  /// «__________ М.О. Жук «__» ______ 20__ г.»: who the line is for stands above it.
  private func isSignatureLine(_ paragraph: DocumentParagraph) -> Bool {
    paragraph.words.count <= 10 && paragraph.text.first == "_"
  }

  private func inRow(_ document: RecognisedDocument, _ paragraph: DocumentParagraph) -> Bool {
    guard let cell = paragraph.cell else { return false }
    let table = document.view.tables[cell.table]
    let hasPostColumn =
      table.rows.first?.cells.contains { cell in cell.paragraphs.contains { document.paragraphs[$0].holds("должност") }
      } ?? false
    return hasPostColumn
      || table.rows[cell.row].cells.contains { cell in
        cell.paragraphs.contains { PostLexicon.isNamed(in: document.paragraphs[$0]) }
      }
  }

  /// A signature of its own: the post stands in the lines above.
  private func isBelowPost(_ document: RecognisedDocument, _ index: Int) -> Bool {
    let paragraph = document.paragraphs[index]
    guard paragraph.words.count <= 8 else { return false }
    return document.paragraphs[max(0, index - 4)..<index].contains {
      PostLexicon.isNamed(in: $0) && $0.words.count <= 20
        && ($0.persons.isEmpty || paragraph.cell != nil || paragraph.words.count > 3)
    }
  }
}
