import Diagnostics
import DocumentGeneration
import ProgrammeFiles
import Testing

/// Documents are inspected as they are made, and each finding leads back to the clerk's own line.
@Suite("Проверка сделанных документов")
struct SelfInspectionTests {
  private func result(
    _ data: String, isDraft: Bool = false, inspects: Bool = true
  ) throws -> (documents: Int, findings: [Diagnostic]) {
    var pipeline = try Making.pipeline()
    do {
      let result = try pipeline.generate(
        .init(
          files: [SourceFile(name: "данные.yaml", text: data)], orderFiles: nil, kinds: ["приказ"], isDraft: isDraft,
          inspects: inspects))
      return (result.documents.count, result.diagnostics)
    } catch let failure as DiagnosedFailure {
      return (0, failure.diagnostics)
    }
  }

  private static let colloquial = """
        - {исполнитель: сухина, поручение: провести семинар завучей, срок: до 15 октября 2020 г.}
    """
  private static let unbalanced = """
        - {исполнитель: сухина, поручение: провести семинар (для учителей, срок: до 15 октября 2020 г.}
    """

  @Test("замечание называет строку данных, место в документе стоит вторым")
  func findingLeadsBackToTheLine() throws {
    let (documents, findings) = try result(Making.order(Self.colloquial))
    #expect(documents == 1)
    let finding = try #require(findings.first { $0.code == "TXT-17" })
    guard case .text(let place)? = finding.location else {
      Issue.record("нет строки данных: \(finding)")
      return
    }
    #expect(place.file == "данные.yaml")
    #expect(place.sourceLine?.contains("завучей") == true)
    guard case .document(let own)? = finding.furtherLocations.first else {
      Issue.record("нет места в документе: \(finding)")
      return
    }
    #expect(own.file == "Приказ 01-07-338 от 25.09.2020.docx")
    #expect(own.excerpt?.contains("завучей") == true)
  }

  @Test("без просьбы документы не проверяются, и ничего о них не сказано")
  func inspectionIsAsked() throws {
    #expect(try !result(Making.order(Self.colloquial), inspects: false).findings.contains { $0.code == "TXT-17" })
  }

  @Test(
    "правила комплекта и снятые замечания действуют",
    arguments: [
      ("правила: {TXT-17: выкл}", Severity?.none),
      ("правила: {TXT-17: примечание}", .note),
      ("снято: [{правило: TXT-17, место: \"приказ.пункты[1]\", причина: так в уставе}]", nil),
      ("снято: [{правило: TXT-17, место: приказ.заголовок, причина: так в уставе}]", .warning),
      ("снято: [{правило: TXT-17, причина: так принято}]", nil),
    ])
  func settingsApply(_ settings: String, _ expected: Severity?) throws {
    let (_, findings) = try result(Making.order(Self.colloquial, rest: settings))
    #expect(findings.first { $0.code == "TXT-17" }?.severity == expected)
  }

  @Test("что сказала проверка данных о том же месте, второй раз не говорится")
  func nothingIsSaidTwice() throws {
    let vague = "    - {исполнитель: сухина, поручение: провести семинар, срок: по отдельному графику}"
    let (_, findings) = try result(Making.order(vague))
    #expect(findings.filter { $0.code == "DAT-11" }.count == 1)
  }

  @Test("заголовок, который называет не всё утверждаемое, – одно замечание о приказе и его данных")
  func titleIsIncompleteOnce() throws {
    let data = Making.order(
      "    - утвердить: [{название: программу поддержки школ, отдельным-файлом: да}, "
        + "{название: план мероприятий по поддержке школ, отдельным-файлом: да}]"
    ).replacing("заголовок: Об организации работы", with: "заголовок: Об утверждении программы")
    let (_, findings) = try result(data)
    let own = findings.filter { $0.code == "REQ-06" || $0.code == "REF-03" }
    #expect(own.map(\.message) == ["приказ утверждает «план мероприятий по поддержке школ», а в заголовке этого нет"])
  }

  @Test("ошибка в данных задерживает документ, но не проект и не снятая")
  func errorsWithhold() throws {
    let (documents, findings) = try result(Making.order(Self.unbalanced))
    #expect(documents == 0)
    #expect(findings.contains { $0.code == "TXT-01" && $0.severity == .error })
    let draft = try result(Making.order(Self.unbalanced), isDraft: true)
    #expect(draft.documents == 1 && draft.findings.hasErrors)
    let waived = try result(
      Making.order(Self.unbalanced, rest: "снято: [{правило: TXT-01, причина: скобка закрыта в приложении}]"))
    #expect(waived.documents == 1 && !waived.findings.contains { $0.code == "TXT-01" })
  }

  @Test("проверка данных находит то же, что потом нашлось бы при создании документов")
  func checkInspectsToo() throws {
    var pipeline = try Making.pipeline()
    let (findings, _) = try pipeline.check(
      .init(
        files: [SourceFile(name: "данные.yaml", text: Making.order(Self.unbalanced))], orderFiles: nil, kinds: [],
        inspects: true))
    #expect(findings.contains { $0.code == "TXT-01" })
  }
}
