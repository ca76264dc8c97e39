/// A journal of registration («журнал регистрации»): one sequence of numbers for one sort of acts.
package struct Journal: Sendable, Hashable {
  /// A short ASCII name that never changes: `orders`.
  package let key: String
  /// «Приказы».
  package var title: String
  /// What one of its acts is called: «приказ».
  package var act: String
  /// ASCII names of the kinds of documents that are registered here: `order`, `repeal-order`.
  package var kinds: [String]
  /// How a number is written.
  package var pattern: NumberPattern
  /// The number that a new year begins with, at least 1.
  package var firstNumber: Int

  /// A journal.
  package init(
    key: String, title: String, act: String, kinds: [String] = [], pattern: NumberPattern = .plain,
    firstNumber: Int = 1
  ) {
    self.key = key
    self.title = title
    self.act = act
    self.kinds = kinds
    self.pattern = pattern
    self.firstNumber = firstNumber
  }
}
