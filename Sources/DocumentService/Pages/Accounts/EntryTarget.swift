import DepartmentRecords
import Foundation

/// Where somebody wanted to go before the sign-in came between.
enum EntryTarget {
  /// The address of the sign-in for a page.
  static func signIn(for page: String) -> String {
    guard page != "/", isOurs(page) else { return "/enter" }
    return "/enter?to=" + (page.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
  }

  /// The page that a form asked for when it is one of ours, else the first page of a role.
  static func page(_ wanted: String?, for role: Role) -> String {
    if let wanted, isOurs(wanted) { return wanted }
    return role == .school ? "/forms" : "/"
  }

  /// The page itself when it is one of ours, and not the sign-in.
  static func ours(_ page: String) -> String? { isOurs(page) ? page : nil }

  /// A path of this service: one that names another host would lead a visitor from our sign-in to somebody else's page.
  private static func isOurs(_ page: String) -> Bool {
    let isPath =
      page.hasPrefix("/") && !page.hasPrefix("//") && page.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 92 }
    return isPath && page.utf8.count <= 500 && !page.hasPrefix("/enter") && !page.hasPrefix("/leave")
  }
}
