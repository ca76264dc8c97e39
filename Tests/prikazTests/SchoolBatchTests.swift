import Foundation
import TestSupport
import Testing

@Suite("Пакет по школам: batch --each-school")
struct SchoolBatchTests {
  private func documents(in folder: URL) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".docx") }
      .sorted()
  }

  private func copy(_ example: String, to folder: URL) throws {
    let target = folder.appending(path: "Районы/\(example)")
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: DocxCheck.root.appending(path: "Examples/\(example)"), to: target)
  }

  @Test("каждая школа получает свои договоры, письма и маршруты; у какой их нет, та не ошибка")
  func ownDocuments() throws {
    try CommandRun.inFolder { folder in
      try copy("grachevsky", to: folder)
      let run = try CommandRun("batch Районы --each-school -o Г", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(
        documents(in: folder.appending(path: "Г")) == [
          "grachevsky/МКОУ СОШ № 1/Договор о сетевой форме 2-СФ.docx",
          "grachevsky/МКОУ СОШ № 1/Договор о сотрудничестве 1-С.docx",
          "grachevsky/МКОУ СОШ № 1/Письмо 02-11-318 от 28.08.2018.docx",
          "grachevsky/МКОУ СОШ № 5/Договор о сетевой форме 2-СФ.docx",
          "grachevsky/МКОУ СОШ № 7/Договор о сотрудничестве 1-С.docx",
        ])
      #expect(run.errors.contains("МКОУ СОШ № 2 — документов нет"))
      #expect(try CommandRun("verify Г", in: folder).output == "Сходится комплектов: 5 из 5.\n")
      #expect(try CommandRun("verify Г --data Районы", in: folder).output == "Сходится комплектов: 5 из 5.\n")
      let again = try CommandRun("batch Районы --each-school -o Г --resume", in: folder)
      #expect(again.output.contains("документов записано 0, без изменений с прошлого раза 5"))
    }
  }

  @Test("школу переименовали: о её прежней папке сказано")
  func renamedSchool() throws {
    try CommandRun.inFolder { folder in
      try copy("grachevsky", to: folder)
      #expect(try CommandRun("batch Районы --each-school --kind договор -o Г", in: folder).status == 0)
      let data = folder.appending(path: "Районы/grachevsky")
      for name in try FileManager.default.contentsOfDirectory(atPath: data.path) where name.hasSuffix(".yaml") {
        let file = data.appending(path: name)
        let text = try String(contentsOf: file, encoding: .utf8).replacing("МКОУ СОШ № 7", with: "МКОУ СОШ № 17")
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      let run = try CommandRun("batch Районы --each-school --kind договор -o Г --resume", in: folder)
      let named = run.errors.split(separator: "\n").filter { $0.contains("OUT-98") }
      #expect(
        named == [
          "Г/grachevsky/МКОУ СОШ № 7: предупреждение: остались документы школы, которой в комплекте больше нет или которую переименовали [OUT-98]"
        ], "\(run.errors)")
    }
  }

  @Test(
    "программу перехода издаёт сама школа; названный вид, на который в комплекте нет данных, школу не останавливает")
  func transitionProgramme() throws {
    try CommandRun.inFolder { folder in
      try copy("dolmatovo", to: folder)
      try copy("grachevsky", to: folder)
      let run = try CommandRun("batch Районы --each-school --kind программа-перехода -o Г", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      let school = "dolmatovo/МБОУ Школа-наставник/Программа перехода 2020-2022.docx"
      #expect(documents(in: folder.appending(path: "Г")).contains(school))
      #expect(!documents(in: folder.appending(path: "Г")).contains { $0.hasPrefix("grachevsky") })
      let text = try WordText.lines(of: Array(Data(contentsOf: folder.appending(path: "Г/" + school))))
      #expect(text.contains { $0.contains("Муниципальное бюджетное общеобразовательное учреждение «Школа-наставник»") })
    }
  }
}
