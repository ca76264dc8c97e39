import DocumentImport
import ProgrammeFiles
import TestSupport
import Testing

@Suite("A document, its data, the same document")
struct RoundTripTests {
  /// A document of an example and the kind by which the recovered data print it.
  struct Case: CustomTestStringConvertible, Sendable {
    let example: String
    let kind: String
    var again: String?
    var number = 0

    var testDescription: String { "\(example): \(kind)\(number == 0 ? "" : " \(number + 1)")" }
  }

  @Test(
    "the text is the same, paragraph by paragraph",
    arguments: [
      Case(example: "kesova-gora", kind: "order"), Case(example: "kesova-gora", kind: "programme"),
      Case(example: "kesova-gora", kind: "passport"), Case(example: "kesova-gora", kind: "roadmap"),
      Case(example: "aldan", kind: "order"), Case(example: "aldan", kind: "roadmap"),
      Case(example: "aldan", kind: "school-list"), Case(example: "aleksandrovsky", kind: "order"),
      Case(example: "aleksandrovsky", kind: "roadmap"), Case(example: "aleksandrovsky", kind: "working-group-order"),
      Case(example: "dolmatovo", kind: "order"), Case(example: "dolmatovo", kind: "passport"),
      Case(example: "dolmatovo", kind: "roadmap"), Case(example: "grachevsky", kind: "base-school-order"),
      Case(example: "grachevsky", kind: "base-school-list"), Case(example: "grachevsky", kind: "base-school-statute"),
      Case(example: "grachevsky", kind: "repeal-order", again: "order"),
      Case(example: "grachevsky", kind: "support-programme", again: "programme"),
      Case(example: "grachevsky", kind: "passport"), Case(example: "volkhov", kind: "cooperation-scheme"),
    ])
  func sameText(_ given: Case) throws {
    let original = try #require(try Importing.documents(Importing.example(given.example), kind: given.kind).first)
    let set = try ProgrammeImporter.set(from: [Importing.stripped(original)])
    #expect(set.report.leftovers.isEmpty, "\(set.report.leftovers)")
    let again = try #require(try Importing.documents(Importing.data(set), kind: given.again ?? given.kind).first)
    // Which blanks may not break is a matter of print.
    let (before, after) = try (
      WordText.lines(of: original).map { $0.replacing("\u{A0}", with: " ") },
      WordText.lines(of: again).map { $0.replacing("\u{A0}", with: " ") }
    )
    let difference = after.difference(from: before)
    #expect(difference.isEmpty, "\(difference)")
  }

  @Test("equal documents give equal files")
  func deterministic() throws {
    let original = try #require(try Importing.documents(Importing.example("aldan"), kind: "order").first)
    let package = try Importing.stripped(original)
    #expect(try ProgrammeImporter.set(from: [package]).files == ProgrammeImporter.set(from: [package]).files)
  }

  @Test("what is written reads without an error")
  func readable() throws {
    for example in ["kesova-gora", "aldan", "dolmatovo"] {
      let original = try #require(try Importing.documents(Importing.example(example), kind: "order").first)
      let set = try ProgrammeImporter.set(from: [Importing.stripped(original)])
      let reading = ProgrammeReader.read(Importing.data(set))
      #expect(!reading.diagnostics.hasErrors, "\(reading.diagnostics)")
    }
  }
}
