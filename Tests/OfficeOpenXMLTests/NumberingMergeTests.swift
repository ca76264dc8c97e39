import Testing

@testable import OfficeOpenXML

@Suite("Списки вставленного документа")
struct NumberingMergeTests {
  private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// A part with one definition and instances of it, `true` for one that begins anew.
  private static func numbering(_ instances: [(String, Bool)]) throws -> XMLTree {
    let restart = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
    let markup =
      "<w:numbering xmlns:w=\"\(namespace)\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
      + "</w:lvl></w:abstractNum>"
      + instances.map {
        "<w:num w:numId=\"\($0.0)\"><w:abstractNumId w:val=\"0\"/>\($0.1 ? restart : "")</w:num>"
      }.joined() + "</w:numbering>"
    return try XMLParser.tree(of: Array(markup.utf8))
  }

  @Test(
    "то, что в документе считается вместе, остаётся одним списком; что начато заново, начато заново",
    arguments: [
      // LibreOffice writes the first heading as an instance that begins anew, the others as one that goes on.
      ([("8", true), ("6", false)], ["8", "6"], [["8", "6"]]),
      ([("6", false), ("8", true)], ["6", "8"], [["6"], ["8"]]),
      ([("1", false), ("2", true), ("3", false)], ["1", "2", "3"], [["1"], ["2", "3"]]),
      ([("1", true), ("2", true)], ["2", "1", "2"], [["2"], ["1"]]),
    ])
  func countingTogether(_ instances: [(String, Bool)], _ used: [String], _ lists: [[String]]) throws {
    let host = try Self.numbering([("1", false)])
    var merge = NumberingMerge(host: host, guest: try Self.numbering(instances))
    merge.require(used)
    for list in lists { #expect(Set(list.compactMap { merge.renamed[$0] }).count == 1, "\(list)") }
    #expect(Set(merge.renamed.values).count == lists.count)
    #expect(!merge.renamed.values.contains("1"))
    #expect(
      try XMLParser.tree(of: try #require(merge.merged())).nodes.count(where: { $0.isWord("num") }) == 1 + lists.count)
  }
}
