import ArgumentParser
import Diagnostics
import DocumentRegistry

/// The entry that a journal command is about.
struct EntrySelection: ParsableArguments {
  @Argument(help: ArgumentHelp("Номер документа, как он напечатан: 58, 01-07/58а.", valueName: "номер"))
  var number: String

  @Option(help: ArgumentHelp("Журнал: orders, letters, agreements.", valueName: "журнал"))
  var journal = "orders"

  @Option(help: ArgumentHelp("Год, если такой номер есть за несколько лет.", valueName: "год"))
  var year: Int?

  func entry(_ registry: Registry) async throws -> RegistryEntry {
    try await Self.entry(number, journal, year, registry)
  }

  /// The one entry of a number; throws `DiagnosedFailure` when there is none, or one in several years.
  static func entry(_ number: String, _ journal: String, _ year: Int?, _ registry: Registry) async throws
    -> RegistryEntry
  {
    _ = try await registry.journal(journal)
    var found: [RegistryEntry] = []
    let years = if let year { [year] } else { try await registry.years(journal: journal) }
    for year in years {
      if let entry = try await registry.entry(journal: journal, year: year, number: number) { found.append(entry) }
    }
    if found.count > 1 {
      throw DiagnosedFailure(
        .usage,
        Diagnostic(
          "REG-42", .error,
          "номер \(number) есть за несколько лет: \(found.map { String($0.year) }.joined(separator: ", "))",
          hint: "укажите год: --year \(found[0].year)"))
    }
    guard let entry = found.first else {
      throw DiagnosedFailure(
        .unusable,
        Diagnostic(
          "REG-12", .error, "номера \(number) в журнале «\(journal)» нет",
          hint: "найдите документ: prikaz journal list \"слова заголовка\""))
    }
    return entry
  }
}
