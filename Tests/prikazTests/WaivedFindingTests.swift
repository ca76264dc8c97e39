import Foundation
import Testing

@Suite("Снятые замечания в ответе для программ")
struct WaivedFindingTests {
  private static let plan = """
    дорожная-карта:
      название: План мероприятий
      период: 2026
      группы: [{название: 2026 год, мероприятия: [{название: Семинар, срок: в течение года, ответственные: [организация]}]}]

    """

  @Test("check --format json называет снятое примечанием с причиной, для людей его нет")
  func data() throws {
    let waiver = "снято: [{правило: DAT-11, причина: срок ставит школа, кто: Сомова А.П.}]\n"
    for (text, isWaived) in [(Self.plan, false), (Self.plan + waiver, true)] {
      try CommandRun.inFolder(["план.yaml": text]) { folder in
        let run = try CommandRun("check план.yaml --no-inspect --format json", in: folder)
        let found = try #require(
          try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        let vague = found.filter { $0["code"] as? String == "DAT-11" }
        #expect(vague.count == 1, "\(run.output)")
        let decision = vague.first?["waived"] as? [String: Any]
        #expect((decision != nil) == isWaived)
        guard isWaived else { return }
        #expect(vague.first?["severity"] as? String == "note")
        #expect(decision?["by"] as? String == "Сомова А.П.")
        #expect(decision?["reason"] as? String == "срок ставит школа")
        #expect(vague.first?["location"] is [String: Any])
        let text = try CommandRun("check план.yaml --no-inspect", in: folder)
        #expect(!text.errors.contains("DAT-11"))
      }
    }
  }
}
