import OfficeOpenXML

/// A story (body, header, footer) as literal bytes and instructions.
struct CompiledStory: Sendable {
  /// The part that the story is written to.
  let part: PartName
  /// All literal markup of the story in one buffer.
  let literals: [UInt8]
  /// The steps in order.
  let instructions: [Instruction]
  /// Values and sections by their number.
  let slots: [Slot]
  /// Tables with optional columns by their number.
  let plans: [ColumnPlan]

  /// The prefix that the part binds WordprocessingML to, with its colon; almost always `w:`.
  let prefix: String

  /// True for a story without tags, which stays as it is.
  let isStatic: Bool
}
