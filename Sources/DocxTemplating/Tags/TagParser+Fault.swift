import Diagnostics

extension TagParser {
  /// What can be wrong with one tag's own text.
  enum Fault: Hashable {
    case unclosed(closing: String)
    case unopened
    case empty
    case noName(Character)
    case badName(String)
    case badDelimiters
    case badFilter(String)
    case unclosedQuote(Character, String)
    case emptyArgument(String)
    case objectInside
    case tooLong
    case singleBraces(String)
    case foreignTag
    case foreignBrackets(String)

    /// What is printed as it stands may be meant so; all else is certainly a mistake.
    var severity: Severity {
      switch self {
      case .singleBraces, .foreignTag, .foreignBrackets: .warning
      default: .error
      }
    }

    /// A stable code, the message and the way out.
    var words: (code: String, message: String, hint: String) {
      switch self {
      case .unclosed(let closing):
        ("TAG-01", "тег открыт, но не закрыт", "допишите закрывающие скобки «\(closing)» в этом же абзаце")
      case .unopened:
        (
          "TAG-08", "скобки «}}» закрывают тег, который не открыт",
          "поставьте перед именем две скобки «{{» подряд, в этом же абзаце, или удалите лишние"
        )
      case .empty: ("TAG-02", "тег пуст", "впишите имя поля, например {{приказ.номер}}, или удалите скобки")
      case .noName(let sign): ("TAG-02", "после «\(sign)» нет имени", Self.advice(afterSign: sign))
      case .badName(let name): ("TAG-03", "в имени «\(name)» есть недопустимые знаки", Self.advice(onName: name))
      case .badDelimiters:
        ("TAG-04", "смена скобок записана неверно", "образец: {{=<% %>=}}")
      case .badFilter(let text) where text.isEmpty:
        (
          "TAG-05", "после черты «|» нет преобразования",
          "допишите его, например {{дата | дата-текстом}}, или уберите черту"
        )
      case .badFilter(let text):
        ("TAG-05", "преобразование «\(text)» записано неверно", Self.advice(onFilter: text))
      case .unclosedQuote(let quote, let text):
        (
          "TAG-05", "в преобразовании «\(text)» кавычка \(quote) открыта, но не закрыта",
          "закройте её: \"текст\", «текст» или “текст”"
        )
      case .emptyArgument(let name):
        (
          "TAG-05", "в преобразовании «\(name)» у запятой ничего не стоит",
          "уберите лишнюю запятую; запятую и пробел, которые надо напечатать, возьмите в кавычки: \", \""
        )
      case .objectInside:
        ("TAG-06", "внутри тега стоит рисунок, поле или сноска", "наберите тег заново одним текстом")
      case .tooLong:
        (
          "TAG-07", "тег слишком длинный", "проверьте, закрыт ли он скобками «}}»; длинный текст вынесите в данные"
        )
      case .singleBraces(let name):
        (
          "TAG-34", "похоже на тег, но скобки одинарные: «{\(name)}» напечатается как есть",
          "тег пишется так: {{\(name)}}"
        )
      case .foreignBrackets(let name):
        ("TAG-34", "похоже на тег другой программы: «\(name)» напечатается в скобках", "тег пишется так: {{\(name)}}")
      case .foreignTag:
        (
          "TAG-34", "тег другой программы напечатается как есть",
          "условие и повтор пишутся так: {{#поле}} … {{/поле}}, иначе — {{^поле}} … {{/поле}}"
        )
      }
    }

    private static func advice(afterSign sign: Character) -> String {
      switch sign {
      case "/": "впишите имя раздела, который кончается: {{/школы}}"
      case "#", "^": "впишите поле: {{\(sign)школы}}"
      default: "впишите имя или удалите тег"
      }
    }

    /// What people mean most often by a name with such signs.
    private static func advice(onName name: String) -> String {
      let usual = "имя состоит из букв, цифр, «-» и «_», части имени соединяет точка"
      let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
      if let first = words.first, words.count > 1, keywords.contains(first.lowercased()) {
        return "условие и повтор пишутся так: {{#поле}} … {{/поле}}, иначе — {{^поле}} … {{/поле}}"
      }
      if let colon = name.firstIndex(of: ":") {
        let (field, filter) = (
          TagParser.trimmed(String(name[..<colon])), TagParser.trimmed(String(name[colon...].dropFirst()))
        )
        if FilterCatalogue.names.contains(filter) {
          return "преобразование ставится после черты: {{\(field) | \(filter)}}"
        }
      }
      if name.hasPrefix("../") {
        return "поле снаружи раздела пишется просто: {{\(name.replacing("../", with: ""))}}"
      }
      if name.contains(where: { "=<>!+*/()".contains($0) }) {
        return "сравнивают и считают преобразования: {{#вид | равно: \"приказ\"}}, {{школы | сумма: учеников}}"
      }
      if name.contains("[") { return "перечень обходит раздел: {{#школы}}{{имя}}{{/школы}}" }
      let joined = words.joined(separator: "-")
      if words.count > 1, TagParser.isName(joined, first: true) {
        return "пробелов в имени не бывает: возможно, {{\(joined)}}; \(usual)"
      }
      let bad = Set(name.filter { !$0.isWhitespace && $0 != "." && !TagParser.isName(String($0), first: false) })
      return bad.isEmpty ? usual : "лишнее: \(bad.sorted().map(String.init).joined(separator: " ")); \(usual)"
    }

    private static let keywords: Set<String> = [
      "if", "each", "for", "unless", "with", "elif", "range", "endif", "если", "для", "пока", "каждый",
    ]

    private static func advice(onFilter text: String) -> String {
      let sample = "образец: {{дата | дата-текстом}}"
      let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let first = words.first, words.count > 1 else { return sample }
      let joined = words.joined(separator: "-").lowercased()
      if FilterCatalogue.names.contains(joined) { return "имя пишется через дефис: {{… | \(joined)}}" }
      guard FilterCatalogue.names.contains(first.lowercased()) else { return sample }
      return
        "после имени преобразования ставится двоеточие: {{… | \(first.lowercased()): \(words.dropFirst().joined(separator: " "))}}"
    }
  }
}
