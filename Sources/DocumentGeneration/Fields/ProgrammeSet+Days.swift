import ProgrammeModel
import RussianLanguage

extension ProgrammeSet {
  /// The day of a document that is made for the set as a whole and looks up these records of the root: a report's own, otherwise
  /// that of the one order which approves it; nil where neither tells.
  func day(ofDocumentLookingUp names: Set<String>) -> CalendarDate? {
    if names.contains("отчёт"), let report { return report.day }
    if names.contains("справка"), let supportNote { return supportNote.day }
    let approving = orders.filter { order in
      order.approvedDocuments.contains { document in
        guard let part = document.part else { return false }
        return names.contains(part.isProgramme ? AnnexPart.programme.rawValue : part.rawValue)
      }
    }
    return approving.count == 1 ? approving[0].date : nil
  }
}
