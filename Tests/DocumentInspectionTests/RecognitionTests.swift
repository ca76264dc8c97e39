import DocumentRecognition
import Testing

/// The pieces of a document are found where they stand.
@Suite("Распознавание")
struct RecognitionTests {
  @Test("приказ: реквизиты, пункты, подпись, ознакомление, приложения, таблицы")
  func order() throws {
    let document = try DocumentFixture.document(RightDocuments.order)
    let order = try #require(document.order)
    func text(_ paragraphs: [Int]) -> [String] { paragraphs.map { document.paragraphs[$0].trimmed } }
    #expect(document.kind == .order)
    #expect(text(order.author) == ["ОТДЕЛ ОБРАЗОВАНИЯ", "АДМИНИСТРАЦИИ СОСНОВСКОГО РАЙОНА"])
    #expect(order.date?.mention.date?.iso == "2020-07-14")
    #expect(order.number?.mention.number == "63")
    #expect(order.place.map { text([$0]) } == ["пгт Сосновка"])
    #expect(text(order.title) == ["Об утверждении программы и плана мероприятий"])
    #expect(order.items.map(\.number) == [1, 2, 3])
    #expect(order.items[0].parts.count == 2)
    #expect(text(order.signature) == ["Заведующий Т.С. Котенко"])
    #expect(order.acknowledgement.count == 1)
    #expect(document.marks.map(\.number) == [1, 2])
    #expect(document.marks.map(\.actNumber?.number) == ["63", "63"])
    #expect(document.annexes.map { text($0.title).count } == [1, 1])
    #expect(document.tables.map(\.role) == [.passport, .roadmap])
    #expect(document.roadmaps[0].groups.map(\.text) == ["2020 год", "2021 год"])
    #expect(document.roadmaps[0].columns == [.number, .activity, .period, .responsible, .result])
  }

  @Test(
    "номера и знаки перечислений",
    arguments: [
      ("1. Текст", [1]), ("2.3. Текст", [2, 3]), ("5.Повышение", [5]), ("4) текст", [4]), ("2 школы", nil),
      ("14.07.2020 № 5", nil), ("5-9 классы", nil), ("2020 год", nil), ("– текст", nil),
    ] as [(String, [Int]?)])
  func markers(text: String, numbers: [Int]?) throws {
    #expect(try DocumentFixture.document(text).paragraphs[0].marker?.numbers == numbers)
  }

  @Test(
    "имена в обоих порядках",
    arguments: [
      ("Директор Е.И. Хрущ", "Е.И. Хрущ"), ("Сухина О.В., методист", "Сухина О.В."), ("Е.И.Хрущ", "Е.И.Хрущ"),
      ("г. Алдан", nil), ("А. Б. Петрова", "А. Б. Петрова"),
    ] as [(String, String?)])
  func persons(text: String, name: String?) throws {
    let paragraph = try DocumentFixture.document(text).paragraphs[0]
    #expect(paragraph.persons.first.map { paragraph.string($0.range) } == name)
  }
}
