import Diagnostics
import ProgrammeModel
import RussianLanguage

/// An annex of an order («приложение»): what it is, its number, what its mark agrees with.
struct Annex: Sendable {
  /// The entry of the order that approves it.
  let document: ApprovedDocument
  /// The place among the order's annexes, from 1.
  let position: Int
  /// True when it is the order's only annex, which then has no number (ГОСТ Р 7.0.97, 5.19).
  let isOnly: Bool
  /// The kind that makes it; nil for a document that comes as a file of its own.
  let kind: DocumentKind?
  /// The title, nominative.
  let title: String
  /// The title after «Утвердить», where the data give it.
  let accusativeTitle: String?
  /// What the order and the annex call it from then on, «Программа»; nil when the data do not say.
  var shortTitle: String?
  /// What «УТВЕРЖДЁН» agrees with.
  let gender: GrammaticalGender
  /// Where the annex's own data stand.
  let path: FieldPath

  /// What the annex holds when no part of the set does: the composition of a working group.
  var group: WorkingGroup? { document.composition }

  /// The number printed in the order and on the annex.
  var number: Int? { isOnly ? nil : position }

  /// The name of the record that holds this annex's mark in the bound template.
  var scope: String { "приложение-\(position)" }
}
