import DocxTemplating
import ProgrammeModel

extension ProgrammeFields {
  /// The records of the list of schools, of reports and of monitoring.
  mutating func addPlanLike(to fields: inout [String: TemplateValue]) {
    if wants("перечень-школ"), let list = set.schoolList {
      fields["перечень-школ"] = SchoolListFields(list, set: set).record()
    }
    for (key, report) in [("отчёт", set.report), ("справка", set.supportNote)] {
      guard wants(key), let report else { continue }
      var reportFields = ReportFields(report, forms: forms)
      fields[key] = reportFields.record()
      forms = reportFields.forms
    }
    if wants("мониторинг"), let monitoring = set.contingentMonitoring {
      let monitoringFields = MonitoringFields(monitoring, set: set)
      fields["мониторинг"] = monitoringFields.record()
      findings += monitoringFields.findings
    }
  }
}
