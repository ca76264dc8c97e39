/// Puts neighbours of a list that belong together into one group, the order kept.
enum Neighbours {
  /// The groups; `belongs` is asked of each item and the one before it.
  static func grouped<Item>(_ items: [Item], by belongs: (Item, Item) -> Bool) -> [[Item]] {
    items.reduce(into: []) { groups, item in
      if let last = groups.last?.last, belongs(last, item) {
        groups[groups.count - 1].append(item)
      } else {
        groups.append([item])
      }
    }
  }
}
