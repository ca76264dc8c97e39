import DepartmentRecords
import Foundation

/// The fields of an account as a form sends and shows them.
struct AccountForm {
  var login = ""
  var name = ""
  var role = Role.school
  var school: String?
  /// What is wrong, by the field's name.
  private(set) var objections: [String: String] = [:]

  /// An empty form.
  init() {}

  /// The fields of an account that there is.
  init(_ account: Account) { (login, name, role, school) = (account.login, account.name, account.role, account.school) }

  /// What somebody has sent; `wantsLogin` for a new account.
  init(_ form: FormSubmission, wantsLogin: Bool) {
    func line(_ name: String) -> String {
      String((form[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines).prefix(200))
    }
    (login, name) = (line("login"), line("name"))
    school = line("school").isEmpty ? nil : line("school")
    if let role = form["role"].flatMap(Role.init(rawValue:)) {
      self.role = role
    } else {
      refuse("role", "выберите роль")
    }
    if name.isEmpty { refuse("name", "напишите имя сотрудника или название школы") }
    let isPlain = login.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789.-_@№".unicodeScalars.contains($0)
    }
    if wantsLogin, !(2...60).contains(login.count) || !isPlain {
      refuse("login", "нужно от 2 до 60 букв, цифр, точек, дефисов")
    }
    if role == .school, school == nil { refuse("school", "у школы должно быть обозначение из общих данных") }
    if role != .school { school = nil }
  }

  /// Notes what is wrong with a field.
  mutating func refuse(_ field: String, _ words: String) { objections[field] = words }

  /// The values of a page.
  var values: [String: Any] {
    [
      "login": login, "name": name, "school": school as Any, "hasObjections": !objections.isEmpty,
      "objections": objections.sorted { $0.key < $1.key }.map { ["field": $0.key, "words": $0.value] },
      "loginObjection": objections["login"] as Any, "nameObjection": objections["name"] as Any,
      "schoolObjection": objections["school"] as Any,
      "roles": Role.choices(Role.allCases, chosen: role, words: \.russian),
    ]
  }
}
