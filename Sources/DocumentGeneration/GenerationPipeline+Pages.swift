import OfficeOpenXML
import ProgrammeModel

extension GenerationPipeline {
  /// Which way the pages of a kind lie in this set; nil when the template decides.
  func orientation(of kind: DocumentKind, _ set: ProgrammeSet) -> OfficeOpenXML.PageOrientation? {
    switch kind.page {
    case nil: nil
    case .always(.portrait): .portrait
    case .always(.landscape): .landscape
    case .landscapeFrom(let columns): columnCount(of: kind, set) >= columns ? .landscape : nil
    }
  }

  /// How many columns the table of a kind has in this set; 0 for a kind whose page does not depend on any.
  private func columnCount(of kind: DocumentKind, _ set: ProgrammeSet) -> Int {
    switch kind.name {
    case "roadmap": set.roadmap?.columns.count ?? 0
    case "action-plan": set.actionPlan?.columns.count ?? 0
    case "school-list": set.schoolList.map { SchoolListFields($0, set: set).columnCount } ?? 0
    case "cooperation-scheme": set.scheme?.columnCount ?? 0
    default: 0
    }
  }
}
