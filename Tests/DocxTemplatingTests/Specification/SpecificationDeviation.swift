/// A case of the specification that paragraphs cannot express, and what they do instead; `docs/mustache.md` lists them.
struct SpecificationDeviation {
  let file: String
  let name: String
  let result: String

  static let all: [SpecificationDeviation] =
    blanks("interpolation", ["Triple Mustache - Standalone", "Ampersand - Standalone"], "---")
    + insertions("partials") + insertions("dynamic-names") + dynamicNames + inheritance

  static func of(_ test: SpecificationCase) -> SpecificationDeviation? {
    all.first { $0.file == test.file && $0.name == test.name }
  }

  /// Blanks around a tag that brings paragraphs have no paragraph to stand in.
  private static func blanks(_ file: String, _ names: [String], _ result: String) -> [SpecificationDeviation] {
    names.map { SpecificationDeviation(file: file, name: $0, result: result) }
  }

  /// An inserted template is whole paragraphs: its last line is never joined to the next, and its indentation is its own.
  private static func insertions(_ file: String) -> [SpecificationDeviation] {
    [
      ("Standalone Line Endings", "|\n>\n|"), ("Standalone Without Previous Line", ">\n>\n>"),
      ("Standalone Without Newline", ">\n>\n>"), ("Standalone Indentation", "\\\n|\n< ->\n|\n/"),
    ].map { SpecificationDeviation(file: file, name: $0.0, result: $0.1) }
  }

  private static let dynamicNames = [
    // A tag with a section around it, alone in its paragraph, brings paragraphs each time.
    ("Dotted names - Context Stacking Under Repetition", "test\ntest"),
    ("Dotted names - Context Stacking Failed Lookup", "\"\"\n\"\""),
    // A slip of the pen is named instead of being left out.
    ("Dynamic Names - Double Dereferencing", "ошибка: TAG-03"),
    ("Dynamic Names - Composed Dereferencing", "ошибка: TAG-03"),
  ].map { SpecificationDeviation(file: "dynamic-names", name: $0.0, result: $0.1) }

  /// Paragraphs keep the indentation that they have; blanks are not counted.
  private static let inheritance = [
    ("Standalone parent", "Hi,\none\ntwo"), ("Standalone block", "Hi,\n  one\ntwo"),
    ("Block reindentation", "Hi,\n    one\n    two"), ("Intrinsic indentation", "Hi,\none\ntwo"),
    ("Nested block reindentation", "  one\nthree"),
  ].map { SpecificationDeviation(file: "inheritance", name: $0.0, result: $0.1) }
}
