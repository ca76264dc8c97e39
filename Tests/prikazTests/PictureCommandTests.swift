import Foundation
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Рисунки из папки с данными")
struct PictureCommandTests {
  private static let emblem = DocxCheck.root.appending(path: "Templates/new-set/эмблема.png")

  private func prepared(_ more: String, _ body: (URL) throws -> Void) throws {
    try CommandRun.inFolder { folder in
      #expect(try CommandRun("new К", in: folder).status == 0)
      let file = folder.appending(path: "К/общее.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try (text + "\n" + more).write(to: file, atomically: true, encoding: .utf8)
      try body(folder)
    }
  }

  private func document(in folder: URL) throws -> OPCPackage {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let name = try #require(names.first { $0.hasSuffix(".docx") })
    let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
    let outcome = try DocxCheck.check([bytes], leftovers: true)
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
    return try OPCPackage(bytes, file: name)
  }

  /// The pictures that headers and footers show, each as the part, its alternative text and its bytes.
  private func pictures(_ package: OPCPackage) throws -> [(part: String, text: String, bytes: [UInt8])] {
    try package.partNames.filter { $0.fileName.hasPrefix("header") || $0.fileName.hasPrefix("footer") }
      .filter { $0.fileExtension == "xml" }.flatMap { part in
        let tree = try package.tree(of: part)
        let texts = tree.nodes.filter { $0.name?.local == "docPr" }.compactMap { $0.attribute(.none, "descr") }
        let files = try package.relationships(of: part).compactMap { part.resolving($0.target) }
        return try zip(texts, files).map { (part.fileName, $0, try package.bytes(of: $1)) }
      }
  }

  @Test("герб стоит в верхнем колонтитуле первой страницы приказа и только там")
  func emblem() throws {
    try prepared("бланк: {герб: эмблема.png}\n") { folder in
      let run = try CommandRun("generate К --kind приказ -o Г", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      let package = try document(in: folder.appending(path: "Г"))
      let found = try pictures(package)
      #expect(found.map(\.text) == ["бланк.герб"])
      #expect(found.first?.bytes == Array(try Data(contentsOf: Self.emblem)))
      #expect(package.partNames.filter { $0.folder == "/word/media/" }.count == 1)
    }
  }

  @Test("без герба и кода в приказе нет ни рисунков, ни следов заглушек")
  func nothing() throws {
    try prepared("") { folder in
      #expect(try CommandRun("generate К --kind приказ -o Г", in: folder).status == 0)
      let package = try document(in: folder.appending(path: "Г"))
      #expect(try pictures(package).isEmpty)
      #expect(!package.partNames.contains { $0.folder == "/word/media/" })
    }
  }

  @Test("QR-код реквизитов внизу первой страницы, на приложении его нет; у проекта без номера кода ещё нет")
  func code() throws {
    try prepared("") { folder in
      let file = folder.appending(path: "К/приказ.yaml")
      let text = try String(contentsOf: file, encoding: .utf8).replacing(
        "приказ:\n", with: "приказ:\n  qr: реквизиты\n")
      try text.write(to: file, atomically: true, encoding: .utf8)
      #expect(try CommandRun("generate К --kind приказ -o Г", in: folder).status == 0)
      let package = try document(in: folder.appending(path: "Г"))
      let found = try pictures(package)
      #expect(found.count == 1 && found.first?.part.hasPrefix("footer") == true)
      #expect(found.first?.text.hasPrefix("QR-код: Отдел образования") == true)
      #expect(found.first?.text.contains(", Приказ, от ") == true)
      // The annex is a section of its own: an empty footer there keeps the order's from going on.
      let tree = try package.tree(of: package.mainDocument())
      let sections = tree.nodes.indices.filter { tree.nodes[$0].isWord("sectPr") }
      let footers = sections.map { section in
        tree.children(of: section).filter { tree.nodes[$0].isWord("footerReference") }.count
      }
      #expect(footers == [1, 1] || footers == [1, 1, 1], "\(footers)")
      try text.replacing("  номер: 63/6\n", with: "").write(to: file, atomically: true, encoding: .utf8)
      #expect(try CommandRun("generate К --kind приказ --draft -o П", in: folder).status == 0)
      #expect(try pictures(document(in: folder.appending(path: "П"))).isEmpty)
    }
  }

  @Test(
    "чужая папка, нет файла, не рисунок: сказано, что не так, и документ не выдан",
    arguments: [
      ("../эмблема.png", "PIC-01"), ("/etc/passwd", "PIC-01"), ("ссылка.png", "PIC-01"), ("нет.png", "PIC-02"),
      ("приказ.yaml", "PIC-04"), ("текст.png", "PIC-04"), ("К/../эмблема.png", "PIC-01"), ("обрезано.png", "PIC-04"),
      ("C:\\герб.png", "PIC-01"),
    ])
  func refused(_ name: String, _ code: String) throws {
    try prepared("бланк: {герб: '\(name)'}\n") { folder in
      let bytes = try Data(contentsOf: Self.emblem)
      try bytes.write(to: folder.appending(path: "эмблема.png"))
      try bytes.dropLast(40).write(to: folder.appending(path: "К/обрезано.png"))
      try Data("не рисунок".utf8).write(to: folder.appending(path: "К/текст.png"))
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "К/ссылка.png"), withDestinationURL: folder.appending(path: "эмблема.png"))
      let run = try CommandRun("generate К --kind приказ -o Г", in: folder)
      #expect(run.status == 1)
      #expect(run.errors.contains("[\(code)]") && run.errors.contains("общее.yaml"), "\(run.errors)")
    }
  }

  @Test("слишком длинный текст кода назван, документ не выдан")
  func longCode() throws {
    try prepared("") { folder in
      let file = folder.appending(path: "К/приказ.yaml")
      let long = String(repeating: "ю", count: 201)
      try String(contentsOf: file, encoding: .utf8).replacing("приказ:\n", with: "приказ:\n  qr: \(long)\n")
        .write(to: file, atomically: true, encoding: .utf8)
      let run = try CommandRun("generate К --kind приказ -o Г", in: folder)
      #expect(run.status == 1 && run.errors.contains("[PIC-05]"), "\(run.errors)")
    }
  }

  @Test("пакет с --resume делает документ заново, когда рядом сменили герб")
  func batch() throws {
    try prepared("бланк: {герб: эмблема.png}\n") { folder in
      let all = "batch К --kind приказ -o Г --resume"
      #expect(try CommandRun(all, in: folder).output.contains("документов записано 1"))
      #expect(try CommandRun(all, in: folder).output.contains("документов записано 0"))
      let placeholder = DocxCheck.root.appending(path: "Templates/layout/pictures/emblem.png")
      try Data(contentsOf: placeholder).write(to: folder.appending(path: "К/эмблема.png"))
      let run = try CommandRun(all, in: folder)
      #expect(run.output.contains("документов записано 1"), "\(run.output)\(run.errors)")
    }
  }

  @Test("render: запись с одним ключом «картинка» — рисунок из папки с данными")
  func render() throws {
    let data = "{\"бланк\": {\"герб\": {\"картинка\": \"эмблема.png\"}}}"
    try CommandRun.inFolder(["данные.json": data, "чужое.json": data.replacing("эмблема", with: "../эмблема")]) {
      folder in
      try FileManager.default.copyItem(at: Self.emblem, to: folder.appending(path: "эмблема.png"))
      let template = DocxCheck.root.appending(path: "Templates/order.docx").path
      let run = try CommandRun("render \(template) данные.json -o Г.docx --missing empty", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      let package = try OPCPackage(Array(Data(contentsOf: folder.appending(path: "Г.docx"))), file: "")
      #expect(try pictures(package).map(\.bytes) == [Array(try Data(contentsOf: Self.emblem))])
      let refused = try CommandRun("render \(template) чужое.json -o Д.docx --missing empty", in: folder)
      #expect(refused.status == 1 && refused.errors.contains("[PIC-01]"), "\(refused.errors)")
    }
  }
}
