import RussianLanguage
import Testing

@Suite("Слова актов")
struct ActWordTests {
  @Test(
    "порядковые числительные абзацев",
    arguments: [
      (1, "первый", "первом"), (2, "второй", "втором"), (3, "третий", "третьем"), (6, "шестой", "шестом"),
      (20, "двадцатый", "двадцатом"), (21, "21-й", "21-м"),
    ])
  func ordinals(_ number: Int, _ nominative: String, _ prepositional: String) {
    #expect(Ordinal.masculine(number) == nominative)
    #expect(Ordinal.masculine(number, isPrepositional: true) == prepositional)
  }

  @Test("алфавит: «ё» рядом с «е», короткая фамилия раньше длинной")
  func alphabet() {
    let names = ["Жукова Т.", "Ёлкина А.", "Кимова О.", "Ким Б.", "Елина В.", "Яшин А.", "Абрамов С."]
    #expect(
      names.sorted(by: AlphabeticalOrder.precedes) == [
        "Абрамов С.", "Елина В.", "Ёлкина А.", "Жукова Т.", "Ким Б.", "Кимова О.", "Яшин А.",
      ])
  }

  @Test("причастия в нужном роде", arguments: GrammaticalGender.allCases)
  func participles(_ gender: GrammaticalGender) {
    let expected: [GrammaticalGender: (String, String)] = [
      .masculine: ("утверждённый", "утратившим"), .feminine: ("утверждённую", "утратившей"),
      .neuter: ("утверждённое", "утратившим"), .plural: ("утверждённые", "утратившими"),
    ]
    #expect(FullParticiple.approvedAccusative(gender) == expected[gender]?.0)
    #expect(FullParticiple.lostInstrumental(gender) == expected[gender]?.1)
  }
}
