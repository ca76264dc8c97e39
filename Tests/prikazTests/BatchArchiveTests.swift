import Foundation
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Пакет: архив района (--zip)")
struct BatchArchiveTests {
  /// The entries of a zip in their order.
  private func entries(of file: URL) throws -> [ZipEntry] {
    try ZipReader.entries(of: Array(Data(contentsOf: file)), file: file.lastPathComponent)
  }

  private func copy(_ source: URL, to target: URL) throws {
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: source, to: target)
  }

  @Test("архив на район: документы всех его видов, школ и вложенных комплектов, под своими именами")
  func districts() throws {
    try CommandRun.inFolder { folder in
      #expect(try CommandRun("new Образец", in: folder).status == 0)
      for name in ["Алдан", "Алдан/Школа 1", "Край/Волхов"] {
        try copy(folder.appending(path: "Образец"), to: folder.appending(path: "Районы/\(name)"))
      }
      let run = try CommandRun("batch Районы --kind приказ,письмо -o Г --zip", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("Архивов: 2."))
      let names = ["Письмо 01-16-214 от 02.09.2026.docx", "Приказ 63-6 от 01.09.2026.docx"]
      let aldan = folder.appending(path: "Г/Алдан.zip")
      let found = try entries(of: aldan)
      #expect(found.map(\.name) == names + names.map { "Школа 1/" + $0 })
      for entry in found {
        let file = try Data(contentsOf: folder.appending(path: "Г/Алдан/" + entry.name))
        #expect(entry.uncompressed() == Array(file))
      }
      #expect(try entries(of: folder.appending(path: "Г/Край/Волхов.zip")).map(\.name) == names)
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "Г/Алдан/Школа 1.zip").path))
    }
  }

  @Test("--each-school: школы района лежат в его архиве папками; части (--shard) района не делят")
  func schools() throws {
    try CommandRun.inFolder { folder in
      for name in ["grachevsky", "dolmatovo"] {
        try copy(DocxCheck.root.appending(path: "Examples/\(name)"), to: folder.appending(path: "Районы/\(name)"))
      }
      #expect(try CommandRun("batch Районы --each-school -o Г --zip", in: folder).status == 0)
      let archive = folder.appending(path: "Г/grachevsky.zip")
      let names = try entries(of: archive).map(\.name)
      #expect(names.contains("МКОУ СОШ № 5/Договор о сетевой форме 2-СФ.docx"))
      #expect(names.count == 5 && names == names.sorted())
      for part in 1...2 {
        #expect(try CommandRun("batch Районы --each-school -o Ч --zip --shard \(part)/2", in: folder).status == 0)
      }
      #expect(try Data(contentsOf: folder.appending(path: "Ч/grachevsky.zip")) == Data(contentsOf: archive))
    }
  }

  @Test("те же документы — те же байты; изменённый, потерянный и испорченный архив делается заново")
  func again() throws {
    try CommandRun.inFolder { folder in
      #expect(try CommandRun("new А", in: folder).status == 0)
      try copy(folder.appending(path: "А"), to: folder.appending(path: "Районы/Б"))
      let command = "batch Районы --kind приказ -o Г --zip --resume"
      #expect(try CommandRun(command, in: folder).status == 0)
      let file = folder.appending(path: "Г/Б.zip")
      let first = try Data(contentsOf: file)
      try Data("обрывок".utf8).write(to: file)
      #expect(try CommandRun(command, in: folder).output.contains("без изменений с прошлого раза"))
      #expect(try Data(contentsOf: file) == first)
      try FileManager.default.removeItem(at: file)
      #expect(try CommandRun(command + " --jobs 1", in: folder).status == 0)
      #expect(try Data(contentsOf: file) == first)
    }
  }

  @Test("имена в архиве помечены как UTF-8: Windows покажет их по-русски")
  func names() throws {
    let bytes = try ZipWriter.archive(of: [ZipEntry(name: "Школа № 5/Приказ.docx", bytes: [1, 2], compressor: nil)])
    let header = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) })
    #expect(bytes[header + 9] & 0x08 != 0)
  }
}
