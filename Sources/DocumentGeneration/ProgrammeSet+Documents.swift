import ProgrammeModel

extension ProgrammeSet {
  /// How many documents of a kind the set gives: one for each agreement or route, otherwise one.
  func count(of kind: DocumentKind) -> Int {
    switch kind.name {
    case "cooperation-agreement": max(1, agreements.count)
    case "teacher-route": max(1, teacherRoutes.count)
    default: 1
    }
  }
}
