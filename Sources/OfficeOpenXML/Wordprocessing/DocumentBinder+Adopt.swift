import Diagnostics

extension DocumentBinder {
  /// Makes a guest's blocks fit to stand in one of the host's parts, and the host fit to hold them: styles, lists,
  /// pictures and links are carried over.
  ///
  /// Gives the guest's main part, its ids changed to the host's; the host's part holds nothing of it yet. Throws
  /// `DiagnosedFailure` when the guest has what cannot be carried over.
  package mutating func adopt(_ guest: OPCPackage, into part: PartName) throws -> XMLTree {
    let (tree, edits) = try prepare(guest, for: part, idOffset: 0)
    return try XMLParser.tree(of: edits.applied(to: tree.bytes))
  }
}
