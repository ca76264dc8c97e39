import Diagnostics
import ProgrammeModel

/// What of a set's agreements, teachers' routes and letters concerns each of its schools, looked up once for all of them.
struct SchoolShares {
  /// The lists that a school gets its own part of.
  private static let lists = ["договор", "маршрут", "письмо"]

  /// The entries of a school: by its key, by the file's position, by the list.
  private var entries: [String: [Int: [String: [DataValue]]]] = [:]
  private let files: [RecordValue]

  /// The shares of a set's schools.
  init(of set: ProgrammeSet) {
    files = set.files
    var owners: [FieldPath: [String]] = [:]
    for agreement in set.agreements {
      owners[agreement.path] = agreement.parties.compactMap { $0.school?.schoolKey }
    }
    for route in set.teacherRoutes { owners[route.path] = [Self.school(of: route, in: set)].compactMap(\.self) }
    for letter in set.letters { owners[letter.path] = letter.addressees.compactMap(\.schoolKey) }
    for (position, file) in files.enumerated() {
      for list in Self.lists {
        for entry in Self.entries(of: file.value(list)) {
          for key in Swift.Set(owners[entry.path] ?? []) {
            entries[key, default: [:]][position, default: [:]][list, default: []].append(entry)
          }
        }
      }
    }
  }

  /// A file's record with the entries of one school; a list keeps its place when nothing in it is the school's.
  func file(at position: Int, for school: String) -> RecordValue {
    let own = entries[school]?[position]
    return Self.lists.reduce(files[position]) { file, list in
      guard let value = file.value(list) else { return file }
      let entries = own?[list] ?? []
      guard case .list = value.content else { return file.setting(list, to: entries.first) }
      return file.setting(list, to: DataValue(.list(entries), at: value.path))
    }
  }

  private static func entries(of value: DataValue?) -> [DataValue] {
    guard let value else { return [] }
    guard case .list(let entries) = value.content else { return [value] }
    return entries
  }

  /// The school where a route's teacher works.
  private static func school(of route: TeacherRoute, in set: ProgrammeSet) -> String? {
    let person = route.teacher.personKey.flatMap { set.person($0) }
    return person?.posts.lazy.compactMap { $0.organisation?.schoolKey }.first
  }
}
