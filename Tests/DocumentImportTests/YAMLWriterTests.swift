import ProgrammeFiles
import Testing

@Suite("YAML for people")
struct YAMLWriterTests {
  @Test("lists are indented, parts stand apart, comments stand behind their lines")
  func layout() {
    let text = YAMLWriter.text(
      of: [
        .init("один", .record([.init("список", .list([.text("а"), .record([.init("б", .text("в: г"))])]))])),
        .init(
          "два", .record([.init("текст", .block("Первая\n\nВторая")), .init("ключи", .inlineList([.text("x")]))]),
          comment: "откуда"),
      ], heading: ["Заголовок."])
    #expect(
      text == """
        # Заголовок.

        один:
          список:
            - а
            - б: "в: г"

        два:      # откуда
          текст: |
            Первая

            Вторая
          ключи: [x]

        """)
  }
}
