import DocumentRecognition

/// A school is named one way throughout.
struct SchoolsHaveOneName: InspectionRule {
  let code = "ENT-01"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let mentions = SchoolMention.all(in: document)
    let byKey = Dictionary(grouping: mentions, by: \.key)
    return byKey.keys.sorted().compactMap { key in
      let own = byKey[key] ?? []
      let names = Set(own.map(\.name))
      guard names.count > 1, isOneSchool(names, key) else { return nil }
      return RuleFinding(
        "одна школа названа по-разному", hint: "везде пишите одно официальное наименование", at: own.map(\.passage))
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
