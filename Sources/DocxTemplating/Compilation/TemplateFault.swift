import Diagnostics

/// What can be wrong with the way tags stand in a template.
enum TemplateFault {
  case unclosedSection(String)
  case unopenedSection(String)
  case misnamedEnd(String, expected: String)
  case reopenedSection(String)
  case crossedSections(inner: String, outer: String)
  case badPairing(String)
  case crossesWrapper(String)
  case blocksInSentence
  case badMerge(String)
  case onlyValues(String)
  case badFieldCode(String)
  case chartText(String)
  case remarkText
  case unknownTemplate(String, nearest: String?)
  case dynamicWithoutCatalogue(String)
  case tooDeep(String)
  case unknownFilter(String, nearest: String?)
  case misusedFilter(String, FilterMisuse)
  case badColumn(String)
  case forgottenTag(String)
  case takenColumn(String)
  case sectionsTooDeep(String)

  /// The finding, at the tag's place; a pair's other tag is the further place.
  func diagnostic(at site: DocumentLocation, other: DocumentLocation? = nil) -> Diagnostic {
    let (code, message, hint) = words
    return Diagnostic(
      code, severity, message, hint: hint, at: .document(site),
      furtherLocations: other.map { [.document($0)] } ?? [])
  }

  private var severity: Severity {
    if case .remarkText = self { .warning } else { .error }
  }

  private var words: (code: String, message: String, hint: String?) {
    switch self {
    case .unclosedSection(let name):
      ("TAG-10", "раздел «\(name)» открыт, но не закрыт", "поставьте {{/\(name)}} там, где раздел кончается")
    case .unopenedSection(let name):
      ("TAG-11", "закрывается раздел «\(name)», который не открыт", "поставьте {{#\(name)}} перед ним или удалите тег")
    case .misnamedEnd(let name, let expected):
      (
        "TAG-11", "раздел «\(expected)» закрывается под другим именем: «\(name)»",
        "имена в начале и в конце должны совпадать: {{/\(expected)}}"
      )
    case .reopenedSection(let name):
      (
        "TAG-10", "раздел «\(name)» открыт второй раз и ни разу не закрыт",
        "если здесь он кончается, поставьте косую черту: {{/\(name)}}"
      )
    case .crossedSections(let inner, let outer):
      (
        "TAG-12", "раздел «\(outer)» закрывается раньше, чем вложенный в него «\(inner)»",
        "закройте сначала «\(inner)», потом «\(outer)»"
      )
    case .badPairing(let name):
      (
        "TAG-13", "начало и конец раздела «\(name)» стоят в разных местах: непонятно, что повторять",
        "поставьте оба тега в один абзац, или каждый отдельным абзацем рядом, или оба в одну строку таблицы, "
          + "или каждый в свою строку таблицы; несколько строк повторяет раздел, который начинается первым словом первой "
          + "строки и кончается последним словом последней"
      )
    case .crossesWrapper(let name):
      (
        "TAG-14", "раздел «\(name)» начинается внутри ссылки или поля, а кончается снаружи",
        "поставьте оба тега снаружи"
      )
    case .blocksInSentence:
      (
        "TAG-24", "таблицу нельзя вставить в середину предложения",
        "поставьте тег вставки отдельным абзацем"
      )
    case .badMerge(let name):
      (
        "TAG-25", "преобразование «\(MergeCell.filterName)» у «\(name)» стоит не в ячейке таблицы",
        "поставьте тег в ячейку повторяемой строки"
      )
    case .onlyValues(let text):
      (
        "TAG-26",
        "здесь нельзя поставить «\(text)»: в адресах, свойствах и подписях рисунков печатаются только значения",
        "оставьте здесь тег вида {{поле}}"
      )
    case .badFieldCode(let text):
      (
        "TAG-27", "тег «\(text)» стоит в коде поля, а подставлять значения можно только в адрес ссылки (HYPERLINK)",
        "вынесите тег из поля в обычный текст"
      )
    case .chartText(let name):
      (
        "TAG-28", "тег в диаграмме (\(name)) не заполняется", "напишите название диаграммы обычным абзацем над ней"
      )
    case .remarkText:
      ("TAG-33", "тег в примечании не заполняется", "удалите примечание или уберите из него скобки")
    case .unknownTemplate(let name, let nearest):
      (
        "TAG-22", "нет шаблона «\(name)», который надо вставить",
        nearest.map { "возможно, «\($0)»" } ?? "положите файл «\(name).docx» рядом с этим шаблоном"
      )
    case .tooDeep(let name):
      (
        "TAG-29", "шаблоны вложены глубже \(RenderingLimits.deepest): «\(name)» вставляет сам себя",
        "разорвите круг вставок"
      )
    case .dynamicWithoutCatalogue(let text):
      ("TAG-23", "«\(text)» выбирает шаблон по данным, а выбирать не из чего", "назовите шаблон: {{>вид}}")
    case .unknownFilter(let name, let nearest):
      (
        "TAG-16", "нет преобразования «\(name)»",
        nearest.map { "возможно, «\($0)»" } ?? "список: prikaz template filters"
      )
    case .misusedFilter(let name, let misuse):
      ("TAG-36", "преобразование «\(name)»: \(misuse.message)", misuse.hint)
    case .forgottenTag(let text):
      (
        "TAG-32", "тег «\(text)» стоит там, где его нельзя заполнить: в формуле, внутри фигуры или в служебной записи",
        "перенесите его в обычный текст"
      )
    case .takenColumn(let name):
      (
        "TAG-17", "столбец под тегом «\(name)» уже зависит от другого тега «\(ColumnPlan.filterName)»",
        "оставьте на каждый столбец по одному тегу"
      )
    case .sectionsTooDeep(let name):
      (
        "TAG-31", "разделы вложены глубже \(RenderingLimits.deepestSections): «\(name)»",
        "разберите шаблон на несколько и вставьте их тегом {{>имя}}"
      )
    case .badColumn(let name):
      (
        "TAG-17", "столбец «\(name)» задан не в ячейке шапки или пересекается с объединённой ячейкой",
        "поставьте {{#\(name) | столбец}} и {{/\(name)}} в одну ячейку шапки таблицы"
      )
    }
  }
}
