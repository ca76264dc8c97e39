import Diagnostics
import ProgrammeFiles
import ProgrammeModel
import ProgrammeValidation
import Testing

@Suite("Строгость правил и снятые замечания")
struct SettingsTests {
  private static let plan = """
    дорожная-карта:
      название: План
      период: 2026–2027
      группы:
        - название: 2026 год
          мероприятия:
            - {название: А, срок: в течение года}
            - {название: Б, срок: в течение года}
            - {название: В, срок: постоянно}

    """

  private func found(_ yaml: String, kind: String? = nil) -> [Diagnostic] {
    let reading = ProgrammeReader.read([SourceFile(name: "данные.yaml", text: yaml)])
    #expect(!reading.diagnostics.hasErrors)
    let kinds = [kind].compactMap(\.self).compactMap {
      DocumentKindReader.read(SourceFile(name: "order.yaml", text: $0)).kind
    }
    return ProgrammeValidator.validate(reading.partialSet, kinds: kinds).diagnostics.filter { $0.code == "DAT-11" }
  }

  @Test(
    "строгость задают русским словом и словом JSON",
    arguments: [
      ("ошибка", Severity.error), ("error", .error), ("предупреждение", .warning), ("warning", .warning),
      ("примечание", .note), ("note", .note),
    ])
  func severities(_ word: String, _ severity: Severity) {
    #expect(Set(found(Self.plan + "правила: {DAT-11: \(word)}").map(\.severity)) == [severity])
  }

  @Test("правило выключается", arguments: ["выкл", "off"])
  func off(_ word: String) { #expect(found(Self.plan + "правила: {DAT-11: \(word)}").isEmpty) }

  @Test("строгость задаёт и вид документа, но комплект главнее; о коде, которого нет, сказано")
  func kinds() {
    let kind = "имя: приказ\nправила: {DAT-11: error}\n"
    #expect(Set(found(Self.plan, kind: kind).map(\.severity)) == [.error])
    #expect(Set(found(Self.plan + "правила: {DAT-11: note}", kind: kind).map(\.severity)) == [.note])
    let printed = printedCheck(Self.plan, kind: "имя: приказ\nправила: {DAT-77: error}\n")
    #expect(printed.contains("вид «приказ»: правила «DAT-77» нет [VAL-09]"))
  }

  @Test("строгость меняется, а места и исправление замечания остаются")
  func placesStay() throws {
    let strict = try #require(found(Self.plan + "правила: {DAT-11: error}").last)
    #expect(strict.furtherPaths.count == 1)
  }

  @Test("снимается одно место, группа, всё; общее замечание переходит на оставшиеся строки")
  func waivers() {
    func waived(_ place: String?) -> [String] {
      let line = place.map { "место: \"\($0)\", " } ?? ""
      return found(Self.plan + "снято: [{правило: DAT-11, \(line)причина: так решили, кто: Сомова А.П.}]")
        .compactMap { $0.path?.description }
    }
    let measure = "дорожная-карта.группы[1].мероприятия"
    #expect(waived("\(measure)[1].срок") == ["\(measure)[3].срок", "\(measure)[2].срок"])
    #expect(waived("\(measure)[3]") == ["\(measure)[1].срок"])
    #expect(waived("\(measure)[30]").count == 2)
    #expect(waived("дорожная-карта").isEmpty)
    #expect(waived(nil).isEmpty)
  }

  @Test("снятое в файле приказа снимается в этом приказе, в общем файле — во всех")
  func ordersAreApart() {
    let waiver = "снято: [{правило: STR-02, причина: контроль возложен другим приказом}]\n"
    func withoutControl(_ first: String, _ second: String, _ common: String) -> [String] {
      let order = "приказ: {заголовок: О мерах, пункты: [Провести]}\n"
      let reading = ProgrammeReader.read([
        SourceFile(name: "общее.yaml", text: "сокращения: {РМО: объединение}\n" + common),
        SourceFile(name: "приказ-1.yaml", text: order + first), SourceFile(name: "приказ-2.yaml", text: order + second),
      ])
      return ProgrammeValidator.validate(reading.partialSet).diagnostics.filter { $0.code == "STR-02" }
        .compactMap { $0.path?.file }
    }
    #expect(withoutControl("", "", "") == ["приказ-1.yaml", "приказ-2.yaml"])
    #expect(withoutControl(waiver, "", "") == ["приказ-2.yaml"])
    #expect(withoutControl("", "", waiver) == [])
  }
}
