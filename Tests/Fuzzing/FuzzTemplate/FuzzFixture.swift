import DocxTemplating
import OfficeOpenXML

/// What surrounds the fuzzed part: a package for it and values for its tags.
enum FuzzFixture {
  /// A package whose main part holds these bytes.
  static func package(mainPart bytes: [UInt8]) throws -> OPCPackage {
    try OPCPackage(entries: surroundings + [entry("word/document.xml", bytes)], file: "а.docx")
  }

  /// Values of every kind under the short names of the dictionary.
  static let values = TemplateValue.record([
    "а": .text("1 < 2 & 3\nстрока\tстолбец"), "б": .flag(true), "в": .flag(false), "пусто": .text(""),
    "х": .list([
      .record(["а": .text("один"), "у": .list([.text("и"), .text("к")])]), .record(["а": .text("два")]),
    ]),
    "з": .record(["а": .text("внутри")]), "дата": .text("2020-07-14"), "ничто": TemplateValue(.absent),
  ])

  private static let surroundings = [
    entry(
      "[Content_Types].xml",
      Array(
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """.utf8)),
    entry(
      "_rels/.rels",
      Array(
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
        Target="word/document.xml"/></Relationships>
        """.utf8)),
  ]

  private static func entry(_ name: String, _ bytes: [UInt8]) -> ZipEntry {
    ZipEntry(name: name, bytes: bytes, compressor: nil)
  }
}
