import Diagnostics
import ProgrammeFiles
import Testing

@Suite("Много исправлений файла сразу")
struct ProgrammeEditorTogetherTests {
  private static let text = """
    # пояснение
    программа:
      период: "2020–2022"   # период
      цели: {2020: 70, 2021: 80}
      якорь: &a 2020
      ссылка: *a
      текст: |
        2020
    """

  private static func path(_ keys: String...) -> FieldPath {
    keys.reduce(FieldPath(file: "а.yaml")) { $0.key($1) }
  }

  @Test("все ставятся на места, остальное не меняется")
  func allAtOnce() {
    var editor = ProgrammeEditor(SourceFile(name: "а.yaml", text: Self.text))
    let refused = editor.apply(together: [
      Fix(.value("2021–2023"), at: Self.path("программа", "период")),
      Fix(.key("2022"), at: Self.path("программа", "цели", "2021")),
      Fix(.key("2021"), at: Self.path("программа", "цели", "2020")),
    ])
    #expect(refused.isEmpty)
    let expected = Self.text.replacing("\"2020–2022\"", with: "\"2021–2023\"")
      .replacing("{2020: 70, 2021: 80}", with: "{2021: 70, 2022: 80}")
    #expect(String(decoding: editor.file.bytes, as: UTF8.self) == expected)
    #expect(editor.scalar(at: Self.path("программа", "период")) == "2021–2023")
  }

  @Test("то, чего нельзя изменить, возвращается, прочее изменено")
  func refusedAreGivenBack() {
    var editor = ProgrammeEditor(SourceFile(name: "а.yaml", text: Self.text))
    let impossible = [
      Fix(.value("2021"), at: Self.path("программа", "ссылка")),
      Fix(.value("2021"), at: Self.path("программа", "текст")),
      Fix(.value("2021"), at: Self.path("программа", "нет-такого")),
    ]
    let refused = editor.apply(together: impossible + [Fix(.value("2021"), at: Self.path("программа", "период"))])
    #expect(Set(refused) == Set(impossible))
    #expect(String(decoding: editor.file.bytes, as: UTF8.self).contains("период: \"2021\"   # период"))
  }
}
