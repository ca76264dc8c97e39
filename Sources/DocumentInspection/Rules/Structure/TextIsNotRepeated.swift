import DocumentRecognition

/// The same block does not stand in two places.
struct TextIsNotRepeated: InspectionRule {
  let code = "STR-12"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    blocks(document) + rows(document) + cells(document)
  }

  /// Paragraphs of eight words and more that stand word for word elsewhere.
  private func blocks(_ document: RecognisedDocument) -> [RuleFinding] {
    var earlier: [[WordCode]: [Int]] = [:]
    var found: [Passage] = []
    var ofPassport: [Passage] = []
    let owners = self.owners(document)
    let roadmapTables = Set(document.tables.filter { $0.role != .passport }.map(\.table))
    for (index, paragraph) in document.shown {
      if let cell = paragraph.cell, roadmapTables.contains(cell.table) { continue }
      let words = paragraph.bodyWords
      guard words.count >= 8, !document.isRequisite(index), !document.headingParagraphs.contains(index),
        !owners.contains(index)
      else {
        continue
      }
      let alike = earlier[words.map(\.code), default: []]
      let same = alike.first { document.paragraphs[$0].bodyWords.elementsEqual(words) { $0.equals($1) } }
      if let same {
        let pair = [document.view.passage(same), document.view.passage(index)]
        // One entry of the passport is said again by its chapter, as it must be; a whole list twice is a copy.
        if (document.paragraphs[same].cell == nil) != (paragraph.cell == nil) {
          ofPassport += pair
        } else {
          found += pair
        }
      } else {
        earlier[words.map(\.code), default: []].append(index)
      }
    }
    if ofPassport.count > 2 { found += ofPassport }
    return RuleFinding.grouped(
      "один и тот же текст стоит в двух местах", hint: "оставьте его в одном месте, в другом сошлитесь на него",
      at: found)
  }

  private static let offices = ["заказчик", "разработчик", "исполнител", "координатор", "контрол", "участник"]

  /// The passport's rows of those concerned: one body may well be customer and executor.
  private func owners(_ document: RecognisedDocument) -> Set<Int> {
    guard let passport = document.passport else { return [] }
    let rows = PassportRow.all(in: document, passport).filter { row in Self.offices.contains(where: row.label.contains)
    }
    return Set(rows.flatMap(\.paragraphs))
  }

  private static let generic = WordStems(words: [
    "обеспечение", "проведение", "организация", "осуществление", "подготовка", "реализация", "разработка", "участие",
    "работа", "по",
    "и", "в", "на", "для", "с", "со", "о", "об", "проведения", "выполнение", "оказание", "создание", "анализ",
    "мониторинг",
  ])

  /// Rows of one group that say the same: «обеспечение информационного сопровождения», «информационное сопровождение».
  private func rows(_ document: RecognisedDocument) -> [RuleFinding] {
    document.roadmaps.flatMap { table -> [RuleFinding] in
      guard let column = table.column(.activity) else { return [] }
      return table.groups.flatMap { group -> [RuleFinding] in
        var first: [[FoldedLetters]: (passage: Passage, isGeneric: Bool)] = [:]
        return group.rows.compactMap { row in
          guard let cell = document.cell(table, row, column), let passage = document.view.passage(cell),
            !document.view.isEmpty(cell), cell.merge != .continuation
          else { return nil }
          let words = cell.paragraphs.flatMap { document.paragraphs[$0].bodyWords }
          guard words.count <= 14 else { return nil }
          let isGeneric = words.first.map(Self.generic.hold) ?? false
          guard let stems = stems(of: words) else { return nil }
          guard let earlier = first[stems] else {
            first[stems] = (passage, isGeneric)
            return nil
          }
          // «Повышение квалификации учителей» and «… директоров» begin alike and are two measures.
          guard earlier.isGeneric != isGeneric else { return nil }
          return RuleFinding(
            "две строки плана говорят об одном", hint: "объедините их или скажите, чем они различаются",
            at: [earlier.passage, passage])
        }
      }
    }
  }

  /// How the first two words that say something of their own begin; nil where there are none.
  private func stems(of words: [TextWord]) -> [FoldedLetters]? {
    var stems: [FoldedLetters] = []
    for word in words where !Self.generic.hold(word) {
      stems.append(word.letters.beginning(8))
      if stems.count == 2 { return stems }
    }
    return nil
  }

  /// True for a name, which is no text: «МБОУ «СОШ № 3 им. Героя России И.И. Петрова»», a school's full name, an official.
  private func isName(_ cell: DocumentTable.Cell, _ document: RecognisedDocument) -> Bool {
    let shown = cell.paragraphs.filter { !document.paragraphs[$0].isBlank }
    return shown.allSatisfy { index in
      let paragraph = document.paragraphs[index]
      if !paragraph.persons.isEmpty { return paragraph.words.count <= 15 }
      let first = paragraph.words.first
      let opens = first?.isAllCapitals == true || first.map { Self.owners.hold($0) } == true
      return opens && paragraph.text.contains("«") && paragraph.lastCharacter == "»"
    }
  }

  /// How the full name of a school or a centre begins.
  private static let owners = WordStems(["муниципальн", "государственн", "областн", "краев", "частн"])

  /// The same long text for several rows of a scheme.
  private func cells(_ document: RecognisedDocument) -> [RuleFinding] {
    document.tables.filter { $0.role == .scheme }.flatMap { table -> [RuleFinding] in
      var byText: [[FoldedLetters]: [Passage]] = [:]
      for row in table.rows {
        let cells = document.view.tables[table.table].rows[row].cells
        let schools = cells.filter {
          table.columns[min($0.column, table.columns.count - 1)] == .school && !document.view.isEmpty($0)
        }
        for cell in cells where table.columns[min(cell.column, table.columns.count - 1)] != .school {
          let words = cell.paragraphs.flatMap { document.paragraphs[$0].words.map(\.letters) }
          guard words.count >= 8, cell.merge != .continuation, !isName(cell, document) else { continue }
          byText[words, default: []] += (schools + [cell]).compactMap { document.view.passage($0) }
        }
      }
      let repeated = byText.values.filter { $0.count > 3 }.sorted { $0[0].paragraph < $1[0].paragraph }
      return repeated.map {
        RuleFinding("один и тот же текст для разных школ", hint: "скажите, что нужно именно этой школе", at: $0)
      }
    }
  }
}
