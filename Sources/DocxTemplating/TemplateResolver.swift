import OfficeOpenXML

/// Finds the templates that another one inserts or rests on.
package struct TemplateResolver: Sendable {
  /// The names that `{{>*поле}}` may choose from.
  package let names: [String]
  /// The template of a name; nil when there is none, throws when there is one that cannot be read.
  package let template: @Sendable (String) throws -> OPCPackage?

  /// A resolver; a template may be asked for by names that are not in `names`.
  package init(names: [String] = [], template: @escaping @Sendable (String) throws -> OPCPackage?) {
    self.names = names
    self.template = template
  }

  /// Knows no templates.
  package static let none = TemplateResolver { _ in nil }
}
