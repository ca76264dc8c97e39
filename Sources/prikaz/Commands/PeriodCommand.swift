import ArgumentParser
import Foundation
import RussianLanguage

/// Shows how deadlines are understood.
struct PeriodCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "period", abstract: "Как понимается срок: даты, единая запись, чего не хватает.",
    discussion: "Пример: prikaz period \"сентябрь – декабрь\" --year 2020")

  @Argument(help: ArgumentHelp("Сроки, как их пишут люди.", valueName: "срок"))
  var texts: [String]

  @Option(help: ArgumentHelp("Год, к которому относится срок: 2020, 2020–2022 или 2020/2021.", valueName: "год"))
  var year: String?

  @Option(help: ArgumentHelp("Вид ответа: text или json.", valueName: "вид"))
  var format = OutputFormat.text

  private struct Answer: Encodable {
    struct Span: Encodable {
      let from: String?
      let to: String?

      // Both keys are always there, so that a reader never has to ask.
      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(from, forKey: .from)
        try container.encode(to, forKey: .to)
      }

      private enum CodingKeys: String, CodingKey { case from, to }
    }

    struct Problem: Encodable {
      let code: String
      let message: String
    }

    let text: String
    let canonical: String
    let spans: [Span]
    let open: Bool
    let recurring: Bool
    let complete: Bool
    let problems: [Problem]
  }

  func run() throws {
    let context = try year.map { text -> YearContext in
      let bare = text.contains("/") ? text + " учебный год" : text + " год"
      let context = YearContext(heading: bare)
      guard context != .none else {
        throw ValidationError("год не понят: «\(text)»; образцы: 2020, 2020–2022, 2020/2021")
      }
      return context
    }
    let periods = texts.map { PeriodParser.parse($0, context: context ?? .none) }
    switch format {
    case .text: for period in periods { print(Self.description(of: period)) }
    case .json: print(try Self.json(periods), terminator: "")
    }
  }

  private static func description(of period: Period) -> String {
    var lines = ["«\(period.text)» → \(period.canonical)"]
    lines += period.spans.map { "    \($0.from?.digits ?? "…") – \($0.to?.digits ?? "…")" }
    if period.isOpen { lines.append("    без дат") }
    if period.isRecurring { lines.append("    повторяется") }
    lines += period.problems.map { "    замечание: \($0.message)" }
    return lines.joined(separator: "\n")
  }

  private static func json(_ periods: [Period]) throws -> String {
    let answers = periods.map { period in
      Answer(
        text: period.text, canonical: period.canonical,
        spans: period.spans.map { .init(from: $0.from?.iso, to: $0.to?.iso) }, open: period.isOpen,
        recurring: period.isRecurring, complete: period.isComplete,
        problems: period.problems.map { .init(code: $0.kind.rawValue, message: $0.message) })
    }
    return try JSONText.of(answers)
  }
}
