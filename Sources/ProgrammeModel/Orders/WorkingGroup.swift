import Diagnostics

/// A working group, commission or council that an order sets up («рабочая группа»).
package struct WorkingGroup: Hashable, Sendable {
  /// What somebody is in the group.
  package enum Role: Hashable, Sendable, CaseIterable {
    /// Председатель.
    case chair
    /// Заместитель председателя.
    case deputy
    /// Секретарь.
    case secretary
    /// Член группы.
    case member
  }

  /// What the one at its head is called.
  package enum Head: String, Hashable, Sendable, CaseIterable {
    /// Председатель.
    case chair = "председатель"
    /// Руководитель.
    case leader = "руководитель"
  }

  /// Somebody with the role in the group.
  package struct Seat: Hashable, Sendable {
    /// Who.
    package let party: Party
    /// As what.
    package let role: Role
  }

  /// Where it stands.
  package let path: FieldPath
  /// The title, nominative.
  package let title: String
  /// What the one at its head is called.
  package let head: Head
  /// Everybody in the written order: chair, deputies, secretary, members.
  package let seats: [Seat]

  init?(_ record: RecordValue) {
    guard let title = record.text(WorkingGroupKeys.title), let chair = record.party(WorkingGroupKeys.chair) else {
      return nil
    }
    self.path = record.path
    self.title = title
    self.head = record.text(WorkingGroupKeys.head).flatMap(Head.init) ?? .chair
    self.seats =
      [Seat(party: chair, role: .chair)]
      + record.parties(WorkingGroupKeys.deputies).map { Seat(party: $0, role: .deputy) }
      + [record.party(WorkingGroupKeys.secretary)].compactMap(\.self).map { Seat(party: $0, role: .secretary) }
      + record.parties(WorkingGroupKeys.members).map { Seat(party: $0, role: .member) }
  }
}
