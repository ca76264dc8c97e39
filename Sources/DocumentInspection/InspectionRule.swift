import DocumentRecognition

/// A rule over a recognised document; each stands in a file of its own, named as what is right.
package protocol InspectionRule: Sendable {
  /// The code in the catalogue of rules.
  var code: String { get }

  /// Everything in the document that breaks the rule; a repeated mistake is one finding with all its places.
  func findings(in document: RecognisedDocument) -> [RuleFinding]
}
