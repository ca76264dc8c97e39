import OfficeOpenXML

/// What one thread keeps from one document to the next: its compressor, and the room that a story is written in.
///
/// A long story's pages of memory, asked for anew with every document, would take a tenth of all time.
package final class RenderingWorkspace {
  /// The thread's compressor, for what else of the package changes.
  package let compressor: Deflate.Compressor
  private var room: [UInt8] = []

  /// Nil when there is no memory for it.
  package init?() {
    guard let compressor = Deflate.Compressor() else { return nil }
    self.compressor = compressor
  }

  /// An empty array with the room of the last story.
  func takeRoom() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &room)
    return taken
  }

  /// A story's entry; its room is kept for the next one, so the story is empty afterwards.
  func takeEntry(_ story: inout [UInt8], of part: PartName) -> ZipEntry {
    let entry = ZipEntry(name: part.entryName, bytes: story, compressor: compressor)
    // Swapped, not copied: an array that somebody else still holds cannot be emptied in place.
    swap(&room, &story)
    room.removeAll(keepingCapacity: true)
    return entry
  }
}
