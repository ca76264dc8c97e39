/// The heading row of a composition's table: where the name stands, where the post and the seat.
struct GroupHeading {
  private let name: Int
  private let seat: Int?
  private let posts: [Int]

  /// The heading that cells are; nil for a row of people.
  init?(_ cells: [GroupCell]) {
    func column(_ stems: String...) -> Int? {
      cells.first { cell in stems.contains { cell.text.lowercased().contains($0) } }?.column
    }
    guard cells.count > 1, let name = column("фамилия", "ф.и.о", "фио", "ф. и. о") else { return nil }
    self.name = name
    let seat = column("в составе", "роль", "статус", "в группе", "в комиссии", "функци")
    self.seat = seat
    let numbers = cells.first { ["№", "№ п/п", "п/п", "№п/п"].contains($0.text.lowercased()) }?.column
    posts = cells.map(\.column).filter { ![name, seat, numbers].contains($0) }
  }

  /// The seat, the name and the post of a row, in this order, empty ones left out.
  func pieces(of cells: [GroupCell]) -> [String] {
    guard cells.count > 1 else { return cells.map(\.text) }
    func text(_ column: Int?) -> String { cells.first { $0.column == column }?.text ?? "" }
    return ([text(seat), text(name)] + posts.map(text)).map(GroupLine.trimmed).filter { !$0.isEmpty }
  }
}
