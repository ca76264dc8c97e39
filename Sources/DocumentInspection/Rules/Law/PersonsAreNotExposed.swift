import DocumentRecognition

/// Teachers are not named in a document that goes out beside their difficulties.
struct PersonsAreNotExposed: InspectionRule {
  let code = "LEG-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] { blamed(document) + named(document) }

  private static let teachers = WordStems(["учител", "педагог", "преподавател", "воспитател"])
  private static let blame = PhrasePattern(
    "на|не|слабо низком|владеет|знает|справляется|справилась|справился|умеет|подготовлен|подготовлена"
  )

  /// «Учитель математики Кротова Л.И. не владеет методикой»: whatever paper it stands in, papers go on.
  private func blamed(_ document: RecognisedDocument) -> [RuleFinding] {
    let found = document.shown.flatMap { index, paragraph -> [Passage] in
      guard !paragraph.persons.isEmpty, paragraph.words.contains(where: Self.teachers.hold),
        Self.blame.occurs(in: paragraph)
      else { return [] }
      return paragraph.persons.map { Passage(paragraph: index, range: $0.range) }
    }
    return RuleFinding.grouped(
      "педагог назван по имени рядом с недостатками его работы",
      hint: "уберите имя: сведения о человеке и оценку его работы рассылать нельзя (152-ФЗ)", at: found)
  }

  private func named(_ document: RecognisedDocument) -> [RuleFinding] {
    guard document.kind == .report || document.tables.contains(where: { $0.role == .scheme }) else { return [] }
    let helpers = helpers(document)
    var found: [Passage] = []
    for (index, paragraph) in document.shown {
      for person in paragraph.persons {
        let after = paragraph.words.filter { $0.range.lowerBound >= person.range.upperBound }.prefix(3)
        if helpers.contains(paragraph.string(person.range)) { continue }
        if after.contains(where: { $0.begins(with: "учител") || $0.begins(with: "педагог") }) {
          found.append(Passage(paragraph: index, range: person.range))
        }
      }
    }
    return RuleFinding.grouped(
      "педагог назван по имени в документе, который рассылается",
      hint: "если документ публикуется, нужно согласие (152-ФЗ) или должность без имени", at: found)
  }

  /// The names in columns for those who help: «Партнёр», «Куратор», «Наставник». A teacher in a column of schools helps nobody.
  private func helpers(_ document: RecognisedDocument) -> Set<String> {
    var names: Set<String> = []
    for table in document.tables where table.headerRows > 0 {
      for (column, kind) in table.columns.enumerated() where kind != .school {
        let header = document.text(table, 0, column).lowercased()
        guard ["партн", "куратор", "наставник", "тьютор", "ответствен"].contains(where: header.contains) else {
          continue
        }
        for row in table.rows {
          guard let cell = document.cell(table, row, column) else { continue }
          for index in cell.paragraphs {
            let paragraph = document.paragraphs[index]
            names.formUnion(paragraph.persons.map { paragraph.string($0.range) })
          }
        }
      }
    }
    return names
  }
}
