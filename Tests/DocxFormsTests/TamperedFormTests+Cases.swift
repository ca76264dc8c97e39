import DocxForms
import Foundation
import OfficeOpenXML
import TestSupport
import Testing

/// The ways in which forms are spoilt.
extension TamperedFormTests {
  private static let olePrefix: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// The part of a document's custom properties, where the form's passport stands a second time.
  private static func isProperties(_ part: PartName) -> Bool { part.description.lowercased() == "/docprops/custom.xml" }

  private static func element(_ name: String, in text: String, from start: String.Index) -> Range<String.Index>? {
    guard let open = text.range(of: "<w:\(name)", range: start..<text.endIndex),
      let close = text.range(of: "</w:\(name)>", range: open.upperBound..<text.endIndex)
    else { return nil }
    return open.lowerBound..<close.upperBound
  }

  /// Takes all elements of a name away, without those between their tags.
  static func without(_ names: [String], _ text: String) throws -> String {
    var text = text
    for name in names {
      text = text.replacing(try Regex("<w:\(name)(?: [^>]*)?/>"), with: "")
    }
    return text
  }

  static func unwrapped(_ text: String) throws -> String {
    text.replacing(try Regex("<w:sdtPr>.*?</w:sdtPr>"), with: "").replacing(
      try Regex("</?w:sdt>|</?w:sdtContent>"), with: "")
  }

  static let cases: [Case] = [
    Case(name: "пустой файл", code: "PKG-01") { _ in [] },
    Case(name: "не zip", code: "PKG-02") { _ in Array("Ответы школы".utf8) },
    Case(name: "старый .doc", code: "PKG-03") { _ in olePrefix + Array(repeating: 0, count: 2000) },
    Case(name: "закрыт паролем", code: "PKG-04") { _ in
      olePrefix + Array(repeating: 0, count: 2000)
        + "EncryptedPackage".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        + Array(repeating: 0, count: 2000)
    },
    Case(name: "обрезан", code: "PKG-05") { Array($0.prefix($0.count / 2)) },
    Case(name: "ODT под чужим именем", code: "PKG-02") { _ in
      try WordFixture.zip([
        ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<office:document-content/>"),
      ])
    },
    Case(name: "макрос", code: "PKG-31") { bytes in
      var package = try OPCPackage(bytes, file: "форма.docx")
      package.set(
        [1, 2, 3], of: PartName("/word/vbaProject.bin"), contentType: "application/vnd.ms-office.vbaProject")
      return try package.archive()
    },
    Case(name: "двести мегабайт текста", code: "PKG-09") { bytes in
      var package = try OPCPackage(bytes, file: "форма.docx")
      let main = try package.mainDocument()
      let text = String(decoding: try package.bytes(of: main), as: UTF8.self)
      let flood = FormFixture.paragraph(String(repeating: "вода ", count: 200))
      let parts = text.components(separatedBy: "<w:sectPr")
      var output = Array(parts.dropLast().joined(separator: "<w:sectPr").utf8)
      for _ in 0..<(200 << 20) / flood.utf8.count { output += flood.utf8 }
      output += ("<w:sectPr" + (parts.last ?? "")).utf8
      package.set(output, of: main)
      return try package.archive()
    },
    Case(name: "поля удалены, закладки остались", code: nil, keepsAnswers: true) { bytes in
      try FormFixture.rewritten(bytes, unwrapped)
    },
    Case(name: "закладки удалены, поля остались", code: nil, keepsAnswers: true) { bytes in
      try FormFixture.rewritten(bytes) { try without(["bookmarkStart", "bookmarkEnd"], $0) }
    },
    Case(name: "остались только имена полей", code: nil, keepsAnswers: true) { bytes in
      try FormFixture.rewritten(bytes) { try without(["bookmarkStart", "bookmarkEnd", "tag", "lock"], $0) }
    },
    Case(name: "не осталось ни полей, ни закладок", code: "FRM-02", kept: "Доля двоек по проверочным работам") {
      bytes in
      try FormFixture.rewritten(bytes) { try unwrapped(without(["bookmarkStart", "bookmarkEnd"], $0)) }
    },
    Case(name: "вставлена таблица", code: "FRM-02", kept: "Доля учителей с категорией") { bytes in
      try FormFixture.rewritten(bytes) { text in
        let table = WordFixture.table([
          ["№", "Показатель", "Ед. изм.", "База", "2020 год", "2021 год", "2022 год"],
          ["1", "Доля учителей с категорией", "%", "20", "25", "30", "35"],
        ])
        return text.replacing("<w:sectPr", with: table + "<w:p/><w:sectPr", maxReplacements: 1)
      }
    },
    Case(name: "кусок чужой формы", code: "FRM-05", keepsAnswers: true, kept: "ЧУЖОЕ", barred: "ЧУЖОЕ") { bytes in
      try FormFixture.rewritten(bytes) { text in
        let piece =
          "<w:p><w:bookmarkStart w:id=\"9001\" w:name=\"prikaz_00000000_2_0_0\"/><w:r><w:t>ЧУЖОЕ сведение</w:t></w:r>"
          + "<w:bookmarkEnd w:id=\"9001\"/></w:p>"
        return text.replacing("<w:sectPr", with: piece + "<w:sectPr", maxReplacements: 1)
      }
    },
    Case(name: "титульный лист другой школы", code: "FRM-04") { bytes in
      try FormFixture.rewritten(bytes) {
        $0.replacing("Брылинская", with: "Кесовогорская").replacing("ООШ", with: "СОШ")
      }
    },
    Case(name: "названа чужая школа", code: "FRM-13") { bytes in
      try FormFixture.rewritten(bytes) { $0.replacing("Входной мониторинг", with: "Мониторинг МБОУ Кесовогорская СОШ") }
    },
    Case(name: "закладка дважды с разными ответами", code: "FRM-12", kept: "Повысить посещаемость занятий") { bytes in
      try FormFixture.rewritten(bytes) { text in
        let name = try #require(
          text.firstMatch(of: try Regex("prikaz_[0-9a-f]{8}_17_0_0")).map { String(text[$0.range]) })
        let piece =
          "<w:p><w:bookmarkStart w:id=\"9002\" w:name=\"\(name)\"/><w:r><w:t>Повысить посещаемость занятий</w:t></w:r>"
          + "<w:bookmarkEnd w:id=\"9002\"/></w:p>"
        return text.replacing("<w:sectPr", with: piece + "<w:sectPr", maxReplacements: 1)
      }
    },
    Case(name: "закладка растянута на весь документ", code: nil, kept: "Доля двоек по проверочным работам") { bytes in
      try FormFixture.rewritten(bytes) { text in
        let id = try #require(
          text.firstMatch(of: try Regex("<w:bookmarkStart w:id=\"([0-9]+)\" w:name=\"prikaz_[0-9a-f]{8}_2_0_0\"/>"))
            .flatMap { $0[1].substring.map(String.init) })
        let end = "<w:bookmarkEnd w:id=\"\(id)\"/>"
        let cut = text.replacing(end, with: "")
        let last = try #require(cut.range(of: "<w:sectPr", options: .backwards))
        return cut.replacingCharacters(in: last.lowerBound..<last.lowerBound, with: end)
      }
    },
    Case(name: "разделы переставлены", code: nil, keepsAnswers: true) { bytes in
      try FormFixture.edited(bytes) { tree in
        // The chapter of means goes before that of training.
        let body = try #require(tree.nodes.indices.first { tree.nodes[$0].isWord("body") })
        let blocks = tree.children(of: body)
        func start(_ heading: String) -> Int {
          let found = blocks.first { tree.nodes[$0].isWord("p") && tree.textContent(of: $0) == heading }
          return found.map { tree.nodes[$0].range.lowerBound } ?? 0
        }
        let first = start("Адресное повышение квалификации")
        let second = start("Модель управления профессиональным ростом педагогов")
        let end = start("Дорожная карта")
        return Array(
          tree.bytes[..<first] + tree.bytes[second..<end] + tree.bytes[first..<second] + tree.bytes[end...])
      }
    },
    Case(name: "исправления не приняты", code: "FRM-11", kept: "и третья задача", barred: "УДАЛЕНО") { bytes in
      try FormFixture.rewritten(bytes) { text in
        text.replacing(
          "<w:r><w:t xml:space=\"preserve\">Выявить затруднения педагогов</w:t></w:r>",
          with: "<w:r><w:t xml:space=\"preserve\">Выявить затруднения педагогов </w:t></w:r><w:ins w:id=\"9101\" "
            + "w:author=\"Школа\"><w:r><w:t>и третья задача</w:t></w:r></w:ins><w:del w:id=\"9102\" w:author=\"Школа\">"
            + "<w:r><w:delText>УДАЛЕНО</w:delText></w:r></w:del>")
      }
    },
    Case(name: "ответ под полем", code: "FRM-02", kept: "Мешать может смена педагогов") { bytes in
      try FormFixture.rewritten(bytes) { text in
        let last = try #require(text.range(of: "<w:sectPr", options: .backwards))
        return text.replacingCharacters(
          in: last.lowerBound..<last.lowerBound, with: FormFixture.paragraph("Мешать может смена педагогов"))
      }
    },
    Case(name: "текст вне полей", code: "FRM-03", keepsAnswers: true, kept: "Просим продлить срок") { bytes in
      try FormFixture.rewritten(bytes) { text in
        let body = try #require(text.range(of: "<w:body>"))
        return text.replacingCharacters(
          in: body.upperBound..<body.upperBound, with: FormFixture.paragraph("Просим продлить срок до октября"))
      }
    },
    Case(name: "паспорт формы удалён", code: "FRM-01", kept: "Доля двоек по проверочным работам") { bytes in
      var package = try OPCPackage(bytes, file: "форма.docx")
      for part in package.partNames where part.folder == "/customXml/" || isProperties(part) { package.remove(part) }
      return try package.archive()
    },
    Case(name: "паспорт формы удалён, свойство документа осталось", code: nil, keepsAnswers: true) { bytes in
      var package = try OPCPackage(bytes, file: "форма.docx")
      for part in package.partNames where part.folder == "/customXml/" { package.remove(part) }
      return try package.archive()
    },
    Case(name: "паспорт формы испорчен", code: "FRM-01", kept: "Доля двоек по проверочным работам") { bytes in
      var package = try OPCPackage(bytes, file: "форма.docx")
      for part in package.partNames where part.folder == "/customXml/" && part.fileExtension == "xml" {
        package.set(Array("<form".utf8), of: part)
      }
      for part in package.partNames where isProperties(part) { package.remove(part) }
      return try package.archive()
    },
    Case(name: "рамка в паспорте испорчена", code: nil, kept: "Доля двоек по проверочным работам") { bytes in
      var package = try OPCPackage(bytes, file: "форма.docx")
      for part in package.partNames where part.folder == "/customXml/" && part.fileExtension == "xml" {
        let text = String(decoding: try package.bytes(of: part), as: UTF8.self)
        package.set(Array(text.replacing("<frame>", with: "<frame>[{&amp;a *a: !!binary ").utf8), of: part)
      }
      return try package.archive()
    },
    Case(name: "слова вместо числа", code: "FRM-09", kept: "примерно треть") { bytes in
      try FormFixture.rewritten(bytes) { $0.replacing(">38<", with: ">примерно треть<") }
    },
    Case(name: "слова вместо даты", code: "FRM-14", kept: "как соберёмся") { bytes in
      try FormFixture.rewritten(bytes) { $0.replacing(">28.08.2020<", with: ">как соберёмся<") }
    },
    Case(name: "срок вне программы", code: "FRM-08") { bytes in
      try FormFixture.rewritten(bytes) { $0.replacing("сентябрь 2020 года", with: "сентябрь 2031 года") }
    },
    Case(name: "три слова вместо раздела", code: "FRM-07") { bytes in
      try FormFixture.rewritten(bytes) {
        $0.replacing("Мониторинг проводят в сентябре и в мае каждого года, отвечает ", with: "Следит ")
      }
    },
    Case(name: "напечатано рядом с подсказкой", code: nil, kept: "Смена педагогов", barred: "‹") { bytes in
      try FormFixture.rewritten(bytes) {
        $0.replacing("‹Что может помешать", with: "Смена педагогов ‹Что может помешать")
      }
      .self
    },
    Case(name: "форма прежней версии", code: "FRM-10", keepsAnswers: true) { bytes in
      var package = try OPCPackage(bytes, file: "форма.docx")
      for part in package.partNames where part.folder == "/customXml/" && part.fileExtension == "xml" {
        let text = String(decoding: try package.bytes(of: part), as: UTF8.self)
        package.set(Array(text.replacing("version=\"2\"", with: "version=\"0\"").utf8), of: part)
      }
      // The bookmarks of an older form bear its own token.
      let identity = try #require(FormIdentity(of: package))
      let main = try package.mainDocument()
      let text = String(decoding: try package.bytes(of: main), as: UTF8.self)
      let renamed = text.replacing(try Regex("prikaz_[0-9a-f]{8}_"), with: "prikaz_\(identity.token)_")
      package.set(Array(renamed.utf8), of: main)
      return try package.archive()
    },
  ]
}
