import Diagnostics
import FoundationEssentials
import Glibc
import OfficeOpenXML

/// Measures how fast documents are made; the measuring script beside the workload calls it and checks what it writes.
@main
enum PrikazBench {
  private static let usage = """
    prikaz-bench inproc TEMPLATE DATA.json SECONDS ROUNDS [OUT.docx]
    prikaz-bench batch TEMPLATE DOCUMENTS.jsonl FOLDER [THREADS]
    prikaz-bench cold TEMPLATE DATA.json OUT.docx
    prikaz-bench rows BOOK.xlsx
    prikaz-bench nodes BOOK.xlsx

    """

  static func main() async {
    WorkingMemory.keep()
    do {
      try await run(Array(CommandLine.arguments.dropFirst()))
    } catch BenchFault.usage {
      fail(usage, status: 64)
    } catch let failure as DiagnosedFailure {
      fail(DiagnosticPrinter().text(of: failure.diagnostics), status: 65)
    } catch {
      fail("\(error)\n", status: 70)
    }
  }

  private static func run(_ arguments: [String]) async throws {
    switch (arguments.first, arguments.count) {
    case ("inproc", 5...6):
      guard let budget = Double(arguments[3]), let rounds = Int(arguments[4]), rounds > 0 else {
        throw BenchFault.usage
      }
      try SingleRun.measure(
        template: arguments[1], data: arguments[2], budget: budget, rounds: rounds,
        output: arguments.count == 6 ? arguments[5] : nil)
    case ("batch", 4...5):
      guard let jobs = arguments.count == 5 ? Int(arguments[4]) : 1, jobs > 0 else { throw BenchFault.usage }
      try await BatchRun.measure(template: arguments[1], lines: arguments[2], folder: arguments[3], jobs: jobs)
    case ("cold", 4):
      let values = try BenchData.read(Data(contentsOf: URL(filePath: arguments[2])))
      let engine = try BenchEngine(template: arguments[1])
      try OutputFile.write(engine.document(values, BenchEngine.workspace()), to: arguments[3])
    case ("rows", 2): try WorkbookRun.rows(arguments[1])
    case ("nodes", 2): try WorkbookRun.nodes(arguments[1])
    default: throw BenchFault.usage
    }
  }

  private static func fail(_ text: String, status: Int32) -> Never {
    let bytes = Array(text.utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
    exit(status)
  }
}
