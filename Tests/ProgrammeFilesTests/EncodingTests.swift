import Diagnostics
import ProgrammeFiles
import Testing

@Suite("Кодировка и размер файла")
struct EncodingTests {
  private func printed(_ bytes: [UInt8]) -> String {
    DiagnosticPrinter().text(of: ProgrammeReader.read([SourceFile(name: "д.yaml", bytes: bytes)]).diagnostics)
  }

  private func heading(_ bytes: [UInt8]) -> String { String(printed(bytes).prefix { $0 != "\n" }) }

  @Test("Windows-1251: строка показана так, как её видел автор")
  func windows1251() {
    let ascii = Array("# note\n".utf8)
    // «Отдел» in Windows-1251.
    let bytes = ascii + [0xCE, 0xF2, 0xE4, 0xE5, 0xEB, 0x0A]
    #expect(
      printed(bytes) == """
        д.yaml:2:1: ошибка: файл сохранён не в UTF-8, похоже на Windows-1251 (ANSI) [KEY-11]
          | Отдел
          | ^
          как исправить: в Блокноте: «Файл» → «Сохранить как», внизу «Кодировка: UTF-8»; в других редакторах — \
        «сохранить в UTF-8»

        """)
  }

  @Test(
    "файлы, которые не текст",
    arguments: [
      ([0xFF, 0xFE, 0x1E, 0x04], "д.yaml: ошибка: файл сохранён в кодировке UTF-16 [KEY-11]"),
      (
        [0x50, 0x4B, 0x03, 0x04],
        "д.yaml: ошибка: это документ Word, книга Excel или архив, а не текст YAML или JSON [KEY-11]"
      ),
      (
        [0xD0, 0xCF, 0x11, 0xE0], "д.yaml: ошибка: это документ Word, Excel или PDF, а не текст YAML или JSON [KEY-11]"
      ),
      ([0x61, 0x3A, 0x00], "д.yaml: ошибка: в файле есть нулевой байт (место 3): это не текст [KEY-11]"),
      ([0x00], "д.yaml: ошибка: в файле есть нулевой байт (место 1): это не текст [KEY-11]"),
      ([], "д.yaml: ошибка: в файле нет данных [KEY-10]"),
      ([0xEF, 0xBB, 0xBF], "д.yaml: ошибка: в файле нет данных [KEY-10]"),
    ])
  func notText(_ bytes: [UInt8], _ expected: String) {
    #expect(heading(bytes) == expected)
  }

  @Test("обрыв посреди буквы")
  func truncatedLetter() {
    #expect(heading(Array("имя: Отде".utf8) + [0xD0]) == "д.yaml:1:10: ошибка: файл повреждён: здесь не UTF-8 [KEY-11]")
  }

  @Test("метка UTF-8 в начале файла не сдвигает места")
  func byteOrderMark() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("организация: {наименование: Отдел, кратко: ОО}".utf8)
    #expect(heading(bytes) == "д.yaml:1:36: ошибка: неизвестный ключ «кратко» в записи «организация» [KEY-01]")
  }

  @Test("строки кончаются по-разному, а счёт их один", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ end: String) {
    let text = ["организация:", "  наименование: Отдел", "  кратко: ОО"].joined(separator: end)
    #expect(
      heading(Array(text.utf8)) == "д.yaml:3:3: ошибка: неизвестный ключ «кратко» в записи «организация» [KEY-01]")
  }

  @Test("буква из двух знаков и смайлик считаются за одну")
  func columnsAreCharacters() {
    let text = "организация: {наименование: \"и\u{306} 😀\", кратко: ОО}"
    #expect(
      heading(Array(text.utf8)) == "д.yaml:1:36: ошибка: неизвестный ключ «кратко» в записи «организация» [KEY-01]")
  }

  @Test("больше 64 МБ не читается")
  func tooLarge() {
    let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: (64 << 20) + 1)
    #expect(heading(bytes) == "д.yaml: ошибка: файл слишком велик: 64 МБ, а читается не больше 64 МБ [KEY-19]")
  }
}
