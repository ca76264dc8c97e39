import Diagnostics
@testable import ProgrammeFiles
import ProgrammeModel
import TestSupport
import Testing

/// Rows are kept as their texts alone; whoever reads them must not notice.
@Suite("Строки книги")
struct WorkbookRowTests {
  private func reading(_ sheet: String, _ rows: [[String]]) throws -> YAMLReading {
    WorkbookReader.read(
      SourceFile(name: "книга.xlsx", bytes: try BookFixture.book([(sheet, BookFixture.rows(rows))])))
  }

  private func texts(_ node: DataNode?) -> [String] {
    guard case .sequence(let items)? = node?.content else { return [] }
    return items.map { if case .scalar(let text, _) = $0.content { text } else { "?" } }
  }

  @Test("значения и перечни стоят под своими ключами, в порядке граф, с местами своих ячеек")
  func values() throws {
    let reading = try reading(
      "Мероприятия",
      [
        ["Группа", "Мероприятие", "Срок", "Ответственные"],
        ["2026 год", "Семинар", "май 2026 года", "Белова М.С.; Королёв П.А."],
        ["2026 год", "Совет", "", "Белова М.С."],
      ])
    #expect(reading.diagnostics.isEmpty)
    let groups = try #require(reading.root?.entries.first?.value.entries.first?.value)
    guard case .sequence(let items) = groups.content else { return #expect(Bool(false)) }
    let measures = try #require(items.first?.entries.last?.value)
    guard case .sequence(let rows) = measures.content else { return #expect(Bool(false)) }
    #expect(
      rows.map { $0.entries.map(\.key) } == [["название", "срок", "ответственные"], ["название", "ответственные"]])
    #expect(rows.map { texts($0.entries.last?.value) } == [["Белова М.С.", "Королёв П.А."], ["Белова М.С."]])
    let places = rows.map { row in
      row.entries.map { entry -> String in
        guard case .cell(_, _, let cell) = reading.text.place(of: entry.value.range) else { return "?" }
        return cell
      }
    }
    #expect(places == [["B2", "C2", "D2"], ["B3", "D3"]])
    // A value read twice is the same value.
    #expect(rows[0] == rows[0])
    #expect(rows[0] != rows[1])
    #expect(Set(rows).count == 2)
  }

  @Test("строк с перечнями разной длины может быть сколько угодно")
  func shapes() throws {
    let names = (0..<600).map { number in
      (0...number).map { "Иванова-\($0) И.И." }.joined(separator: ";")
    }
    let reading = try reading(
      "Мероприятия",
      [["Группа", "Мероприятие", "Ответственные"]]
        + names.enumerated().map { ["2026 год", "Мероприятие \($0.offset)", $0.element] })
    guard case .sequence(let groups)? = reading.root?.entries.first?.value.entries.first?.value.content,
      case .sequence(let rows)? = groups.first?.entries.last?.value.content
    else { return #expect(Bool(false)) }
    #expect(rows.map { texts($0.entries.last?.value).count } == Array(1...600))
    #expect(texts(rows.last?.entries.last?.value).last == "Иванова-599 И.И.")
  }

  @Test("текст, похожий на прежний, остаётся собой: пробелы, знаки XML, запись «_x000A_»")
  func likeTexts() throws {
    let written = [
      "Справка о семинаре", "Справка о семинаре", "Справка о  семинаре", "Справка & семинар <1>",
      "Справка & семинар <1>",
      "Справка_x000A_о семинаре", "Справка_x000A_о семинаре", "Справка_x005F_x000A_о семинаре",
    ]
    let reading = try reading(
      "Мероприятия", [["Группа", "Мероприятие"]] + written.map { ["2026 год", $0] })
    guard case .sequence(let groups)? = reading.root?.entries.first?.value.entries.first?.value.content,
      case .sequence(let rows)? = groups.first?.entries.last?.value.content
    else { return #expect(Bool(false)) }
    let read = rows.map { row -> String in
      if case .scalar(let text, _)? = row.entries.first?.value.content { text } else { "?" }
    }
    #expect(
      read == [
        written[0], written[0], written[2], written[3], written[3], "Справка\nо семинаре", "Справка\nо семинаре",
        "Справка_x000A_о семинаре",
      ])
  }
}
