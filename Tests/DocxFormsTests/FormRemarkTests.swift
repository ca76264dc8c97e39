import Diagnostics
import DocumentGeneration
import DocxForms
import OfficeOpenXML
import ProgrammeFiles
import TestSupport
import Testing

/// Remarks go back to the school in its own file, and its answers go on into the municipal report.
@Suite struct FormRemarkTests {
  private func comments(of bytes: [UInt8]) throws -> [String] {
    let package = try OPCPackage(bytes, file: "форма.docx")
    guard let part = try package.target(of: package.mainDocument(), kind: "comments") else { return [] }
    let tree = try package.tree(of: part)
    return tree.nodes.indices.filter { tree.nodes[$0].isWord("comment") }.map { tree.textContent(of: $0) }
  }

  private func returned(_ bytes: [UInt8]) throws -> [UInt8] {
    let arrival = try FormFixture.arrival(bytes)
    let remarks = FormChecker.remarks(on: arrival.reading, currentVersion: arrival.kind.version)
    return try FormComments.package(arrival.package, remarks: remarks).archive()
  }

  @Test func `Remarks stand in the school's own file, and answered ones go with the next round`() throws {
    var answers = FormFixture.answers
    answers["Управление и мониторинг"] = nil
    answers["Показатели, строка 1: База"] = nil
    let first = try returned(FormFixture.filled(FormFixture.form(), answers))
    let firstRemarks = try comments(of: first)
    #expect(firstRemarks.count == 2)
    #expect(firstRemarks.contains { $0.contains("не заполнено: «Управление и мониторинг»") })
    #expect(firstRemarks.contains { $0.contains("не заполнена графа «База»") })
    let outcome = try DocxCheck.check([first], leftovers: false, baseline: nil)
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
    // The school answers one of the two.
    let second = try returned(
      FormFixture.filled(
        first, ["Управление и мониторинг": try #require(FormFixture.answers["Управление и мониторинг"])]))
    let secondRemarks = try comments(of: second)
    #expect(secondRemarks.count == 1)
    #expect(secondRemarks.first?.contains("не заполнена графа «База»") == true)
  }

  @Test(arguments: [
    ("Показатели, строка 1: 2021 год", nil, "2021 год", ""),
    ("Мероприятия, строка 2: Срок", "май 2031 года", "вне периода", "май 2031 года"),
    ("Задача 2", "Помочь", "мало сказано", "Помочь"),
    ("Этапы, строка 2: Срок", "когда-нибудь", "не понят", "Основной этап (когда-нибудь)"),
    ("Мероприятия, строка 2: Срок", "постоянно", "не назван датой", "постоянно"),
    ("Показатели, строка 1: 2021 год", "150", "150 % не бывает", "150"),
    ("Риски", "нет", "не сказано, почему", "нет"),
    ("Ресурсы и партнёры", "Не требуется", "не сказано, почему", "Не требуется"),
  ]) func `A remark stands in the cell and at the entry that it is about`(
    _ title: String, _ answer: String?, _ message: String, _ words: String
  ) throws {
    var answers = FormFixture.answers
    answers[title] = answer
    let arrival = try FormFixture.arrival(FormFixture.filled(FormFixture.form(), answers))
    let remarks = FormChecker.remarks(on: arrival.reading, currentVersion: arrival.kind.version)
    #expect(remarks.count == 1)
    let remark = try #require(remarks.first)
    #expect(remark.diagnostic.message.contains(message))
    let paragraph = arrival.reading.view.paragraphs[try #require(remark.paragraph)]
    if words.isEmpty {
      #expect(paragraph.text == "‹число›")
    } else {
      #expect(paragraph.text.contains(words))
    }
  }

  @Test func `A stage that the form names must be filled in, a spare row need not be`() throws {
    var answers = FormFixture.answers
    for column in ["Срок", "Содержание"] { answers["Этапы, строка 2: \(column)"] = nil }
    let findings = try FormFixture.outcome(FormFixture.filled(FormFixture.form(), answers)).findings
    #expect(findings.map(\.message) == ["«Этапы»: не заполнено «Основной этап»"])
  }

  @Test func `A bare refusal is asked for its reason`() throws {
    var answers = FormFixture.answers
    answers["Адресное повышение квалификации"] = "Школе это не требуется"
    let findings = try FormFixture.outcome(FormFixture.filled(FormFixture.form(), answers)).findings
    #expect(findings.map(\.message) == ["в «Адресное повышение квалификации» не сказано, почему это не требуется"])
  }

  @Test func `What is not needed counts as an answer when a reason is given`() throws {
    var answers = FormFixture.answers
    for key in answers.keys where key.hasPrefix("Показатели, ") { answers[key] = nil }
    answers["Показатели, строка 1: Показатель"] = "Не требуется, потому что показатели установил район"
    let outcome = try FormFixture.outcome(FormFixture.filled(FormFixture.form(), answers))
    #expect(outcome.findings.isEmpty, "\(outcome.findings.map(\.message))")
    let data = try #require(FormFrame.data(of: outcome.data))
    #expect(data["программа"]?["показатели"] == nil)
    let chapter = data["программа"]?["разделы"]?.items.first { $0["заголовок"]?.text == "Целевые показатели" }
    #expect(chapter?["текст"]?.text == "Не требуется, потому что показатели установил район")
    answers["Показатели, строка 1: Показатель"] = "Не требуется"
    let bare = try FormFixture.outcome(FormFixture.filled(FormFixture.form(), answers))
    #expect(bare.findings.contains { $0.code == FormCode.noFigure.rawValue })
  }

  @Test func `The municipal report is written from what the schools answered`() throws {
    let answers = [
      "На какой день составлен отчёт": "25.12.2020",
      "Исполненные мероприятия, строка 1: Дата": "10.10.2020",
      "Исполненные мероприятия, строка 1: Документ": "приказ № 5",
      "Повышение квалификации, строка 1: Кто направлен": "учителя математики",
      "Повышение квалификации, строка 1: Программа": "Оценивание развёрнутых ответов",
      "Что изменилось в школе": "Двоек по математике стало меньше, на уроках появился этап подведения итогов.",
      "Трудности и предложения": "Не требуется, потому что трудностей нет.",
    ]
    var files: [FormStatus.Returned] = []
    for school in ["брылино", "кесова-гора"] {
      let form = try FormFixture.filled(FormFixture.form(school, kind: "interim-report"), answers)
      let arrival = try FormFixture.arrival(form, file: school + ".docx")
      let remarks = FormChecker.remarks(on: arrival.reading, currentVersion: arrival.kind.version)
      #expect(remarks.isEmpty, "\(remarks.map(\.diagnostic.message))")
      files.append(.init(file: school + ".docx", reading: arrival.reading, remarks: remarks))
    }
    let status = FormStatus(files)
    #expect(status.findings.isEmpty)
    let report = FormSummary(status).data(date: nil)
    #expect(report["отчёт"]?["исполнено"]?.items.count == 1)
    #expect(report["отчёт"]?["по-состоянию-на"]?.text == "2020-12-25")
    var pipeline = GenerationPipeline(catalogue: try FormFixture.catalogue())
    let set = try FormFixture.example("kesova-gora") + [SourceFile(name: "отчёт.yaml", text: report.yaml)]
    let result = try pipeline.generate(.init(files: set, orderFiles: nil, kinds: ["interim-report"]))
    let lines = try OPCPackage(try #require(result.documents.first).archive(), file: "отчёт.docx").paragraphTexts()
    #expect(lines.contains { $0.contains("учителя математики") || $0.contains("Учителя математики") })
    #expect(lines.contains { $0.contains("Двоек по математике стало меньше") })
  }

  @Test func `What is not due by the day of the report is not called undone`() throws {
    let form = try FormFixture.form("брылино", kind: "interim-report")
    let lines = try OPCPackage(form, file: "форма.docx").paragraphTexts()
    #expect(lines.contains { $0.contains("(срок: ") })
    let dated = DoneMeasure.title("Семинар", due: "май 2021 года", under: nil)
    #expect(dated == "Семинар (срок: май 2021 года)")
    #expect(DoneMeasure.title("Семинар", due: "май", under: "2022 год") == "Семинар (срок: май, 2022 год)")
    #expect(DoneMeasure.title("Семинар", due: nil, under: "2022 год") == "Семинар")
    let arrival = try FormFixture.arrival(
      FormFixture.filled(form, ["На какой день составлен отчёт": "25.12.2020"]))
    let status = FormStatus([.init(file: "а.docx", reading: arrival.reading, remarks: [])])
    func undone(on day: String?) -> Int {
      FormSummary(status).data(date: day).yaml.ranges(of: "(срок: ").count
    }
    #expect(undone(on: nil) > 0)
    #expect(undone(on: nil) < undone(on: "2022-12-31"))
  }

  @Test func `Who has not returned a form is named`() throws {
    let arrival = try FormFixture.arrival(FormFixture.filledForm())
    let one = FormStatus.Returned(file: "а.docx", reading: arrival.reading, remarks: [])
    let other = FormStatus.Returned(file: "б.docx", reading: arrival.reading, remarks: [])
    let status = FormStatus([one, other])
    #expect(status.findings.map(\.code) == ["FRM-18", "FRM-19"])
    #expect(status.lines.map { $0.returned == nil } == [true, false])
    #expect(one.answered == (15, 15))
    #expect(one.measures == (0, 2))
  }

  @Test func `Of two files of a school the one saved last counts`() throws {
    let arrival = try FormFixture.arrival(FormFixture.filledForm())
    let files = ["2027-03-02T10:00:00Z", "2027-03-01T10:00:00Z", nil].enumerated().map { number, saved in
      FormStatus.Returned(file: "\(number).docx", saved: saved, reading: arrival.reading, remarks: [])
    }
    for order in [files, files.reversed()] {
      let status = FormStatus(order)
      #expect(status.lines.compactMap { $0.returned?.file } == ["0.docx"])
      let twice = status.findings.filter { $0.code == "FRM-19" }
      #expect(Set(twice.compactMap { $0.location?.file }) == ["1.docx", "2.docx"])
      #expect(twice.allSatisfy { $0.message.contains("взят файл «0.docx», сохранённый позже") })
    }
  }

  @Test func `A form whose marks are lost on the way is known by its title page`() throws {
    let known = try FormFixture.arrival(FormFixture.filledForm())
    let own = try #require(known.reading.identity?.school)
    let form = FormStatus.Returned(file: "а.docx", reading: known.reading, remarks: [])
    var bare = try OPCPackage(FormFixture.filledForm(), file: "б.docx")
    for part in bare.partNames
    where ["/customxml/", "/docprops/custom"].contains(where: part.description.lowercased().hasPrefix) {
      bare.remove(part)
    }
    let stripped = try FormFixture.arrival(bare.archive(), file: "б.docx")
    try #require(stripped.reading.identity == nil)
    let status = FormStatus([form, .init(file: "б.docx", reading: stripped.reading, remarks: [])])
    #expect(status.strangers.isEmpty)
    #expect(status.findings.contains { $0.code == "FRM-19" && $0.message.contains(own.name.prefix(4)) })
  }

  @Test func `A file that is no Word document is named with what it is`() {
    let photograph = UnreadForm.finding([0xFF, 0xD8, 0xFF, 0xE0], file: "а.jpg")
    #expect(photograph.message == "файл не прочитан: это снимок или рисунок, а не документ Word (.docx)")
    #expect(photograph.severity == .warning)
    #expect(UnreadForm.finding(nil, file: "а.docm").message == "файл не прочитан: он не открывается")
  }

  @Test func `The form of another kind is not taken for the one that is waited for`() throws {
    let intake = FormIntake(catalogue: try FormFixture.catalogue())
    let arrival = try FormFixture.arrival(FormFixture.filledForm())
    #expect(try intake.mistaken(arrival, for: "transition-programme") == nil)
    let finding = try #require(try intake.mistaken(arrival, for: "interim-report"))
    #expect(finding.code == "FRM-24")
    #expect(finding.message == "это форма вида «программа перехода», а здесь ждут «промежуточный отчёт»")
  }

  /// A returned form with comments by people, as Word keeps them.
  private func commented(_ texts: [(String, author: String, text: String)]) throws -> [UInt8] {
    let package = try OPCPackage(FormFixture.filledForm(), file: "форма.docx")
    let tree = try package.tree(of: package.mainDocument())
    var result = package
    for (words, author, text) in texts {
      let node = try #require(
        tree.nodes.indices.last { tree.nodes[$0].isWord("p") && tree.textContent(of: $0).contains(words) })
      result = try CommentWriter.package(
        result, adding: [DocumentComment(paragraph: node, range: 0..<0, text: text)], author: author, initials: "А")
    }
    return try result.archive()
  }

  @Test func `What a school asks in a comment is told and kept, never taken for an answer`() throws {
    let bytes = try commented([("Входной мониторинг", "Иванова И.И.", "А срок можно перенести?")])
    let outcome = try FormFixture.outcome(bytes)
    let finding = try #require(outcome.findings.first { $0.code == FormCode.comment.rawValue })
    #expect(finding.severity == .warning)
    #expect(finding.message == "примечание школы у поля «Мероприятия», Иванова И.И.: «А срок можно перенести?»")
    #expect(outcome.findings.count == 1)
    #expect(outcome.outside.contains("Примечание (Иванова И.И.): А срок можно перенести?"))
    #expect(try outcome.data == FormFixture.plainOutcome().data)
  }

  @Test func `The school's comment stays in its file, and ours are not told as the school's`() throws {
    var answers = FormFixture.answers
    answers["Управление и мониторинг"] = nil
    let ours = try returned(FormFixture.filled(FormFixture.form(), answers))
    #expect(try !FormFixture.outcome(ours).findings.contains { $0.code == FormCode.comment.rawValue })
    let theirs = try returned(commented([("В школе учатся", "", "Протокол ещё не подписан")]))
    #expect(try comments(of: theirs) == ["Протокол ещё не подписан"])
    let findings = try FormFixture.outcome(theirs).findings
    #expect(findings.contains { $0.message.hasSuffix("без имени: «Протокол ещё не подписан»") })
  }
}
