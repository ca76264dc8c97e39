import DocumentRecognition

/// A total is the sum of its rows, a share is what the counts beside it give.
struct TotalsAreSums: InspectionRule {
  let code = "TAB-05"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    document.tables.filter { $0.role != .layout }.flatMap { table -> [RuleFinding] in
      let figures = TableFigures(table, in: document)
      return columns(figures, document) + rows(figures, document) + shares(figures, document)
    } + passport(document)
  }

  // MARK: Sums

  /// «Итого» under a column; sums of parts and sums of sums are both allowed.
  private func columns(_ table: TableFigures, _ document: RecognisedDocument) -> [RuleFinding] {
    table.totals.flatMap { total -> [RuleFinding] in
      let entries = table.rows.filter { $0 < total && !table.totals.contains($0) }
      let earlier = table.totals.filter { $0 < total }
      let since = entries.filter { row in earlier.allSatisfy { $0 < row } }
      guard !entries.isEmpty else { return [] }
      return table.columns.compactMap { column -> RuleFinding? in
        guard !table.isShare(column), let stated = table.value(total, column) else { return nil }
        func sum(_ rows: [Int]) -> Double? {
          let values = rows.map { table.value($0, column) }
          guard rows.count >= 2, values.allSatisfy({ $0 != nil }) else { return nil }
          return values.compactMap(\.self).reduce(0, +)
        }
        let sums = [sum(since), sum(entries), sum(earlier)].compactMap(\.self)
        guard let right = sums.first, !sums.contains(where: { TableFigures.equal($0, stated) }),
          let passage = table.passage(total, column)
        else { return nil }
        return RuleFinding(
          "итог не равен сумме строк: \(TableFigures.text(stated)), а сумма \(TableFigures.text(right))",
          hint: "исправьте итог или одну из строк", at: [passage])
      }
    }
  }

  /// «Всего» behind columns of years.
  private func rows(_ table: TableFigures, _ document: RecognisedDocument) -> [RuleFinding] {
    guard let total = table.sumColumn, table.yearColumns.count >= 2 else { return [] }
    return (table.rows + table.totals).sorted().compactMap { row -> RuleFinding? in
      let values = table.yearColumns.map { table.value(row, $0) }
      guard values.allSatisfy({ $0 != nil }), let stated = table.value(row, total),
        let passage = table.passage(row, total)
      else { return nil }
      let right = values.compactMap(\.self).reduce(0, +)
      guard !TableFigures.equal(right, stated) else { return nil }
      return RuleFinding(
        "«Всего» не равно сумме по годам: \(TableFigures.text(stated)), а сумма \(TableFigures.text(right))",
        hint: "исправьте итог или одно из значений", at: [passage])
    }
  }

  // MARK: Shares

  /// A column of percentages that most rows compute from two columns before it.
  private func shares(_ table: TableFigures, _ document: RecognisedDocument) -> [RuleFinding] {
    table.columns.filter(table.isShare).flatMap { share -> [RuleFinding] in
      let rows = (table.rows + table.totals).sorted().filter { table.value($0, share) != nil }
      let counts = table.columns.filter { $0 < share && !table.isShare($0) }
      guard rows.count >= 3, counts.count >= 2 else { return [] }
      for (whole, part) in counts.flatMap({ whole in counts.map { (whole, $0) } }) where whole != part {
        let wrong = rows.filter { row in
          guard let whole = table.value(row, whole), let part = table.value(row, part), whole > 0,
            let stated = table.value(row, share)
          else { return true }
          return abs(part * 100 / whole - stated) >= 1
        }
        guard !wrong.isEmpty else { return [] }
        guard wrong.count * 3 <= rows.count else { continue }
        return wrong.compactMap { row -> RuleFinding? in
          guard let all = table.value(row, whole), let some = table.value(row, part),
            let passage = table.passage(row, share),
            let stated = table.value(row, share), all > 0
          else { return nil }
          let text = "\(TableFigures.text(some)) из \(TableFigures.text(all))"
          let message =
            some > all
            ? "часть больше целого: \(text)"
            : "\(text) – это \(TableFigures.text((some * 1000 / all).rounded() / 10)) %, а сказано \(TableFigures.text(stated)) %"
          return RuleFinding(message, hint: "исправьте долю или числа", at: [passage])
        }
      }
      return []
    }
  }

  // MARK: The passport

  /// «Общий объём – 4 200,0 тыс. рублей, в том числе: 2025 год – …»: the years give the whole.
  private func passport(_ document: RecognisedDocument) -> [RuleFinding] {
    document.view.tables.flatMap(\.rows).flatMap(\.cells).flatMap { whole($0.paragraphs, document) }
  }

  private func whole(_ paragraphs: [Int], _ document: RecognisedDocument) -> [RuleFinding] {
    let lines = paragraphs.filter { !document.paragraphs[$0].isBlank }
    guard lines.count >= 3 else { return [] }
    let years = lines.compactMap { index -> Double? in
      let paragraph = document.paragraphs[index]
      guard let first = paragraph.bodyWords.first, YearRangeScanner.isYear(first) else { return nil }
      return MoneyScanner.amount(in: paragraph, from: first.range.upperBound)
    }
    let named = lines.filter { index in
      document.paragraphs[index].bodyWords.first.map { YearRangeScanner.isYear($0) } ?? false
    }
    guard years.count >= 2, years.count == named.count, let head = lines.first, head != named.first,
      document.paragraphs[head].holds("общ", "всего", "объем"),
      let stated = MoneyScanner.amount(in: document.paragraphs[head], from: 0)
    else { return [] }
    let right = years.reduce(0, +)
    guard !TableFigures.equal(right, stated) else { return [] }
    return [
      RuleFinding(
        "общий объём не равен сумме по годам: \(TableFigures.text(stated)), а сумма \(TableFigures.text(right))",
        hint: "исправьте общий объём или суммы по годам", at: ([head] + named).map(document.view.passage))
    ]
  }
}
