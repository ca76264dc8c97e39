import DepartmentRecords

extension Role {
  /// The role's name on pages.
  var russian: String {
    switch self {
    case .administrator: "администратор"
    case .department: "сотрудник отдела"
    case .school: "школа"
    case .reader: "только просмотр"
    }
  }

  /// What a program with a token of this role may do.
  var scopeRussian: String {
    switch self {
    case .administrator: "всё, что может администратор"
    case .department: "делать и менять документы"
    case .school: "работать с данными своей школы"
    case .reader: "только смотреть и скачивать"
    }
  }

  /// The roles as choices of a form.
  static func choices(_ roles: [Role], chosen: Role?, words: (Role) -> String) -> [[String: Any]] {
    roles.map { ["value": $0.rawValue, "name": words($0), "isChosen": $0 == chosen] }
  }
}
