import DepartmentRecords
import Foundation
import Hummingbird
import HummingbirdTesting
import ProgrammeFiles
import Testing

@testable import DocumentService

@Suite("Страницы комплекта")
struct SetPageTests {
  @Test("на первой странице – комплекты, загрузка и образец")
  func home() async throws {
    let visit = try await Visit()
    _ = try await visit.add("Кесова Гора", example: "kesova-gora")
    let page = try await visit.get("/")
    #expect(page.status == .ok)
    #expect(page.html.contains(">Кесова Гора</a>"))
    #expect(page.html.contains("type=\"file\""))
    #expect(page.html.contains("Начать с образца"))
    #expect(page.html.contains("aria-current=\"page\">Комплекты"))
  }

  @Test("пустая служба говорит, с чего начать")
  func nothingYet() async throws {
    #expect(try await Visit().get("/").html.contains("Пока нет ни одного комплекта"))
  }

  @Test("страница комплекта называет документы, замечания, части и файлы")
  func setPage() async throws {
    let visit = try await Visit()
    let set = try await visit.add("Кесова Гора", example: "kesova-gora")
    let page = try await visit.get("/sets/\(set)")
    #expect(page.status == .ok)
    for words in ["№ 63/6 от 14.07.2020", "Дорожная карта", "Замечания:", "общее.yaml", "Скачать Word"] {
      #expect(page.html.contains(words), "\(words)")
    }
  }

  @Test("название с разметкой и апострофом показано как текст")
  func escaping() async throws {
    let visit = try await Visit()
    let set = try await visit.add("<script>alert('1')</script> О'Коннор", example: "kesova-gora")
    for address in ["/", "/sets/\(set)", "/sets/\(set)/delete"] {
      let html = try await visit.get(address).html
      #expect(!html.contains("<script>alert"))
      #expect(html.contains("&lt;script&gt;"))
    }
  }

  @Test("комплект без файлов открывается")
  func emptySet() async throws {
    let visit = try await Visit()
    let set = try await visit.add("Пусто", files: [])
    let page = try await visit.get("/sets/\(set)")
    #expect(page.status == .ok)
    #expect(page.html.contains("Добавить раздел"))
  }

  @Test("комплект со сломанным файлом открывается и говорит, что сломано и где")
  func brokenFile() async throws {
    let visit = try await Visit()
    let set = try await visit.add("Сломан", files: [StoredFile(name: "д.yaml", text: "приказ:\n  пункты: [а\n")])
    let page = try await visit.get("/sets/\(set)")
    #expect(page.status == .ok)
    #expect(page.html.contains("has-errors"))
    #expect(page.html.contains("/sets/\(set)/text?file="))
    let text = try await visit.get("/sets/\(set)/text?file=%D0%B4.yaml")
    #expect(text.status == .ok)
    #expect(text.html.contains("пункты: [а"))
    let form = try await visit.get("/sets/\(set)/edit?file=%D0%B4.yaml&at=%2F%D0%BF%D1%80%D0%B8%D0%BA%D0%B0%D0%B7")
    #expect(form.status == .conflict)
  }

  @Test("образец становится комплектом без замечаний")
  func sample() async throws {
    let visit = try await Visit()
    let answer = try await visit.post("/sets/sample", [:])
    #expect(answer.status == .seeOther)
    let page = try await visit.get(answer.location)
    #expect(page.html.contains("Замечаний нет"))
  }

  @Test("файлы становятся комплектом, название берётся из имени файла")
  func upload() async throws {
    let visit = try await Visit()
    let answer = try await visit.upload("/sets", files: [("приказ.yaml", "приказ:\n  заголовок: О пробе\n")])
    #expect(answer.status == .seeOther)
    #expect(try await visit.get(answer.location).html.contains("<h1>приказ</h1>"))
  }

  @Test("прошлогодний документ Word становится комплектом с рассказом о том, что прочитано")
  func wordDocument() async throws {
    let visit = try await Visit()
    let old = try await visit.add("Старый", example: "kesova-gora")
    let document = try await visit.get("/sets/\(old)/documents/order")
    let answer = try await visit.upload("/sets", [StoredFile(name: "Приказ прошлого года.docx", bytes: document.bytes)])
    #expect(answer.status == .seeOther)
    let page = try await visit.get(answer.location)
    #expect(page.html.contains("<h1>Приказ прошлого года</h1>"))
    #expect(page.html.contains("Что прочитано из документов Word"))
    #expect(page.html.contains("Дорожная карта"))
  }

  @Test("книга Excel становится данными, которые правят формы")
  func workbook() async throws {
    let visit = try await Visit()
    let files = try ServiceFixture.example("kesova-gora").map { SourceFile(name: $0.name, bytes: $0.bytes) }
    let set = try #require(ProgrammeReader.read(files).set)
    let book = try #require(ProgrammeWorkbook.make(of: set))
    let answer = try await visit.upload("/sets", [StoredFile(name: "Кесова Гора.xlsx", bytes: book.bytes)])
    #expect(answer.status == .seeOther)
    let page = try await visit.get(answer.location)
    #expect(page.html.contains("Кесова Гора.yaml"))
    #expect(page.html.contains("Организация"))
  }

  @Test("из архива берут данные, а о прочем говорят; документы без данных читают как обычно")
  func archive() async throws {
    let visit = try await Visit()
    let data = try ServiceFixture.example("kesova-gora").map {
      StoredFile(name: "Папка/\($0.name)", bytes: Array($0.bytes))
    }
    let other = ["Папка/Приказ.docx", "Папка/заметки.txt", "__MACOSX/Папка/._общее.yaml"].map {
      StoredFile(name: $0, bytes: Array("x".utf8))
    }
    let answer = try await visit.upload(
      "/sets", [StoredFile(name: "набор.zip", bytes: PlainArchive.bytes(of: data + other))])
    #expect(answer.status == .seeOther)
    let page = try await visit.get(answer.location).html
    #expect(page.contains("Из архива не взято"))
    #expect(page.contains("Папка/Приказ.docx"))
    #expect(page.contains("заметки.txt"))
    #expect(!page.contains("__MACOSX"))
    let only = try await visit.upload(
      "/sets", [StoredFile(name: "документы.zip", bytes: PlainArchive.bytes(of: [other[0]]))])
    #expect(only.html.contains("Документ не прочитан"))
  }

  @Test("два файла одного имени в архиве не затирают друг друга")
  func sameNames() async throws {
    let visit = try await Visit()
    let files = ["a/общее.yaml", "b/общее.yaml"].map { StoredFile(name: $0, bytes: Array("школы: {}\n".utf8)) }
    let answer = try await visit.upload(
      "/sets", [StoredFile(name: "набор.zip", bytes: PlainArchive.bytes(of: files))])
    #expect(answer.status == .unprocessableContent)
    #expect(answer.html.contains("два файла с именем «общее.yaml»"))
  }

  @Test("слишком большой файл данных не читают")
  func largeData() async throws {
    let visit = try await Visit()
    let bytes = Array(repeating: UInt8(ascii: "a"), count: SetFileName.largestData + 1)
    let answer = try await visit.upload("/sets", [StoredFile(name: "общее.yaml", bytes: bytes)])
    #expect(answer.status == .unprocessableContent)
    #expect(answer.html.contains("слишком велик"))
  }

  @Test("чужой вид файла и пустая форма объяснены")
  func uselessUpload() async throws {
    let visit = try await Visit()
    let answer = try await visit.upload("/sets", files: [("старый.doc", "x")])
    #expect(answer.status == .unprocessableContent)
    #expect(answer.html.contains("старый.doc"))
    #expect(try await visit.upload("/sets", files: []).status == .unprocessableContent)
  }

  @Test("комплект переименовывают, копируют, скачивают и удаляют")
  func actions() async throws {
    let visit = try await Visit()
    let set = try await visit.add("Прежний", example: "kesova-gora")
    _ = try await visit.post("/sets/\(set)/rename", ["title": "Новый"])
    #expect(try await visit.get("/sets/\(set)").html.contains("<h1>Новый</h1>"))
    let copy = try await visit.post("/sets/\(set)/copy", [:])
    #expect(try await visit.get(copy.location).html.contains("Новый (копия)"))
    let archive = try await visit.get("/sets/\(set)/zip")
    let inside = try PlainArchive.files(in: archive.bytes, named: "комплект.zip").map(\.name)
    #expect(inside == ["мониторинг.yaml", "общее.yaml", "приказ-63-6.yaml", "программа.yaml"])
    #expect(archive.disposition.contains("filename*=UTF-8''%D0%9D%D0%BE%D0%B2%D1%8B%D0%B9"))
    let version = try await visit.fixture.environment.sets.set(set)?.version ?? 0
    _ = try await visit.post("/sets/\(set)/delete", ["version": String(version)])
    #expect(try await visit.get("/sets/\(set)").status == .notFound)
  }

  @Test("удалить можно только то, что видели", arguments: ["0", "99"])
  func deletingSomethingElse(_ version: String) async throws {
    let visit = try await Visit()
    let set = try await visit.add("Прежний", example: "kesova-gora")
    #expect(try await visit.post("/sets/\(set)/delete", ["version": version]).status == .conflict)
    #expect(try await visit.get("/sets/\(set)").status == .ok)
  }

  @Test("кто только смотрит, не меняет", arguments: ["rename", "copy", "delete", "files", "text", "edit", "fix"])
  func readersLook(_ action: String) async throws {
    let visit = try await Visit(.reader)
    let set = try await visit.add("Прежний", example: "kesova-gora")
    #expect(try await visit.post("/sets/\(set)/\(action)", ["title": "а"]).status == .forbidden)
    let page = try await visit.get("/sets/\(set)").html
    #expect(!page.contains("Удалить комплект"))
  }

  @Test("школе комплекты отдела не видны", arguments: ["/sets/1", "/sets/1/zip", "/sets/1/documents/order"])
  func schoolsDoNotSee(_ address: String) async throws {
    let visit = try await Visit(.school)
    _ = try await visit.add("Прежний", example: "kesova-gora")
    #expect(try await visit.get(address).status == .forbidden)
  }

  @Test("документ скачивается под русским именем, проект – без номера")
  func download() async throws {
    let visit = try await Visit()
    let set = try await visit.add("Кесова Гора", example: "kesova-gora")
    let document = try await visit.get(
      "/sets/\(set)/documents/order?file=%D0%BF%D1%80%D0%B8%D0%BA%D0%B0%D0%B7-63-6.yaml")
    #expect(document.status == .ok)
    #expect(document.bytes.starts(with: Array("PK".utf8)))
    #expect(document.disposition.contains("filename*=UTF-8''%D0%9F%D1%80%D0%B8%D0%BA%D0%B0%D0%B7"))
    let draft = try await visit.get("/sets/\(set)/documents/order?draft=1")
    #expect(draft.status == .ok)
    #expect(draft.disposition != document.disposition)
    #expect(try await visit.get("/sets/\(set)/documents/order?number=7").status == .notFound)
  }

  @Test("просмотр ждёт и обновляется сам, чужих страниц не отдаёт")
  func preview() async throws {
    let visit = try await Visit()
    let set = try await visit.add("Кесова Гора", example: "kesova-gora")
    let page = try await visit.get("/sets/\(set)/documents/order/preview")
    #expect(page.status == .ok)
    #expect(page.html.contains("http-equiv=\"refresh\""))
    #expect(try await visit.get("/sets/\(set)/pages/abc/1").status == .notFound)
  }

  @Test("двести комплектов – один список с поиском")
  func manySets() async throws {
    let visit = try await Visit()
    for number in 1...200 { _ = try await visit.add("Комплект \(number)", files: []) }
    let page = try await visit.get("/").html
    #expect(page.components(separatedBy: "href=\"/sets/").count == 201)
    #expect(page.contains("data-rows=\"sets\""))
  }
}

extension StoredFile {
  init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }
}
