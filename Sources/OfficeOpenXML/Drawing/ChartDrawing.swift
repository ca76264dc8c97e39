/// A native Word chart: bars or lines over categories, drawn from a workbook that Word opens for editing.
package struct ChartDrawing: Hashable, Sendable {
  /// How the figures are shown.
  package enum Form: Hashable, Sendable {
    /// Upright bars side by side.
    case bars
    /// Lines with marks.
    case lines
  }

  /// One row of figures, as long as there are categories; nil where a figure is not known.
  package struct Series: Hashable, Sendable {
    package let name: String
    /// Figures as decimal texts with a point (`12.5`).
    package let figures: [String?]

    /// A series.
    package init(name: String, figures: [String?]) {
      self.name = name
      self.figures = figures
    }
  }

  package let form: Form
  /// The title above the chart; nil for none.
  package let title: String?
  /// The alternative text.
  package let description: String
  /// What stands under the axis, for example years.
  package let categories: [String]
  package let series: [Series]
  /// What the upright axis counts; nil for nothing.
  package let unit: String?
  /// An XLSX whose first sheet, named `sheet`, has the categories in column A from row 2 and each series in a column of
  /// its own, its name in row 1: the chart's caches are equal to those cells.
  package let workbook: [UInt8]

  /// The name of the workbook's sheet.
  package static let sheet = "Данные"

  /// A chart with its workbook.
  package init(
    form: Form, title: String?, description: String, categories: [String], series: [Series], unit: String?,
    workbook: [UInt8]
  ) {
    self.form = form
    self.title = title
    self.description = description
    self.categories = categories
    self.series = series
    self.unit = unit
    self.workbook = workbook
  }

  static let contentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
  static let workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}
