/// Where a value stands in the data: `приказ.пункты[2].срок`, with the file when a set has several.
///
/// A path is an immutable chain from the value up to the root, so that ten thousand cells of one list share the
/// list's own path and each costs one small allocation.
package struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  /// One step down from a record or a list.
  package enum Component: Hashable, Sendable {
    /// A key of a record, as the clerk wrote it.
    case key(String)
    /// A place in a list, counted from zero.
    case index(Int)
  }

  private final class Link: Sendable {
    let parent: Link?
    let component: Component

    init(parent: Link?, component: Component) {
      self.parent = parent
      self.component = component
    }
  }

  /// The data file's name as the user gave it; empty where there is only one file or none.
  package let file: String
  private let link: Link?

  /// The root of a file's data.
  package init(file: String = "") {
    self.file = file
    self.link = nil
  }

  private init(file: String, link: Link?) {
    self.file = file
    self.link = link
  }

  /// The path of a record's field.
  package func key(_ name: String) -> FieldPath {
    FieldPath(file: file, link: Link(parent: link, component: .key(name)))
  }

  /// The path of a list's item, counted from zero.
  package func index(_ position: Int) -> FieldPath {
    FieldPath(file: file, link: Link(parent: link, component: .index(position)))
  }

  /// The path of a field several records down.
  package func keys(_ names: String...) -> FieldPath {
    names.reduce(self) { $0.key($1) }
  }

  /// The steps from the root down to the value.
  package var components: [Component] {
    var found: [Component] = []
    var next = link
    while let current = next {
      found.append(current.component)
      next = current.parent
    }
    return found.reversed()
  }

  /// The path of the record or list that holds this value; nil at the root.
  package var parent: FieldPath? {
    guard let link else { return nil }
    return FieldPath(file: file, link: link.parent)
  }

  /// The last step; nil at the root.
  package var last: Component? { link?.component }

  /// True at the root of a file's data.
  package var isRoot: Bool { link == nil }

  /// The path as a clerk reads it, lists counted from one, without the file.
  package var description: String {
    var text = ""
    for component in components {
      switch component {
      case .key(let name): text += text.isEmpty ? name : "." + name
      case .index(let position): text += "[\(position + 1)]"
      }
    }
    return text
  }

  package static func == (left: FieldPath, right: FieldPath) -> Bool {
    guard left.file == right.file else { return false }
    var (a, b) = (left.link, right.link)
    while let x = a, let y = b {
      if x === y { return true }
      if x.component != y.component { return false }
      (a, b) = (x.parent, y.parent)
    }
    return a == nil && b == nil
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    var next = link
    while let current = next {
      hasher.combine(current.component)
      next = current.parent
    }
  }
}
