import DepartmentRecords
import RussianLanguage

/// What the page of a document in work shows: its way, what is next and what is missing.
struct OfficeDocumentView {
  let values: [String: Any]

  init(_ document: DocumentInWork, _ environment: ServiceEnvironment) async throws {
    let steps = try await environment.documents.steps(of: document.id)
    let people = try await environment.documents.people(of: document.id)
    let today = environment.today
    let lists = DocumentPerson.Purpose.allCases.map { purpose in
      Self.list(purpose, people.filter { $0.purpose == purpose }, document.stage, today)
    }
    let stage = document.stage
    let isReserved = document.number != nil && stage < .registered
    values = [
      "id": document.id, "title": document.title, "kind": document.kindTitle, "setTitle": document.setTitle,
      "setID": document.set as Any, "stage": stage.russian, "file": document.file,
      "number": document.number as Any, "signedOn": document.signedOn.flatMap { CalendarDate($0)?.digits } as Any,
      "entry": document.entry as Any, "isRegistered": stage >= .registered, "isReserved": isReserved,
      "isEarly": stage < .registered, "today": today?.iso ?? "",
      "stages": DocumentStage.allCases.map { one in
        ["name": one.russian, "isDone": one < stage || stage == .sent, "isCurrent": one == stage && stage != .sent]
          as [String: Any]
      },
      "lists": lists, "missing": Self.missing(document, people),
      "canAgree": stage == .draft && Self.missing(document, people).isEmpty, "canSign": stage == .agreed,
      "canRegister": stage == .signed, "canAcquaint": stage == .registered && Self.missing(document, people).isEmpty,
      "canSend": stage == .acquainted && Self.missing(document, people).isEmpty,
      "canGoBack": stage.previous != nil && document.entry == nil,
      "previous": stage.previous?.russian as Any, "canRemove": document.entry == nil,
      "steps": steps.map { step in
        [
          "stage": step.stage.russian, "isBack": step.isBack, "who": step.who, "note": step.note.ifAny as Any,
          "at": environment.moment(step.at),
        ] as [String: Any]
      },
    ]
  }

  /// A line of the list of documents.
  static func line(_ document: DocumentInWork) -> [String: Any] {
    [
      "id": document.id, "title": document.title, "kind": document.kindTitle, "setTitle": document.setTitle,
      "stage": document.stage.russian, "isRegistered": document.stage >= .registered,
      "isDraft": document.stage == .draft,
      "number": document.number as Any, "next": next(document.stage) as Any,
    ]
  }

  /// What is to be done next, in a few words.
  static func next(_ stage: DocumentStage) -> String? {
    switch stage {
    case .draft: "согласовать"
    case .agreed: "подписать"
    case .signed: "зарегистрировать"
    case .registered: "ознакомить"
    case .acquainted: "отправить"
    case .sent: nil
    }
  }

  /// What the next step waits for.
  private static func missing(_ document: DocumentInWork, _ people: [DocumentPerson]) -> [String] {
    func waiting(_ purpose: DocumentPerson.Purpose, _ words: String) -> [String] {
      people.filter { $0.purpose == purpose && !$0.isDone }.map { person in
        person.isObjection ? "\(person.name): есть замечания" : "\(words): \(person.name)"
      }
    }
    switch document.stage {
    case .draft: return waiting(.visa, "нет визы")
    case .registered: return waiting(.acquaintance, "не ознакомлен(а)")
    case .acquainted: return waiting(.dispatch, "не отправлено")
    case .agreed, .signed, .sent: return []
    }
  }

  private static func list(
    _ purpose: DocumentPerson.Purpose, _ people: [DocumentPerson], _ stage: DocumentStage, _ today: CalendarDate?
  ) -> [String: Any] {
    let isOpen = OfficeStageRoutes.isOpen(purpose, stage)
    let canMark = isOpen && (purpose == .visa || stage >= .registered)
    let (title, done, mark) =
      switch purpose {
      case .visa: ("Согласование", "согласовано", "Согласовано")
      case .acquaintance: ("Ознакомление", "ознакомлен(а)", "Ознакомлен(а)")
      case .dispatch: ("Рассылка", "отправлено", "Отправлено")
      }
    return [
      "purpose": purpose.rawValue, "heading": title, "isOpen": isOpen, "isVisa": purpose == .visa,
      "isDispatch": purpose == .dispatch,
      "people": people.map { person in
        [
          "person": person.id, "name": person.name, "label": person.name, "isDone": person.isDone,
          "isObjection": person.isObjection,
          "day": person.doneOn.flatMap { CalendarDate($0)?.digits } as Any, "remark": person.remark.ifAny as Any,
          "doneWord": done, "markWord": mark, "canMark": canMark && !person.isDone,
          "canRemove": isOpen && person.doneOn == nil,
        ] as [String: Any]
      },
    ]
  }
}
