import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads the composition of a working group, which the data keep in the order's item.
extension ImportSession {
  /// The name under which a composition is remembered for the order; it is no part of the set.
  static let compositionPart = "состав"

  /// A composition that an annex gives, until an item of the order asks for it.
  struct Composition {
    /// The group as the data keep it.
    let group: [YAMLValue.Entry]
    /// The lines of the title.
    let title: [Int]
    /// The lines that name people.
    let people: [Int]
  }

  /// The composition of a stretch; nil when it names nobody. Nothing is taken until an item has a place for it.
  mutating func composition(_ stretch: Stretch) -> Composition? {
    let title = titled(stretch.title)
    let words = Set(ImportedText.words(title))
    var heading: GroupHeading?
    var seats: [(seat: GroupSeat, value: YAMLValue)] = []
    var current = GroupSeat.member
    var people: [Int] = []
    for (cells, paragraphs) in groupLines(stretch) {
      if let found = GroupHeading(cells) {
        heading = found
        people += paragraphs
        continue
      }
      let pieces = heading?.pieces(of: cells) ?? GroupLine.pieces(cells.map(\.text))
      guard !pieces.isEmpty else { continue }
      if let opened = GroupLine.opened(pieces, of: words) {
        current = opened
        people += paragraphs
        continue
      }
      guard let line = GroupLine(pieces, of: words) else { continue }
      let key = draft.people.key(
        surname: line.surname, initials: line.initials, names: line.names, post: line.post.isEmpty ? nil : line.post)
      seats.append((line.seat ?? current, .text(key)))
      people += paragraphs
    }
    guard !seats.isEmpty else { return nil }
    return Composition(group: group(title, seats), title: stretch.title, people: people)
  }

  /// The lines of a stretch: rows of tables by their columns, paragraphs of the text as one cell.
  private func groupLines(_ stretch: Stretch) -> [(cells: [GroupCell], paragraphs: [Int])] {
    stretch.blocks.flatMap { block -> [(cells: [GroupCell], paragraphs: [Int])] in
      switch block {
      case .paragraph(let index):
        return document.paragraphs[index].isBlank ? [] : [([GroupCell(column: 0, text: body(index))], [index])]
      case .table(let table):
        return document.view.tables[table].rows.map { row in
          (row.cells.map { GroupCell(column: $0.column, text: text($0)) }, row.cells.flatMap(\.paragraphs))
        }
      }
    }
  }

  /// The record of a group; whoever has a seat that is given away already becomes a member.
  private func group(_ title: String, _ seats: [(seat: GroupSeat, value: YAMLValue)]) -> [YAMLValue.Entry] {
    var keys: [String: [YAMLValue]] = [:]
    for (seat, value) in seats {
      let isGiven = seat.isOne && keys[seat.key]?.isEmpty == false
      keys[isGiven ? GroupSeat.member.key : seat.key, default: []].append(value)
    }
    var entries = [YAMLValue.Entry("название", .text(GroupTitle.nominative(ofComposition: title)))]
    for seat in [GroupSeat.chair, .deputy, .secretary, .member] {
      guard let values = keys[seat.key], let first = values.first else { continue }
      entries.append(.init(seat.key, seat.isOne ? first : .inlineList(values)))
      if seat == .chair, seats.contains(where: { $0.seat == .leader || $0.seat == .deputyLeader }) {
        entries.append(.init("во-главе", .text("руководитель")))
      }
    }
    return entries
  }

  /// Marks a composition as read for the item that took it.
  mutating func take(_ composition: Composition, of annex: Int) {
    compositions[annex] = nil
    take(composition.title, as: "состав группы: название")
    take(composition.people, as: "состав группы: люди")
  }

  /// Says why the people of a composition are left that no item of the order asks for.
  mutating func noteForgottenCompositions() {
    for composition in compositions.values {
      for index in composition.title + composition.people {
        reasons[index] = "состав группы: нет пункта, который её создаёт или утверждает её состав; впишите «создать»"
      }
    }
  }
}
