import Diagnostics
import DocumentGeneration
import DocxForms
import Foundation
import OfficeOpenXML
import ProgrammeFiles
import ProgrammeModel
import TestSupport
import Testing

/// Forms of the example set, filled in as a school would.
enum FormFixture {
  static let folder = DocxCheck.root.appending(path: "Templates")
  static let kindName = "transition-programme"

  static func catalogue() throws -> TemplateCatalogue {
    try catalogueOnce.get()
  }

  static func example(_ name: String) throws -> [SourceFile] {
    let folder = DocxCheck.root.appending(path: "Examples/\(name)")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { $0.hasSuffix(".yaml") }
      .map { SourceFile(name: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0)))) }
  }

  /// An empty form of a school of the example set.
  static func form(
    _ school: String = "брылино", set: String = "kesova-gora", kind: String = kindName
  ) throws -> [UInt8] {
    let catalogue = try catalogue()
    var maker = FormMaker(catalogue: catalogue)
    let result = try maker.forms(
      of: example(set), set: set, kind: FormMaker.kind(kind, of: catalogue), school: school)
    return try #require(result.forms.first).archive
  }

  /// What the school of the tests answers, by the titles of the fields.
  static let answers: [String: String] = [
    "Дата протокола педагогического совета": "28.08.2020", "Номер протокола педагогического совета": "3",
    "Аналитическая справка":
      "В школе учатся 84 ребёнка и работают 14 педагогов. По итогам проверочных работ 2019 года каждая третья работа по "
      + "математике выполнена на «2»; причина – нехватка учителей. Школа опирается на кружки и родительский клуб села.",
    "Цель 1": "Повысить результаты обучения до средних по району",
    "Задача 1": "Выявить затруднения педагогов", "Задача 2": "Помочь каждому учителю по его маршруту",
    "Выявление профессиональных затруднений педагогов":
      "Затруднения выявляют самодиагностика, посещение уроков и анализ проверочных работ дважды в год.",
    "Дефициты, строка 1: Дефицит": "Учителям трудно оценивать развёрнутые ответы",
    "Дефициты, строка 1: Как выявлен": "анализ ВПР", "Дефициты, строка 1: Меры": "курсы; мастер-классы",
    "Дефициты, строка 1: Срок": "октябрь 2020 года",
    "Тьюторское сопровождение и консультирование педагогов":
      "Педагогам помогает тьютор из опорной школы: посещает уроки, проводит консультации раз в месяц.",
    "Адресное повышение квалификации":
      "Учителя математики проходят курсы по оцениванию и показывают открытые уроки осенью.",
    "Модель управления профессиональным ростом педагогов":
      "Директор утверждает маршруты, заместитель следит за ними, педсовет обсуждает итоги каждые полгода.",
    "Мероприятия, строка 1: Мероприятие": "Входной мониторинг", "Мероприятия, строка 1: Срок": "сентябрь 2020 года",
    "Мероприятия, строка 1: Ответственный": "Иванова И.И.",
    "Мероприятия, строка 2: Мероприятие": "Открытые уроки",
    "Мероприятия, строка 2: Срок": "февраль – апрель 2021 года",
    "Мероприятия, строка 2: Ответственный": "Петров П.П.",
    "Показатели, строка 1: Показатель": "Доля двоек по проверочным работам", "Показатели, строка 1: Ед. изм.": "%",
    "Показатели, строка 1: База": "38", "Показатели, строка 1: 2020 год": "30",
    "Показатели, строка 1: 2021 год": "22,5", "Показатели, строка 1: 2022 год": "15",
    "Ресурсы и партнёры": "Не требуется, потому что школа работает своими силами.",
    "Управление и мониторинг": "Мониторинг проводят в сентябре и в мае каждого года, отвечает заместитель директора.",
    "Ожидаемый результат 1": "Доля двоек снизится до 15 процентов",
    "Этапы, строка 1: Срок": "2020 год", "Этапы, строка 1: Содержание": "самодиагностика",
    "Этапы, строка 2: Срок": "2021 год", "Этапы, строка 2: Содержание": "курсы и тьюторы",
    "Этапы, строка 3: Срок": "2022 год", "Этапы, строка 3: Содержание": "итоговый мониторинг",
    "Управление программой и контроль за её исполнением 1": "Директор школы, отчёт педагогическому совету",
    "Объёмы и источники финансирования": "Отдельных средств не требуется",
  ]

  /// A form with answers typed into its fields, as Word leaves it.
  static func filled(_ bytes: [UInt8], _ answers: [String: String] = answers) throws -> [UInt8] {
    try edited(bytes) { tree in
      var edits = ByteEdits()
      for index in tree.nodes.indices where tree.nodes[index].isWord("sdt") {
        guard let properties = tree.child(of: index, "sdtPr"),
          let alias = tree.child(of: properties, "alias").flatMap({ tree.nodes[$0].word("val") }),
          let answer = answers[alias], let content = tree.child(of: index, "sdtContent"),
          let run = tree.descendants(of: content, "r").first
        else { continue }
        if let prompt = tree.child(of: properties, "showingPlcHdr") { edits.remove(tree.nodes[prompt].range) }
        edits.replace(
          tree.nodes[run].range, with: "<w:r><w:t xml:space=\"preserve\">\(XMLEscape.text(answer))</w:t></w:r>")
      }
      return edits.applied(to: tree.bytes)
    }
  }

  /// A form that the school has filled in; made once for all tests.
  static func filledForm() throws -> [UInt8] { try filledOnce.get() }

  private static let filledOnce = Result { try filled(form()) }

  /// What that form gives.
  static func plainOutcome() throws -> Outcome { try plainOnce.get() }

  private static let plainOnce = Result { try outcome(filledForm()) }

  private static let catalogueOnce = Result { try TemplateCatalogue(.disk(templateFolders: [folder.path])) }

  /// A file with its main text changed.
  static func edited(_ bytes: [UInt8], _ change: (XMLTree) throws -> [UInt8]) throws -> [UInt8] {
    var package = try OPCPackage(bytes, file: "форма.docx")
    let main = try package.mainDocument()
    package.set(try change(package.tree(of: main)), of: main)
    return try package.archive()
  }

  /// A file with the text of its main part changed.
  static func rewritten(_ bytes: [UInt8], _ change: (String) throws -> String) throws -> [UInt8] {
    try edited(bytes) { tree in Array(try change(String(decoding: tree.bytes, as: UTF8.self)).utf8) }
  }

  /// What came of a file.
  struct Outcome: Sendable {
    var data = ""
    var outside = ""
    var findings: [Diagnostic] = []
    var school: String?
    /// True when the file could not be read at all.
    var isRefused = false
  }

  /// Reads and checks a file.
  static func outcome(_ bytes: [UInt8]) throws -> Outcome {
    do {
      let arrival = try arrival(bytes)
      return Outcome(
        data: arrival.reading.data.yaml, outside: FormData(arrival).outside,
        findings: FormChecker.remarks(on: arrival.reading, currentVersion: arrival.kind.version).map(\.diagnostic),
        school: arrival.reading.identity?.school.key)
    } catch let failure as DiagnosedFailure {
      return Outcome(findings: failure.diagnostics, isRefused: true)
    }
  }

  static func arrival(_ bytes: [UInt8], file: String = "форма.docx") throws -> FormIntake.Arrival {
    try FormIntake(catalogue: catalogue()).arrival(bytes, file: file, kind: kindName)
  }

  /// The file as LibreOffice saves it; nil where there is no LibreOffice, and that is said.
  static func savedByOffice(_ bytes: [UInt8], in folder: URL) throws -> [UInt8]? {
    let office = "/usr/bin/soffice"
    guard FileManager.default.isExecutableFile(atPath: office) else {
      print("проверка формы, сохранённой LibreOffice, пропущена: нет \(office)")
      return nil
    }
    try FileManager.default.createDirectory(at: folder.appending(path: "saved"), withIntermediateDirectories: true)
    try Data(bytes).write(to: folder.appending(path: "form.docx"))
    let process = Process()
    process.executableURL = URL(filePath: office)
    process.arguments = [
      "-env:UserInstallation=file://\(folder.path)/office", "--headless", "--convert-to", "docx", "--outdir",
      folder.appending(path: "saved").path, folder.appending(path: "form.docx").path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Array(try Data(contentsOf: folder.appending(path: "saved/form.docx")))
  }

  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  static func paragraph(_ text: String) -> String {
    "<w:p><w:r><w:t xml:space=\"preserve\">\(XMLEscape.text(text))</w:t></w:r></w:p>"
  }
}
