import DocumentGeneration
import Foundation
import ProgrammeFiles
import TestSupport
import Testing

@Suite("Одни данные — одни байты")
struct DeterminismTests {
  @Test("дважды, под другими именами файлов и в другом порядке файлов")
  func twice() throws {
    let files = try Making.example("kesova-gora")
    let first = try Making.document(files).bytes
    #expect(try Making.document(files).bytes == first)
    let moved = files.map { SourceFile(name: "/другая/папка/" + $0.name, bytes: $0.bytes) }
    #expect(try Making.document(moved).bytes == first)
  }
}

@Suite("Имена файлов")
struct FileNameTests {
  @Test(
    "только безопасные знаки, разумная длина",
    arguments: [
      ("Приказ 63/6 от 14.07.2020", "Приказ 63-6 от 14.07.2020"), ("../../etc/passwd", "etc-passwd"),
      ("а\u{0}б\nв\u{202E}г", "аб вг"), ("CON", "Запас"), ("…", "Запас"), (".скрытый.", "скрытый"),
      ("№ 01-07/338а «О’Нил»", "№ 01-07-338а ОНил"), ("2020–2022", "2020-2022"),
    ])
  func safe(name: String, expected: String) {
    #expect(DocumentFileName.safe(name, instead: "Запас") == expected)
  }

  @Test("длинное имя обрезано по целому знаку")
  func long() {
    let name = DocumentFileName.safe(String(repeating: "й", count: 300), instead: "Запас")
    #expect(name.utf8.count <= 120)
    #expect(name.allSatisfy { $0 == "й" })
  }
}

@Suite("Запись")
struct PlacementTests {
  private func inFolder(_ body: (OutputFolder, URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "prikaz-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(OutputFolder(folder.path), folder)
  }

  @Test("своё нетронутое заменяется, правленое человеком — нет")
  func replacing() throws {
    try inFolder { folder, url in
      let first = try Making.document([SourceFile(name: "а.yaml", text: Making.order("    - Раз"))]).bytes
      let second = try Making.document([SourceFile(name: "а.yaml", text: Making.order("    - Два"))]).bytes
      func place(_ bytes: [UInt8], force: Bool = false) throws -> DocumentPlacement.Outcome {
        try DocumentPlacement.place(bytes, as: "П.docx", in: folder, force: force).outcome
      }
      #expect(try place(first) == .written("П.docx"))
      #expect(try place(first) == .unchanged("П.docx"))
      #expect(try place(second) == .written("П.docx"))
      // Somebody has put a file of their own there.
      try Data(WordFixture.file(body: WordFixture.p("Правка"))).write(to: url.appending(path: "П.docx"))
      let (outcome, findings) = try DocumentPlacement.place(first, as: "П.docx", in: folder, force: false)
      #expect(outcome == .beside("П (2).docx"))
      #expect(findings.first?.message.contains("было в старом: «Правка»") == true)
      #expect(folder.read("П (2).docx") == first)
      // Run again and again: our own untouched copy beside it is replaced, not multiplied.
      #expect(try place(second) == .beside("П (2).docx"))
      #expect(folder.read("П (2).docx") == second)
      #expect(try place(first, force: true) == .written("П.docx"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() == ["П (2).docx", "П.docx"])
    }
  }
}
