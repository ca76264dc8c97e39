import Diagnostics
import ProgrammeModel

/// A kind's form laid out for one school: every field with its place in the data, the columns of years counted out.
package struct FormPlan: Sendable {
  /// A column of a table.
  package struct Column: Sendable {
    /// The place in the row's record.
    package let path: DataPath
    /// The words of its header.
    package let question: String
    /// What an empty cell shows.
    package let prompt: String
    /// What is entered.
    package let kind: KindFormColumn.Kind
    /// The words to choose from.
    package let options: [String]
    /// True when a row is not complete without it.
    package let isRequired: Bool
    /// The year whose value it holds; nil for other columns.
    package let year: Int?
    /// What goes with a value, beside it: the year of a baseline.
    package let companion: (path: DataPath, text: String)?
  }

  /// A field.
  package struct Field: Sendable {
    /// Its position in the kind's list, from 0.
    package let index: Int
    /// Where its answer goes.
    package let path: DataPath
    /// What the kind's file says of it.
    package let source: KindFormField
    /// The columns of a table.
    package let columns: [Column]

    /// What an empty field shows.
    package var prompt: String { source.prompt ?? source.question }
  }

  /// The kind's ASCII name.
  package let kind: String
  /// The kind's Russian title.
  package let title: String
  /// The kind's version.
  package let version: Int
  /// The fields.
  package let fields: [Field]
  /// The school's data before it answers; every chapter that a field stands in is there.
  package let frame: DataTree
  /// Where the document's chapters stand in the data.
  package let chapters: DataPath
  /// The years of the programme; nil when the frame does not say.
  package let years: YearSpan?

  /// The names of a table's rows where the form itself gives them, and no others can be made: the stages of a programme.
  package func fixedRows(of field: Field) -> [String] {
    let items = frame[field.path[...]]?.items ?? []
    let asked = Set(field.columns.compactMap(\.path.first))
    let given = items.map { item in item.entries.filter { !asked.contains(.key($0.key)) } }
    guard given.contains(where: { !$0.isEmpty }) else { return [] }
    return given.map { $0.lazy.compactMap(\.value.text).first ?? "" }
  }

  /// True when columns of the form are years and nobody has said which.
  package var lacksYears: Bool {
    years == nil && fields.contains { $0.source.columns.contains { [.years, .baseline].contains($0.kind) } }
  }

  /// The plan of a kind over a school's data; nil for a kind without a form.
  package init?(_ kind: DocumentKind, frame: DataTree) {
    guard let form = kind.form else { return nil }
    self.kind = kind.name
    title = kind.title
    version = kind.version
    var frame = frame
    let years = frame[[.key("программа"), .key("период")]]?.text.flatMap { YearSpan($0) }
    self.years = years
    let chapters: DataPath =
      [.key(frame["отчёт"] != nil ? "отчёт" : frame["справка"] != nil ? "справка" : "программа"), .key("разделы")]
    self.chapters = chapters
    fields = form.fields.enumerated().map { index, field in
      Field(
        index: index, path: Self.path(of: field, chapters, in: &frame), source: field,
        columns: field.columns.flatMap { Self.columns($0, years: years) })
    }
    self.frame = frame
  }

  /// The fields of a chapter are reached by its heading; a chapter that the data lack is added.
  private static func path(of field: KindFormField, _ chapters: DataPath, in frame: inout DataTree) -> DataPath {
    let path = DataPath(dotted: field.path.text)
    guard let heading = field.heading, path.count == 1 else { return path }
    let items = frame[chapters[...]]?.items ?? []
    let known = items.firstIndex { $0["заголовок"]?.text.map(FormText.folded) == FormText.folded(heading) }
    let position = known ?? items.count
    if known == nil {
      let chapter = DataTree.record([DataTree.Entry("заголовок", .text(heading))])
      frame.set(.list(items + [chapter]), at: chapters[...])
    }
    return chapters + [.index(position)] + path
  }

  private static func columns(_ column: KindFormColumn, years: YearSpan?) -> [Column] {
    let path = DataPath(dotted: column.path)
    func made(
      _ path: DataPath, _ question: String, _ kind: KindFormColumn.Kind, year: Int? = nil,
      companion: (path: DataPath, text: String)? = nil
    ) -> Column {
      Column(
        path: path, question: question, prompt: column.prompt ?? column.question, kind: kind, options: column.options,
        isRequired: column.isRequired, year: year, companion: companion)
    }
    switch column.kind {
    case .years:
      guard let years, !years.isReversed, years.last - years.first < 8 else { return [] }
      return (years.first...years.last).map { made(path + [.key(String($0))], "\($0) год", .number, year: $0) }
    case .baseline:
      let companion = years.map { (path: path + [.key("год")], text: String($0.first - 1)) }
      return [made(path + [.key("значение")], column.question, .number, companion: companion)]
    default: return [made(path, column.question, column.kind)]
    }
  }
}
