import CFuzzer
import Diagnostics
import ProgrammeFiles
import ProgrammeValidation

/// Reads any bytes as a set's data and checks what could be read: every finding must have its place.
///
/// The first byte says whether the rest is YAML or JSON.
@main
enum FuzzData {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
      FuzzData.test(Array(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    }
  }

  private static func test(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let name = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? "а.json" : "а.yaml"
    let reading = ProgrammeReader.read([SourceFile(name: name, bytes: input)])
    let validation = ProgrammeValidator.validate(reading.partialSet)
    for finding in reading.diagnostics(with: validation.diagnostics) {
      if case .text(let place)? = finding.location { precondition(place.line >= 1 && place.column >= 1) }
    }
  }
}
