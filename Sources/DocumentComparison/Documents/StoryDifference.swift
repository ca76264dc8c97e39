import OfficeOpenXML

/// What differs between one text flow of two documents: the body, a header, the notes.
struct StoryDifference: Sendable {
  /// The flow in words: «текст», «колонтитул».
  let name: String
  let oldPart: PartName
  let newPart: PartName
  let oldTree: XMLTree
  let newTree: XMLTree
  /// One for each container of blocks: a body is one, of notes each.
  let containers: [ContainerDifference]
  /// The elements of the old flow that hold the blocks, as many as `containers`.
  let holders: [Int]

  /// True when nothing differs.
  var isEmpty: Bool { containers.allSatisfy(\.isEmpty) }
}
