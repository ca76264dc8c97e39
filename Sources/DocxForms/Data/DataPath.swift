import Diagnostics

/// The way to a value in data.
package typealias DataPath = [FieldPath.Component]

extension DataPath {
  /// The path of `дорожная-карта.группы[1].мероприятия`; places in lists count from one.
  package init(dotted text: String) {
    self = text.split(separator: ".").flatMap { step -> [FieldPath.Component] in
      guard step.hasSuffix("]"), let bracket = step.lastIndex(of: "["),
        let number = Int(step[step.index(after: bracket)..<step.index(before: step.endIndex)]), number > 0
      else { return [.key(String(step))] }
      return [.key(String(step[..<bracket])), .index(number - 1)]
    }
  }
}
