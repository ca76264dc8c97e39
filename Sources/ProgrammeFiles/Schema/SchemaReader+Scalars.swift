import Diagnostics
import ProgrammeModel
import RussianLanguage

extension SchemaReader {
  /// The value of a type that is written as one text.
  mutating func scalar(_ node: DataNode, _ type: FieldType, at path: FieldPath) -> DataValue? {
    guard case .scalar(let written, let isPlain) = node.content else {
      if let entry = node.entries.first, node.entries.count == 1, type == .text || type == .markdown {
        reportColon(in: entry, node, at: path)
      } else {
        report(
          .wrongShape, "ожидается \(type.russian), а \(node.russianGiven)",
          hint: nil, at: marked(node), path: path)
      }
      return nil
    }
    let word = Self.trimmed(written)
    guard isPrintable(word, node, at: path) else { return nil }
    if isPlain { warnOfComment(behind: node, at: path) }
    guard let content = content(of: word, type, node, at: path) else { return nil }
    switch content {
    case .text, .party(.text): warnOfLatinLetters(in: word, node, at: path)
    default: break
    }
    return DataValue(content, at: path)
  }

  /// A Latin letter inside a Russian word or in place of one cannot be seen, but nobody finds the word any more.
  private mutating func warnOfLatinLetters(in word: String, _ node: DataNode, at path: FieldPath) {
    guard let mixed = LookalikeLetters.mixedWord(in: word) else { return }
    let isLatin = mixed.allSatisfy(\.isASCII)
    report(
      .latinLetters,
      isLatin
        ? "слово «\(mixed)» набрано латинскими буквами, похожими на русские"
        : "в слове «\(mixed)» есть латинские буквы, похожие на русские", hint: "наберите его заново",
      at: node.range, path: path, severity: .warning, fix: .value(LookalikeLetters.russifiedWords(of: word)))
  }

  private mutating func content(
    of word: String, _ type: FieldType, _ node: DataNode, at path: FieldPath
  ) -> DataValue.Content? {
    switch type {
    case .date:
      switch DateText.read(word) {
      case .success(let date): return .date(date)
      case .failure(let problem):
        report(
          .badDate, problem.message, hint: problem.hint, at: node.range, path: path,
          fix: problem.date.map { .value($0.iso) })
        return nil
      }
    case .yesNo: return yesNo(word, node, at: path)
    case .wholeNumber:
      if let number = DecimalNumber(word), number.scale == 0 {
        // Sheets, copies, people, hours: nothing that is counted is less than none.
        guard number.significand < 0 else { return .wholeNumber(number.significand) }
        report(.badNumber, "«\(word)» меньше нуля", hint: "напишите число без минуса", at: node.range, path: path)
        return nil
      }
      report(.badNumber, "«\(word)» не целое число", hint: nil, at: node.range, path: path)
      return nil
    case .year:
      if Self.isYear(word), let year = Int(word) { return .wholeNumber(year) }
      report(.badNumber, "«\(word)» не год", hint: "год пишут четырьмя цифрами: 2020", at: node.range, path: path)
      return nil
    case .decimal:
      if let number = DecimalNumber(word) { return .decimal(number) }
      reportNumber(word, node, at: path)
      return nil
    case .choice(let words): return choice(word, words, node, at: path)
    case .reference(let targets, let orText): return reference(word, targets, orText: orText, node, at: path)
    default: return .text(word)
    }
  }

  private mutating func yesNo(_ word: String, _ node: DataNode, at path: FieldPath) -> DataValue.Content? {
    switch word.lowercased() {
    case "да", "true": return .yesNo(true)
    case "нет", "false": return .yesNo(false)
    default:
      report(.badChoice, "ожидается «да» или «нет», а дано «\(word)»", hint: nil, at: node.range, path: path)
      return nil
    }
  }

  private mutating func choice(
    _ word: String, _ words: [String], _ node: DataNode, at path: FieldPath
  ) -> DataValue.Content? {
    let folded = KeySpelling.folded(word).lowercased()
    if let match = words.first(where: { KeySpelling.folded($0) == folded }) { return .text(match) }
    let list = words.map { "«\($0)»" }.joined(separator: ", ")
    let nearest = NearestName.nearest(to: word, among: words)
    report(
      .badChoice, "недопустимое значение «\(word)»",
      hint: nearest.map { "возможно, «\($0)»; допустимо: \(list)" } ?? "допустимо: \(list)", at: node.range, path: path,
      fix: LookalikeLetters.russified(word).flatMap { russian in words.first { $0 == russian } }.map { .value($0) })
    return nil
  }

  private mutating func reference(
    _ word: String, _ targets: [ReferenceTarget], orText: Bool, _ node: DataNode, at path: FieldPath
  ) -> DataValue.Content? {
    if let party = references.party(word, among: targets) { return .party(party) }
    if let named = named(word, targets, node, at: path) { return named }
    // The key may stand in a file that could not be parsed: it is taken as one, and nothing is said.
    if !references.isComplete {
      return .party(orText ? .text(word) : targets.first.map { ReferenceIndex.party(word, of: $0) } ?? .text(word))
    }
    if orText {
      // A word with a capital letter or a space is meant as a text; keys are short and small.
      if !word.utf8.contains(0x20), !word.contains(where: { $0.isWhitespace || $0.isUppercase }),
        let nearest = nearestKey(to: word, targets)
      {
        report(
          .nearlyReference, "«\(word)» напечатается как есть: такого ключа нет",
          hint: hint(for: nearest, insteadOf: word),
          at: node.range, path: path, severity: .warning, fix: lookalike(of: word, targets))
      }
      return .party(.text(word))
    }
    let candidates = references.candidates(targets)
    let places = targets.map { "«\($0.rawValue)»" }.joined(separator: ", ")
    let hint =
      parted(word, candidates) ?? nearestKey(to: word, targets).map { self.hint(for: $0, insteadOf: word) }
      ?? (candidates.isEmpty
        ? "в комплекте нет раздела \(places)" : "есть ключи: " + candidates.prefix(8).joined(separator: ", "))
    report(
      .unknownReference, "в разделе \(places) нет ключа «\(word)»", hint: hint, at: node.range, path: path,
      fix: lookalike(of: word, targets))
    return nil
  }

  /// `[лунин тихонова]`: two keys that a comma should part.
  private func parted(_ word: String, _ candidates: [String]) -> String? {
    let words = word.split(separator: " ").map(String.init)
    guard words.count > 1, words.allSatisfy(candidates.contains) else { return nil }
    return "между ключами нужна запятая: [\(words.joined(separator: ", "))]"
  }

  /// The key that looks the same, or that of the only person of that name: nothing else can be meant.
  private func lookalike(of word: String, _ targets: [ReferenceTarget]) -> Fix.Change? {
    let same = LookalikeLetters.russified(word).flatMap { references.candidates(targets).contains($0) ? $0 : nil }
    return (same ?? references.key(ofPersonNamed: word, among: targets)).map { .value($0) }
  }

  /// The key that was probably meant; one that only looks the same for Latin letters before any other.
  private func nearestKey(to word: String, _ targets: [ReferenceTarget]) -> String? {
    guard isWorthHinting else { return nil }
    let candidates = references.candidates(targets)
    return LookalikeLetters.russified(word).flatMap { candidates.contains($0) ? $0 : nil }
      ?? references.key(ofPersonNamed: word, among: targets) ?? NearestName.nearest(to: word, among: candidates)
  }

  /// Two keys that differ only in letters of two alphabets look the same, so that must be said.
  private func hint(for key: String, insteadOf word: String) -> String {
    func russian(_ text: String) -> String { LookalikeLetters.russified(text) ?? text }
    guard word != key, russian(word) == russian(key) else { return "возможно, «\(key)»" }
    let culprit = russian(word) != word ? "здесь" : "в самом ключе «\(key)»"
    return "\(culprit) есть латинские буквы, похожие на русские: наберите «\(russian(key))» русскими буквами"
  }

  private mutating func reportNumber(_ word: String, _ node: DataNode, at path: FieldPath) {
    let hint: String? =
      if word.hasSuffix("%") {
        "напишите число без знака процента; единицу печатает ключ «единица»"
      } else if word.allSatisfy({ "—–-".contains($0) }) {
        "если значения нет, удалите строку"
      } else {
        "числа пишут так: 16,7 или 1 000"
      }
    let bare = word.hasSuffix("%") ? DecimalNumber(Self.trimmed(String(word.dropLast()))) : nil
    report(
      .badNumber, "«\(word)» не число", hint: hint, at: node.range, path: path,
      fix: bare == nil ? nil : .value(Self.trimmed(String(word.dropLast()))))
  }

  /// Refuses what no document can hold and warns of what nobody can see.
  private mutating func isPrintable(_ word: String, _ node: DataNode, at path: FieldPath) -> Bool {
    guard Self.mayHoldUnseen(word) else { return true }
    var hidden: Unicode.Scalar?
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case _ where scalar.isForbiddenInDocuments:
        report(
          .forbiddenCharacter, "в тексте есть знак \(Self.name(of: scalar)), которого не может быть в документе",
          hint: "удалите его", at: node.range, path: path)
        return false
      default: if Self.isHidden(scalar) { hidden = hidden ?? scalar }
      }
    }
    if let hidden {
      report(
        .hiddenCharacter, "в тексте есть невидимый знак \(Self.name(of: hidden))",
        hint: "обычно он попадает при копировании; наберите это место заново", at: node.range, path: path,
        severity: .warning, fix: .value(Self.withoutHidden(word)))
    }
    return true
  }

  /// False for a text whose bytes show at a glance that every sign of it can be seen, as those of nearly all texts do.
  private static func mayHoldUnseen(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { bytes in
      bytes.indices.contains { index in
        switch bytes[index] {
        case 0x09, 0x0A, 0x0D: false
        case ..<0x20: true
        // The soft hyphen is C2 AD.
        case 0xC2: bytes[index + 1] == 0xAD
        // Of U+2000 to U+203F the dashes, quotation marks and the ellipsis can be seen.
        case 0xE2: !(bytes[index + 1] == 0x84 || bytes[index + 1] == 0x80 && (0x90...0xA6).contains(bytes[index + 2]))
        case 0xE1...: true
        default: false
        }
      }
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  private static func withoutHidden(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text.unicodeScalars.filter { !isHidden($0) })
    return String(scalars)
  }

  /// `Школа #5` and `В целях #повышения` without quotation marks lose their rest: for YAML it is a comment. A clerk's own
  /// comment has a space behind its sign.
  mutating func warnOfComment(behind node: DataNode, at path: FieldPath) {
    let end = min(node.range.upperBound, text.bytes.count)
    let rest = text.bytes[end...].drop { $0 == 0x20 }
    guard rest.count > 1, rest.first == UInt8(ascii: "#"),
      ![0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "#")].contains(rest[rest.startIndex + 1])
    else { return }
    let line = text.line(at: rest.startIndex)
    let comment = String(
      decoding: rest.prefix(line.utf8.count - (rest.startIndex - text.lineStart(at: rest.startIndex))), as: UTF8.self)
    let isNumber = comment.dropFirst().first?.isNumber == true
    report(
      .cutByComment, "«\(comment)» не напечатается: после # в YAML идёт примечание",
      hint: (isNumber ? "напишите знак № или возьмите" : "удалите знак #, возьмите") + " всё значение в кавычки"
        + (isNumber ? "" : " или, если это примечание, поставьте после # пробел"),
      at: node.range.isEmpty ? rest.startIndex..<rest.startIndex + comment.utf8.count : node.range, path: path,
      severity: .warning)
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let figures = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - figures.count)) + figures
  }

  /// False for the letters and figures of nearly all texts.
  private static func mayBeSpace(_ scalar: Unicode.Scalar?) -> Bool {
    guard let value = scalar?.value else { return false }
    return value <= 0x20 || value == 0x85 || value == 0xA0 || value >= 0x1680
  }

  private static func trimmed(_ text: String) -> String {
    guard mayBeSpace(text.unicodeScalars.first) || mayBeSpace(text.unicodeScalars.last),
      text.first?.isWhitespace ?? false || text.last?.isWhitespace ?? false
    else { return text }
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}
