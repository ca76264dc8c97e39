import GRDB
import RussianLanguage

extension Registry {
  /// The entries that a query finds; Russian letters are found in any case, «е» finds «ё».
  package func search(_ query: RegistryQuery) async throws -> RegistryPage {
    try await read { db in
      let condition = Self.condition(of: query)
      let total = try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM registryNumber LEFT JOIN act ON act.entry = registryNumber.id
            LEFT JOIN annulment ON annulment.entry = registryNumber.id
          WHERE \(condition.sql)
          """, arguments: condition.arguments)
      return RegistryPage(
        entries: try Self.entries(db, query, limit: min(max(1, query.limit), 1000), offset: max(0, query.offset)),
        total: total ?? 0)
    }
  }

  /// All entries of a journal's year in the order of their numbers, for printing.
  package func entries(journal key: String, year: Int) async throws -> [RegistryEntry] {
    try await read { db in
      _ = try Self.journal(key, db)
      return try Self.entries(db, RegistryQuery(journal: key, year: year), limit: -1, offset: 0)
    }
  }

  /// The years that a journal has entries of, the latest first.
  package func years(journal key: String) async throws -> [Int] {
    try await read { db in
      try Int.fetchAll(
        db, sql: "SELECT DISTINCT year FROM registryNumber WHERE journal = ? ORDER BY year DESC", arguments: [key])
    }
  }

  private static func entries(_ db: Database, _ query: RegistryQuery, limit: Int, offset: Int) throws -> [RegistryEntry]
  {
    let condition = condition(of: query)
    let order =
      switch query.order {
      case .number: "journal, year, number IS NULL, number, suffix, reservedDate, registryNumber.id"
      case .newest: "coalesce(act.date, registryNumber.date) DESC, registryNumber.id DESC"
      }
    return try entries(
      db, where: condition.sql, condition.arguments, rest: "ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)")
  }

  private static func condition(of query: RegistryQuery) -> (sql: String, arguments: StatementArguments) {
    var terms: [String] = ["1"]
    var arguments = StatementArguments()
    func add(_ term: String, _ value: (any DatabaseValueConvertible)?...) {
      terms.append(term)
      for value in value { arguments += [value] }
    }
    if let journal = query.journal { add("journal = ?", journal) }
    if let year = query.year { add("year = ?", year) }
    let number = FoldedText.number(query.number)
    if !number.isEmpty { add("instr(foldedText, ?) > 0", number) }
    for word in FoldedText.of(query.words).split(separator: " ") {
      add("(instr(coalesce(folded, foldedSubject), ?) > 0 OR instr(foldedText, ?) > 0)", String(word), String(word))
    }
    let school = FoldedText.of(query.school).split(separator: " ").map(String.init)
    if !school.isEmpty {
      terms.append(
        "EXISTS (SELECT 1 FROM actSchool WHERE actSchool.entry = registryNumber.id AND "
          + school.map { _ in "instr(actSchool.folded, ?) > 0" }.joined(separator: " AND ") + ")")
      for word in school { arguments += [word] }
    }
    if let from = query.from { add("coalesce(act.date, registryNumber.date) >= ?", from.iso) }
    if let to = query.to { add("coalesce(act.date, registryNumber.date) <= ?", to.iso) }
    switch query.state {
    case nil: break
    case .reserved: terms.append("act.entry IS NULL AND annulment.entry IS NULL")
    case .registered: terms.append("act.entry IS NOT NULL AND annulment.entry IS NULL")
    case .void: terms.append("annulment.entry IS NOT NULL")
    }
    return (terms.joined(separator: " AND "), arguments)
  }
}
