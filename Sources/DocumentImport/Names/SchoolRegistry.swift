import ProgrammeFiles
import RussianLanguage

/// The schools of a set under keys made of what tells one from another.
struct SchoolRegistry {
  private struct School {
    let key: String
    var short: String
    var full: String?
    var settlement: String?
  }

  private var schools: [School] = []

  private static let forms = [
    "мбоу", "мобу", "моу", "мкоу", "маоу", "гбоу", "гоу", "мбу", "мку", "мдоу", "мбдоу", "фгкоу", "огбоу",
    "муниципальн",
  ]
  private static let kinds = ["сош", "оош", "нош", "школа", "гимназия", "лицей", "школы", "интернат"]
  private static let commonWords: Set<String> = [
    "средняя", "основная", "начальная", "общеобразовательная", "муниципальная", "бюджетная", "казенная", "городская",
    "сельская", "районная", "открытая", "вечерняя", "сменная", "полная", "неполная", "восьмилетняя",
  ]

  /// True for words that name one school.
  static func isName(_ text: String) -> Bool {
    let words = ImportedText.words(text)
    guard let first = words.first, words.count <= 30 else { return false }
    return forms.contains(where: first.hasPrefix) && words.contains { kinds.contains($0) }
      || words.count <= 6 && words.contains { ["сош", "оош", "нош"].contains($0) }
  }

  /// The names of a line: «МБОУ СОШ № 1, МКОУ Луговская ООШ» are two, the comma of «СОШ № 1, г. Алдан» parts nothing.
  static func names(in line: String) -> [String] {
    for separator in [";", ","] as [Character] {
      let parts = line.split(separator: separator).map { ImportedText.clean(String($0)) }
      if parts.count > 1, parts.allSatisfy(isName) { return parts }
    }
    return isName(line) ? [line] : line.split(separator: ";").map(String.init)
  }

  /// A name without the «(далее – …)» behind it, and the short name that it gives.
  private static func parted(_ name: String) -> (name: String, short: String?) {
    guard let open = name.ranges(of: "(далее").last, name.hasSuffix(")") else { return (name, nil) }
    let inside = name[open.upperBound...].dropLast().drop { " –—-".contains($0) }
    return (
      ImportedText.clean(String(name[..<open.lowerBound])), inside.isEmpty ? nil : ImportedText.clean(String(inside))
    )
  }

  /// The key of a school of that name, made when it is new.
  mutating func key(of text: String, settlement: String? = nil) -> String {
    let (name, given) = Self.parted(text)
    let folded = [name, given].compactMap(\.self).map(ImportedText.folded)
    if let index = schools.firstIndex(where: {
      folded.contains(ImportedText.folded($0.short)) || $0.full.map { folded.contains(ImportedText.folded($0)) } == true
    }) {
      schools[index].settlement = schools[index].settlement ?? settlement
      if given != nil, schools[index].full == nil { schools[index].full = name }
      return schools[index].key
    }
    var key = Self.key(from: name)
    var number = 2
    let stem = key
    while schools.contains(where: { $0.key == key }) {
      key = "\(stem)-\(number)"
      number += 1
    }
    let isLong = folded[0].hasPrefix("муниципальн") || folded[0].hasPrefix("государственн")
    schools.append(
      School(
        key: key, short: given ?? (isLong ? Self.short(of: name) : name), full: isLong ? name : nil,
        settlement: settlement))
    return key
  }

  /// The key of a known school of that name.
  func known(_ name: String) -> String? {
    let folded = ImportedText.folded(name)
    return schools.first {
      ImportedText.folded($0.short) == folded || $0.full.map { ImportedText.folded($0) == folded } == true
    }?.key
  }

  /// Takes a name as the short one of the school whose full name has the same words in quotation marks; false when there
  /// is none.
  mutating func takeShort(_ name: String) -> Bool {
    let proper = ImportedText.folded(Self.short(of: name))
    guard proper != ImportedText.folded(name),
      let index = schools.firstIndex(where: { school in
        school.full.map { ImportedText.folded(Self.short(of: $0)) == proper } ?? false
      })
    else { return false }
    schools[index].short = name
    return true
  }

  /// «МБОУ Брылинская ООШ» → «брылинская», «МОБУ «Школа № 8 г. Волхова»» → «школа-8».
  private static func key(from name: String) -> String {
    let words = ImportedText.words(name)
    let number = words.first { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    let proper = words.first { word in
      word.count >= 5 && (word.hasSuffix("ая") || word.hasSuffix("ий") || word.hasSuffix("ой"))
        && !commonWords.contains(word) && !forms.contains(where: word.hasPrefix)
    }
    let town = words.firstIndex(of: "г").flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
    let kind = words.first { kinds.contains($0) } ?? "школа"
    return [proper ?? town ?? kind, number].compactMap(\.self).joined(separator: "-")
  }

  /// The name inside the quotation marks of a full one.
  private static func short(of name: String) -> String {
    guard let start = name.firstIndex(of: "«"), let end = name.lastIndex(of: "»"), start < end else { return name }
    return String(name[name.index(after: start)..<end]).withCapital
  }

  /// The records by their keys.
  var entries: [YAMLValue.Entry] {
    schools.map { school in
      var entries = [YAMLValue.Entry("краткое", .text(school.short))]
      if let full = school.full { entries.append(.init("полное", .text(full))) }
      if let settlement = school.settlement { entries.append(.init("населённый-пункт", .text(settlement))) }
      return .init(school.key, .record(entries))
    }
  }
}
