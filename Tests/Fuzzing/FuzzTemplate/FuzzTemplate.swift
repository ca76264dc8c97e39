import CFuzzer
import DocxTemplating
import OfficeOpenXML

/// Compiles any bytes as a template's main part and renders what could be compiled: the document must be well-formed.
@main
enum FuzzTemplate {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
      FuzzTemplate.test(Array(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    }
  }

  private static func test(_ input: [UInt8]) {
    guard let tree = try? XMLParser.tree(of: input) else { return }
    checkPlaces(of: tree)
    guard let package = try? FuzzFixture.package(mainPart: input),
      let template = try? TemplateCompiler.compile(package).template
    else { return }
    for missing in MissingValues.allCases {
      let (document, findings) = template.render(FuzzFixture.values, missing: missing)
      guard !findings.contains(where: { $0.severity == .error }) else { continue }
      let rendered = document.package
      guard let main = try? rendered.mainDocument(), (try? rendered.tree(of: main)) != nil else {
        fatalError("из годного шаблона вышла негодная разметка")
      }
    }
  }

  /// Every node lies in the source, and inside its parent's content.
  private static func checkPlaces(of tree: XMLTree) {
    for (index, node) in tree.nodes.enumerated() {
      precondition(node.opening.upperBound <= tree.bytes.count && node.closing.upperBound <= tree.bytes.count)
      precondition(node.end > index && node.end <= tree.nodes.count)
      guard node.parent >= 0 else { continue }
      let parent = tree.nodes[node.parent]
      precondition(node.range.lowerBound >= parent.opening.upperBound)
      precondition(node.range.upperBound <= parent.closing.lowerBound)
    }
  }
}
