import Diagnostics
import ProgrammeFiles
import ProgrammeModel
import Testing

@Suite("Вид документа")
struct DocumentKindTests {
  private func read(_ yaml: String) -> DocumentKindReader.Result {
    DocumentKindReader.read(SourceFile(name: "Templates/roadmap.yaml", text: yaml))
  }

  @Test("всё, что говорит файл вида")
  func whole() throws {
    let kind = try #require(
      read(
        """
        имя: дорожная карта
        версия: 3
        требует:
          - дорожная-карта.группы.мероприятия.название
          - приказ.номер зарегистрирован
          - {поле: приказ.дата, стадия: на-подпись}
        разделы: [{заголовок: Мероприятия, обязателен: да}]
        страница: альбомная
        приложение: {гриф: УТВЕРЖДЁН, род: мужской}
        файл: "Дорожная карта {{программа.период}}"
        правила: {STR-11: примечание}
        """
      ).kind)
    #expect(kind.name == "roadmap")
    #expect(kind.version == 3)
    #expect(kind.requirements.map(\.stage) == [nil, .registered, .forSignature])
    #expect(kind.requirements.map(\.field).last == "приказ.дата")
    #expect(kind.chapters.map(\.isRequired) == [true])
    #expect(kind.page == .always(.landscape))
    #expect(kind.annex?.agreement == .masculine)
    #expect(kind.fileName?.text == "Дорожная карта {{программа.период}}")
    #expect(kind.ruleSettings == ["STR-11": .note])
  }

  @Test("вид называют файлом, именем и именем через дефис", arguments: ["roadmap", "Дорожная карта", "дорожная-карта"])
  func names(_ name: String) throws {
    #expect(try #require(read("имя: дорожная карта").kind).isNamed(name))
  }

  @Test("ошибки вида названы так же, как ошибки данных")
  func mistakes() {
    let printed = DiagnosticPrinter().text(
      of: read(
        """
        имя: дорожная карта
        требует: [дорожная-карта.групы, приказ.номер подписан, люди.кто-угодно.имя]
        страница: лежа
        """
      ).diagnostics)
    #expect(
      printed == """
        Templates/roadmap.yaml:2:11: ошибка: требуется поле «дорожная-карта.групы», но в записи «дорожная карта» нет \
        ключа «групы» [KEY-01]
          | требует: [дорожная-карта.групы, приказ.номер подписан, люди.кто-угодно.имя]
          |           ^^^^^^^^^^^^^^^^^^^^
          как исправить: возможно, «группы»
        Templates/roadmap.yaml:2:33: ошибка: нет стадии «подписан» [VAL-04]
          | требует: [дорожная-карта.групы, приказ.номер подписан, люди.кто-угодно.имя]
          |                                 ^^^^^^^^^^^^^^^^^^^^^
          как исправить: стадии: «проект», «на-подпись», «зарегистрирован»
        Templates/roadmap.yaml:3:11: ошибка: недопустимое значение «лежа» [VAL-04]
          | страница: лежа
          |           ^^^^
          как исправить: допустимо: «книжная», «альбомная»; можно и записью: {альбомная-от-столбцов: 5}

        """)
  }
}
