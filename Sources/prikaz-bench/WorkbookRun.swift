import FoundationEssentials
import OfficeOpenXML
import ProgrammeFiles

/// `rows` and `workbook`: one workbook read once, its rows alone or into the nodes of the data.
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

  /// Reads a workbook as the data of a set; prints one line of JSON.
  static func data(_ path: String) throws {
    let source = SourceFile(name: path, bytes: try [UInt8](Data(contentsOf: URL(filePath: path))))
    var findings = 0
    let time = ContinuousClock().measure { findings = WorkbookReader.read(source).diagnostics.count }
    BenchReport.line([
      ("ms", time.milliseconds), ("findings", Double(findings)), ("rss_mb", BenchReport.peakMegabytes),
    ])
  }

  private final class Counter {
    var rows = 0
    var cells = 0
  }
}
