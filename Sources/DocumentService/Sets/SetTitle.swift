/// The name of a set.
enum SetTitle {
  /// The most characters.
  static let limit = 200

  /// The name as it is kept; throws a fault when there is none or it is too long.
  static func checked(_ text: String?) throws -> String {
    let title = (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !title.isEmpty else {
      throw ServiceFault(
        .unprocessableContent, "title", "Название пусто", detail: "Вернитесь и впишите название комплекта.")
    }
    guard title.count <= limit else {
      throw ServiceFault(
        .unprocessableContent, "title", "Название слишком длинное", detail: "Можно не больше \(limit) знаков.")
    }
    return title
  }
}
