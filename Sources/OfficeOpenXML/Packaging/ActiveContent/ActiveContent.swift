import Diagnostics

/// Something in a package that runs, fetches or hides more than a document's text.
package enum ActiveContent: Sendable, Hashable {
  /// Macros, or the document type that may carry them.
  case macros
  /// An object of another program, which that program would open.
  case embeddedObject
  /// An ActiveX control.
  case activeX
  /// A foreign file that Word would import at opening (`altChunk`).
  case importedChunk
  /// A font file.
  case embeddedFont
  /// An address outside the package that is no web or mail hyperlink.
  case externalTarget(kind: String, target: String)
  /// A template that Word would load together with the document.
  case attachedTemplate(target: String)
  /// An add-in that shows a page from the web.
  case webExtension
  /// A field that fetches, runs or inserts something foreign.
  case dangerousField(String)
  /// A field that a template or a form has no use for.
  case unexpectedField(String)

  /// The finding for a part: an error where the purpose forbids such content, else a note.
  package func diagnostic(file: String, part: PartName, purpose: PackagePurpose) -> Diagnostic {
    let (code, message, hint) = words
    return Diagnostic(
      code, purpose == .inspection ? .note : .error, message, hint: purpose == .inspection ? nil : hint,
      at: .document(DocumentLocation(file: file, part: part.entryName)))
  }

  private static let saveWithoutMacros =
    "откройте файл в Word и сохраните как «Документ Word (.docx)»: макросы в него не попадут"

  private var words: (code: String, message: String, hint: String) {
    switch self {
    case .macros: ("PKG-31", "в документе есть макросы", Self.saveWithoutMacros)
    case .embeddedObject:
      (
        "PKG-32", "в документ вложен объект другой программы",
        "удалите объект или вставьте вместо него рисунок: «Специальная вставка» → «Рисунок»"
      )
    case .activeX: ("PKG-33", "в документе есть элемент управления ActiveX", "удалите его в режиме конструктора Word")
    case .importedChunk:
      (
        "PKG-34", "в документ вложен другой файл, который Word вставит при открытии (altChunk)",
        "откройте файл в Word и сохраните заново: вставка станет обычным текстом"
      )
    case .embeddedFont:
      (
        "PKG-35", "в документ внедрён шрифт",
        "снимите в Word «Файл → Параметры → Сохранение → Внедрить шрифты в файл» и сохраните документ"
      )
    case .externalTarget(let kind, let target):
      (
        "PKG-36", "документ ссылается наружу (\(Self.name(of: kind))): «\(Self.shortened(target))»",
        "допустимы только ссылки http, https и mailto; вставьте содержимое в сам документ"
      )
    case .attachedTemplate(let target):
      (
        "PKG-37", "к документу присоединён шаблон «\(Self.shortened(target))»",
        "отсоедините его: Word, «Разработчик → Шаблон документа», впишите Normal.dotm и снимите отметки, сохраните"
      )
    case .webExtension: ("PKG-40", "к документу подключена веб-надстройка", "удалите надстройку в Word и сохраните")
    case .dangerousField(let name):
      (
        "PKG-38", "в документе есть поле \(name): такие поля читают чужие файлы или запускают программы",
        "замените поле обычным текстом: выделите его и нажмите Ctrl+Shift+F9"
      )
    case .unexpectedField(let name):
      (
        "PKG-39", "поле \(name) здесь не допускается",
        "замените поле обычным текстом (Ctrl+Shift+F9); допустимы \(FieldPolicy.allowedNames)"
      )
    }
  }

  private static func name(of kind: String) -> String {
    switch kind {
    case "image": "рисунок"
    case "hyperlink": "гиперссылка"
    case "oleObject", "package": "связанный объект"
    case "subDocument": "вложенный документ"
    case "mailMergeSource", "mailMergeHeaderSource": "источник слияния"
    case "video", "audio", "media": "звук или видео"
    case "HYPERLINK": "поле HYPERLINK"
    default: kind
    }
  }

  private static func shortened(_ target: String) -> String {
    let line = String(target.map { $0.isNewline ? " " : $0 })
    return line.count > 80 ? line.prefix(79) + "…" : line
  }
}
