import Diagnostics
import ProgrammeFiles

/// Compares two sets of data by their fields: what a key said, what it says now, and where.
///
/// Files are paired by their names, two single ones whatever they are called; a workbook is compared like any other file,
/// by what its cells say. Order of keys, comments and quotation marks make no difference; of a list's items those that are
/// most alike are compared with each other.
package enum SetComparator {
  /// The differences in the order of the files; throws `DiagnosedFailure` when a file cannot be parsed.
  package static func changes(_ old: [SourceFile], _ new: [SourceFile]) throws -> [TextChange] {
    let (before, after) = (old.map(DataFileReader.read), new.map(DataFileReader.read))
    let findings = (before + after).filter { $0.root == nil }.flatMap(\.diagnostics)
    guard findings.isEmpty else { throw DiagnosedFailure(.unusable, findings) }
    var changes: [TextChange] = []
    let isPair = before.count == 1 && after.count == 1
    for reading in before {
      let name = Self.name(of: reading.text.file)
      let other = isPair ? after.first : after.first { Self.name(of: $0.text.file) == name }
      var comparison = FieldComparison(old: reading.text, new: other?.text)
      comparison.compare(reading.root, other?.root, at: FieldPath(file: name))
      changes += comparison.changes
    }
    for reading in after
    where !isPair && !before.contains(where: { name(of: $0.text.file) == name(of: reading.text.file) }) {
      var comparison = FieldComparison(old: nil, new: reading.text)
      comparison.compare(nil, reading.root, at: FieldPath(file: name(of: reading.text.file)))
      changes += comparison.changes
    }
    return changes
  }

  private static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
