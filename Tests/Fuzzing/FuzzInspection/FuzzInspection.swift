import CFuzzer
import DocumentInspection
import DocumentRecognition
import OfficeOpenXML

/// Inspects any bytes as a Word document: whatever stands there, findings point into it, and comments can be written.
///
/// The first byte says which part the rest is; the others are small and sound.
@main
enum FuzzInspection {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
      FuzzInspection.test(Array(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    }
  }

  private static func test(_ input: [UInt8]) {
    guard let first = input.first,
      let package = try? InspectionFixture.package(Array(input.dropFirst()), as: first),
      let earlier = try? EarlierRemarks(of: package), let inspection = try? DocumentInspector.inspect(earlier.package)
    else { return }
    for (_, finding) in inspection.found {
      for passage in finding.passages {
        precondition(inspection.document.paragraphs.indices.contains(passage.paragraph))
      }
    }
    _ = inspection.diagnostics
    guard let copy = try? inspection.honouring(earlier).commented(earlier.package) else { return }
    guard let main = try? copy.mainDocument(), (try? copy.tree(of: main)) != nil else {
      fatalError("с примечаниями вышла негодная разметка")
    }
    guard let again = try? EarlierRemarks(of: copy) else { fatalError("примечания не читаются") }
    _ = again.package
  }
}
