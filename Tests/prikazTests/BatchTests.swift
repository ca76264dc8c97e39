import Foundation
import TestSupport
import Testing

@Suite("Пакет: документы всех комплектов папки")
struct BatchTests {
  /// Sets made by `new`, each with an order's number of its own.
  private func makeSets(_ names: [String], in folder: URL) throws {
    #expect(try CommandRun("new Образец", in: folder).status == 0)
    for (index, name) in names.enumerated() {
      let target = folder.appending(path: "Районы/\(name)")
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: folder.appending(path: "Образец"), to: target)
      try edit("Районы/\(name)/приказ.yaml", in: folder) { $0.replacing("номер: 63/6", with: "номер: \(index + 1)") }
    }
  }

  private func edit(_ path: String, in folder: URL, _ change: (String) -> String) throws {
    let file = folder.appending(path: path)
    try change(String(contentsOf: file, encoding: .utf8)).write(to: file, atomically: true, encoding: .utf8)
  }

  /// Every file below a folder with its bytes; the manifest's lines without what they took.
  private func contents(of folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      guard let data = FileManager.default.contents(atPath: folder.appending(path: path).path) else { continue }
      files[path] =
        path.hasSuffix(".jsonl")
        ? Data(String(decoding: data, as: UTF8.self).replacing(/"seconds":[0-9.e-]+/, with: "").utf8) : data
    }
    return files
  }

  @Test("у каждого комплекта своя папка документов; ошибка одного другим не мешает и видна в описи")
  func oneFails() throws {
    try CommandRun.inFolder { folder in
      try makeSets(["Алдан", "Север/Волхов", "Кесова Гора"], in: folder)
      try edit("Районы/Алдан/приказ.yaml", in: folder) { $0.replacing("дата: 2026-09-01", with: "дата: 2026-09-31") }
      let run = try CommandRun("batch Районы --kind приказ -o Г --jobs 2", in: folder)
      #expect(run.status == 1)
      #expect(run.errors.contains("Районы/Алдан/приказ.yaml:"))
      #expect(run.output.contains("комплектов 3 из 3, документов записано 2, с ошибками 1"))
      let files = try contents(of: folder.appending(path: "Г")).keys.sorted()
      #expect(
        files == ["Кесова Гора/Приказ 3 от 01.09.2026.docx", "Север/Волхов/Приказ 2 от 01.09.2026.docx", "опись.jsonl"])
      let lines = try String(contentsOf: folder.appending(path: "Г/опись.jsonl"), encoding: .utf8).split(
        separator: "\n")
      #expect(lines.count == 3)
      #expect(lines[0].contains("\"code\":\"VAL-") && lines[0].contains("\"set\":\"Алдан\""))
    }
  }

  @Test("--resume: готовое не делается снова, изменённое, потерянное и неудачное — делается")
  func resume() throws {
    try CommandRun.inFolder { folder in
      try makeSets(["А", "Б", "В", "Г"], in: folder)
      try edit("Районы/Г/приказ.yaml", in: folder) { $0.replacing("дата: 2026-09-01", with: "дата: вчера") }
      #expect(try CommandRun("batch Районы --kind приказ -o Готово", in: folder).status == 1)
      try edit("Районы/Г/приказ.yaml", in: folder) { $0.replacing("дата: вчера", with: "дата: 2026-09-02") }
      try edit("Районы/А/приказ.yaml", in: folder) { $0.replacing("номер: 1", with: "номер: 11") }
      try FileManager.default.removeItem(at: folder.appending(path: "Готово/Б/Приказ 2 от 01.09.2026.docx"))
      let run = try CommandRun("batch Районы --kind приказ -o Готово --resume", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("документов записано 3, без изменений с прошлого раза 1"))
      let again = try CommandRun("batch Районы --kind приказ -o Готово --resume", in: folder)
      #expect(again.output.contains("документов записано 0, без изменений с прошлого раза 4"))
      // Another request is another batch.
      let drafts = try CommandRun("batch Районы --kind приказ -o Готово --resume --draft", in: folder)
      #expect(drafts.output.contains("документов записано 4"))
    }
  }

  @Test("папка без данных названа; чего не касается пакет, о том молчит")
  func emptyFoldersAreNamed() throws {
    try CommandRun.inFolder { folder in
      try makeSets(["А", "Север/Б"], in: folder)
      for path in [
        "Районы/Пустой", "Районы/Север/Тоже", "Районы/А/Подписанное", "Районы/.скрытая", "Районы/Готово",
        "Районы/Старый",
      ] {
        try FileManager.default.createDirectory(at: folder.appending(path: path), withIntermediateDirectories: true)
      }
      for path in ["Старый/комплект.xls", "Пустой/данные.doc", "Готово/опись.jsonl", "А/Подписанное/приказ.pdf"] {
        try Data().write(to: folder.appending(path: "Районы/" + path))
      }
      let run = try CommandRun("batch Районы --kind приказ -o Г", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      let named = run.errors.split(separator: "\n").filter { $0.contains("OUT-97") }
      #expect(named.count == 2, "\(run.errors)")
      #expect(run.errors.contains("Районы/Пустой: предупреждение: в папке нет файлов данных"))
      #expect(run.errors.contains("в ней лежит «данные.doc»"))
      #expect(run.errors.contains("Районы/Север/Тоже: "))
    }
  }

  @Test("о документах удалённого или переименованного комплекта сказано, о чужом пакете — нет")
  func abandonedSetsAreNamed() throws {
    try CommandRun.inFolder { folder in
      try makeSets(["А", "Б"], in: folder)
      #expect(try CommandRun("batch Районы --kind приказ -o Г", in: folder).status == 0)
      try FileManager.default.moveItem(
        at: folder.appending(path: "Районы/Б"), to: folder.appending(path: "Районы/Бежецк"))
      try FileManager.default.createDirectory(at: folder.appending(path: "Другие"), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: folder.appending(path: "Образец"), to: folder.appending(path: "Другие/В"))
      #expect(try !CommandRun("batch Другие --kind приказ -o Г", in: folder).errors.contains("«А»"))
      let run = try CommandRun("batch Районы --kind приказ -o Г --resume", in: folder)
      #expect(run.errors.contains("Г/Б: предупреждение: остались документы комплекта «Б», которого больше нет"))
      #expect(!run.errors.contains("«В»") && !run.errors.contains("«А»"), "\(run.errors)")
    }
  }

  @Test("комплект с ошибкой: о прежних документах и архиве сказано; имена, которые не различить, названы")
  func outdatedDocumentsAreNamed() throws {
    try CommandRun.inFolder { folder in
      try makeSets(["Алтай", "Б"], in: folder)
      #expect(try CommandRun("batch Районы --kind приказ -o Г --zip", in: folder).status == 0)
      try edit("Районы/Б/приказ.yaml", in: folder) { $0.replacing("дата: 2026-09-01", with: "дата: вчера") }
      try FileManager.default.copyItem(
        at: folder.appending(path: "Образец"), to: folder.appending(path: "Районы/Aлтaй"))
      let run = try CommandRun("batch Районы --kind приказ -o Г --zip --resume", in: folder)
      #expect(run.status == 1)
      #expect(
        run.errors.contains("Г/Б: предупреждение: в папке остались прежние файлы (1), а рядом прежний архив «Б.zip»"),
        "\(run.errors)")
      #expect(run.errors.contains("Районы/Алтай: предупреждение: имя этой папки и ещё одной выглядят одинаково"))
    }
  }

  @Test("документ под прежним номером остаётся и назван, при --resume и при проверке; правильные им не мешают")
  func leftover() throws {
    try CommandRun.inFolder { folder in
      try makeSets(["А", "Б"], in: folder)
      #expect(try CommandRun("batch Районы --kind приказ -o Г", in: folder).status == 0)
      try edit("Районы/А/приказ.yaml", in: folder) { $0.replacing("номер: 1", with: "номер: 11") }
      let run = try CommandRun("batch Районы --kind приказ -o Г --resume", in: folder)
      #expect(run.status == 0 && run.errors.contains("Г/А/Приказ 1 от 01.09.2026.docx: предупреждение"))
      #expect(run.errors.contains("OUT-95"))
      let verified = try CommandRun("verify Г", in: folder)
      #expect(verified.status == 0 && verified.output == "Сходится комплектов: 2 из 2.\n")
      #expect(verified.errors.contains("Приказ 1 от 01.09.2026.docx") && verified.errors.contains("OUT-96"))
      try FileManager.default.removeItem(at: folder.appending(path: "Г/А/Приказ 1 от 01.09.2026.docx"))
      #expect(try CommandRun("verify Г", in: folder).errors == "")
    }
  }

  @Test("пакет из другой папки не забывает того, что лежит рядом; удалённые документы забыты")
  func twoSources() throws {
    try CommandRun.inFolder { folder in
      try makeSets(["А", "Б"], in: folder)
      #expect(try CommandRun("batch Районы --kind приказ -o Г", in: folder).status == 0)
      try FileManager.default.createDirectory(at: folder.appending(path: "Города"), withIntermediateDirectories: false)
      try FileManager.default.moveItem(at: folder.appending(path: "Образец"), to: folder.appending(path: "Города/В"))
      #expect(try CommandRun("batch Города --kind приказ -o Г", in: folder).status == 0)
      #expect(try CommandRun("verify Г", in: folder).output == "Сходится комплектов: 3 из 3.\n")
      try FileManager.default.removeItem(at: folder.appending(path: "Г/Б"))
      let again = try CommandRun("batch Города --kind приказ -o Г", in: folder)
      #expect(again.output.contains("документов записано 1"))
      #expect(try CommandRun("verify Г", in: folder).output == "Сходится комплектов: 2 из 2.\n")
    }
  }

  @Test("сколько бы потоков и частей ни было — те же байты и та же опись")
  func jobsAndShards() throws {
    try CommandRun.inFolder { folder in
      try makeSets((1...6).map { "Р\($0)" }, in: folder)
      #expect(try CommandRun("batch Районы -o Один --jobs 1", in: folder).status == 0)
      #expect(try CommandRun("batch Районы -o Два --jobs 2", in: folder).status == 0)
      let one = try contents(of: folder.appending(path: "Один"))
      #expect(try contents(of: folder.appending(path: "Два")) == one)
      for part in 1...4 { #expect(try CommandRun("batch Районы -o Части --shard \(part)/4", in: folder).status == 0) }
      let parts = try contents(of: folder.appending(path: "Части"))
      #expect(parts.filter { $0.key.hasSuffix(".docx") } == one.filter { $0.key.hasSuffix(".docx") })
      #expect(parts.keys.filter { $0.hasSuffix(".jsonl") }.count == 4)
      #expect(try CommandRun("batch Районы -o Части --shard 5/4", in: folder).status == 64)
    }
  }

  @Test("убитый в любой миг пакет продолжается и приходит к тем же файлам и той же описи")
  func killed() throws {
    try CommandRun.inFolder { folder in
      try makeSets((1...12).map { "Р\($0)" }, in: folder)
      #expect(try CommandRun("batch Районы -o Целый", in: folder).status == 0)
      for delay in [0.15, 0.4, 0.7, 1.0] {
        try CommandRun.killed("batch Районы -o Убитый --resume", in: folder, after: delay)
      }
      #expect(try CommandRun("batch Районы -o Убитый --resume", in: folder).status == 0)
      #expect(
        try contents(of: folder.appending(path: "Убитый")) == contents(of: folder.appending(path: "Целый")))
    }
  }

  @Test("двести комплектов, пять убийств: те же байты, та же опись, ничего лишнего")
  func killedOften() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", DocxCheck.root.appending(path: "Tests/Batch/kill-and-resume").path, "--program",
      CommandRun.program.path, "--sets", "200", "--kills", "5", "--kind", "приказ", "--also=--no-inspect",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: data, as: UTF8.self))")
  }

  @Test("документ, который правили, не перезаписывается")
  func edited() throws {
    try CommandRun.inFolder { folder in
      try makeSets(["А"], in: folder)
      #expect(try CommandRun("batch Районы --kind приказ -o Г", in: folder).status == 0)
      let file = folder.appending(path: "Г/А/Приказ 1 от 01.09.2026.docx")
      let edited = Data("правка".utf8)
      try edited.write(to: file)
      let run = try CommandRun("batch Районы --kind приказ -o Г", in: folder)
      #expect(run.status == 0)
      #expect(run.errors.contains("OUT-04"))
      #expect(try Data(contentsOf: file) == edited)
    }
  }

  @Test("в описи прерванного пакета для комплекта верна последняя строка: её verify и сверяет")
  func verifyOfInterrupted() throws {
    try CommandRun.inFolder { folder in
      try makeSets(["А", "Б"], in: folder)
      #expect(try CommandRun("batch Районы --kind приказ -o Г", in: folder).status == 0)
      let manifest = folder.appending(path: "Г/опись.jsonl")
      let lines = try String(contentsOf: manifest, encoding: .utf8)
      let older = lines.replacing("63-6", with: "старый").replacing(/"sha256":"[0-9a-f]+"/, with: "\"sha256\":\"0\"")
      try (older + lines + "{\"set\":\"оборванная").write(to: manifest, atomically: true, encoding: .utf8)
      let run = try CommandRun("verify Г", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output == "Сходится комплектов: 2 из 2.\n")
    }
  }

  @Test("verify: сходится; данные изменились; документ подменён; описи нет")
  func verify() throws {
    try CommandRun.inFolder { folder in
      try makeSets(["А", "Б"], in: folder)
      #expect(try CommandRun("batch Районы --kind приказ -o Г", in: folder).status == 0)
      #expect(try CommandRun("verify Г", in: folder).output == "Сходится комплектов: 2 из 2.\n")
      try FileManager.default.moveItem(at: folder.appending(path: "Районы"), to: folder.appending(path: "Архив"))
      #expect(try CommandRun("verify Г", in: folder).errors.contains("OUT-44"))
      #expect(try CommandRun("verify Г --data Архив", in: folder).output == "Сходится комплектов: 2 из 2.\n")
      try edit("Архив/А/приказ.yaml", in: folder) { $0.replacing("номер: 1", with: "номер: 5") }
      let changed = try CommandRun("verify Г --data Архив", in: folder)
      #expect(changed.status == 0 && changed.errors.contains("OUT-45"))
      try Data("подмена".utf8).write(to: folder.appending(path: "Г/Б/Приказ 2 от 01.09.2026.docx"))
      let altered = try CommandRun("verify Г --data Архив", in: folder)
      #expect(altered.status == 1 && altered.errors.contains("OUT-43"))
      #expect(try CommandRun("verify Архив", in: folder).status == 66)
    }
  }

  @Test("нет папки, файл вместо папки, пустая папка, неизвестный вид — одно ясное сообщение")
  func mistakes() throws {
    try CommandRun.inFolder(["файл.yaml": "приказ:\n"]) { folder in
      #expect(try CommandRun("batch Нет -o Г", in: folder).status == 66)
      let file = try CommandRun("batch файл.yaml -o Г", in: folder)
      #expect(file.status == 66 && file.errors.contains("OUT-14"))
      try FileManager.default.createDirectory(at: folder.appending(path: "Пусто"), withIntermediateDirectories: false)
      let empty = try CommandRun("batch Пусто -o Г", in: folder)
      #expect(empty.status == 66 && empty.errors.contains("OUT-13"))
      let kind = try CommandRun("batch . --kind приказик -o Г", in: folder)
      #expect(kind.status == 64 && kind.errors.contains("OUT-21"))
      #expect(try CommandRun("batch . -o Г --jobs 0", in: folder).status == 64)
    }
  }
}
