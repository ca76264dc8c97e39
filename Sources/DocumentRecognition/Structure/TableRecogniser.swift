import RussianLanguage

/// Tells tables apart by the words of their header cells.
struct TableRecogniser {
  let view: DocumentView
  let requisites: Set<Int>

  func tables() -> [RecognisedTable] {
    var found: [RecognisedTable] = []
    for index in view.tables.indices where !view.tables[index].rows.isEmpty {
      let own = recognise(index)
      found.append(found.last.flatMap { continuation(of: $0, own) } ?? own)
    }
    return found
  }

  /// A table without a header that goes on with the one before: a page or a conversion has cut it.
  private func continuation(of earlier: RecognisedTable, _ own: RecognisedTable) -> RecognisedTable? {
    let table = view.tables[own.table]
    guard own.role == .other, own.title.isEmpty, [.roadmap, .scheme, .list, .indicators].contains(earlier.role),
      table.columns == view.tables[earlier.table].columns,
      let first = view.blocks.firstIndex(of: .table(earlier.table)),
      let second = view.blocks.firstIndex(of: .table(own.table)),
      first < second,
      isGap(view.blocks[first + 1..<second])
    else { return nil }
    return RecognisedTable(
      table: own.table, role: earlier.role, headerRows: 0, columns: earlier.columns,
      groups: groups(table, from: 0, title: earlier.title), title: earlier.title)
  }

  /// True when nothing stands between two tables but blanks and at most two lines that a conversion tore out of a row.
  private func isGap(_ blocks: ArraySlice<DocumentView.Block>) -> Bool {
    var torn = 0
    for block in blocks {
      guard case .paragraph(let index) = block else { return false }
      let line = view.paragraphs[index]
      if line.isBlank { continue }
      let isTorn =
        line.marker != nil
        || line.firstCharacter < line.scalars.count && CharacterClass.isSmall(line.scalars[line.firstCharacter])
      guard isTorn, !line.isHeadingLike, !line.isCentred else { return false }
      torn += 1
    }
    return torn <= 2
  }

  private func recognise(_ index: Int) -> RecognisedTable {
    let table = view.tables[index]
    let title = title(above: index)
    let isRequisite = table.rows.contains { row in
      row.cells.contains { cell in cell.paragraphs.contains { requisites.contains($0) } }
    }
    if isRequisite {
      return RecognisedTable(table: index, role: .layout, headerRows: 0, columns: [], groups: [], title: title)
    }
    if isPassport(table) {
      let group = RecognisedTable.Group(row: -1, text: "", years: .none, rows: Array(table.rows.indices))
      return RecognisedTable(
        table: index, role: .passport, headerRows: 0, columns: [.other, .other], groups: [group], title: title)
    }
    let headerRows = headerRows(table)
    let columns = columns(table, headerRows)
    let titleWords = title.flatMap { view.paragraphs[$0].words.map(\.folded) }
    return RecognisedTable(
      table: index, role: role(columns, table, titleWords, headerRows), headerRows: headerRows, columns: columns,
      groups: groups(table, from: headerRows, title: title), title: title)
  }

  /// The shown lines right above a table, until a blank line or running text.
  private func title(above index: Int) -> [Int] {
    guard let position = view.blocks.firstIndex(of: .table(index)) else { return [] }
    var found: [Int] = []
    for block in view.blocks[..<position].reversed() {
      guard case .paragraph(let paragraph) = block else { break }
      let line = view.paragraphs[paragraph]
      if line.isBlank {
        if found.isEmpty { continue } else { break }
      }
      guard line.isHeadingLike || line.isCentred, !requisites.contains(paragraph), found.count < 6 else { break }
      found.insert(paragraph, at: 0)
    }
    return found
  }

  private static let passportRows = [
    "наименование программ", "цел", "задач", "срок", "исполнител", "соисполнител", "ответствен", "ожидаем", "показател",
    "основани", "разработчик", "заказчик", "участник", "финансир", "объем", "этап", "индикатор", "результат", "контрол",
  ]

  private func isPassport(_ table: DocumentTable) -> Bool {
    guard table.columns == 2 || table.columns == 3, table.rows.count >= 4 else { return false }
    let labelColumn = table.columns == 3 ? 1 : 0
    let labels = table.rows.compactMap { row in
      row.cells.first { $0.column == labelColumn }.map { view.text(of: $0) }
    }.filter { !$0.isEmpty && $0.unicodeScalars.count < 120 }.map { SearchedText($0) }
    let known = labels.filter { label in Self.passportRows.contains { label.begins(with: $0) || label.holds(" " + $0) }
    }
    return known.count >= 4 && known.count * 2 >= labels.count
      && labels.contains {
        $0.begins(with: "цел") || $0.holds("цель") || $0.begins(with: "наименование")
      }
  }

  private func headerRows(_ table: DocumentTable) -> Int {
    let repeated = table.rows.prefix { $0.isRepeated }.count
    if repeated > 0 { return min(repeated, table.rows.count) }
    guard let first = table.rows.first else { return 0 }
    let shown = first.cells.filter { !view.isEmpty($0) }
    let isShort = shown.allSatisfy { $0.paragraphs.reduce(0) { $0 + view.paragraphs[$1].words.count } <= 14 }
    guard shown.count >= 2, isShort else { return 0 }
    // A merged header stands over two rows.
    if table.rows.count > 2, first.cells.contains(where: { $0.span > 1 }),
      first.cells.contains(where: { $0.merge == .start })
    {
      return 2
    }
    return 1
  }

  private func columns(_ table: DocumentTable, _ headerRows: Int) -> [RecognisedTable.Column] {
    (0..<table.columns).map { column in
      var text = ""
      for row in table.rows.prefix(headerRows) {
        guard let cell = row.cells.first(where: { $0.column <= column && column < $0.column + $0.span }) else {
          continue
        }
        text += " " + view.text(of: cell)
      }
      return Self.column(text)
    }
  }

  /// «№ п/п», «№ п.п.», «N» without blanks and signs.
  private static let numberHeadings: Set<String> = [
    "№", "№№", "n", "№n", "№пп", "№№пп", "nпп", "nnпп", "пп", "номер", "номерпп",
  ]

  /// What a header cell announces.
  static func column(_ text: String) -> RecognisedTable.Column {
    let text = SearchedText(ColumnHeading.spelledOut(text))
    func holds(_ stems: String...) -> Bool { stems.contains(where: text.holds) }
    if numberHeadings.contains(text.text.filter { $0.isLetter || $0.isNumber || $0 == "№" }) { return .number }
    if holds("ответствен", "исполнител", "отвечает") { return .responsible }
    if holds("срок", "период", "дата провед", "дата исполн", "дата начал", "дата оконч", "когда") { return .period }
    if holds("результат", "итоговый документ", "выход") { return .result }
    if holds("мероприяти", "содержание деятельн", "содержание работ", "действи", "виды работ") { return .activity }
    if holds("критери") { return .criterion }
    if holds("показател", "индикатор") { return .indicator }
    if holds("основание") { return .ground }
    if holds("населенн", "населённ", "адрес", "местонахожд") { return .settlement }
    if holds("примечан") { return .note }
    if holds("школ", "организаци", "учрежден", "шнор", "шнро", "наименование оо") { return .school }
    return .other
  }

  private func role(
    _ columns: [RecognisedTable.Column], _ table: DocumentTable, _ title: [String], _ headerRows: Int
  ) -> RecognisedTable.Role {
    guard headerRows > 0 else { return .other }
    // Schools whose teachers were trained, and the institute that taught them, are no network.
    let header = table.rows.prefix(headerRows).flatMap(\.cells).map { SearchedText(view.text(of: $0)) }
    if columns.contains(.school), header.contains(where: { $0.begins(with: "программа") || $0.holds("курс") }) {
      return .list
    }
    if columns.contains(.activity), columns.contains(.period) || columns.contains(.responsible) { return .roadmap }
    // Two parties side by side with their addresses sign a contract.
    let isPair = table.columns == 2 && table.rows.count - headerRows <= 1
    if columns.filter({ $0 == .school }).count >= 2 && !isPair
      || title.contains(where: { $0.hasPrefix("сетев") }) && columns.contains(.school)
    {
      return .scheme
    }
    if columns.contains(.indicator) { return .indicators }
    if columns.contains(.school) { return .list }
    return .other
  }

  private func groups(_ table: DocumentTable, from start: Int, title: [Int]) -> [RecognisedTable.Group] {
    let context = YearContext(heading: title.map { view.paragraphs[$0].trimmed }.joined(separator: " "))
    var groups: [RecognisedTable.Group] = []
    for row in table.rows.indices.dropFirst(start) {
      let cells = table.rows[row].cells
      let shown = cells.filter { !view.isEmpty($0) && $0.merge != .continuation }
      if shown.isEmpty, !cells.contains(where: { $0.merge == .continuation }) { continue }
      if let heading = heading(shown, cells, columns: table.columns) {
        let years = YearContext(heading: heading)
        groups.append(RecognisedTable.Group(row: row, text: heading, years: years == .none ? context : years))
      } else {
        if groups.isEmpty { groups.append(RecognisedTable.Group(row: -1, text: "", years: context)) }
        groups[groups.count - 1].rows.append(row)
      }
    }
    return groups
  }

  /// The words of a row that is a heading: alone in its row, at its beginning or over all of it.
  private func heading(_ shown: [DocumentTable.Cell], _ cells: [DocumentTable.Cell], columns: Int) -> String? {
    if let counted = countedHeading(shown, cells, columns: columns) { return counted }
    guard columns >= 2, shown.count == 1, let cell = shown.first, !cells.contains(where: { $0.merge == .continuation })
    else { return nil }
    let text = view.text(of: cell)
    let isWide = cell.span * 2 > columns
    guard isWide || cell.column <= 1 && cells.count >= 2, let first = text.unicodeScalars.first,
      !CharacterClass.isSmall(first) || isWide
    else { return nil }
    return text.replacing("\n", with: " ")
  }

  /// «I | Диагностика | | |»: a Roman number and words, the other cells of the row are empty and not joined.
  private func countedHeading(_ shown: [DocumentTable.Cell], _ cells: [DocumentTable.Cell], columns: Int) -> String? {
    guard columns >= 4, shown.count == 2, shown[0].column == 0, shown[1].column == 1,
      !cells.contains(where: { $0.merge != .none })
    else { return nil }
    let number = view.text(of: shown[0]).filter { $0 != "." }
    guard !number.isEmpty, number.count <= 4, number.allSatisfy({ "IVXХІ".contains($0) }) else { return nil }
    return view.text(of: shown[1]).replacing("\n", with: " ")
  }
}
