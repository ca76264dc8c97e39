import CFuzzer
import OfficeOpenXML

/// Reads any bytes as a package: whatever they are, the answer is a package or a refusal, never a crash. A package that
/// was read is looked through, packed anew and read once more.
@main
enum FuzzPackage {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
      FuzzPackage.test(Array(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    }
  }

  private static func test(_ input: [UInt8]) {
    guard let package = try? OPCPackage(input, file: "а.docx") else { return }
    for purpose in PackagePurpose.allCases { _ = try? ActiveContentInspection.findings(in: package, purpose: purpose) }
    _ = try? package.mainDocument()
    for part in package.partNames {
      _ = try? package.tree(of: part)
      _ = try? package.relationships(of: part)
    }
    guard let written = try? package.archive(), let again = try? OPCPackage(written, file: "б.docx") else {
      fatalError("прочитанный пакет не записан так, чтобы его можно было прочесть снова")
    }
    precondition(again.partNames == package.partNames)
  }
}
