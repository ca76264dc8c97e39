import Diagnostics
import RussianLanguage

/// An order («приказ»).
package struct AdministrativeOrder: Hashable, Sendable {
  /// Where it stands; its file is the order's own.
  package let path: FieldPath
  /// The programme's file as the order names it.
  package let programmeFile: String?
  /// The registration number without the number sign.
  package let number: String?
  /// The day of signing.
  package let date: CalendarDate?
  /// The stage that the data state; nil when they leave it to number and date.
  package let statedStage: OrderStage?
  /// What the order is about («Об утверждении …»).
  package let title: String
  /// Why it is issued, without «приказываю».
  package let preamble: String?
  /// The acts that it rests on.
  package let basis: [BasisAct]
  /// The items in the written order.
  package let items: [OrderItem]
  /// Who watches over it.
  package let control: ControlClause?
  /// Who signs it.
  package let signatory: Signatory?
  /// Who is to be made acquainted with it: keys of `люди`.
  package let acknowledgers: [Party]
  /// Whom it is sent to, with the numbers of copies.
  package let dispatches: [Dispatch]
  /// Who endorses it, with date and remarks.
  package let visas: [Visa]
  /// What the QR code of the first page says («qr»).
  package let code: LocatedText?
  /// The extracts that are wanted of it.
  package let extracts: [OrderExtract]
  private let outline: Derived<Outline>

  /// What the items say together; asked for by many checks of the data and by the fields.
  private struct Outline: Sendable {
    let items: [(item: OrderItem, depth: Int)]
    let documents: [ApprovedDocument]
    let subject: OrderSubject

    init(_ written: [OrderItem]) {
      items = written.flatMap { $0.flattened() }
      documents = items.flatMap(\.item.annexedDocuments)
      subject = Self.subject(of: items.map(\.item.content), documents)
    }

    private static func subject(of contents: [OrderItem.Content], _ documents: [ApprovedDocument]) -> OrderSubject {
      if contents.contains(where: { if case .amendment = $0 { true } else { false } }) { return .amendment }
      if contents.contains(where: { if case .group = $0 { true } else { false } }) { return .workingGroup }
      if documents.contains(where: { $0.part == .baseSchools }) { return .baseSchools }
      let repeals = contents.count { if case .repeal = $0 { true } else { false } }
      return repeals > 0 && repeals == contents.count ? .repeal : .other
    }
  }

  init?(_ record: RecordValue) {
    guard let title = record.text(OrderKeys.title) else { return nil }
    self.path = record.path
    self.programmeFile = record.text(OrderKeys.programmeFile)
    self.number = record.number(OrderKeys.number)
    self.date = record.date(OrderKeys.date)
    self.statedStage = record.text(OrderKeys.stage).flatMap(OrderStage.init)
    self.title = title
    self.preamble = record.text(OrderKeys.preamble)
    self.basis = record.records(OrderKeys.basis).compactMap(BasisAct.init)
    self.items = record.list(OrderKeys.items).compactMap(OrderItem.init)
    self.control = record.value(OrderKeys.control.key).flatMap(ControlClause.init)
    self.signatory = record.value(OrderKeys.signatory.key).flatMap(Signatory.init)
    self.acknowledgers = record.parties(OrderKeys.acknowledgers)
    self.dispatches = record.list(OrderKeys.distribution).compactMap(Dispatch.init)
    self.visas = record.list(OrderKeys.endorsers).compactMap(Visa.init)
    self.code = record.value(OrderKeys.code.key)?.text
    self.extracts = record.records(OrderKeys.extracts).compactMap(OrderExtract.init)
    outline = Derived(Outline(items))
  }

  /// The stage stated, or registered with both number and date, otherwise a draft.
  package var stage: OrderStage { statedStage ?? (number != nil && date != nil ? .registered : .draft) }

  /// All items in reading order, each with its depth from 1.
  package var flattenedItems: [(item: OrderItem, depth: Int)] { outline.value.items }

  /// The documents that the order approves or takes along as annexes, in reading order.
  package var approvedDocuments: [ApprovedDocument] { outline.value.documents }

  /// What the order is chiefly about, as its items show it.
  package var subject: OrderSubject { outline.value.subject }

  /// Whom it is sent to.
  package var distribution: [Party] { dispatches.map(\.party) }
  /// Who endorses it: keys of `люди`.
  package var endorsers: [Party] { visas.map(\.party) }

  /// Where the programme's file is named, or would be.
  package var programmeFilePath: FieldPath { path.key(OrderKeys.programmeFile.key) }
  /// Where the number stands, or would stand.
  package var numberPath: FieldPath { path.key(OrderKeys.number.key) }
  /// Where the date stands, or would stand.
  package var datePath: FieldPath { path.key(OrderKeys.date.key) }
  /// Where the title stands.
  package var titlePath: FieldPath { path.key(OrderKeys.title.key) }
  /// Where the preamble stands, or would stand.
  package var preamblePath: FieldPath { path.key(OrderKeys.preamble.key) }
  /// Where the control clause stands, or would stand.
  package var controlPath: FieldPath { path.key(OrderKeys.control.key) }
  /// Where the signatory stands, or would stand.
  package var signatoryPath: FieldPath { path.key(OrderKeys.signatory.key) }
}
