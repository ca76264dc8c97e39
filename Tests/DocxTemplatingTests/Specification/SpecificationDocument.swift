import DocxTemplating
import OfficeOpenXML
import TestSupport

/// Sends a specification's template through Word: a line is a paragraph, a line break inside a tag a break in a run.
enum SpecificationDocument {
  /// The result's text: a line a paragraph, breaks as line breaks.
  static func render(_ test: SpecificationCase) throws -> (text: String, bytes: [UInt8]) {
    let partials = try test.partials.mapValues { try package($0, named: "вид.docx") }
    let resolver = TemplateResolver(names: partials.keys.sorted()) { partials[$0] }
    let (template, _) = try TemplateCompiler.compile(
      package(test.template, named: "шаблон.docx"), resolver: resolver, missing: .empty)
    let document = template.render(test.data.value, missing: .empty).document
    let bytes = try document.package.archive()
    let lines = try WordText.lines(of: bytes)
    return (
      lines.joined(separator: "\n").replacing("␤", with: "\n").replacing("⇥", with: "\t"), bytes
    )
  }

  private static func package(_ template: String, named name: String) throws -> OPCPackage {
    try WordFixture.package(body: lines(of: template).map(paragraph).joined(), named: name)
  }

  /// The lines of a template; a line break inside a tag ends none.
  static func lines(of template: String) -> [String] {
    var lines = [""]
    var depth = 0
    let characters = Array(template.replacing("\r\n", with: "\n"))
    for (index, character) in characters.enumerated() {
      let pair = index + 1 < characters.count ? String([character, characters[index + 1]]) : ""
      if pair == "{{" { depth = 1 }
      if index > 0, String([characters[index - 1], character]) == "}}" { depth = 0 }
      if character == "\n", depth == 0 {
        lines.append("")
      } else {
        lines[lines.count - 1].append(character)
      }
    }
    // A line break at the end ends the last line and begins no other.
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func paragraph(_ line: String) -> String {
    let text = line.split(separator: "\n", omittingEmptySubsequences: false)
      .map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(run).joined(separator: "<w:r><w:tab/></w:r>")
      }
      .joined(separator: "<w:r><w:br/></w:r>")
    return "<w:p>\(text)</w:p>"
  }

  private static func run(_ text: Substring) -> String { text.isEmpty ? "" : WordFixture.r(String(text)) }
}
