/// Takes the events of a part that is read piece by piece and never held as a whole.
package protocol XMLStreamHandler: AnyObject {
  /// A start tag.
  func start(_ element: XMLStreamElement)
  /// An end tag.
  func end(_ name: XMLStreamName)
  /// Text; one text may come in several pieces.
  func characters(_ bytes: UnsafeBufferPointer<UInt8>)
  /// True when nothing more is wanted.
  var isSatisfied: Bool { get }
}
