extension WorkbookSheet {
  /// The heights in points of the rows whose texts need several lines; the others keep the usual one.
  ///
  /// LibreOffice believes a workbook that gives no heights, and would cut such texts to one line.
  var rowHeights: [(row: Int, height: Double)] {
    var lines: [Int: Int] = [:]
    for cell in cells {
      guard case .text(let text) = cell.value, columns.indices.contains(cell.address.column) else { continue }
      let width = max(1, Int(columns[cell.address.column].width * (cell.style == .remark ? 1.1 : 1)))
      let count = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .reduce(0) { $0 + max(1, ($1.count + width - 1) / width) }
      lines[cell.address.row] = max(lines[cell.address.row] ?? 1, count)
    }
    // No row can be higher than 409 points.
    return lines.filter { $0.value > 1 }.sorted { $0.key < $1.key }.map { ($0.key, min(409, Double($0.value) * 15)) }
  }
}
