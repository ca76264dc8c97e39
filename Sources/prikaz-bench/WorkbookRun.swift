import Diagnostics
import FoundationEssentials
import OfficeOpenXML
import ProgrammeFiles

/// `rows` and `nodes`: one workbook read once.
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

  /// Reads a whole workbook into the nodes of the data, as everything behind it takes them; prints one line of JSON.
  static func nodes(_ path: String) throws {
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
    var reading: YAMLReading?
    let time = ContinuousClock().measure { reading = WorkbookReader.read(SourceFile(name: path, bytes: bytes)) }
    guard let reading, let root = reading.root, reading.diagnostics.isEmpty else {
      throw DiagnosedFailure(.unusable, reading?.diagnostics ?? [])
    }
    BenchReport.line([
      ("ms", time.milliseconds), ("nodes", Double(root.count)), ("rss_mb", BenchReport.peakMegabytes),
    ])
  }

  private final class Counter {
    var rows = 0
    var cells = 0
  }
}

extension DataNode {
  /// How many values there are, this one and all below it.
  fileprivate var count: Int {
    switch content {
    case .scalar: 1
    case .mapping(let entries): entries.reduce(1) { $0 + $1.value.count }
    case .sequence(let items): items.reduce(1) { $0 + $1.count }
    }
  }
}
