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
    let file: String
    /// The link above and the step from it down; nil at the root.
    let step: (parent: Link, component: Component)?

    init(file: String, step: (parent: Link, component: Component)?) {
      self.file = file
      self.step = step
    }
  }

  private let link: Link

  /// The root of a file's data.
  package init(file: String = "") { link = Link(file: file, step: nil) }

  private init(link: Link) { self.link = link }

  /// The data file's name as the user gave it; empty where there is only one file or none.
  package var file: String { link.file }

  /// The path of a record's field.
  package func key(_ name: String) -> FieldPath { stepping(.key(name)) }

  /// The path of a list's item, counted from zero.
  package func index(_ position: Int) -> FieldPath { stepping(.index(position)) }

  private func stepping(_ component: Component) -> FieldPath {
    FieldPath(link: Link(file: link.file, step: (link, component)))
  }

  /// The path of a field several records down.
  package func keys(_ names: String...) -> FieldPath {
    names.reduce(self) { $0.key($1) }
  }

  /// The steps from the root down to the value.
  package var components: [Component] {
    var found: [Component] = []
    var next = link.step
    while let step = next {
      found.append(step.component)
      next = step.parent.step
    }
    return found.reversed()
  }

  /// The path of the record or list that holds this value; nil at the root.
  package var parent: FieldPath? { link.step.map { FieldPath(link: $0.parent) } }

  /// The last step; nil at the root.
  package var last: Component? { link.step?.component }

  /// True at the root of a file's data.
  package var isRoot: Bool { link.step == nil }

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
    while a !== b {
      guard let x = a.step, let y = b.step else { return a.step == nil && b.step == nil }
      if x.component != y.component { return false }
      (a, b) = (x.parent, y.parent)
    }
    return true
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    var next = link.step
    while let step = next {
      hasher.combine(step.component)
      next = step.parent.step
    }
  }
}
