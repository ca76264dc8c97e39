import DocxTemplating
import ProgrammeModel

extension ProgrammeFields {
  /// The records of the list of schools, reports, agreements, routes and monitoring.
  mutating func addPlanLike(to fields: inout [String: TemplateValue]) {
    if let list = set.schoolList { fields["перечень-школ"] = SchoolListFields(list, set: set).record() }
    for (key, report) in [("отчёт", set.report), ("справка", set.supportNote)] {
      guard let report else { continue }
      var reportFields = ReportFields(report, forms: forms)
      fields[key] = reportFields.record()
      forms = reportFields.forms
    }
    if set.agreements.indices.contains(item) {
      var agreementFields = AgreementFields(set.agreements[item], forms: forms)
      fields["договор"] = agreementFields.record()
      forms = agreementFields.forms
    }
    if set.teacherRoutes.indices.contains(item) {
      var routeFields = TeacherRouteFields(set.teacherRoutes[item], forms: forms)
      fields["маршрут"] = routeFields.record()
      forms = routeFields.forms
    }
    if let monitoring = set.contingentMonitoring {
      let monitoringFields = MonitoringFields(monitoring, set: set)
      fields["мониторинг"] = monitoringFields.record()
      findings += monitoringFields.findings
    }
  }
}
