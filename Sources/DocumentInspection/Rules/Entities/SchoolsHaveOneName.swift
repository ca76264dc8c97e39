import DocumentRecognition

/// A school is named one way throughout.
struct SchoolsHaveOneName: InspectionRule {
  let code = "ENT-01"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let mentions = SchoolMention.all(in: document)
    let byKey = Dictionary(grouping: mentions, by: \.key)
    return slips(byKey) + levels(document)
      + byKey.keys.sorted().compactMap { key in
        let own = byKey[key] ?? []
        let names = Set(own.map(\.name))
        guard names.count > 1, isOneSchool(names, key) || isOneNumber(own, document) else { return nil }
        return RuleFinding(
          "одна школа названа по-разному", hint: "везде пишите одно официальное наименование", at: own.map(\.passage))
      }
  }

  private static let towns: Set<String> = [
    "г", "с", "п", "пос", "рп", "пгт", "д", "города", "села", "поселка", "деревни", "станицы", "ст", "х", "имени", "им",
  ]
  private static let plain: Set<String> = [
    "сош", "оош", "нош", "школа", "лицей", "гимназия", "средняя", "основная", "начальная", "общеобразовательная",
    "мбоу",
    "мобу", "моу", "мкоу", "маоу", "гбоу",
  ]

  /// «МБОУ «СОШ № 22»» and «МКОУ «Средняя школа № 22»» with nothing that tells one town from another. A gymnasium or a lyceum
  /// has numbers of its own.
  private func isOneNumber(_ own: [SchoolMention], _ document: RecognisedDocument) -> Bool {
    let isBare = own.allSatisfy { mention in
      let paragraph = document.paragraphs[mention.passage.paragraph]
      let next = paragraph.words.first { $0.range.lowerBound >= mention.passage.range.upperBound }
      return mention.name.split(separator: " ").allSatisfy { Self.plain.contains(String($0)) || Int($0) != nil }
        && next.map { !Self.towns.contains($0.folded) } ?? true
    }
    let kinds = own.map { mention in
      mention.name.contains("гимназия") ? "гимназия" : mention.name.contains("лицей") ? "лицей" : "школа"
    }
    return isBare && Set(kinds).count == 1
  }

  /// «Пришкольненская» beside «Пришкольнинская»: one letter of the name is another.
  private func slips(_ byKey: [String: [SchoolMention]]) -> [RuleFinding] {
    let keys = byKey.keys.filter { Int($0) == nil && $0.count >= 6 }.sorted()
    return keys.indices.flatMap { left in
      keys[(left + 1)...].filter { Self.isSlip(keys[left], $0) }.map { right in
        RuleFinding(
          "название школы написано по-разному", hint: "проверьте по уставу школы",
          at: ((byKey[keys[left]] ?? []) + (byKey[right] ?? [])).map(\.passage).inReadingOrder)
      }
    }
  }

  private static func isSlip(_ left: String, _ right: String) -> Bool {
    // «Волховская № 3» and «Волховская № 5» are two schools.
    guard left.filter(\.isNumber) == right.filter(\.isNumber) else { return false }
    return OneLetterSlip(left, right).map { $0.head >= 3 } ?? false
  }

  private static let schools = WordStems(words: ["школа", "школы", "школе", "школу", "сош", "оош"])
  private static let stages = [
    "основн": "основная", "средн": "средняя", "начальн": "начальная", "сош": "средняя", "оош": "основная",
  ]

  /// «Ольховская основная школа» that is called «Ольховская средняя» elsewhere.
  private func levels(_ document: RecognisedDocument) -> [RuleFinding] {
    var byName: [String: [String: [Passage]]] = [:]
    for place in document.places(of: Self.schools) {
      let paragraph = document.paragraphs[place.paragraph]
      let words = paragraph.words[max(0, place.word - 3)...place.word]
      guard
        let name = words.first(where: {
          $0.isCapitalised && !$0.isAllCapitals && $0.ends(with: "ая") && $0.range.count >= 6
        }),
        Self.stages.keys.allSatisfy({ !name.begins(with: $0) }),
        let stage = words.lazy.compactMap({ word in
          word.range.lowerBound > name.range.lowerBound
            ? Self.stages.first { word.begins(with: $0.key) }?.value : nil
        }).first
      else { continue }
      byName[String(name.folded.dropLast(2)), default: [:]][stage, default: []].append(
        Passage(
          paragraph: place.paragraph,
          range: name.range.lowerBound..<paragraph.words[place.word].range.upperBound))
    }
    return byName.keys.sorted().flatMap { name -> [RuleFinding] in
      guard let stages = byName[name], stages.count > 1 else { return [] }
      return [
        RuleFinding(
          "одна школа названа то средней, то основной", hint: "проверьте по уставу школы",
          at: stages.values.flatMap(\.self).inReadingOrder)
      ]
    }
  }

  /// A number alone may be that of two schools in two towns, so then one name must go on from the other.
  private func isOneSchool(_ names: Set<String>, _ key: String) -> Bool {
    guard Int(key) != nil else { return true }
    let sorted = names.sorted { $0.count < $1.count }
    guard let shortest = sorted.first else { return false }
    return sorted.dropFirst().allSatisfy { $0.hasPrefix(shortest) } && sorted.count == 2
  }
}
