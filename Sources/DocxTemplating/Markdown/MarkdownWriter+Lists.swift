import OfficeOpenXML

/// Lists and their items.
extension MarkdownWriter {
  mutating func itemProperties(_ list: MarkdownList) -> String {
    let depth = lists.count
    defer { isItemStart = false }
    guard isItemStart else { return indented(depth * Self.indent) }
    guard let instance = list.instance, let style = list.style else {
      lists[lists.count - 1].number += 1
      isUnnumbered = true
      return indented(depth * Self.indent)
    }
    session.useList(instance)
    return styled(
      style,
      "<\(w)numPr><\(w)ilvl \(w)val=\"\(list.level)\"/><\(w)numId \(w)val=\"\(instance)\"/></\(w)numPr>"
        + list.indentation)
  }

  mutating func openList(_ start: Int?) {
    let isOrdered = start != nil
    guard let found = styles.list(isOrdered: isOrdered) else {
      lists.append(MarkdownList(isOrdered: isOrdered, instance: nil, style: nil, level: 0, number: start ?? 0))
      return
    }
    let deepest = session.template.numbering.deepestLevel(of: found.list.instance)
    if deepest == 0, !lists.isEmpty {
      openSingleLevelList(start, found)
      return
    }
    // A list in a list of the same kind is its next level, so that its numbers begin anew under each item.
    if let outer = lists.last(where: { $0.isOrdered == isOrdered && $0.instance != nil }) {
      lists.append(
        MarkdownList(
          isOrdered: isOrdered, instance: outer.instance, style: found.style, level: min(outer.level + 1, deepest),
          number: 0))
      return
    }
    let level = min(found.list.level + lists.count, deepest)
    let instance = session.newListInstance(found.list.instance, start: start.map { (level, $0) })
    lists.append(MarkdownList(isOrdered: isOrdered, instance: instance, style: found.style, level: level, number: 0))
  }

  /// Opens a list in a list where the template's lists have one level: the style of Word for this depth has its own list
  /// («List Bullet 2»); without it the items are moved to the right.
  private mutating func openSingleLevelList(_ start: Int?, _ found: (style: String, list: StyleCatalogue.Numbering)) {
    let depth = lists.count
    let deeper = styles.list(isOrdered: start != nil, depth: depth)
    let (style, list) = deeper ?? found
    let instance = session.newListInstance(list.instance, start: start.map { (list.level, $0) })
    let own = session.template.numbering.indentation(of: list.instance, level: list.level)
    let hanging = own?.hanging ?? Self.indent / 2
    let first = hanging < 0 ? "\(w)firstLine=\"\(-hanging)\"" : "\(w)hanging=\"\(hanging)\""
    let indentation = "<\(w)ind \(w)left=\"\((own?.left ?? Self.indent) + depth * Self.indent)\" \(first)/>"
    lists.append(
      MarkdownList(
        isOrdered: start != nil, instance: instance, style: style, level: list.level, number: 0,
        indentation: deeper == nil ? indentation : ""))
  }
}
