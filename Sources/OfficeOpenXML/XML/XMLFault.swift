import Diagnostics

/// What can be wrong with a part's XML.
package enum XMLFault: Error, Hashable, Sendable {
  case documentType
  case tooDeep
  case textTooLong
  case encoding(String)
  case undeclaredPrefix(String)
  case tooManyNodes
  case tooManyAttributes
  case version
  case malformed(XMLMistake, line: Int, column: Int)

  /// The finding for a part of a file.
  package func diagnostic(file: String, part: String) -> Diagnostic {
    let (code, message) = words
    return Diagnostic(
      code, .error, message, hint: "откройте файл в Word или LibreOffice и сохраните заново",
      at: .document(DocumentLocation(file: file, part: part)))
  }

  private var words: (code: String, message: String) {
    switch self {
    case .documentType: ("XML-01", "внутри файла объявлен DOCTYPE: документам Word он не нужен и опасен")
    case .tooDeep: ("XML-02", "разметка вложена глубже допустимого")
    case .textTooLong: ("XML-03", "один отрезок текста длиннее допустимого")
    case .encoding(let name): ("XML-04", "часть записана в кодировке \(name), а нужна UTF-8")
    case .undeclaredPrefix(let prefix):
      ("XML-06", "часть велит пропускать разметку «\(prefix)», которая в ней не объявлена: Word такой файл не откроет")
    case .tooManyNodes: ("XML-07", "в части больше элементов, чем бывает в документах")
    case .tooManyAttributes: ("XML-08", "у одного элемента больше признаков, чем бывает в документах")
    case .version: ("XML-09", "часть записана в XML 1.1, а Word понимает только XML 1.0")
    case .malformed(let mistake, let line, let column):
      ("XML-05", "разметка нарушена в строке \(line), позиции \(column): \(mistake.russian)")
    }
  }
}
