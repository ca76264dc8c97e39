import Diagnostics
import ProgrammeFiles
import ProgrammeModel
import ProgrammeValidation
import RussianLanguage

/// An act of a set that gets a number of its own: an order, a letter or minutes, with the kind that prints it.
package struct RegistrableAct: Sendable, Hashable {
  /// The kind.
  package let kind: DocumentKind
  /// The file of the set in which it stands.
  package let file: String
  /// Its title; of minutes, whose they are.
  package let title: String
  /// The number that the data give it.
  package let number: String?
  /// The day that the data give it.
  package let date: CalendarDate?
  /// Who is to endorse it, by name.
  package let endorsers: [String]
  /// Who is to be made acquainted with it, by name.
  package let acknowledgers: [String]
  /// Whom it is to be sent to, by name.
  package let addressees: [String]
  /// Who signs it; empty when the data do not say.
  package let signatory: String
  /// Its tasks that have a last day, for the control of execution.
  package let tasks: [Task]
  /// The acts that it names: those it rests on, amends or repeals.
  package let namedActs: [NamedAct]
  private let numberPath: FieldPath
  private let datePath: FieldPath
  private let neighbour: FieldPath
  private let stagePath: FieldPath?

  /// A task with its last day.
  package struct Task: Sendable, Hashable {
    /// What is to be done.
    package let words: String
    /// Who does it; empty when the act does not say.
    package let executor: String
    /// The last day.
    package let due: CalendarDate
  }

  /// An act that another one names.
  package struct NamedAct: Sendable, Hashable {
    /// Its number.
    package let number: String
    /// Its date.
    package let date: CalendarDate
    /// What it is called.
    package let title: String
  }

  init?(_ occasion: DocumentOccasion, kind: DocumentKind, set: ProgrammeSet) {
    func names(_ parties: [Party]) -> [String] { parties.map { $0.plainName(in: set) } }
    self.kind = kind
    switch occasion {
    case .order(let order):
      (file, title, number, date) = (order.path.file, order.title, order.number, order.date)
      (endorsers, acknowledgers) = (names(order.endorsers), names(order.acknowledgers))
      addressees = names(order.distribution)
      (numberPath, datePath, neighbour) = (order.numberPath, order.datePath, order.titlePath)
      signatory = order.signatory.map { Self.name(of: $0, in: set) } ?? ""
      stagePath = order.statedStage == nil ? nil : order.path.key("стадия")
      // What the act of the day may be is of no matter to a list of last days.
      tasks =
        order.date.map { day in
          ControlList.entries(of: set, on: day).compactMap { entry in
            guard entry.path.file == order.path.file, let due = entry.due, entry.execution == nil else { return nil }
            return Task(words: entry.task, executor: entry.executor ?? "", due: due)
          }
        } ?? []
      namedActs = order.basis.compactMap { act in
        guard let number = act.number, let date = act.date else { return nil }
        return NamedAct(number: number, date: date, title: act.title ?? "")
      }
    case .letter(let letter):
      (file, title, number, date) = (letter.path.file, letter.title ?? "письмо", letter.number, letter.date)
      (endorsers, acknowledgers, addressees) = ([], [], names(letter.addressees))
      (numberPath, datePath) = (letter.numberPath, letter.datePath)
      neighbour = letter.title == nil ? letter.text.path : letter.titlePath
      (stagePath, namedActs, tasks) = (nil, [], [])
      signatory = letter.signatory.map { Self.name(of: $0, in: set) } ?? ""
    case .minutes(let minutes):
      (file, title, number, date) = (minutes.path.file, "Протокол: \(minutes.body)", minutes.number, minutes.date)
      (endorsers, acknowledgers, addressees) = ([], [], [])
      (numberPath, datePath, neighbour) = (minutes.numberPath, minutes.datePath, minutes.bodyPath)
      (stagePath, namedActs, tasks) = (nil, [], [])
      signatory = minutes.chair.plainName(in: set)
    case .set, .extract, .agreement, .teacherRoute: return nil
    }
  }

  private static func name(of signatory: Signatory, in set: ProgrammeSet) -> String {
    set.person(signatory.personKey).map { "\($0.surname) \($0.initials)" } ?? signatory.personKey
  }

  /// The act's file with its number and date written in, all else untouched; nil when there is no safe place for them.
  package func numbered(_ number: String, on date: CalendarDate, in file: SourceFile) -> SourceFile? {
    var editor = ProgrammeEditor(file)
    for (path, value) in [(datePath, date.iso), (numberPath, number)] {
      guard editor.scalar(at: path) != value else { continue }
      guard
        editor.apply(Fix(.value(value), at: path))
          || editor.apply(Fix(.sibling(key: path.lastKey, value: value), at: neighbour))
      else { return nil }
    }
    if let stagePath, editor.scalar(at: stagePath) != OrderStage.registered.rawValue {
      guard editor.apply(Fix(.value(OrderStage.registered.rawValue), at: stagePath)) else { return nil }
    }
    return editor.file
  }

  /// The act's file with its number taken out; nil when it cannot be.
  package func unnumbered(in file: SourceFile) -> SourceFile? {
    var editor = ProgrammeEditor(file)
    return editor.apply(Fix(.value(""), at: numberPath)) ? editor.file : nil
  }
}

extension FieldPath {
  /// The name of the last key.
  fileprivate var lastKey: String {
    guard case .key(let name)? = components.last else { return "" }
    return name
  }
}

extension Party {
  /// The name as a list shows it: «Иванова А. А.».
  package func plainName(in set: ProgrammeSet) -> String {
    switch target {
    case .organisation: set.organisation?.name.nominative ?? "организация"
    case .person(let key): set.person(key).map { "\($0.surname) \($0.initials)" } ?? key
    case .unit(let key): set.unit(key)?.name.nominative ?? key
    case .school(let key): set.school(key)?.shortName ?? key
    case .text(let text): text
    }
  }
}

extension GenerationPipeline {
  /// The acts of a set that get numbers of their own, in the order of the kinds and the files.
  package func registrableActs(of files: [SourceFile]) -> [RegistrableAct] {
    let set = ProgrammeReader.read(files.filter { SetFolder.isDataFile($0.name) }).partialSet
    let selection = KindSelection(of: catalogue.kinds)
    return catalogue.kinds.filter { $0.isOrder || $0.occasion == .letter || $0.occasion == .minutes }.flatMap { kind in
      selection.occasions(of: kind, in: set).compactMap { RegistrableAct($0, kind: kind, set: set) }
    }
  }
}
