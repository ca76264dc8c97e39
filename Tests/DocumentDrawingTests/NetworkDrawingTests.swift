import DocumentDrawing
import OfficeOpenXML
import Testing

@Suite("Чертёж сети школ и партнёров")
struct NetworkDrawingTests {
  private static let frame = DrawingSize(width: 165 * 36_000, height: 232 * 36_000)

  private static func drawings(_ links: [(String, [String])], in frame: DrawingSize = frame) -> [ShapeDrawing] {
    let links = links.map { CooperationNetwork.Link(school: $0.0, partners: $0.1) }
    return NetworkDrawing.drawings(of: CooperationNetwork(title: "Схема", links: links), in: frame)
  }

  /// Forty schools, each with a few of thirty partners.
  private static let large = (0..<40).map { school in
    (
      "МБОУ «Средняя общеобразовательная школа № \(school + 1) имени Героя Советского Союза»",
      (0...school % 4).map { "МБОУ «Гимназия № \((school * 7 + $0 * 11) % 30 + 1) города Заозёрска»" }
    )
  }

  @Test("одинаковые данные дают одинаковый чертёж")
  func determinism() {
    let first = Self.drawings(Self.large).map { $0.markup { 1 } }
    #expect(first == Self.drawings(Self.large).map { $0.markup { 1 } })
  }

  @Test("партнёр нескольких школ нарисован один раз, связи приклеены к нему")
  func sharedPartner() throws {
    let drawings = Self.drawings([("А", ["Лицей", "Гимназия", "Лицей"]), ("Б", ["Лицей"]), ("В", [])])
    let drawing = try #require(drawings.first)
    #expect(drawings.count == 1)
    #expect(drawing.shapes.map(\.text) == ["Школы", "Партнёры", "А", "Б", "Лицей", "Гимназия"])
    #expect(drawing.connectors.map { [$0.from, $0.to] } == [[2, 4], [2, 5], [3, 4]])
    #expect(drawing.description == "Схема взаимодействия. А — Лицей; Гимназия. Б — Лицей.")
  }

  @Test("большая сеть делится на листы: все связи на месте, фигуры в рамке и не задевают друг друга")
  func largeNetwork() throws {
    let drawings = Self.drawings(Self.large)
    #expect(drawings.count > 3 && drawings.count < 20)
    #expect(drawings.map(\.connectors.count).reduce(0, +) == Self.large.map(\.1.count).reduce(0, +))
    for drawing in drawings {
      #expect(drawing.size.width <= Self.frame.width && drawing.size.height <= Self.frame.height)
      #expect(drawing.textSize >= 18)
      for (index, shape) in drawing.shapes.enumerated() {
        #expect(shape.x >= 0 && shape.x + shape.size.width <= drawing.size.width)
        #expect(shape.y >= 0 && shape.y + shape.size.height <= drawing.size.height)
        for other in drawing.shapes[(index + 1)...] where other.x == shape.x {
          #expect(shape.y + shape.size.height <= other.y || other.y + other.size.height <= shape.y)
        }
      }
    }
    #expect(drawings[1].title == "Схема взаимодействия, лист 2 из \(drawings.count)")
  }

  @Test("школа, у которой партнёров больше, чем входит на лист, продолжается на следующих")
  func manyPartners() {
    let partners = (1...60).map { "Партнёр № \($0)" }
    let drawings = Self.drawings([("Школа", partners)])
    #expect(drawings.count > 1)
    #expect(drawings.allSatisfy { $0.shapes.filter { $0.text == "Школа" }.count == 1 })
    #expect(drawings.flatMap { $0.shapes.filter { $0.name.hasPrefix("Партнёр") }.map(\.text) }.count == 60)
  }

  @Test("длинное наименование выше короткого; сети без связей нет чертежа")
  func heights() throws {
    let long = "МОБУ «Волховская городская гимназия № 3 имени Героя Советского Союза Александра Лукьянова»"
    let drawing = try #require(Self.drawings([(long, ["Лицей"])]).first)
    #expect(drawing.shapes[2].size.height > drawing.shapes[3].size.height)
    #expect(Self.drawings([("Школа", [])]).isEmpty)
  }

  @Test("рамка меньше одной фигуры не мешает закончить")
  func tinyFrame() {
    let drawings = Self.drawings([("А", ["Б", "В"])], in: DrawingSize(width: 36_000, height: 36_000))
    #expect(drawings.map(\.connectors.count).reduce(0, +) == 2)
  }
}
