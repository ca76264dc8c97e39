import Diagnostics
import Foundation
import ProgrammeFiles
import ProgrammeModel
import ProgrammeValidation
import Testing

@Suite("Испорченные данные проходят чтение, правила, печать и исправление")
struct BrokenDataTests {
  /// Knuth's linear congruential generator: the same damage on every run and machine.
  private struct Chance {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  /// What a clerk and a broken disk put into a file: signs, words of other keys, years far away, endless numbers.
  private static let intruders: [String] = [
    ":", "-", "[", "]", "{", "}", "\"", "#", "&а", "*а", "|", "\n", "\t", ",", "\u{0}", "да", "31.02.2021", "9999",
    "0001-01-01", "9999-12-31", "до", "год", "приложение № 99999999999999999999", "999999999999999", "-5", "%",
    "каменка", "белова", "организация", "  - ", "срок: ", "период: 2030–2020", "приказ: ", "{}", "[]", "null",
    "\u{1F600}", "é", "\u{301}", "2026/2027", "XII", "1.", "ежегодно", "МБОУ СОШ",
  ]

  private static func damaged(_ text: String, _ chance: inout Chance) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0...chance.below(4) where lines.count > 1 {
      let line = chance.below(lines.count)
      switch chance.below(6) {
      case 0: lines.remove(at: line)
      case 1: lines.insert(lines[chance.below(lines.count)], at: line)
      case 2: lines.swapAt(line, chance.below(lines.count))
      case 3: lines[line] = String(lines[line].prefix(chance.below(lines[line].count + 1)))
      default:
        let place = chance.below(lines[line].count + 1)
        lines[line] =
          lines[line].prefix(place) + intruders[chance.below(intruders.count)] + lines[line].dropFirst(place)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func check(_ files: [SourceFile]) {
    let reading = ProgrammeReader.read(files)
    let result = ProgrammeValidator.validate(reading.partialSet)
    let findings = reading.diagnostics(with: result.diagnostics)
    #expect(findings.isEmpty == DiagnosticPrinter().text(of: findings).isEmpty)
    for finding in findings {
      guard case .text(let place)? = finding.location else { continue }
      #expect(place.line >= 1 && place.column >= 1)
    }
    for fix in findings.compactMap(\.fix) {
      guard let file = files.first(where: { $0.name == fix.path.file }) else { continue }
      var editor = ProgrammeEditor(file)
      // What the editor accepts must read.
      if editor.apply(fix) { #expect(RawDataReader.read(editor.file).root != nil) }
    }
  }

  private static func sample(_ name: String) throws -> String {
    try String(contentsOf: Repository.root.appendingPathComponent("Templates/new-set/\(name)"), encoding: .utf8)
  }

  @Test("YAML: шестьсот порч образца")
  func yaml() throws {
    let names = ["общее.yaml", "приказ.yaml", "программа.yaml"]
    let texts = try names.map(Self.sample)
    var chance = Chance(state: 7)
    for round in 0..<600 {
      var files = zip(names, texts).map { SourceFile(name: $0, text: $1) }
      let victim = round % names.count
      files[victim] = SourceFile(name: names[victim], text: Self.damaged(texts[victim], &chance))
      Self.check(files)
    }
  }

  @Test("JSON: триста порч")
  func json() throws {
    let root = try #require(
      RawDataReader.read(SourceFile(name: "п.yaml", text: try Self.sample("программа.yaml"))).root)
    let text = Self.json(root)
    var chance = Chance(state: 11)
    for _ in 0..<300 { Self.check([SourceFile(name: "программа.json", text: Self.damaged(text, &chance))]) }
  }

  /// The value as JSON, an entry a line, so that damage by lines meets it as it meets YAML.
  private static func json(_ node: DataNode) -> String {
    switch node.content {
    case .scalar(let text, _):
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    case .mapping(let entries):
      "{\n" + entries.map { "\"\($0.key)\": \(json($0.value))" }.joined(separator: ",\n") + "\n}"
    case .sequence(let items): "[\n" + items.map(json).joined(separator: ",\n") + "\n]"
    }
  }
}
