import RussianLanguage

/// What is registered of an act; it never changes afterwards.
package struct ActContent: Sendable, Hashable {
  /// The date of the act; of the year that its number was given in.
  package var date: CalendarDate
  /// «приказ», «письмо»; empty for what the journal calls its acts.
  package var kind: String
  /// The title: «О создании рабочей группы».
  package var title: String
  /// Who signed it: «И. И. Иванов, начальник отдела»; may be empty.
  package var signatory: String
  /// Who prepared it; may be empty.
  package var executor: String
  /// Whom a letter went to, or the other party of an agreement; may be empty.
  package var addressee: String
  /// A remark in the journal; may be empty.
  package var note: String
  /// The titles of its annexes, in order.
  package var annexes: [String]
  /// The schools that it concerns, by whatever name they are searched by.
  package var schools: [String]
  /// The stored set that it was made from; nil for any other act.
  package var set: Int64?
  /// The SHA-256 of the data that it was made from, in hexadecimal; nil when it was not made here.
  package var dataHash: String?
  /// The SHA-256 of the template.
  package var templateHash: String?
  /// The SHA-256 of the document.
  package var documentHash: String?
  /// The acts that it names.
  package var citations: [ActCitation]

  /// An act.
  package init(
    date: CalendarDate, kind: String = "", title: String, signatory: String = "", executor: String = "",
    addressee: String = "", note: String = "", annexes: [String] = [], schools: [String] = [], set: Int64? = nil,
    dataHash: String? = nil, templateHash: String? = nil, documentHash: String? = nil, citations: [ActCitation] = []
  ) {
    self.date = date
    self.kind = kind
    self.title = title
    self.signatory = signatory
    self.executor = executor
    self.addressee = addressee
    self.note = note
    self.annexes = annexes
    self.schools = schools
    self.set = set
    self.dataHash = dataHash
    self.templateHash = templateHash
    self.documentHash = documentHash
    self.citations = citations
  }
}
