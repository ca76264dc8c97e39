import DocumentRegistry
import RussianLanguage

/// A line of a journal and its page as values for templates.
enum ActView {
  /// A line of the table.
  static func line(_ entry: RegistryEntry) -> [String: Any] {
    [
      "id": entry.id, "number": entry.text, "date": entry.date.digits, "title": entry.title,
      "kind": entry.act?.kind ?? "", "executor": (entry.act?.executor ?? "").ifAny as Any,
      "addressee": entry.act?.addressee ?? "",
      "state": entry.state.russian, "isVoid": entry.state == .void, "isReserved": entry.state == .reserved,
    ]
  }

  /// A task under control.
  static func control(_ item: ControlItem, _ today: CalendarDate) -> [String: Any] {
    let state = item.state(on: today)
    return [
      "item": item.id, "task": item.task, "executor": item.executor.ifAny as Any, "due": item.due.digits,
      "entry": item.entry,
      "number": item.number, "date": item.date.digits, "done": item.done?.digits as Any,
      "evidence": item.evidence.ifAny as Any,
      "state": item.isLate ? "исполнено с опозданием" : state.russian, "isOverdue": state == .overdue,
      "isDone": state == .done,
    ]
  }

  /// All that is known of an entry.
  static func page(_ entry: RegistryEntry, _ environment: ServiceEnvironment) async throws -> [String: Any] {
    let registry = environment.registry
    let standing = try await registry.standing(of: entry.id)
    let attachments = try await registry.attachments(of: entry.id)
    let today = environment.today ?? entry.date
    let own = try await environment.documents.document(registeredAs: entry.id)
    let act = entry.act
    return [
      "entry": line(entry), "id": entry.id, "number": entry.text, "date": entry.date.digits, "title": entry.title,
      "state": entry.state.russian, "isVoid": entry.state == .void, "isRegistered": entry.state == .registered,
      "journalTitle": try await registry.journal(entry.journal).title, "journal": entry.journal, "year": entry.year,
      "today": today.iso, "document": own?.id as Any, "suffixReason": entry.suffixReason as Any,
      "facts": facts(act),
      "annulment": entry.annulment.map { annulment in
        [
          "reason": annulment.reason, "who": annulment.stamp.by, "at": environment.moment(annulment.stamp.at),
        ] as [String: Any]
      } as Any,
      "links": links(standing),
      "repealedBy": standing.repeal.map { "№ \($0.entryNumber) от \($0.entryDate.digits)" } as Any,
      "citedBy": standing.citedBy.map(line),
      "attachments": attachments.filter { $0.role != .signature }.map { file in
        attachment(file, signature: attachments.first { $0.signs == file.id }, environment)
      },
      "acknowledgements": try await registry.acknowledgements(of: entry.id).map { one in
        ["person": one.person, "organisation": one.organisation.ifAny as Any, "day": one.date?.digits as Any]
          as [String: Any]
      },
      "control": try await registry.controlItems(of: entry.id).map { control($0, today) },
      "history": try await registry.history(of: entry.id).map { record in
        [
          "action": record.action.russian, "detail": record.detail.ifAny as Any, "who": record.stamp.by,
          "at": environment.moment(record.stamp.at),
        ] as [String: Any]
      },
    ]
  }

  private static func facts(_ act: ActContent?) -> [[String: String]] {
    guard let act else { return [] }
    let facts = [
      ("Вид", act.kind), ("Подписал", act.signatory), ("Исполнитель", act.executor), ("Кому", act.addressee),
      ("Приложения", act.annexes.joined(separator: "; ")), ("Школы", act.schools.joined(separator: "; ")),
      ("Примечание", act.note),
      ("Ссылается на", act.citations.map { "№ \($0.number) от \($0.date.digits)" }.joined(separator: "; ")),
      ("Сумма документа (SHA-256)", act.documentHash ?? ""),
    ]
    return facts.filter { !$0.1.isEmpty }.map { ["name": $0.0, "text": $0.1] }
  }

  private static func links(_ standing: ActStanding) -> [[String: Any]] {
    func place(_ link: ActLink) -> String { link.place.isEmpty ? "" : ", \(link.place)" }
    return standing.acts.map { link in
      [
        "words": "\(link.relation.russian) № \(link.targetNumber) от \(link.targetDate.digits)" + place(link),
        "target": link.target,
      ]
    }
      + standing.actedUpon.map { link in
        [
          "words": "\(link.relation.passive): № \(link.entryNumber) от \(link.entryDate.digits)" + place(link)
            + (link.isInForce ? "" : " (аннулирован)"), "target": link.entry,
        ]
      }
  }

  private static func attachment(
    _ file: Attachment, signature: Attachment?, _ environment: ServiceEnvironment
  ) -> [String: Any] {
    [
      "attachment": file.id, "name": file.name, "role": file.role.russian,
      "size": "\(max(1, file.size / 1024)) КБ", "at": environment.moment(file.stamp.at),
      "who": file.stamp.by, "signature": signature?.id as Any,
    ]
  }
}
