/// Reads deadlines as people write them.
package enum PeriodParser {
  /// The deadline that a text means; a heading's year completes months that have none.
  ///
  /// Nothing is guessed and nothing fails: what is not understood is reported in `problems` and kept in `text`.
  package static func parse(_ text: String, context: YearContext = .none) -> Period {
    known.result(of: text, in: context) { parsedAnew($0, context: context) }
  }

  /// Checks, fields and documents ask for the same deadlines, and the same ones stand in many rows.
  private static let known = KnownTexts<YearContext, Period>(longest: 160, most: 1_024)

  private static func parsedAnew(_ text: String, context: YearContext) -> Period {
    var grammar = PeriodGrammar(text)
    let items = grammar.items()
    let resolved = PeriodResolver.resolved(items, in: context)
    var all: [PeriodProblem] = []
    if grammar.endsOpen {
      all.append(PeriodProblem(.trailingSeparator, "срок обрывается на знаке препинания: «\(text)»"))
    }
    if items.isEmpty { all.append(PeriodProblem(.notUnderstood, "срок пуст")) }
    return Period(text: text, items: resolved, context: context, problems: all)
  }
}
