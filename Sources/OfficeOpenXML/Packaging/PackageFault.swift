import Diagnostics

/// What can be wrong with a package; each fault has its own code and way out.
package enum PackageFault: Hashable, Sendable {
  case empty
  case notZip
  case foreign(ForeignFormat)
  case oldWordFormat
  case encrypted
  case damaged(String)
  case tooManyEntries(Int)
  case partTooLarge(String)
  case packageTooLarge
  case suspiciousRatio(String)
  case forbiddenName(String)
  case duplicateName(String)
  case symbolicLink(String)
  case unknownCompression(String)
  case damagedEntry(String)
  case noContentTypes
  case noMainDocument
  case notWordDocument(String)
  case missingPart(String)
  case foreignBeginning
  case noBody
  case noWorkbook
  case macroWorkbook

  /// The finding for a file.
  package func diagnostic(file: String) -> Diagnostic {
    let isWorkbook = [".xlsx", ".xlsm", ".xltx", ".xls", ".ods"].contains { file.lowercased().hasSuffix($0) }
    let (code, message, hint) = isWorkbook ? workbookWords ?? words : words
    return Diagnostic(code, .error, message, hint: hint, at: .file(file))
  }

  /// The failure that ends a stage.
  package func failure(file: String) -> DiagnosedFailure {
    DiagnosedFailure(.unusable, diagnostic(file: file))
  }

  private static let resave = "откройте файл в Word или LibreOffice и сохраните заново как «Документ Word (.docx)»"

  private var words: (code: String, message: String, hint: String?) {
    switch self {
    case .empty: ("PKG-01", "файл пуст", "проверьте, тот ли это файл и до конца ли он скопирован")
    case .notZip: ("PKG-02", "это не документ Word (.docx)", Self.resave)
    case .foreign(let format): ("PKG-02", format.words.message, format.words.hint)
    case .oldWordFormat: ("PKG-03", "это документ старого формата Word (.doc)", Self.resave)
    case .encrypted: ("PKG-04", "документ закрыт паролем", "снимите пароль в Word и сохраните документ заново")
    case .damaged(let detail):
      ("PKG-05", "файл повреждён или скопирован не до конца (\(detail))", "возьмите его заново из источника")
    case .tooManyEntries(let count):
      ("PKG-06", "в документе \(count) вложенных файлов — больше допустимого", Self.resave)
    case .partTooLarge(let name): ("PKG-07", "часть «\(name)» слишком велика", "уменьшите рисунки или текст")
    case .packageTooLarge: ("PKG-08", "документ в развёрнутом виде слишком велик", "уменьшите рисунки или текст")
    case .suspiciousRatio(let name):
      ("PKG-09", "часть «\(name)» сжата неправдоподобно сильно: так устроены вредоносные файлы", nil)
    case .forbiddenName(let name):
      ("PKG-10", "в документе недопустимое имя вложенного файла «\(name)»: так устроены вредоносные файлы", nil)
    case .duplicateName(let name):
      ("PKG-11", "в документе два вложенных файла с именем «\(name)»", Self.resave)
    case .symbolicLink(let name):
      ("PKG-12", "вложенный файл «\(name)» — ссылка на другой файл: так устроены вредоносные файлы", nil)
    case .unknownCompression(let name):
      ("PKG-13", "часть «\(name)» сжата неизвестным способом", Self.resave)
    case .damagedEntry(let name):
      ("PKG-14", "часть «\(name)» повреждена: её размер или контрольная сумма не сходятся", Self.resave)
    case .noContentTypes: ("PKG-15", "в файле нет перечня типов — это не документ Word", "если это архив, распакуйте его: нужен документ Word, который лежит внутри")
    case .noMainDocument: ("PKG-16", "в файле нет основного текста документа", Self.resave)
    case .notWordDocument(let type):
      ("PKG-17", "основная часть файла не текст Word, а «\(type)»", Self.resave)
    case .missingPart(let name):
      ("PKG-18", "в документе нет части «\(name)», на которую он ссылается", Self.resave)
    case .noBody: ("PKG-21", "в основной части файла нет текста документа Word", Self.resave)
    case .noWorkbook: ("PKG-22", "в файле нет книги Excel", Self.resaveBook)
    case .macroWorkbook:
      (
        "PKG-23", "в книге есть макросы: такие книги не читаются",
        "сохраните её как «Книга Excel (.xlsx)», без макросов"
      )
    case .foreignBeginning:
      ("PKG-19", "перед документом в файле стоят посторонние байты", "возьмите файл заново из источника")
    }
  }

  private static let resaveBook = "откройте файл в Excel или LibreOffice и сохраните заново как «Книга Excel (.xlsx)»"

  /// The words for a workbook where those for a Word document would mislead; nil where they are as good.
  private var workbookWords: (code: String, message: String, hint: String?)? {
    let (code, message, hint) = words
    return switch self {
    case .notZip, .foreign, .noContentTypes: (code, "это не книга Excel (.xlsx)", Self.resaveBook)
    case .oldWordFormat: (code, "это книга старого формата Excel (.xls)", Self.resaveBook)
    case .encrypted: (code, "книга закрыта паролем", "снимите пароль в Excel и сохраните книгу заново")
    case .tooManyEntries(let count): (code, "в книге \(count) вложенных файлов — больше допустимого", Self.resaveBook)
    case .partTooLarge(let name):
      (code, "часть «\(name)» слишком велика", "удалите пустые строки под таблицами и лишние листы")
    case .packageTooLarge:
      (code, "книга в развёрнутом виде слишком велика", "удалите пустые строки под таблицами и лишние листы")
    case .forbiddenName, .suspiciousRatio, .symbolicLink, .empty, .damaged, .foreignBeginning: (code, message, hint)
    case .missingPart(let name): (code, "в книге нет части «\(name)», на которую она ссылается", Self.resaveBook)
    default: hint == nil ? nil : (code, message, Self.resaveBook)
    }
  }
}
