import Diagnostics

/// What stands on a blank besides the organisation's own particulars («бланк»).
package struct Letterhead: Hashable, Sendable {
  /// The file of the coat of arms as the data name it.
  package let emblem: LocatedText?

  init(_ record: RecordValue) {
    emblem = record.value(LetterheadKeys.emblem.key)?.text
  }
}
