import Foundation
import TestSupport
import Testing

@Suite("Команды")
struct CommandTests {
  @Test("new: комплект, который сразу становится документом; второй раз чужое не трогает")
  func newSet() throws {
    try CommandRun.inFolder { folder in
      #expect(try CommandRun("new Комплект", in: folder).status == 0)
      let check = try CommandRun("check Комплект", in: folder)
      #expect(check.status == 0)
      #expect(check.errors == "Замечаний нет.\n")
      let made = try CommandRun("generate Комплект --kind приказ,дорожная-карта -o Готово", in: folder)
      #expect(made.status == 0, "\(made.errors)")
      #expect(made.output.split(separator: "\n").count == 2)
      let documents = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Готово").path)
        .sorted()
      let outcome = try DocxCheck.check(
        documents.map { Array(try Data(contentsOf: folder.appending(path: "Готово/\($0)"))) })
      #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
      let again = try CommandRun("new Комплект", in: folder)
      #expect(again.status == 73)
      #expect(again.errors.contains("папка уже есть"))
    }
  }

  @Test("--kind все: каждый вид, для которого есть данные, об остальных сказано; --for-site — без листов и писем")
  func everything() throws {
    try CommandRun.inFolder { folder in
      #expect(try CommandRun("new Комплект", in: folder).status == 0)
      let all = try CommandRun("generate Комплект --kind все -o Готово", in: folder)
      #expect(all.status == 0, "\(all.errors)")
      for name in ["Приказ 63-6 от 01.09.2026", "Письмо 01-16-214 от 02.09.2026", "Протокол 1 от 28.08.2026"] {
        #expect(all.output.contains("Готово/\(name).docx\n"))
      }
      #expect(all.errors.components(separatedBy: "[OUT-25]").count == 2)
      #expect(all.errors.contains(/делаются не все виды: нет данных — .*«положение».*; бывает только приложением/))
      let site = try CommandRun("generate Комплект --kind приказ,письмо --for-site -o Сайт", in: folder)
      #expect(site.output == "Сайт/Приказ 63-6 от 01.09.2026 для сайта.docx\n")
      #expect(site.errors.contains("«письмо» на сайте не размещают"))
      let batch = try CommandRun("batch . --kind all -o Пакет", in: folder)
      #expect(batch.status == 0, "\(batch.errors)")
    }
  }

  @Test("два проекта в одном комплекте получают разные имена, ничего не теряется")
  func twins() throws {
    try CommandRun.inFolder { folder in
      #expect(try CommandRun("new К", in: folder).status == 0)
      let source = folder.appending(path: "К/приказ.yaml")
      let draft = try String(contentsOf: source, encoding: .utf8).replacing("  номер: 63/6\n", with: "")
        .replacing("  дата: 2026-09-01\n", with: "")
      try draft.write(to: source, atomically: true, encoding: .utf8)
      try draft.replacing("заголовок: Об утверждении", with: "заголовок: О выполнении")
        .write(to: folder.appending(path: "К/приказ2.yaml"), atomically: true, encoding: .utf8)
      let run = try CommandRun("generate К --kind приказ -o Г", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output == "Г/Приказ проект.docx\nГ/Приказ проект (2).docx\n")
      #expect(run.errors.contains("OUT-24"))
    }
  }

  @Test("свой шаблон Word без описания действует; папка шаблонов, которой нет, — ошибка")
  func ownTemplate() throws {
    try CommandRun.inFolder { folder in
      #expect(try CommandRun("new К", in: folder).status == 0)
      try FileManager.default.createDirectory(
        at: folder.appending(path: "К/Шаблоны"), withIntermediateDirectories: false)
      try Data(WordFixture.file(body: WordFixture.p("Свой бланк: {{приказ.номер}}")))
        .write(to: folder.appending(path: "К/Шаблоны/order.docx"))
      #expect(try CommandRun("generate К --kind приказ -o Г", in: folder).status == 0)
      let bytes = Array(try Data(contentsOf: folder.appending(path: "Г/Приказ 63-6 от 01.09.2026.docx")))
      #expect(try WordText.lines(of: bytes).first == "Свой бланк: 63/6")
      let missing = try CommandRun("generate К --kind приказ -o Г --templates Нет", in: folder)
      #expect(missing.status == 66)
    }
  }

  @Test("render: любой шаблон, любые данные; незакрытый раздел — код 65 и никакого файла")
  func render() throws {
    try CommandRun.inFolder(["данные.yaml": "имя: О'Нил & Ко\nсписок: [а, б]\nесть: нет\n"]) { folder in
      func template(_ name: String, _ body: String) throws {
        try Data(WordFixture.file(body: body)).write(to: folder.appending(path: name))
      }
      try template(
        "а.docx", WordFixture.p("{{имя}}: {{#список}}{{.}};{{/список}}{{#есть}}да{{/есть}}{{^есть}}нет{{/есть}}"))
      let run = try CommandRun("render а.docx данные.yaml -o готово.docx", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output == "готово.docx\n")
      let bytes = Array(try Data(contentsOf: folder.appending(path: "готово.docx")))
      #expect(try WordText.lines(of: bytes) == ["О'Нил & Ко: а;б;нет"])
      let outcome = try DocxCheck.check([bytes])
      #expect(outcome == .valid || outcome == .skipped, "\(outcome)")

      try template("б.docx", WordFixture.p("{{#список}}"))
      let broken = try CommandRun("render б.docx данные.yaml -o плохо.docx", in: folder)
      #expect(broken.status == 65)
      #expect(broken.errors.contains("б.docx, текст, абзац 1: ошибка: раздел «список» открыт, но не закрыт [TAG-10]"))
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "плохо.docx").path))

      try template("в.docx", WordFixture.p("{{имья}}"))
      let unknown = try CommandRun("render в.docx данные.yaml -o плохо.docx", in: folder)
      #expect(unknown.status == 1)
      #expect(unknown.errors.contains("возможно, имелось в виду «имя»"))
      #expect(try CommandRun("render в.docx данные.yaml -o пусто.docx --missing empty", in: folder).status == 0)
    }
  }

  @Test("template check и fields")
  func template() throws {
    try CommandRun.inFolder { folder in
      try Data(WordFixture.file(body: WordFixture.p("{{#а}}{{б}}{{/а}}"))).write(to: folder.appending(path: "а.docx"))
      #expect(try CommandRun("template check а.docx", in: folder).status == 0)
      #expect(try CommandRun("template fields а.docx", in: folder).output == "а — раздел\n  б — текст\n")
      for name in ["пуст.docx", "текст.docx"] { try Data("а".utf8).write(to: folder.appending(path: name)) }
      let several = try CommandRun("template check пуст.docx а.docx текст.docx", in: folder)
      #expect(several.status == 65)
      #expect(several.errors.contains("пуст.docx") && several.errors.contains("текст.docx"))
    }
  }

  @Test("те же данные в другом часовом поясе, на другом языке и в другой папке — те же байты")
  func determinism() throws {
    var results: [Data] = []
    for (zone, locale) in [("Pacific/Kiritimati", "C"), ("America/Adak", "ru_RU.UTF-8")] {
      try CommandRun.inFolder { folder in
        let example = DocxCheck.root.appending(path: "Examples/kesova-gora").path
        let run = try CommandRun(
          "generate \(example.replacing(" ", with: "␣")) --kind приказ -o О", in: folder,
          environment: ["TZ": zone, "LC_ALL": locale, "LANG": locale])
        #expect(run.status == 0, "\(run.errors)")
        results.append(try Data(contentsOf: folder.appending(path: "О/Приказ 63-6 от 14.07.2020.docx")))
      }
    }
    #expect(results.count == 2)
    #expect(results[0] == results[1])
  }

  @Test("period: как понят срок")
  func period() throws {
    try CommandRun.inFolder { folder in
      let run = try CommandRun("period сентябрь␣–␣декабрь --year 2020 --format json", in: folder)
      let answer = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      #expect(answer["complete"] as? Bool == true)
      #expect(answer["spans"] as? [[String: String]] == [["from": "2020-09-01", "to": "2020-12-31"]])
      #expect(answer["recurring"] as? Bool == false)
    }
  }

  @Test("decline: падежи имени и должности")
  func decline() throws {
    try CommandRun.inFolder { folder in
      let run = try CommandRun("decline Хрущ␣Е.И. методист --gender m --format json", in: folder)
      let answers = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
      #expect(answers.map { $0["dative"] as? String } == ["Хрущу Е.И.", "методисту"])
    }
  }

  @Test("порт службы занят: сказано по-русски, и что делать")
  func busyPort() throws {
    try CommandRun.inFolder { folder in
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(descriptor) }
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = inet_addr("127.0.0.1")
      var length = socklen_t(MemoryLayout<sockaddr_in>.size)
      let isBound = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, length) == 0 && listen(descriptor, 1) == 0 && getsockname(descriptor, $0, &length) == 0
        }
      }
      try #require(isBound)
      let port = UInt16(bigEndian: address.sin_port)
      let run = try CommandRun("serve --database отдел.sqlite --port \(port)", in: folder)
      #expect(run.status == 65)
      #expect(run.errors.contains("порт \(port) занят") && run.errors.contains("--port \(port + 1)"), "\(run.errors)")
      #expect(!run.output.contains("Служба отвечает"))
    }
  }
}
