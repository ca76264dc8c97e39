import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of a working group's composition («состав»): everybody in one sequence, members by the alphabet.
struct WorkingGroupFields {
  private let group: WorkingGroup
  /// The forms with the notes that these fields added.
  private(set) var forms: PrintedForms

  init(_ group: WorkingGroup, forms: PrintedForms) {
    self.group = group
    self.forms = forms
  }

  /// The record `состав`.
  mutating func record() -> TemplateValue {
    let title = forms.phrase(group.title, in: .genitive, at: group.path)
    let members = group.seats.filter { $0.role == .member }.map { (seat: $0, name: name(of: $0.party)) }
      .sorted { AlphabeticalOrder.precedes($0.name, $1.name) }
    var seats: [TemplateValue] = []
    for (seat, name) in group.seats.filter({ $0.role != .member }).map({ ($0, name(of: $0.party)) }) + members {
      seats.append(record(of: seat, name: name))
    }
    return .record(
      [
        "название": .text("Состав " + title.withoutCapital, path: group.path),
        "люди": .list(seats, path: group.path),
      ], path: group.path)
  }

  private func name(of party: Party) -> String {
    if let person = party.personKey.flatMap({ forms.set.person($0) }) { return person.fullName }
    guard case .text(let text) = party.target else { return "" }
    return String(text.prefix { $0 != "," })
  }

  private mutating func record(of seat: WorkingGroup.Seat, name: String) -> TemplateValue {
    var post: String?
    if let person = seat.party.personKey.flatMap({ forms.set.person($0) }) {
      post = forms.postAndPlace(person)
    } else if case .text(let text) = seat.party.target, let comma = text.firstIndex(of: ",") {
      // «Сомова А.П., методист»: what stands behind the name is the post.
      post = String(text[text.index(after: comma)...])
    }
    let role =
      switch seat.role {
      case .chair: group.head.rawValue
      case .deputy: "заместитель " + (group.head == .chair ? "председателя" : "руководителя")
      case .secretary: "секретарь"
      case .member: "член " + groupWord
      }
    return .record(
      [
        "имя": .text(Typography.polished(name), path: seat.party.path),
        "должность": TemplateValue(
          post.map { .text(Typography.polished($0).withCapital) } ?? .absent, path: seat.party.path),
        "роль": .text(role.withCapital, path: seat.party.path),
      ], path: seat.party.path)
  }

  /// «Группы», «комиссии», «совета»: of what one is a member.
  private var groupWord: String {
    let title = group.title.lowercased()
    let words = [
      ("групп", "группы"), ("комисси", "комиссии"), ("совет", "совета"), ("комитет", "комитета"), ("штаб", "штаба"),
    ]
    return words.first { title.contains($0.0) }?.1 ?? "группы"
  }
}
