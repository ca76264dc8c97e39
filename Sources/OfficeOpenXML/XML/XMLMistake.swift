import CLibxml2

/// How a part's markup breaks the rules of XML, as far as telling it helps anybody.
package enum XMLMistake: Hashable, Sendable {
  case notMarkup
  case unfinished
  case empty
  case crossedTags
  case undeclaredPrefix
  case repeatedAttribute
  case badAttribute
  case badCharacter
  case badReference
  case foreignContent
  case other

  /// The mistake behind an error of libxml2, by the number of its domain's own list.
  init(code: Int32) {
    self =
      switch xmlParserErrors(UInt32(max(0, code))) {
      case XML_ERR_DOCUMENT_EMPTY: .empty
      case XML_ERR_DOCUMENT_END: .foreignContent
      case XML_ERR_TAG_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED,
        XML_ERR_PI_NOT_FINISHED, XML_ERR_GT_REQUIRED, XML_ERR_LT_REQUIRED, XML_ERR_LTSLASH_REQUIRED:
        .unfinished
      case XML_ERR_TAG_NAME_MISMATCH: .crossedTags
      case XML_NS_ERR_UNDEFINED_NAMESPACE, XML_NS_ERR_QNAME, XML_NS_ERR_XML_NAMESPACE: .undeclaredPrefix
      case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED: .repeatedAttribute
      case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE,
        XML_ERR_LT_IN_ATTRIBUTE, XML_ERR_SPACE_REQUIRED:
        .badAttribute
      case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_ENCODING: .badCharacter
      case XML_ERR_UNDECLARED_ENTITY, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_NAME_REQUIRED,
        XML_ERR_ENTITYREF_NO_NAME, XML_WAR_UNDECLARED_ENTITY:
        .badReference
      case XML_ERR_MISPLACED_CDATA_END: .badReference
      default: .other
      }
  }

  /// The mistake in a few words.
  package var russian: String {
    switch self {
    case .notMarkup: "это не разметка"
    case .unfinished: "разметка не закончена"
    case .empty: "часть пуста"
    case .crossedTags: "закрыт не тот элемент, который открыт"
    case .undeclaredPrefix: "приставка имени не объявлена"
    case .repeatedAttribute: "признак элемента повторяется"
    case .badAttribute: "признак элемента записан неверно"
    case .badCharacter: "недопустимый знак"
    case .badReference: "неверная запись знака через «&» или «]]>» в тексте"
    case .foreignContent: "после конца разметки стоит что-то ещё"
    case .other: "правила XML нарушены"
    }
  }
}
