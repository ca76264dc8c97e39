import Diagnostics
import ProgrammeModel

/// Which kinds a set has data for, and which documents each of them makes.
package struct KindSelection {
  /// The words by which all kinds are asked for.
  package static let all = ["all", "все"]

  private let kinds: [DocumentKind]

  init(of kinds: [DocumentKind]) {
    self.kinds = kinds
  }

  /// The kinds that the data have everything for; a special programme is what is meant where there is one, and not the
  /// general kind beside it.
  func applicable(to set: ProgrammeSet) -> [DocumentKind] { kinds.filter { reason(against: $0, in: set) == nil } }

  /// One note that names the kinds left out, by reason; nil when there are none.
  func leftOut(of set: ProgrammeSet) -> Diagnostic? {
    let others = kinds.filter { reason(against: $0, in: set) != nil }
    guard !others.isEmpty else { return nil }
    let annexes = others.filter { $0.annex?.standsAlone == false }
    let lacking = others.filter { $0.annex?.standsAlone != false && shortage(of: $0, in: set) != nil }
    let replaced = others.filter { shortage(of: $0, in: set) == nil }
    var parts: [String] = []
    if !lacking.isEmpty { parts.append("нет данных — " + Self.titles(lacking)) }
    if !annexes.isEmpty { parts.append("бывает только приложением к приказу — " + Self.titles(annexes)) }
    parts += replaced.compactMap { kind in reason(against: kind, in: set).map { "\($0) — «\(kind.title)»" } }
    return Diagnostic(
      "OUT-25", .note, "делаются не все виды: " + parts.joined(separator: "; "),
      hint: lacking.first.map { "чего не хватает виду, скажет --kind с его именем: --kind \"\($0.title)\"" })
  }

  private static func titles(_ kinds: [DocumentKind]) -> String {
    kinds.map { "«\($0.title)»" }.joined(separator: ", ")
  }

  /// The kinds of acts that were asked for while the set has no such act.
  func withoutActs(in set: ProgrammeSet) -> [Diagnostic] {
    kinds.filter { occasions(of: $0, in: set).isEmpty }.map { kind in
      let reason = shortage(of: kind, in: set) ?? "все приказы печатаются своими видами"
      return Diagnostic("OUT-22", .error, "нечего печатать видом «\(kind.title)»: \(reason)")
    }
  }

  /// Why a kind is not made of the set; nil when it is.
  private func reason(against kind: DocumentKind, in set: ProgrammeSet) -> String? {
    if let shortage = shortage(of: kind, in: set) { return shortage }
    let special = kinds.first { $0.replaces.map(kind.isNamed) == true && shortage(of: $0, in: set) == nil }
    return special.map { "заменён видом «\($0.title)»" }
  }

  /// What a kind lacks; nil when it lacks nothing.
  private func shortage(of kind: DocumentKind, in set: ProgrammeSet) -> String? {
    if let annex = kind.annex, !annex.standsAlone { return "бывает только приложением к приказу" }
    if kind.isOrder {
      return set.orders.contains { owner(of: $0) == kind } ? nil : Self.noOrders(of: kind)
    }
    switch kind.occasion {
    case .order: return served(kind, set.orders.map(\.path), "приказ", in: set)
    case .extract:
      let orders = set.orders.filter { !$0.extracts.isEmpty }
      if orders.isEmpty { return "в приказах нет ключа «выписки»" }
      // A draft has nothing to be certified yet, and must not withhold all other documents for it.
      return orders.contains { $0.date != nil && $0.number != nil }
        ? nil : "выписка делается из приказа с номером и датой"
    case .letter: return served(kind, set.letters.map(\.path), "письмо", in: set)
    case .minutes: return served(kind, set.minutes.map(\.path), "протокол", in: set)
    case .agreement, .teacherRoute, nil:
      let paths = kind.requiredPaths.filter { $0.first != "организация" }
      if paths.isEmpty { return "вид не говорит, каких данных требует" }
      let lacking = paths.filter { keys in !set.files.contains { DocumentKind.has(keys[...], in: $0) } }
      return lacking.isEmpty ? nil : "в данных нет " + Self.names(lacking, in: set)
    }
  }

  /// The kind that prints an order when all kinds are asked for: that of its subject, otherwise the general one.
  private func owner(of order: AdministrativeOrder) -> DocumentKind? {
    kinds.first { $0.isOrder && $0.orderSubject == order.subject && order.subject != .other }
      ?? kinds.first { $0.name == "order" }
  }

  private static func noOrders(of kind: DocumentKind) -> String {
    switch kind.orderSubject {
    case .amendment: "нет приказа с пунктом «внести-изменения-в»"
    case .repeal: "нет приказа, который только отменяет акты"
    case .workingGroup: "нет приказа с пунктом «создать»"
    case .baseSchools: "нет приказа, который утверждает «перечень-базовых-школ»"
    case .other, nil: "нет приказа, для которого не было бы своего вида"
    }
  }

  private func served(_ kind: DocumentKind, _ acts: [FieldPath], _ part: String, in set: ProgrammeSet) -> String? {
    let files = Set(acts.map(\.file))
    let isServed = set.files.contains { files.contains($0.path.file) && kind.isServed(by: $0, part: part) }
    let keys = kind.requiredPaths.filter { $0.first == part }
    return isServed ? nil : "в данных нет " + (keys.isEmpty ? "«\(part)»" : Self.names(keys, in: set))
  }

  /// The paths that are missing; of a part that is not there at all its name says enough.
  private static func names(_ paths: [[String]], in set: ProgrammeSet) -> String {
    let present = paths.filter { path in set.files.contains { DocumentKind.has(path.prefix(1), in: $0) } }
    let absent = paths.filter { !present.contains($0) }.compactMap(\.first)
    let parts = absent.enumerated().filter { !absent[..<$0.offset].contains($0.element) }.map(\.element)
    return (parts + present.map { $0.joined(separator: ".") }).map { "«\($0)»" }.joined(separator: ", ")
  }

  // MARK: - Documents

  /// The acts that a kind makes a document of each, `kinds` being those asked for together: an order is printed by the
  /// kind of its own subject, and by the general one only where that is not asked for.
  func occasions(of kind: DocumentKind, in set: ProgrammeSet) -> [DocumentOccasion] {
    if kind.isOrder {
      return set.orders.filter { order in
        kind.orderSubject == order.subject
          || kind.orderSubject == .other
            && !kinds.contains { $0.isOrder && $0.orderSubject == order.subject }
      }.map { .order($0) }
    }
    func serves(_ path: FieldPath, _ part: String) -> Bool {
      set.files.contains { $0.path.file == path.file && kind.isServed(by: $0, part: part) }
    }
    switch kind.occasion {
    case .order: return set.orders.filter { serves($0.path, "приказ") }.map { .order($0) }
    case .extract: return set.orders.flatMap { order in order.extracts.map { .extract($0, of: order) } }
    case .letter: return set.letters.filter { serves($0.path, "письмо") }.map { .letter($0) }
    case .minutes: return set.minutes.filter { serves($0.path, "протокол") }.map { .minutes($0) }
    case .agreement: return set.agreements.map { .agreement($0) }
    case .teacherRoute: return set.teacherRoutes.map { .teacherRoute($0) }
    case nil: return [.set]
    }
  }
}
