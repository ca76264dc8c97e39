import DepartmentRecords

/// The sections at the head of every page.
enum Navigation {
  /// A section: its name, its address, who sees it, and the addresses that belong to it as well.
  struct Section: Sendable {
    let name: String
    let address: String
    let roles: Set<Role>
    let further: [String]

    init(_ name: String, _ address: String, _ roles: Set<Role>, also further: [String] = []) {
      (self.name, self.address, self.roles, self.further) = (name, address, roles, further)
    }

    /// True when a page of this address belongs to the section.
    func holds(_ path: String) -> Bool {
      path == address
        || ([address] + further).contains { $0 != "/" && (path == $0 || path.hasPrefix($0 + "/")) }
    }
  }

  private static let office: Set<Role> = [.administrator, .department]
  private static let readers = office.union([.reader])

  /// All sections, in the order in which they are shown.
  static let sections = [
    Section("Комплекты", "/", readers, also: ["/sets"]),
    Section("В работе", "/documents", readers),
    Section("Журнал", "/journal", readers, also: ["/journals", "/acts"]),
    Section("Проверить документ", "/inspect", readers),
    Section("Пакет документов", "/batches", office),
    Section("Школы", "/schools", readers),
    Section("Мои формы", "/forms", [.school]),
    Section("Шаблоны", "/templates", office),
    Section("Учётные записи", "/accounts", [.administrator]),
  ]

  /// The sections of a role for a page of an address, as values of the layout.
  static func values(for role: Role, at path: String) -> [[String: Any]] {
    sections.filter { $0.roles.contains(role) }.map {
      ["name": $0.name, "address": $0.address, "isCurrent": $0.holds(path)]
    }
  }
}
