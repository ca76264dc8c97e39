import Diagnostics

extension DocumentComparator {
  /// The differences in the order of the new document, each with its place: what was deleted is counted in the old
  /// document, all else in the new one, and wherever the two counts part the place says which it is.
  package var changes: [TextChange] {
    stories.flatMap { story in
      story.containers.enumerated().flatMap { index, container in
        let further = story.containers.count > 1 ? ", \(index + 1)" : ""
        return Self.changes(of: container, in: ChangePlace(story: story.name, old: further, new: further))
      }
    }
  }

  private static func changes(of container: ContainerDifference, in place: ChangePlace) -> [TextChange] {
    var found: [TextChange] = []
    let (oldNumbers, newNumbers) = (numbers(container.old), numbers(container.new))
    func name(_ block: StoryBlock, _ number: Int) -> String {
      ", \(block.paragraph == nil ? "таблица" : "абзац") \(number)"
    }
    for change in container.changes {
      switch change {
      case .same: break
      case .deleted(let i):
        let block = container.old[i]
        found.append(whole(.deleted, block, place.inOld(name(block, oldNumbers[i]))))
      case .inserted(let j):
        let block = container.new[j]
        found.append(whole(.inserted, block, place.inNew(name(block, newNumbers[j]))))
      case .paragraph(let i, let j, let segments):
        let (before, after) = (
          container.old[i].paragraph?.characters ?? [], container.new[j].paragraph?.characters ?? []
        )
        let own = place.adding(name(container.old[i], oldNumbers[i]), name(container.new[j], newNumbers[j]))
        found.append(TextChange(.changed, at: own.inBoth, TextChange.words(segments, before, after)))
      case .table(let i, let j, let rows):
        guard case .table(let before) = container.old[i], case .table(let after) = container.new[j] else { continue }
        let own = place.adding(name(container.old[i], oldNumbers[i]), name(container.new[j], newNumbers[j]))
        found += changes(of: rows, before, after, in: own)
      }
    }
    // An empty paragraph more or less is no difference that anybody asks for.
    return found.filter { !$0.before.isEmpty || !$0.after.isEmpty }
  }

  private static func changes(
    of rows: [ContainerDifference.RowChange], _ before: ComparedTable, _ after: ComparedTable, in place: ChangePlace
  ) -> [TextChange] {
    rows.flatMap { row -> [TextChange] in
      switch row {
      case .same: return []
      case .deleted(let i):
        return [TextChange(.deleted, at: place.inOld(", строка \(i + 1)"), [.deleted(line(before.rows[i]))])]
      case .inserted(let j):
        return [TextChange(.inserted, at: place.inNew(", строка \(j + 1)"), [.inserted(line(after.rows[j]))])]
      case .changed(let i, let j, let cells):
        let own = place.adding(", строка \(i + 1)", ", строка \(j + 1)")
        return cells.enumerated().flatMap { column, cell in
          changes(of: cell, in: own.adding(", ячейка \(column + 1)", ", ячейка \(column + 1)"))
        }
      }
    }
  }

  private static func whole(_ kind: TextChange.Kind, _ block: StoryBlock, _ place: String) -> TextChange {
    let text: String
    switch block {
    case .paragraph(let paragraph): text = paragraph.text
    case .table(let table): text = table.rows.map(line).joined(separator: "\n")
    }
    return TextChange(kind, at: place, text.isEmpty ? [] : [kind == .deleted ? .deleted(text) : .inserted(text)])
  }

  private static func line(_ row: ComparedTable.Row) -> String { row.cells.map(\.text).joined(separator: " | ") }

  /// For each block its number among the paragraphs, or tables, from one.
  private static func numbers(_ blocks: [StoryBlock]) -> [Int] {
    var (paragraphs, tables) = (0, 0)
    return blocks.map { block in
      if block.paragraph == nil {
        tables += 1
        return tables
      }
      paragraphs += 1
      return paragraphs
    }
  }
}
