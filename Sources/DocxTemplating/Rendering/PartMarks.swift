import OfficeOpenXML

/// The values of one part as they were written, in the order of the part.
package struct PartMarks: Sendable {
  /// The part.
  package let part: PartName
  /// The values.
  package let marks: [TraceMark]
}
