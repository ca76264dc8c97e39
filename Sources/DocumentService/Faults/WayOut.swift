import Foundation
import HTTPTypes
import Hummingbird

/// Where the page of a fault leads on: to the sign-in, or back to the page that the visitor came from.
struct WayOut {
  private let address: String
  private let words: String

  /// The way on from a fault that a request met with.
  init(of fault: ServiceFault, _ request: Request, isSignedIn: Bool) {
    let from = Self.page(before: request)
    if isSignedIn {
      (address, words) = (from, from == "/" ? "К началу" : "Вернуться и повторить")
    } else {
      (address, words) = (EntryTarget.signIn(for: from), "Войти")
    }
  }

  /// What the page shows.
  var values: [String: String] { ["address": address, "words": words] }

  /// The path of the page on which the form or the link stood; the first page where the browser does not say, and where
  /// it names this very address, which has just failed.
  private static func page(before request: Request) -> String {
    guard let name = HTTPFieldName.referer, let referer = request.headers[name], let page = URL(string: referer),
      page.host().map({ host in request.head.authority.map { $0 == host || $0.hasPrefix(host + ":") } ?? true }) ?? true
    else { return "/" }
    let query = page.query(percentEncoded: true).map { "?" + $0 } ?? ""
    let address = page.path(percentEncoded: true) + query
    let isSame = request.method == .get && address == request.uri.string
    return isSame ? "/" : EntryTarget.ours(address) ?? "/"
  }

  private enum HTTPFieldName {
    static let referer = HTTPField.Name("Referer")
  }
}
