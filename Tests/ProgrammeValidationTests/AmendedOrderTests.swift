import Diagnostics
import ProgrammeFiles
import ProgrammeModel
import ProgrammeValidation
import RussianLanguage
import Testing

/// An amending order is held against the order that it changes, where both lie in one set.
@Suite("Изменения приказа комплекта")
struct AmendedOrderTests {
  private static let order = """
    приказ:
      номер: 63/6
      дата: 2020-07-14
      заголовок: О планах
      контроль: оставляю за собой
      подписывает: котенко
      пункты:
        - Провести совещание директоров в мае.
        - {текст: "Школам:", подпункты: [Составить планы, Назначить ответственных]}
        - утвердить: [{название: план, отдельным-файлом: да}]
    """

  private static func day(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(text) else { fatalError("нет такого дня: \(text)") }
    return day
  }

  private func found(_ change: String, act: String = "дата: 2020-07-14, номер: 63/6, название: О планах") -> [String] {
    let people = "люди: {котенко: {фамилия: Котенко, инициалы: Т.С., должность: Заведующий}}\n"
    let amending = """
      приказ:
        номер: 70/6
        дата: 2020-08-14
        заголовок: О внесении изменений в приказ
        контроль: оставляю за собой
        подписывает: котенко
        пункты:
          - {внести-изменения-в: {вид: приказ, \(act)}, изменения: [\(change)]}
      """
    let reading = ProgrammeReader.read([
      SourceFile(name: "общее.yaml", text: people), SourceFile(name: "приказ.yaml", text: Self.order),
      SourceFile(name: "изменение.yaml", text: amending),
    ])
    return reading.diagnostics(with: ProgrammeValidator.validate(reading.partialSet).diagnostics)
      .filter { $0.code == "REF-11" }.map(\.message)
  }

  @Test(
    "изменение того, что в приказе есть, замечаний не даёт",
    arguments: [
      "{пункт: 1, слова: директоров в мае, заменить-на: директоров в июне}", "{пункт: \"2.2\", исключить: да}",
      "{пункт: 4, изложить: [Контроль возложить на методиста]}", "{дополнить-пунктом: \"5\", текст: [Новое]}",
      "{приложение: \"1\", исключить: да}", "{приложение: да, исключить: да}",
    ])
  func right(_ change: String) { #expect(found(change) == []) }

  @Test(
    "пункта, слов, приложения в приказе нет",
    arguments: [
      ("{пункт: 9, исключить: да}", "пункта 9 в изменяемом приказе нет"),
      ("{пункт: \"2.3\", исключить: да}", "пункта 2.3 в изменяемом приказе нет"),
      ("{пункт: 1, слова: до 5 мая, заменить-на: до 6 мая}", "в пункте 1 изменяемого приказа нет слов «до 5 мая»"),
      ("{дополнить-пунктом: \"2\", текст: [Новое]}", "пункт 2 в изменяемом приказе уже есть"),
      ("{приложение: \"7\", исключить: да}", "приложения № 7 у изменяемого приказа нет"),
    ])
  func wrong(_ change: String, _ message: String) { #expect(found(change) == [message]) }

  @Test("дата, заголовок изменяемого приказа, приказ о самом себе")
  func wrongAct() {
    let change = "{пункт: 1, исключить: да}"
    #expect(
      found(change, act: "дата: 2020-07-15, номер: 63/6, название: О планах")
        == ["приказ № 63/6 из этого комплекта датирован 14.07.2020, а здесь назван от 15.07.2020"])
    #expect(
      found(change, act: "дата: 2020-07-14, номер: 63/6, название: О мерах")
        == ["заголовок изменяемого приказа в этом комплекте другой: «О планах»"])
    #expect(
      found(change, act: "дата: 2020-08-14, номер: 70/6, название: О внесении") == ["приказ изменяет сам себя"])
    #expect(found(change, act: "дата: 2019-07-14, номер: 63/6, название: О планах") == [])
  }

  @Test(
    "акт сверяется с журналом регистрации",
    arguments: [
      (ActRegister.Standing.notKept, [String]()), (.inForce(title: "о планах"), []),
      (
        .unknown(journal: "Приказы", isOfPattern: true),
        ["предупреждение: в журнале «Приказы» за 2020 год нет номера 9"]
      ),
      (.unknown(journal: "Приказы", isOfPattern: false), ["примечание: в журнале «Приказы» за 2020 год нет номера 9"]),
      (
        .otherDate(Self.day("2020-07-01"), title: "О школах"),
        ["предупреждение: по журналу приказ № 9 датирован 01.07.2020, а здесь назван от 14.07.2020"]
      ),
      (.void, ["предупреждение: по журналу номер 9 аннулирован: такого акта нет"]),
      (
        .repealed(byNumber: "12", date: Self.day("2020-08-01")),
        ["предупреждение: по журналу приказ № 9 от 14.07.2020 уже отменён: № 12 от 01.08.2020"]
      ),
      // The order that is checked has been registered and ended the other itself.
      (.repealed(byNumber: "70/6", date: Self.day("2020-08-14")), []),
      (
        .inForce(title: "О приёме детей"),
        ["предупреждение: в журнале у приказа № 9 другой заголовок: «О приёме детей»"]
      ),
    ])
  func register(_ standing: ActRegister.Standing, _ messages: [String]) {
    let amending = """
      приказ:
        номер: 70/6
        дата: 2020-08-14
        заголовок: О внесении изменений в приказ
        пункты:
          - внести-изменения-в: {вид: приказ, дата: 2020-07-14, номер: "9", название: О планах}
            изменения: [{пункт: 1, исключить: да}]
          - внести-изменения-в: {вид: приказ, автор: Министерства, дата: 2020-07-14, номер: "9", название: О ценах}
            изменения: [{пункт: 1, исключить: да}]
      """
    let reading = ProgrammeReader.read([SourceFile(name: "изменение.yaml", text: amending)])
    let found = ProgrammeValidator.validate(reading.partialSet, register: ActRegister { _, _, _ in standing })
      .diagnostics
    #expect(found.filter { $0.code == "REF-12" }.map { "\($0.severity.russian): \($0.message)" } == messages)
  }
}
