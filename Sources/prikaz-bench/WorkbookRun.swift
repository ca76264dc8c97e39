import FoundationEssentials
import OfficeOpenXML

/// `rows`: one workbook read once.
enum WorkbookRun {
  /// Reads every row of every sheet; prints one line of JSON.
  static func rows(_ path: String) throws {
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
    let counter = Counter()
    let time = try ContinuousClock().measure {
      let book = try Workbook(bytes, file: path)
      for sheet in book.sheets {
        try book.rows(of: sheet) { row in
          counter.rows += 1
          counter.cells += row.cells.count
          return true
        }
      }
    }
    BenchReport.line([
      ("ms", time.milliseconds), ("rows", Double(counter.rows)), ("cells", Double(counter.cells)),
      ("rss_mb", BenchReport.peakMegabytes),
    ])
  }

  private final class Counter {
    var rows = 0
    var cells = 0
  }
}
