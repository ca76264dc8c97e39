/// What was done in the registry, by whom and when; only ever added to.
package struct HistoryRecord: Sendable, Hashable {
  /// What was done.
  package enum Action: String, Sendable, Hashable, CaseIterable {
    /// A journal's rules were set.
    case journalChanged
    /// A number was given.
    case reserved
    /// An act was registered.
    case registered
    /// An entry was annulled.
    case annulled
    /// The act amends or repeals another.
    case linked
    /// Another act amends or repeals this one.
    case linkedFrom
    /// A file was added.
    case attached
    /// Somebody was asked to acknowledge.
    case acknowledgementAsked
    /// Somebody has acknowledged.
    case acknowledged
    /// A task came under control.
    case controlAdded
    /// A task's day or executor was changed.
    case controlMoved
    /// A task was done.
    case controlDone

    /// The words for it.
    package var russian: String {
      switch self {
      case .journalChanged: "изменены правила журнала"
      case .reserved: "дан номер"
      case .registered: "зарегистрирован"
      case .annulled: "аннулирован"
      case .linked: "внесена связь с документом"
      case .linkedFrom: "на документ сослался другой"
      case .attached: "приложен файл"
      case .acknowledgementAsked: "направлен на ознакомление"
      case .acknowledged: "ознакомлен"
      case .controlAdded: "поставлено на контроль"
      case .controlMoved: "изменён срок или исполнитель"
      case .controlDone: "исполнено"
      }
    }
  }

  /// The entry; nil for what concerns a journal as a whole.
  package let entry: Int64?
  /// The journal's key.
  package let journal: String
  /// What was done.
  package let action: Action
  /// The particulars in words; may name persons.
  package let detail: String
  /// Who did it, and when.
  package let stamp: Stamp
}
