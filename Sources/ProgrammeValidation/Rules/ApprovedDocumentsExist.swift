import Diagnostics
import ProgrammeModel
import RussianLanguage

/// What an order approves is in the set, or comes as a file of its own.
enum ApprovedDocumentsExist: ProgrammeRule {
  static let code = "REF-01"
  static let severity = Severity.error
  static let summary = "утверждаемый документ есть в комплекте, приложение, на которое ссылается пункт, есть у приказа"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap { missingDocuments(of: $0, in: subject) + missingNumbers(in: $0) }
  }

  /// Items speak of annexes by number («согласно приложению № 3»).
  private static func missingNumbers(in order: AdministrativeOrder) -> [Diagnostic] {
    let count = order.approvedDocuments.count
    return order.flattenedItems.flatMap { entry -> [Diagnostic] in
      let text: LocatedText
      switch entry.item.content {
      case .text(let words): text = LocatedText(words, at: entry.item.path)
      case .instruction(let instruction):
        guard let assignment = instruction.assignment else { return [] }
        text = assignment
      case .approval, .amendment, .repeal, .group: return []
      }
      return annexNumbers(in: text.text).filter { $0 > count }.map { number in
        finding(
          "пункт ссылается на приложение № \(number), а приложений у приказа \(count)",
          hint: "утвердите его в пункте «утвердить» или исправьте номер", at: text.path)
      }
    }
  }

  /// What changes an act speaks of that act's annexes: «Приложение 2 признать утратившим силу».
  private static let changes = ["изложить", "утративш", "заменить", "дополнить", "исключить"]

  /// The figures behind «приложение», «приложению №» and the like.
  private static func annexNumbers(in text: String) -> [Int] {
    let small = text.inSmallLetters
    guard small.hasBytes(of: "приложени"), !changes.contains(where: { small.hasBytes(of: $0) }) else { return [] }
    let words = small.split { $0.isWhitespace || "(),;:".contains($0) }.map(String.init)
    return words.indices.compactMap { index in
      guard words[index].hasPrefix("приложени") else { return nil }
      var rest = words[(index + 1)...].prefix(2)
      if rest.first == "№" { rest = rest.dropFirst() }
      return rest.first.flatMap { word in
        Int(word.drop { $0 == "№" }.prefix { $0.isASCII && $0.isNumber })
      }
    }
  }

  private static func missingDocuments(of order: AdministrativeOrder, in subject: RuleSubject) -> [Diagnostic] {
    order.approvedDocuments.compactMap { document in
      switch document.content {
      case .title(let title, let isSeparateFile):
        guard !isSeparateFile else { return nil }
        return finding(
          "документ «\(title)» назван словами, но не отдельным файлом",
          hint: "напишите «отдельным-файлом: да» или назовите часть комплекта", at: document.path)
      case .composition: return nil
      case .kind(let name): return missing(name, at: document, in: subject)
      }
    }
  }

  private static func missing(_ name: String, at document: ApprovedDocument, in subject: RuleSubject) -> Diagnostic? {
    if let part = document.part {
      guard !subject.set.has(part) else { return nil }
      return finding(
        "утверждается «\(name)», а в комплекте нет раздела «\(part.rawValue)»",
        hint: "добавьте раздел «\(part.rawValue)» или удалите эту строку", at: document.path)
    }
    guard !subject.catalogue.contains(where: { $0.isNamed(name) }) else { return nil }
    let names = AnnexPart.allCases.map(\.rawValue) + subject.catalogue.map(\.title)
    let nearest = NearestName.nearest(to: name, among: names)
    return finding(
      "нет такого документа: «\(name)»",
      hint: nearest.map { "возможно, «\($0)»" }
        ?? "документ, который готовится не здесь, запишите так: {название: …, отдельным-файлом: да}", at: document.path)
  }
}
