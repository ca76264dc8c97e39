/// A rule of the catalogue: what is demanded of documents, why, and by whom.
package struct CatalogueRule: Hashable, Sendable {
  /// How a rule is decided.
  package enum Method: String, Sendable, Hashable {
    /// On text and structure alone.
    case deterministic = "по тексту и устройству документа"
    /// With a registry or the data of the set.
    case registry = "по реестру или данным комплекта"
    /// By lists of words, so never as an error.
    case lexicon = "по перечню слов и оборотов"
    /// By a person.
    case human = "глазами человека"
  }

  /// The stable code: `DAT-05`.
  package let code: String
  /// The grade of a finding.
  package let severity: Severity
  /// How it is decided.
  package let method: Method
  /// What is demanded, as a sentence without its full stop.
  package let claim: String
  /// Why.
  package let reason: String
  /// The standard and clause, or «правило продукта».
  package let source: String
  /// A wrong example.
  package let wrong: String
  /// The same, right.
  package let right: String

  init(
    _ code: String, _ severity: Severity, _ method: Method, _ claim: String, because reason: String, by source: String,
    wrong: String, right: String
  ) {
    self.code = code
    self.severity = severity
    self.method = method
    self.claim = claim
    self.reason = reason
    self.source = source
    self.wrong = wrong
    self.right = right
  }
}
