import Diagnostics
import Foundation
import OfficeOpenXML
import PDFConversion
import Testing

@Suite("PDF: LibreOffice, которая работает, молчит, падает или отсутствует")
struct PDFConversionTests {
  private func with(_ script: String, _ body: (FakeOffice) throws -> Void) throws {
    let office = try FakeOffice(script)
    defer { office.remove() }
    try body(office)
    #expect(office.leftovers == [], "временные файлы остались")
  }

  private static let all = "for file in $files; do pdf $file; done"

  @Test("несколько документов — один вызов")
  func severalACall() throws {
    try with(Self.all) { office in
      let made = try office.convert(5)
      #expect(made == "готов готов готов готов готов")
      #expect(office.calls == 1)
    }
    try with(Self.all) { office in
      let made = try office.convert(60)
      #expect(made.contains("OUT") == false)
      #expect(office.calls == 3)
    }
  }

  @Test("зависшая останавливается вместе со всем, что запустила")
  func hanging() throws {
    try with("sleep 1000 & echo $! > \"$home/child\"; (sleep 1000 & echo $! > \"$home/grandchild\"; wait); wait") {
      office in
      let made = try office.convert(3, patience: .seconds(3))
      #expect(made == "OUT-62 OUT-62 OUT-62")
      #expect(office.calls == 2)
      for name in ["child", "grandchild"] {
        #expect(try office.isGone(name), "\(name) ещё работает")
      }
    }
  }

  @Test("завершилась, а её дети остались — и они останавливаются")
  func childrenOutlive() throws {
    try with("sleep 1000 & echo $! > \"$home/child\"; \(Self.all)") { office in
      let made = try office.convert(1)
      #expect(made == "готов")
      #expect(try office.isGone("child"))
    }
  }

  @Test("документ, на котором она виснет или падает, не отнимает PDF у других")
  func oneStumbles() throws {
    let stumble = { (fault: String) in
      "for file in $files; do [ $call = 1 ] && [ $(basename $file) = 2.docx ] && \(fault); pdf $file; done"
    }
    try with(stumble("sleep 1000")) { office in
      let made = try office.convert(5, patience: .seconds(5))
      #expect(made == "готов готов OUT-62 готов готов")
    }
    try with(stumble("kill -SEGV $$")) { office in
      let made = try office.convert(5)
      #expect(made == "готов готов OUT-63 готов готов")
    }
    // It says that one cannot be loaded and goes on by itself.
    try with(stumble("continue")) { office in
      let made = try office.convert(5)
      #expect(made == "готов готов OUT-64 готов готов")
      #expect(office.calls == 1)
    }
  }

  @Test(
    "падает, ничего не пишет, пишет пустое или половину, нет места — ясная ошибка, и не на каждый документ по вызову",
    arguments: [
      ("echo 'нет библиотеки' >&2; exit 3", "OUT-63"), ("exit 0", "OUT-64"),
      ("for file in $files; do : > $out/$(basename $file .docx).pdf; done", "OUT-64"),
      ("for file in $files; do printf '%%PDF-1.6 половина' > $out/$(basename $file .docx).pdf; done", "OUT-64"),
      ("ulimit -f 0; \(all)", "OUT-6"),
    ])
  func failing(script: String, code: String) throws {
    try with(script) { office in
      let codes = try office.convert(4)
      #expect(codes.split(separator: " ").filter { $0.hasPrefix(code) }.count == 4, "\(codes)")
      #expect(office.calls == 2)
    }
  }

  @Test("её последние слова стоят в замечании, шум — нет")
  func lastWords() throws {
    try with("echo 'Warning: failed to launch javaldx'; echo 'Error: диск полон' >&2; echo; exit 77") { office in
      let converter = try PDFConverter(OfficeProgram(in: office.environment), form: .plain)
      let result = converter.convert([.init(name: "а.docx", bytes: try FakeOffice.document())])
      #expect((try? result[0].get()) == nil)
      guard case .failure(let failure) = result[0] else { return }
      #expect(
        failure.diagnostics.first?.message == "LibreOffice не сделала PDF: код завершения 77, «Error: диск полон»")
      #expect(failure.diagnostics.first?.location == .file("а.docx"))
    }
  }

  @Test("нет программы; названной программы нет; временной папки нет")
  func absent() throws {
    try with(Self.all) { office in
      func code(_ environment: [String: String]) -> String? {
        do {
          _ = try PDFConverter(OfficeProgram(in: environment, usualPlaces: []), form: .plain)
          return nil
        } catch { return (error as? DiagnosedFailure)?.diagnostics.first?.code }
      }
      #expect(code(["PATH": "/нет"]) == "OUT-60")
      #expect(code(["PRIKAZ_SOFFICE": "/нет/soffice"]) == "OUT-61")
      #expect(code(office.environment.merging(["TMPDIR": office.folder.path + "/soffice"]) { $1 }) == "OUT-66")
      #expect(code(["PATH": office.folder.path]) == nil)
    }
  }

  @Test("PDF/A, который им не стал, — ошибка")
  func archive() throws {
    try with(Self.all) { office in
      let made = try office.convert(1, form: .archive)
      #expect(made == "OUT-65")
    }
    let standard =
      "for file in $files; do pdf $file; printf '%%PDF-1.7 <pdfaid:part>2</pdfaid:part>\\nstartxref\\n9\\n%%%%EOF\\n' > $out/0.pdf; done"
    try with(standard) { office in
      let made = try office.convert(1, form: .archive)
      #expect(made == "готов")
    }
  }

  @Test("LibreOffice получает документ без ссылок наружу, кроме гиперссылок, свой профиль и никаких лишних переменных")
  func isolation() throws {
    try with("cp $files \"$home/got.docx\"; env > \"$home/env\"; \(Self.all)") { office in
      let converter = try PDFConverter(
        OfficeProgram(in: office.environment.merging(["HTTPS_PROXY": "http://p", "DISPLAY": ":0"]) { $1 }), form: .plain
      )
      _ = converter.convert([.init(name: "а.docx", bytes: try FakeOffice.document())])
      let bytes = try Array(Data(contentsOf: office.folder.appending(path: "got.docx")))
      let package = try OPCPackage(bytes, file: "got.docx")
      let external = try package.relationships(of: try package.mainDocument()).filter(\.isExternal)
      #expect(external.map(\.target) == ["https://edu.ru/"])
      let variables = try #require(office.text("env"))
      #expect(!variables.contains("HTTPS_PROXY") && !variables.contains("DISPLAY"))
    }
  }

  @Test("прерывание останавливает её сразу")
  func interrupted() throws {
    try with("sleep 1000") { office in
      let converter = try PDFConverter(OfficeProgram(in: office.environment), form: .plain, isInterrupted: { true })
      let results = converter.convert([.init(name: "а.docx", bytes: try FakeOffice.document())])
      guard case .failure(let failure) = results[0] else {
        Issue.record("PDF сделан")
        return
      }
      #expect(failure.diagnostics.map(\.code) == ["OUT-67"])
    }
  }

  @Test("метка отличает наш PDF от правленого и чужого")
  func seal() throws {
    try with(Self.all) { office in
      let converter = try PDFConverter(OfficeProgram(in: office.environment), form: .plain)
      var pdf = try converter.convert([.init(name: "а.docx", bytes: try FakeOffice.document())])[0].get()
      #expect(PDFSeal.isUntouched(pdf))
      pdf[10] ^= 1
      #expect(!PDFSeal.isUntouched(pdf))
      #expect(!PDFSeal.isUntouched(Array("%PDF-1.4\nстраница\nstartxref\n0\n%%EOF".utf8)))
      #expect(!PDFSeal.isUntouched([]))
    }
  }
}
