import ProgrammeModel

/// Which place of a form a bookmark, a tag or a title means.
struct FormSlotKey: Hashable, Sendable {
  let field: Int
  let row: Int
  let column: Int

  /// The key in the name of a bookmark or a tag of ours, with the token of the form it was made for.
  static func read(_ name: String) -> (token: String, key: FormSlotKey)? {
    // LibreOffice and Word put figures behind the name of a copied bookmark.
    let parts = name.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 5, parts[0] == "prikaz", let field = Int(parts[2]), let row = Int(parts[3]),
      let column = Int(parts[4].prefix { $0.isASCII && $0.isNumber }), field >= 0, row >= 0, column >= 0, row < 10_000
    else { return nil }
    return (parts[1], FormSlotKey(field: field, row: row, column: column))
  }

  /// The keys of all titles that a plan's controls may have.
  static func byTitle(_ plan: FormPlan) -> [String: FormSlotKey] {
    var titles: [String: FormSlotKey] = [:]
    func add(_ alias: String, _ key: FormSlotKey) { titles[FormText.folded(FormControls.title(alias))] = key }
    for field in plan.fields {
      let question = field.source.question
      switch field.source.kind {
      case .list:
        for row in 0..<60 { add("\(question) \(row + 1)", FormSlotKey(field: field.index, row: row, column: 0)) }
      case .table:
        for row in 0..<60 {
          for (number, column) in field.columns.enumerated() {
            add(
              "\(question), строка \(row + 1): \(column.question)",
              FormSlotKey(field: field.index, row: row, column: number))
          }
        }
      default: add(question, FormSlotKey(field: field.index, row: 0, column: 0))
      }
    }
    return titles
  }
}
