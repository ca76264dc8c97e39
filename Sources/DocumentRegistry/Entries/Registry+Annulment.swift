import GRDB

extension Registry {
  /// Annuls a number or a registration: it stays in the journal as «аннулирован», and the number is never given again.
  package func annul(_ id: Int64, reason: String, by who: String) async throws -> RegistryEntry {
    let stamp = stamp(who)
    return try await write { db in
      let entry = try Self.entry(id, db)
      guard entry.annulment == nil else {
        throw RegistryFault.refusal("REG-14", "№ \(entry.text) уже аннулирован")
      }
      let reason = FoldedText.trimmed(reason)
      guard !reason.isEmpty, reason.count <= 2000 else {
        throw RegistryFault.refusal(
          "REG-05", "не указана причина", hint: "например: «зарегистрирован дважды»; не больше 2000 знаков")
      }
      try db.execute(
        sql: "INSERT INTO annulment (entry, reason, annulledAt, annulledBy) VALUES (?, ?, ?, ?)",
        arguments: [id, reason, stamp.at, stamp.by])
      try Self.note(.annulled, reason, journal: entry.journal, entry: id, stamp, db)
      return try Self.entry(id, db)
    }
  }
}
