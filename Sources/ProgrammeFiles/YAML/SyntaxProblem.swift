import Diagnostics

/// What libyaml could not parse, retold for a clerk: the likely mistake instead of the parser's state.
struct SyntaxProblem {
  /// The file's text.
  let text: SourceText
  /// libyaml's words for what it met.
  let problem: String
  /// libyaml's words for what it was doing.
  let context: String
  /// The byte where it met it.
  let offset: Int
  /// The byte where what it was doing began.
  let contextOffset: Int
  /// The bytes of the last text before it, quotation marks counted.
  let lastScalar: Range<Int>?

  /// The finding.
  var diagnostic: Diagnostic { lineOpening ?? ownDiagnostic }

  private var ownDiagnostic: Diagnostic {
    switch problem {
    case "mapping values are not allowed in this context": colonOutOfPlace
    case "could not find expected ':'": missingColon
    case "did not find expected key", "did not find expected '-' indicator": wrongIndent
    case "block sequence entries are not allowed in this context":
      finding(
        .strayCharacter, "список не может начинаться в строке ключа",
        hint: "перенесите «- …» на следующую строку с отступом", at: offset)
    case "mapping keys are not allowed in this context":
      finding(.strayCharacter, "значение начинается со знака «?»", hint: Self.quote, at: offset)
    case "found character that cannot start any token": strayCharacter
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation",
      "found a tab character where an intendation space is expected":
      tab
    case "found unexpected end of stream", "found unexpected document indicator": unclosedQuote
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      finding(
        .quotes, "после «\\» в двойных кавычках стоит не тот знак",
        hint: "удвойте знак «\\» или возьмите значение в одинарные кавычки", at: offset)
    case "did not find expected ',' or ']'": unclosedBracket("]")
    case "did not find expected ',' or '}'": unclosedBracket("}")
    case "did not find expected node content":
      finding(.brackets, "лишний знак внутри скобок", hint: "проверьте запятые и скобки", at: offset)
    case "did not find expected <document start>":
      finding(
        .strayCharacter, "лишний текст после конца данных", hint: "проверьте, не закрыта ли скобка раньше времени",
        at: offset)
    case "control characters are not allowed", "invalid Unicode character":
      finding(
        .forbiddenCharacter, "в тексте есть управляющий знак, которого не может быть в документе",
        hint: "удалите его; обычно он попадает при копировании из другой программы", at: offset)
    default: other
    }
  }

  /// A line nearby that begins with a dash or a strange space: the parser stumbles over it, or a line below.
  private var lineOpening: Diagnostic? {
    guard problem.contains("expected") || problem.contains("not allowed") else { return nil }
    var starts = [text.lineStart(at: offset), text.lineStart(at: contextOffset)]
    if let above = lineAbove(offset), above.text.contains(":") { starts.append(text.lineStart(at: above.offset)) }
    for start in starts {
      let line = text.line(at: start)
      guard let opening = LineOpening.problem(of: line) else { continue }
      let marked = line.dropFirst(opening.marked.lowerBound).prefix(opening.marked.count)
      let from = start + line.prefix(opening.marked.lowerBound).utf8.count
      let range = from..<from + marked.utf8.count
      return Diagnostic(
        opening.code.rawValue, .error, opening.message, hint: opening.hint, at: .text(text.location(of: range)))
    }
    return nil
  }

  private static let quote = "возьмите значение в кавычки: ключ: \"…\""

  private var colonOutOfPlace: Diagnostic {
    let line = text.line(at: offset)
    let content = line.drop { $0 == " " || $0 == "-" }
    let parts = content.split(separator: ": ", maxSplits: 1).map(String.init)
    if parts.count == 2, parts[1].contains(": ") || parts[1].hasSuffix(":") {
      return finding(
        .colonInValue, "двоеточие внутри значения: дальше нельзя понять, где ключ, а где текст",
        hint: "возьмите значение в кавычки — \(parts[0]): \"\(Self.escaped(parts[1]))\"", at: offset)
    }
    if let above = lineAbove(offset), !above.text.contains(":"), indent(of: above.text) == indent(of: line) {
      return missingColon(at: above.offset)
    }
    let key = parts.first ?? String(content)
    return finding(
      .wrongIndent, "строка сдвинута вправо, а строка над ней уже имеет значение",
      hint: "поставьте «\(key)» под началом соседнего ключа или проверьте строку выше",
      at: text.lineStart(at: offset) + indent(of: line))
  }

  private var missingColon: Diagnostic { missingColon(at: contextOffset) }

  private func missingColon(at offset: Int) -> Diagnostic {
    let line = text.line(at: offset)
    if let colon = line.firstIndex(of: ":"), line.index(after: colon) < line.endIndex,
      line[line.index(after: colon)] != " "
    {
      return finding(
        .missingColon, "после двоеточия нужен пробел",
        hint: "«\(line[..<colon].drop { $0 == " " || $0 == "-" }): \(line[line.index(after: colon)...])»",
        at: offset)
    }
    return finding(
      .missingColon, "в строке нет двоеточия после ключа",
      hint:
        "запишите «ключ: значение»; если это продолжение текста, сдвиньте строку вправо или возьмите весь текст в кавычки",
      at: offset)
  }

  private var wrongIndent: Diagnostic {
    if let quote = previousCharacter, quote == "\"" || quote == "'" {
      if let opening = forgottenQuote { return opening }
      return finding(
        .quotes, "после закрывающей кавычки стоит лишний текст",
        hint: "внутри значения пишите «ёлочки» или возьмите всё значение в одинарные кавычки: '…'", at: offset)
    }
    if let bracket = previousCharacter, bracket == "]" || bracket == "}" {
      return finding(
        .brackets, "после закрывающей скобки стоит лишний текст", hint: Self.quote, at: offset)
    }
    let character = text.string(offset..<offset + 1)
    if character == "]" || character == "}" || character == "," {
      return finding(
        .brackets, "лишний знак «\(character)»", hint: "удалите его или возьмите значение в кавычки", at: offset)
    }
    let line = text.line(at: offset)
    if problem == "did not find expected key", line.drop(while: { $0 == " " }).hasPrefix("- ") {
      return finding(
        .wrongIndent, "строка списка «-» стоит там, где ожидается ключ",
        hint: "сдвиньте её под первую строку списка или проверьте ключ над ней", at: offset)
    }
    if problem == "did not find expected '-' indicator" {
      return finding(
        .wrongIndent, "внутри списка строка без знака «-»",
        hint: "начните её с «- » или поставьте под началом ключа, к которому она относится", at: offset)
    }
    return finding(
      .wrongIndent, "неверный отступ: строка не стоит ни под одним из ключей выше",
      hint: "поставьте её точно под началом соседнего ключа", at: offset)
  }

  private var strayCharacter: Diagnostic {
    let line = text.line(at: offset)
    let character = line.isEmpty ? "" : text.string(offset..<offset + 1)
    if character == "\t" { return tab }
    return finding(
      .strayCharacter, "значение не может начинаться со знака «\(character)»", hint: Self.quote, at: offset)
  }

  private var tab: Diagnostic {
    finding(
      .tab, "табуляция: отступы и промежутки делают только пробелами",
      hint: "замените табуляцию пробелами, обычно двумя на уровень", at: offset, length: 1)
  }

  private var unclosedQuote: Diagnostic {
    finding(
      .quotes, "кавычка открыта, но не закрыта", hint: "закройте её в конце значения", at: contextOffset,
      length: 1)
  }

  /// A quotation mark that was never closed, so that the text ran on over the keys below it as far as the next mark.
  private var forgottenQuote: Diagnostic? {
    guard let lastScalar, lastScalar.upperBound <= offset else { return nil }
    let lines = text.string(lastScalar).split(whereSeparator: \.isNewline).dropFirst()
    guard lines.contains(where: { $0.contains(": ") || $0.hasSuffix(":") }) else { return nil }
    return finding(
      .quotes, "кавычка открыта здесь и не закрыта", hint: "закройте её в конце значения", at: lastScalar.lowerBound)
  }

  private func unclosedBracket(_ bracket: String) -> Diagnostic {
    let hint =
      previousCharacter == "\"" || previousCharacter == "'"
      ? "после закрывающей кавычки стоит лишний текст, или забыта запятая"
      : "закройте скобку знаком «\(bracket)» и разделите значения запятыми; текст со знаками , : [ ] { } берут в кавычки"
    var diagnostic = finding(.brackets, "скобка открыта, но не закрыта", hint: hint, at: contextOffset, length: 1)
    diagnostic.furtherLocations = [.text(text.location(of: offset..<offset + 1))]
    return diagnostic
  }

  private var other: Diagnostic {
    switch context {
    case "while scanning an alias", "while scanning an anchor", "while scanning a tag", "while scanning a directive",
      "while scanning a block scalar", "while parsing a tag", "while parsing a node":
      finding(
        .strayCharacter,
        "значение начинается со знака «\(text.string(contextOffset..<contextOffset + 1))», который в YAML имеет особый смысл",
        hint: Self.quote, at: contextOffset, length: 1)
    case "while scanning a quoted scalar": unclosedQuote
    default:
      finding(
        .strayCharacter, "строка не разбирается как «ключ: значение»",
        hint: "проверьте отступ, двоеточие и кавычки в этой строке и над ней", at: offset)
    }
  }

  /// The last sign before the place that is not a space, on the same line.
  private var previousCharacter: Character? {
    text.string(text.lineStart(at: offset)..<offset).last { !$0.isWhitespace }
  }

  /// The nearest line above that says something, with the offset of its first sign.
  private func lineAbove(_ offset: Int) -> (text: String, offset: Int)? {
    var start = text.lineStart(at: offset)
    while start > 0 {
      let before = text.lineStart(at: start - 1)
      guard before < start else { return nil }
      start = before
      let line = text.line(at: start)
      let content = line.drop { $0 == " " }
      if !content.isEmpty, !content.hasPrefix("#") { return (line, start + indent(of: line)) }
    }
    return nil
  }

  private func indent(of line: String) -> Int { line.prefix { $0 == " " || $0 == "-" }.utf8.count }

  private static func escaped(_ value: String) -> String {
    value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  /// A finding that marks a place to the end of its line, or so many bytes.
  private func finding(
    _ code: ReadingCode, _ message: String, hint: String?, at offset: Int, length: Int? = nil
  ) -> Diagnostic {
    let line = text.line(at: offset)
    let end = text.lineStart(at: offset) + line.utf8.count
    let range = offset..<max(offset, length.map { offset + $0 } ?? end)
    return Diagnostic(code.rawValue, .error, message, hint: hint, at: .text(text.location(of: range)))
  }
}
