import Diagnostics
import ProgrammeFiles
import ProgrammeModel
import ProgrammeValidation
import Testing

@Suite("Правила")
struct RuleTests {
  @Test("о приказах", arguments: RuleCase.orders)
  func orders(_ example: RuleCase) { #expect(printedCheck(example.yaml, kind: example.kind) == example.printed) }

  @Test("о людях в приказах", arguments: RuleCase.signatories)
  func signatories(_ example: RuleCase) { #expect(printedCheck(example.yaml, kind: example.kind) == example.printed) }

  @Test("о приложениях, дорожных картах, людях, школах и видах документов", arguments: RuleCase.sets)
  func sets(_ example: RuleCase) { #expect(printedCheck(example.yaml, kind: example.kind) == example.printed) }

  @Test("о сроках, именах и сказанном дважды", arguments: RuleCase.deadlines)
  func deadlines(_ example: RuleCase) { #expect(printedCheck(example.yaml, kind: example.kind) == example.printed) }

  @Test("о программах, паспортах, показателях и о приложениях приказа", arguments: RuleCase.programmes)
  func programmes(_ example: RuleCase) { #expect(printedCheck(example.yaml, kind: example.kind) == example.printed) }

  @Test("о планах, перечнях, отчётах, договорах и мониторинге", arguments: RuleCase.plans)
  func plans(_ example: RuleCase) {
    let codes = printedCheck(example.yaml).matches(of: /\[([A-Z]{3}-[0-9]{2})\]/).map { String($0.1) }
    #expect(codes.sorted().joined(separator: " ") == example.printed, "\(printedCheck(example.yaml))")
  }

  @Test("об изменениях, группах, протоколах, базовых школах и письмах", arguments: RuleCase.acts)
  func acts(_ title: String, _ yaml: String, _ codes: [String]) {
    let reading = ProgrammeReader.read([SourceFile(name: "данные.yaml", text: yaml)])
    #expect(reading.diagnostics.isEmpty, "\(title)")
    #expect(ProgrammeValidator.validate(reading.partialSet).diagnostics.map(\.code) == codes, "\(title)")
  }

  @Test("у каждого правила свой код или общий код ключей, и есть пояснение")
  func rulesAreDescribed() {
    let codes = ProgrammeValidator.rules.map { $0.code }.filter { !$0.hasPrefix("KEY") }
    #expect(Set(codes).count == codes.count)
    #expect(ProgrammeValidator.rules.allSatisfy { !$0.summary.isEmpty })
  }

  private static let unsigned = "приказ: {заголовок: О мерах, пункты: [Провести], номер: 5, дата: 14.07.2020}"

  @Test("ошибки задерживают документ, но не проект", arguments: [(nil, false), (OrderStage.draft, true)])
  func draftsAreNeverWithheld(_ stage: OrderStage?, _ isPassed: Bool) {
    let set = ProgrammeReader.read([SourceFile(name: "приказ.yaml", text: Self.unsigned)]).partialSet
    let result = ProgrammeValidator.validate(set, stage: stage)
    #expect((result.validated != nil) == isPassed)
  }

  @Test("стадию приказа можно задать снаружи")
  func stageIsOverridden() throws {
    let set = ProgrammeReader.read([SourceFile(name: "приказ.yaml", text: Self.unsigned)]).partialSet
    let order = try #require(set.orders.first)
    #expect(order.stage == .registered)
    let validated = try #require(ProgrammeValidator.validate(set, stage: .draft).validated)
    #expect(validated.stage(of: order) == .draft)
  }

  @Test("следствия ошибки чтения не повторяются")
  func consequencesAreLeftOut() {
    let printed = printedCheck(
      """
      приказ:
        стадия: зарегистрирован
        номер: 5
        дата: 31.02.2021
        заголовок: О мерах
        пункты: [Провести]
        контроль: оставляю за собой
        подписывает: котенко
      """)
    #expect(!printed.contains("REQ-03"))
    #expect(!printed.contains("REQ-07"))
    #expect(printed.contains("VAL-01"))
    #expect(printed.contains("VAL-02"))
  }

  @Test("в файле, который не читается, может быть всё: пока он не исправлен, ничто не названо недостающим")
  func unreadFileMayHoldAnything() throws {
    let reading = ProgrammeReader.read([
      SourceFile(name: "программа.yaml", text: "программа: {название: П"),
      SourceFile(name: "приказ.yaml", text: "приказ: {заголовок: О мерах, пункты: [утвердить: программа]}"),
    ])
    let result = ProgrammeValidator.validate(reading.partialSet)
    #expect(result.diagnostics.contains { $0.code == "REF-01" })
    #expect(reading.diagnostics(with: result.diagnostics).map(\.code) == ["REQ-07", "STR-02", "KEY-17"])
  }

  @Test("ошибка в одном приказе не прячет замечаний к другому")
  func otherOrdersKeepTheirFindings() {
    let good = "приказ: {заголовок: О мерах, пункты: [Провести], стадия: зарегистрирован, номер: 5}"
    let reading = ProgrammeReader.read([
      SourceFile(name: "приказ-1.yaml", text: good + "\n"),
      SourceFile(name: "приказ-2.yaml", text: good.replacing("номер: 5", with: "номер: 5, дата: 31.02.2021")),
    ])
    let found = reading.diagnostics(with: ProgrammeValidator.validate(reading.partialSet).diagnostics)
    #expect(found.filter { $0.code == "REQ-03" }.map(\.location?.file) == ["приказ-1.yaml"])
  }

  @Test(
    "одна ошибка — одно замечание: чего нет из-за опечатки в ключе или без строки раздела, не названо недостающим",
    arguments: [
      ("  номер:", "  намер:", "KEY-01"), ("приказ:", "Приказ:", "KEY-01"), ("приказ:\n", "", "KEY-01"),
      ("люди:", "Люди:", "KEY-01"), ("  пункты: [Провести]", "  пункты: []", "KEY-03"),
      ("  подписывает: котенко", "  подписываит: котенко", "KEY-01"), ("", "", ""),
    ])
  func oneMistakeOneFinding(_ right: String, _ wrong: String, _ code: String) throws {
    let data = """
      люди:
        котенко: {фамилия: Котенко, инициалы: Т.С., должность: Заведующий}
      приказ:
        стадия: зарегистрирован
        номер: 5
        дата: 2020-09-25
        заголовок: О мерах
        пункты: [Провести]
        контроль: оставляю за собой
        подписывает: котенко

      """
    let kind = """
      имя: приказ
      требует: [люди, приказ.пункты, приказ.подписывает, приказ.номер, приказ.дата зарегистрирован]
      """
    let start = try #require(right.isEmpty ? data.startIndex : data.range(of: right)?.lowerBound)
    let text =
      data[..<start] + wrong
      + (right.hasSuffix("\n")
        ? data[data.index(start, offsetBy: right.count)...].replacing("\n  ", with: "\n").drop { $0 == " " }
        : data[data.index(start, offsetBy: right.count)...])
    let printed = printedCheck(String(text), kind: kind)
    #expect(
      printed.split(separator: "\n").filter { $0.hasPrefix("данные.yaml:") }.count == (code.isEmpty ? 0 : 1),
      "\(printed)")
    #expect(printed.contains(code) || code.isEmpty)
  }

  @Test("ссылки в файл, который не читается, не делают приказ приказом без подписи")
  func unreadPeople() {
    let reading = ProgrammeReader.read([
      SourceFile(name: "люди.yaml", text: "люди: {котенко: {фамилия: К"),
      SourceFile(
        name: "приказ.yaml",
        text: """
          приказ:
            {номер: 5, дата: 2020-09-25, заголовок: О мерах, пункты: [Провести], подписывает: котенко, \
          контроль: {возложить-на: папина}, ознакомить: [папина]}
          """),
    ])
    let found = reading.diagnostics(with: ProgrammeValidator.validate(reading.partialSet).diagnostics)
    #expect(found.map(\.code) == ["KEY-17"])
  }
}
