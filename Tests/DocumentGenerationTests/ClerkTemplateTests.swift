import DocumentGeneration
import Foundation
import OfficeOpenXML
import ProgrammeFiles
import TestSupport
import Testing

/// What a district changes for itself: its own template of one kind, a kind of its own.
@Suite("Свои шаблоны района")
struct ClerkTemplateTests {
  private static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "prikaz-templates-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private static func generate(
    _ folder: URL, kind: String, set: String = "kesova-gora"
  ) throws -> GenerationPipeline.Result {
    let folders = [folder.path, Making.root.appending(path: "Templates").path]
    var pipeline = GenerationPipeline(catalogue: try TemplateCatalogue(.disk(templateFolders: folders)))
    return try pipeline.generate(.init(files: Making.example(set), orderFiles: nil, kinds: [kind]))
  }

  /// A template with another font, saved by LibreOffice; nil where LibreOffice is not there.
  private static func resaved(_ name: String, font: String, into folder: URL) throws -> URL? {
    let office = "/usr/bin/soffice"
    guard FileManager.default.isExecutableFile(atPath: office) else {
      print("проверка шаблона, сохранённого LibreOffice, пропущена: нет \(office)")
      return nil
    }
    let source = Making.root.appending(path: "Templates/\(name)")
    var package = try OPCPackage(Array(Data(contentsOf: source)), file: name)
    let styles = try #require(try package.target(of: package.mainDocument(), kind: "styles"))
    let text = String(decoding: try package.bytes(of: styles), as: UTF8.self)
    package.set(Array(text.replacing("Times New Roman", with: font).utf8), of: styles)
    let changed = folder.appending(path: "changed")
    try FileManager.default.createDirectory(at: changed, withIntermediateDirectories: true)
    try Data(package.archive()).write(to: changed.appending(path: name))
    let process = Process()
    process.executableURL = URL(filePath: office)
    process.arguments = [
      "-env:UserInstallation=file://\(folder.path)/office", "--headless", "--convert-to", "docx", "--outdir",
      folder.path,
      changed.appending(path: name).path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return folder.appending(path: name)
  }

  @Test("шрифт, изменённый в приказе и сохранённый LibreOffice, доходит до документа; текст остаётся прежним")
  func resavedByLibreOffice() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    guard let template = try Self.resaved("order.docx", font: "PT Astra Serif", into: folder) else { return }
    let bytes = try #require(try Self.generate(folder, kind: "приказ").documents.first).archive()
    let outcome = try DocxCheck.check([bytes], baseline: template)
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
    let own = try #require(
      try Making.pipeline().generated(.init(files: Making.example("kesova-gora"), orderFiles: nil, kinds: ["приказ"])))
    #expect(try WordText.lines(of: bytes).filter { !$0.isEmpty } == WordText.lines(of: own).filter { !$0.isEmpty })
    let package = try OPCPackage(bytes, file: "приказ.docx")
    let styles = try #require(try package.target(of: package.mainDocument(), kind: "styles"))
    #expect(String(decoding: try package.bytes(of: styles), as: UTF8.self).contains("PT Astra Serif"))
  }

  @Test("папка «Шаблоны» заменяет один вид и добавляет свой; остальные виды — из каталога")
  func ownKinds() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let letter = WordFixture.p("Бланк района") + WordFixture.p("{{письмо.заголовок}}")
    try Data(WordFixture.file(body: letter)).write(to: folder.appending(path: "cover-letter.docx"))
    let note = WordFixture.p("Справка: {{организация.наименование}}, школ {{школы-участники}}")
    try Data(WordFixture.file(body: note.replacing(", школ {{школы-участники}}", with: "")))
      .write(to: folder.appending(path: "note.docx"))
    try Data("имя: справка\nтребует: [организация.наименование]\nфайл: Справка района\n".utf8)
      .write(to: folder.appending(path: "note.yaml"))
    let replaced = try #require(try Self.generate(folder, kind: "письмо", set: "aleksandrovsky").documents.first)
    #expect(try WordText.lines(of: replaced.archive()) == ["Бланк района", "О направлении Плана мероприятий"])
    let own = try #require(try Self.generate(folder, kind: "справка", set: "aleksandrovsky").documents.first)
    #expect(own.fileName == "Справка района.docx")
    #expect(
      try WordText.lines(of: own.archive()) == ["Справка: Управление образования администрации Александровского района"]
    )
    let minutes = try Self.generate(folder, kind: "протокол", set: "aleksandrovsky")
    #expect(minutes.documents.count == 1)
  }
}

extension GenerationPipeline {
  /// The bytes of the only document of a request.
  fileprivate func generated(_ request: Request) throws -> [UInt8]? {
    var pipeline = self
    return try pipeline.generate(request).documents.first?.archive()
  }
}
