import Diagnostics

/// Who watches over an order's execution («контроль за исполнением»).
package struct ControlClause: Hashable, Sendable {
  /// The words by which the signatory keeps the control.
  package static let reservedWords = "оставляю за собой"

  /// Who it is.
  package enum Content: Hashable, Sendable {
    /// The signatory.
    case reserved
    /// A person of the set.
    case assigned(Party)
  }

  /// Where it stands.
  package let path: FieldPath
  /// Who it is.
  package let content: Content

  init?(_ value: DataValue) {
    self.path = value.path
    if value.text != nil {
      self.content = .reserved
    } else if let person = value.record?.party(ControlKeys.person) {
      self.content = .assigned(person)
    } else {
      return nil
    }
  }
}
