extension ProgrammeSet {
  /// Every act that the set cites, in the order of its files: on which orders and programmes rest, which are changed or repealed.
  package var citedActs: [BasisAct] { files.flatMap { Self.acts(in: DataValue(.record($0), at: $0.path)) } }

  private static func acts(in value: DataValue) -> [BasisAct] {
    switch value.content {
    case .record(let record):
      let own = record.name == .basisAct ? BasisAct(record).map { [$0] } ?? [] : []
      return own + record.valuesByKey.flatMap { acts(in: $0) }
    case .list(let items): return items.flatMap { acts(in: $0) }
    case .keyed(let entries): return entries.flatMap { acts(in: $0.value) }
    default: return []
    }
  }
}
