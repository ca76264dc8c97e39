import Hummingbird

/// The fields of a form in an address: a browser sends a blank as «+» there, which the router leaves as it is.
struct SearchQuery {
  private let fields: [(name: String, value: String)]

  init(_ request: Request) { fields = URLEncodedFields.fields(of: Array((request.uri.query ?? "").utf8)) }

  /// The first value of a field; nil when the address does not have it.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
}
