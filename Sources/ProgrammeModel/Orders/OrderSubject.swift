/// What an order is chiefly about («содержание приказа»); the raw value is the word of a kind's own file.
package enum OrderSubject: String, Hashable, Sendable, CaseIterable {
  /// It changes an earlier act.
  case amendment = "изменение"
  /// It does nothing but repeal earlier acts.
  case repeal = "отмена"
  /// It sets up a working group.
  case workingGroup = "рабочая-группа"
  /// It approves the list of base schools.
  case baseSchools = "базовые-школы"
  /// Anything else.
  case other = "любое"
}
