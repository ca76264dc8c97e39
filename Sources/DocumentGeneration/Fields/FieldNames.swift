import Diagnostics
import DocxTemplating
import RussianLanguage

/// The names that the records of documents can have, whatever the data: a tag with another name prints nothing, ever.
package enum FieldNames {
  /// The remarks on a template for documents of ours: every tag whose name no data can have, with the nearest that they can.
  ///
  /// A template that asks for none of our documents' records is filled by `prikaz render` from data of any names.
  package static func findings(in template: CompiledTemplate) -> [Diagnostic] {
    let fields = template.fields
    guard fields.contains(where: { documents.contains(first(of: $0.path)) }) else { return [] }
    var told: Set<String> = []
    return fields.compactMap { field in
      guard !field.path.hasPrefix("@"), field.path != ".", let name = unknown(in: field.path),
        told.insert("\(field.path)|\(field.site.location)").inserted
      else { return nil }
      let nearest = NearestName.nearest(to: name, among: all.sorted())
      return Diagnostic(
        "TAG-38", .warning, "такого поля нет ни в каких данных: «\(field.path)»",
        hint: nearest.map { "возможно, имелось в виду «\($0)»" } ?? "поля документов названы в docs/templates.md",
        at: .document(field.site.location))
    }
  }

  /// True for a name that a record of some document has.
  static func isKnown(_ name: String) -> Bool {
    if all.contains(name) { return true }
    // «есть-этапы», «считать-участники»: whether a list has anything, and more than one; «дательный»: a name's case.
    let asked = ["есть-", "считать-"].first { name.hasPrefix($0) }.map { String(name.dropFirst($0.count)) }
    if let asked, all.contains(asked) { return true }
    if GrammaticalCase.allCases.contains(where: { name == $0.russianName || name.hasSuffix("-" + $0.russianName) }) {
      return true
    }
    // «год-1», «уровень-3», «приложение-2»: one a column, a level, an annex.
    let digits = name.reversed().prefix { $0.isNumber }
    let stem = name.dropLast(digits.count)
    return !digits.isEmpty && stem.last == "-" && numbered.contains(String(stem.dropLast()))
  }

  private static func first(of path: String) -> String { path.split(separator: ".").first.map(String.init) ?? path }

  /// The first name of a path that nothing has.
  private static func unknown(in path: String) -> String? {
    path.split(separator: ".").map(String.init).first { !isKnown($0) }
  }

  /// The records at the root that are documents.
  private static let documents: Set<String> = [
    "приказ", "выписка", "письмо", "протокол", "перечень-базовых-школ", "положение", "состав", "программа", "паспорт",
    "дорожная-карта", "схема-взаимодействия", "план-мероприятий", "перечень-школ", "отчёт", "справка", "договор",
    "маршрут", "мониторинг",
  ]

  private static let numbered: Set<String> = ["год", "графа", "доля", "значение", "уровень", "приложение"]

  private static let all = Set(names.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let names = """
    qr адрес адресат адресаты база база-год безвозмездный бланк было вид визы внутри-программы вопросы всего
    всего-экземпляров вступление выводы выписка выступили вышестоящая вышестоящая-заглавными выявлено где герб год
    годы голосование гриф грифы группы группы-школ дата дата-визы дата-текстом дефицит дефициты диаграмма диаграммы
    динамика договор доклад документ документы должность дорожная-карта единица есть-адресаты есть-база есть-визы
    есть-выступления есть-головная есть-динамика есть-договор есть-документ есть-задачи есть-записи есть-изменения
    есть-индикаторы есть-исполнитель есть-источник есть-классы есть-контроль есть-меры есть-направление есть-номер
    есть-обязанности есть-ознакомление есть-организация есть-основание есть-основание-разработки есть-ответственные
    есть-ответственный есть-отметка есть-охват есть-оценка есть-подпись есть-показатели есть-признаки
    есть-приложения есть-пункт есть-разработчик есть-рассылка есть-результат есть-результаты есть-ресурсы
    есть-решения есть-соисполнители есть-срок есть-сроки есть-участники есть-формы есть-цели есть-цель есть-части
    есть-число есть-школы журнал заверяет заглавными заголовок задачи заказчик замечания записи заседания изменений
    изменения именуется имя индикаторы инн исполнено исполнитель источник итог итоги итоги-школ к-письму к-приказу
    кем классы-предметы комплект конец контроль кпп краткое краткое-название критерии критерий кто куратор люди
    маршрут мера мероприятие мероприятия меры место место-составления мониторинг на-дату на-номер название
    наименование направление направленность начало номер номер-приказа обращение обучающиеся обучение обязана огрн
    ознакомить ознакомлен ознакомление-слово организация основание основание-разработки ответственные ответственный
    отметка отчёт охват оценка партнёр партнёры паспорт педагог перечень перечень-базовых-школ перечень-школ перечни
    период письмо план план-мероприятий по-состоянию-на повестка подзаголовок подписал подписи подпись показатели
    показатель поле полное положение порядок последний последний-абзац постановили почта преамбула предмет
    председатель предупреждение приглашены признаки приказ приказом прикреплённые приложение приложение-договора
    приложения принята присутствовали присутствовало причина программа проект протокол пункт пункты раздел-паспорта
    разделы разработчик рассылка результат результаты реквизит реквизиты реквизиты-бланка ресурсы решение решений
    решения рисунки родительный роль сайт сделано секретарь сетевой слева слово слово-утверждена слушали согласована
    содержание соисполнители состав состояние справа справка срок стало стороны стратегия строки схема
    схема-взаимодействия считать считать-задачи считать-показатели считать-результаты считать-цели текст текст-после
    телефон уровень утверждает участники участники-работы финансирование формы цели цель цель-шага цитата части
    часть чертёж число шаги шапка-школы школа школы экземпляров этапы это-ответ
    """
}
