import ProgrammeFiles

/// What has been recovered so far, from all documents.
struct SetDraft {
  /// An order and what it was called by.
  struct Order {
    let number: String?
    let entries: [YAMLValue.Entry]
  }

  /// A part of the set that is neither the organisation nor an order.
  struct Part {
    let key: String
    var value: YAMLValue
    let source: String
  }

  var organisation = OrganisationDraft()
  var people = PeopleRegistry()
  var schools = SchoolRegistry()
  var parts: [Part] = []
  var orders: [Order] = []
  var report = ImportReport()
  /// The paragraphs of contents that were read.
  var sources: [WordAccount.Source] = []

  /// True when a part of that key is there.
  func has(_ key: String) -> Bool { parts.contains { $0.key == key } }
}
