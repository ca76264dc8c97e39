import Diagnostics
import DocumentRecognition

/// A form that was read: whose it is, what was answered, what stands outside of the fields.
package struct FormReading: Sendable {
  /// Words that belong to no field.
  package struct Outside: Sendable {
    /// The heading above them; nil before the first.
    package let heading: String?
    /// The words as Markdown.
    package let text: String
    /// Their first paragraph in the view; nil for words of headers, footers and notes.
    package let paragraph: Int?
  }

  /// What is wrong, with the paragraph that a comment is to be set at.
  package struct Remark: Sendable {
    /// The finding.
    package let diagnostic: Diagnostic
    /// The paragraph of the view; nil for the file as a whole.
    package let paragraph: Int?
  }

  /// What the file says of itself; nil for a document that is no form.
  package let identity: FormIdentity?
  /// The form's plan.
  package let plan: FormPlan
  /// The document.
  package let view: DocumentView
  /// The answers, one for each field of the plan.
  package let answers: [FormAnswer]
  /// Words that belong to no field.
  package let outside: [Outside]
  /// What was guessed, and what is wrong.
  package let remarks: [Remark]
  /// The school's data with its answers.
  package let data: DataTree

  /// The findings in the order of the document.
  package var diagnostics: [Diagnostic] { Diagnostic.ordered(remarks.map(\.diagnostic)) }
}
