import Diagnostics

/// What can be wrong with the way tags stand in a template.
enum TemplateFault {
  case unclosedSection(String)
  case unopenedSection(String)
  case crossedSections(inner: String, outer: String)
  case badPairing(String)
  case crossesWrapper(String)
  case sectionBreakInControl(String)
  case unknownFilter(String, nearest: String?)
  case badColumn(String)
  case notSupported(String)

  /// The finding, at the tag's place; a pair's other tag is the further place.
  func diagnostic(at site: DocumentLocation, other: DocumentLocation? = nil) -> Diagnostic {
    let (code, message, hint) = words
    return Diagnostic(
      code, .error, message, hint: hint, at: .document(site),
      furtherLocations: other.map { [.document($0)] } ?? [])
  }

  private var words: (code: String, message: String, hint: String?) {
    switch self {
    case .unclosedSection(let name):
      ("TAG-10", "раздел «\(name)» открыт, но не закрыт", "поставьте {{/\(name)}} там, где раздел кончается")
    case .unopenedSection(let name):
      ("TAG-11", "закрывается раздел «\(name)», который не открыт", "поставьте {{#\(name)}} перед ним или удалите тег")
    case .crossedSections(let inner, let outer):
      (
        "TAG-12", "раздел «\(outer)» закрывается раньше, чем вложенный в него «\(inner)»",
        "закройте сначала «\(inner)», потом «\(outer)»"
      )
    case .badPairing(let name):
      (
        "TAG-13", "начало и конец раздела «\(name)» стоят в разных местах: непонятно, что повторять",
        "поставьте оба тега в один абзац, или каждый отдельным абзацем рядом, или оба в одну строку таблицы, "
          + "или каждый в свою строку таблицы"
      )
    case .crossesWrapper(let name):
      ("TAG-14", "раздел «\(name)» начинается внутри ссылки или поля, а кончается снаружи", "поставьте оба тега снаружи")
    case .sectionBreakInControl(let name):
      (
        "TAG-15", "тег «\(name)» стоит в абзаце, за которым разрыв раздела: абзац нельзя убрать",
        "перенесите тег в отдельный абзац выше разрыва"
      )
    case .unknownFilter(let name, let nearest):
      (
        "TAG-16", "нет преобразования «\(name)»",
        nearest.map { "возможно, «\($0)»" } ?? "список: prikaz template filters"
      )
    case .badColumn(let name):
      (
        "TAG-17", "столбец «\(name)» задан не в ячейке шапки или пересекается с объединённой ячейкой",
        "поставьте {{#\(name) | столбец}} и {{/\(name)}} в одну ячейку шапки таблицы"
      )
    case .notSupported(let what): ("TAG-18", "\(what) пока не поддерживается", nil)
    }
  }
}
