import DepartmentRecords

/// A set as the API tells of it.
struct SetAnswer: Encodable {
  /// A file of the set.
  struct File: Encodable {
    let name: String
    let size: Int
  }

  let id: Int64
  let title: String
  let version: Int64
  let changedAt: String
  let files: [File]?

  init(_ set: StoredSet, files: [StoredFile]? = nil) {
    (id, title, version) = (set.id, set.title, set.version)
    changedAt = APIAnswer.moment(set.changedAt)
    self.files = files?.map { File(name: $0.name, size: $0.bytes.count) }
  }
}
