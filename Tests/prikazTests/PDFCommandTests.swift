import Foundation
import TestSupport
import Testing

@Suite("--pdf: PDF рядом с документом")
struct PDFCommandTests {
  private static let name = "Приказ 63-6 от 01.09.2026"
  private static let all = "for file in $files; do pdf $file; done"

  /// A script in the place of LibreOffice and the variables by which it is found.
  private func fake(_ body: String, in folder: URL) throws -> [String: String] {
    let script = """
      #!/bin/sh
      while [ $# -gt 0 ]; do
        case "$1" in --outdir) out=$2; shift ;; *.docx) files="$files $1" ;; esac
        shift
      done
      pdf() { printf '%%PDF-1.6\\nbody\\nstartxref\\n9\\n%%%%EOF\\n' > "$out/$(basename "$1" .docx).pdf"; }
      echo call >> '\(folder.path)/calls'
      \(body)
      """
    let file = folder.appending(path: "soffice")
    try script.write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return ["PRIKAZ_SOFFICE": file.path]
  }

  private func files(in folder: URL) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []).filter { $0.contains(".") }.sorted()
  }

  @Test("рядом с документом лежит PDF под тем же именем; скан под этим именем остаётся целым")
  func beside() throws {
    try CommandRun.inFolder { folder in
      #expect(try CommandRun("new Образец", in: folder).status == 0)
      let variables = try fake(Self.all, in: folder)
      let run = try CommandRun("generate Образец --kind приказ --pdf -o Г", in: folder, environment: variables)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output == "Г/\(Self.name).docx\nГ/\(Self.name).pdf\n")
      let pdf = folder.appending(path: "Г/\(Self.name).pdf")
      let scan = Data("%PDF-1.4 скан с подписью".utf8)
      try scan.write(to: pdf)
      let again = try CommandRun("generate Образец --kind приказ --pdf -o Г", in: folder, environment: variables)
      #expect(again.status == 0 && again.errors.contains("OUT-04"))
      #expect(try Data(contentsOf: pdf) == scan)
      #expect(
        files(in: folder.appending(path: "Г")) == ["\(Self.name) (2).pdf", "\(Self.name).docx", "\(Self.name).pdf"])
    }
  }

  @Test("без LibreOffice ничего не начинается; если она падает, документ Word есть, а PDF нет")
  func failing() throws {
    try CommandRun.inFolder { folder in
      #expect(try CommandRun("new Образец", in: folder).status == 0)
      let absent = try CommandRun(
        "generate Образец --kind приказ --pdf -o Г", in: folder, environment: ["PRIKAZ_SOFFICE": "/нет"])
      #expect(absent.status == 73 && absent.errors.contains("OUT-61"))
      #expect(files(in: folder.appending(path: "Г")) == [])
      let broken = try CommandRun(
        "generate Образец --kind приказ --pdf -o Г", in: folder, environment: fake("exit 5", in: folder))
      #expect(broken.status == 73 && broken.errors.contains("OUT-63"))
      #expect(files(in: folder.appending(path: "Г")) == ["\(Self.name).docx"])
    }
  }

  @Test("пакет: одна LibreOffice на много комплектов, PDF стоят в описи, --resume доделывает недостающие")
  func batch() throws {
    try CommandRun.inFolder { folder in
      #expect(try CommandRun("new Образец", in: folder).status == 0)
      try FileManager.default.createDirectory(at: folder.appending(path: "Районы"), withIntermediateDirectories: false)
      for name in ["А", "Б", "В"] {
        try FileManager.default.copyItem(
          at: folder.appending(path: "Образец"), to: folder.appending(path: "Районы/\(name)"))
      }
      let command = "batch Районы --kind приказ --pdf --jobs 1 -o Г"
      let broken = try CommandRun(command, in: folder, environment: fake("exit 5", in: folder))
      #expect(broken.status == 73 && broken.errors.contains("Г/Б/\(Self.name).docx: ошибка: LibreOffice"))
      #expect(files(in: folder.appending(path: "Г")).filter { $0.hasSuffix(".pdf") } == [])
      try FileManager.default.removeItem(at: folder.appending(path: "calls"))
      let variables = try fake(Self.all, in: folder)
      let run = try CommandRun(command + " --resume", in: folder, environment: variables)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("комплектов 3 из 3, документов записано 6"))
      #expect(try String(contentsOf: folder.appending(path: "calls"), encoding: .utf8) == "call\n")
      let manifest = try String(contentsOf: folder.appending(path: "Г/опись.jsonl"), encoding: .utf8)
      #expect(manifest.contains("\"pdf\":{\"file\":\"\(Self.name).pdf\",\"sha256\":\""))
      #expect(try CommandRun("verify Г", in: folder).output == "Сходится комплектов: 3 из 3.\n")
      try FileManager.default.removeItem(at: folder.appending(path: "Г/Б/\(Self.name).pdf"))
      #expect(try CommandRun("verify Г", in: folder).status == 1)
      let resumed = try CommandRun(command + " --resume", in: folder, environment: variables)
      #expect(resumed.output.contains("без изменений с прошлого раза 2"))
      #expect(try CommandRun("verify Г", in: folder).status == 0)
    }
  }

  @Test("--resume печатает только те PDF, которых нет: сбой одного документа не стоит остальных")
  func resumeAfterOneFailure() throws {
    try CommandRun.inFolder { folder in
      #expect(try CommandRun("new Образец", in: folder).status == 0)
      try FileManager.default.createDirectory(at: folder.appending(path: "Районы"), withIntermediateDirectories: false)
      try FileManager.default.copyItem(
        at: folder.appending(path: "Образец"), to: folder.appending(path: "Районы/А"))
      let counts = folder.appending(path: "counts")
      let count = "echo $files | wc -w >> '\(counts.path)'; "
      let command = "batch Районы --pdf --jobs 1 -o Г"
      let first = try CommandRun(
        command, in: folder,
        environment: fake(count + "set -- $files; shift; for file in \"$@\"; do pdf $file; done", in: folder))
      #expect(first.status == 73, "\(first.errors)")
      let documents = files(in: folder.appending(path: "Г")).filter { $0.hasSuffix(".docx") }
      #expect(documents.count > 3)
      #expect(files(in: folder.appending(path: "Г")).count { $0.hasSuffix(".pdf") } == documents.count - 1)
      try FileManager.default.removeItem(at: counts)
      let second = try CommandRun(command + " --resume", in: folder, environment: fake(count + Self.all, in: folder))
      #expect(second.status == 0, "\(second.errors)")
      #expect(try String(contentsOf: counts, encoding: .utf8) == "1\n")
      #expect(files(in: folder.appending(path: "Г")).count { $0.hasSuffix(".pdf") } == documents.count)
      #expect(try CommandRun("verify Г", in: folder).status == 0)
    }
  }

  @Test("настоящая LibreOffice: в PDF слова приказа, шрифты вложены")
  func real() throws {
    let tools = ["soffice", "pdftotext", "pdffonts"].map { "/usr/bin/" + $0 }
    guard tools.allSatisfy(FileManager.default.isExecutableFile) else { return }
    try CommandRun.inFolder { folder in
      #expect(try CommandRun("new Образец", in: folder).status == 0)
      let run = try CommandRun("generate Образец --kind приказ --pdf-a -o Г", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      let pdf = folder.appending(path: "Г/\(Self.name).pdf").path
      let text = try Self.output(of: "pdftotext", [pdf, "-"])
      #expect(text.contains("п р и к а з ы в а ю"))
      let fonts = try Self.output(of: "pdffonts", [pdf]).split(separator: "\n").dropFirst(2)
      #expect(!fonts.isEmpty)
      for font in fonts { #expect(font.contains(#/ yes (?:yes|no) (?:yes|no) +\d+ +\d+ *$/#), "\(font)") }
    }
  }

  private static func output(of program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/" + program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
