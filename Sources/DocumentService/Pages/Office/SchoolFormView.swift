import DepartmentRecords
import Hummingbird

/// A school's form as values for pages, and its files.
enum SchoolFormView {
  /// A line of a table.
  static func line(_ form: SchoolForm, _ environment: ServiceEnvironment) -> [String: Any] {
    [
      "form": form.id, "school": form.schoolName, "kindTitle": form.kindTitle, "setTitle": form.setTitle,
      "answeredAt": form.answer.map { environment.moment($0.at) } as Any, "errors": form.answer?.errors ?? 0,
      "hasErrors": (form.answer?.errors ?? 0) > 0, "isAccepted": form.isAccepted, "isAnswered": form.answer != nil,
    ]
  }

  /// A page; `address` is that of the form for the visitor.
  static func page(_ form: SchoolForm, _ environment: ServiceEnvironment, address: String) -> [String: Any] {
    var values = line(form, environment)
    let findings = form.answer.map { OutsideFinding.all(in: Array($0.findings.utf8)) } ?? []
    values["home"] = address
    values["setID"] = form.set
    values["fileName"] = form.fileName
    values["answerName"] = form.answer?.name
    values["who"] = form.answer?.who
    values["isClean"] = form.answer != nil && findings.isEmpty
    values["hasFindings"] = !findings.isEmpty
    values["remarks"] = ["findings": findings.map(\.values)]
    values["canAnswer"] = !form.isAccepted
    return values
  }

  /// One of a form's files, as the address names it.
  static func file(
    _ form: SchoolForm, _ context: ServiceContext, _ environment: ServiceEnvironment
  ) async throws -> Response {
    let (file, name): (SchoolFormStore.File, String) =
      switch try context.parameters.require("file") {
      case "blank": (.blank, form.fileName)
      case "answer": (.answer, form.answer?.name ?? form.fileName)
      case "remarks": (.commented, "С замечаниями - " + (form.answer?.name ?? form.fileName))
      default: throw ServiceFault.notFound
      }
    guard let bytes = try await environment.schoolForms.bytes(file, of: form.id) else { throw ServiceFault.notFound }
    return Download.response(bytes, name: name)
  }
}
