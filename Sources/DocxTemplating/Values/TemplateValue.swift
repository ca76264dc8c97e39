import Diagnostics
import OfficeOpenXML

/// A value that a template can show, with the place in the data that it came from.
///
/// Templates know nothing of programmes: whoever has data turns them into these values.
package struct TemplateValue: Sendable {
  /// What a value can be.
  package enum Content: Sendable {
    /// Text to print; an empty text counts as absent for sections.
    case text(String)
    /// Yes or no for sections, with the words that print it.
    case flag(Bool, printed: String)
    /// Items in order.
    case list([TemplateValue])
    /// Named fields.
    case record(TemplateRecord)
    /// A picture with its media type (`image/png`, `image/jpeg`, `image/gif`) and the text that stands for it.
    ///
    /// It lies apart, like drawings and charts: there are few of them, and values are handed over all the time.
    indirect case picture([UInt8], mediaType: String, description: String? = nil)
    /// Shapes that Word itself can edit.
    indirect case drawing(ShapeDrawing)
    /// A chart with the workbook that it is drawn from.
    indirect case chart(ChartDrawing)
    /// A field that is known but was given no value.
    case absent
  }

  /// What the value is.
  package let content: Content
  /// Where it stands in the data; nil for values that no data gave.
  package let path: FieldPath?

  /// A value of the data.
  package init(_ content: Content, path: FieldPath? = nil) {
    self.content = content
    self.path = path
  }

  /// A text.
  package static func text(_ text: String, path: FieldPath? = nil) -> TemplateValue {
    TemplateValue(.text(text), path: path)
  }

  /// Yes or no.
  package static func flag(_ value: Bool, path: FieldPath? = nil) -> TemplateValue {
    TemplateValue(.flag(value, printed: value ? "да" : "нет"), path: path)
  }

  /// A list whose records learn of one another's fields, so that an item which lacks what its neighbours have is
  /// known to lack it and never borrows it from an outer record.
  package static func list(_ items: [TemplateValue], path: FieldPath? = nil) -> TemplateValue {
    var expected: [FieldName] = []
    for case .record(let record) in items.lazy.map(\.content) { record.addNames(to: &expected) }
    // Rows of a table have all fields, every one of them.
    guard items.contains(where: { $0.lacksSome(of: expected) }) else { return TemplateValue(.list(items), path: path) }
    let informed = items.map { item in
      guard case .record(let record) = item.content else { return item }
      return TemplateValue(.record(record.expecting(expected)), path: item.path)
    }
    return TemplateValue(.list(informed), path: path)
  }

  private func lacksSome(of names: [FieldName]) -> Bool {
    guard case .record(let record) = content else { return false }
    return record.count < names.count
  }

  /// A record of fields that are written out, each once.
  package static func record(
    _ fields: KeyValuePairs<String, TemplateValue>, expected: Set<String> = [], path: FieldPath? = nil
  ) -> TemplateValue {
    TemplateValue(.record(TemplateRecord(fields, expected: expected)), path: path)
  }

  /// A record of fields that were gathered.
  package static func record(
    of fields: [String: TemplateValue], expected: Set<String> = [], path: FieldPath? = nil
  ) -> TemplateValue {
    TemplateValue(.record(TemplateRecord(fields, expected: expected)), path: path)
  }

  /// Whether a section over the value shows its content.
  package var isPresent: Bool {
    switch content {
    case .absent: false
    case .text(let text): !text.isEmpty
    case .flag(let value, _): value
    case .list(let items): !items.isEmpty
    case .record, .picture, .drawing, .chart: true
    }
  }
}
