import Diagnostics
import ProgrammeModel
import RussianLanguage

/// A document names a person by post and name (ГОСТ Р 7.0.97, подпись).
enum PeopleHavePosts: ProgrammeRule {
  static let code = "ENT-04"
  static let severity = Severity.warning
  static let summary = "у названного человека есть должность на дату документа; у подписывающего — обязательно"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let orders = subject.set.orders.flatMap { order -> [Diagnostic] in
      let seats = order.approvedDocuments.compactMap(\.composition).flatMap { $0.seats.map(\.party) }
      let named = order.acknowledgers + order.endorsers + order.extracts.map(\.certifier) + seats
      let executors = order.flattenedItems.flatMap { entry -> [Party] in
        guard case .instruction(let instruction) = entry.item.content else { return [] }
        return instruction.executors
      }
      // The plan that an order approves names people on the order's day.
      let isPlanApproved = order.approvedDocuments.contains { $0.part == .roadmap }
      let responsible =
        isPlanApproved ? subject.set.roadmap?.groups.flatMap(\.activities).flatMap(\.responsible) ?? [] : []
      return signs(order.signatory, on: order.date, subject)
        + left(executors + responsible, order.date, subject)
        + named.flatMap { check($0.personKey, at: $0.path, order.date, subject, severity: .warning) }
    }
    let reports = subject.set.reports.flatMap { report in
      left([report.signatory].compactMap(\.self), report.day, subject)
    }
    return orders + subject.set.letters.flatMap { signs($0.signatory, on: $0.date, subject) }
      + reports + drafts(subject)
  }

  /// A draft has no day yet, but it is about the years of the programme: whose post ends before them will not sign it.
  private static func drafts(_ subject: RuleSubject) -> [Diagnostic] {
    let set = subject.set
    let years = [set.programme?.years] + set.plans.map(\.years)
    guard let first = years.compactMap({ $0 }).map(\.first).min(),
      let start = CalendarDate(year: first, month: 1, day: 1)
    else { return [] }
    let orders = set.orders.filter { $0.date == nil }.flatMap { order -> [Diagnostic] in
      var parties = signatories(order.signatory)
      if case .assigned(let party)? = order.control?.content { parties.append((party.personKey, order.controlPath)) }
      return ended(parties, before: start, subject)
    }
    return orders
      + set.letters.filter { $0.date == nil }.flatMap { ended(signatories($0.signatory), before: start, subject) }
  }

  private static func signatories(_ signatory: Signatory?) -> [(key: String?, path: FieldPath)] {
    guard let signatory else { return [] }
    guard let absent = signatory.actingForKey else { return [(signatory.personKey, signatory.path)] }
    return [(signatory.personKey, signatory.path), (absent, signatory.actingFor?.path ?? signatory.path)]
  }

  private static func ended(
    _ parties: [(key: String?, path: FieldPath)], before start: CalendarDate, _ subject: RuleSubject
  ) -> [Diagnostic] {
    parties.compactMap { party -> Diagnostic? in
      guard let key = party.key, let posts = subject.set.person(key)?.posts, !posts.isEmpty,
        let last = posts.map({ $0.until ?? start }).max(), last < start
      else { return nil }
      return finding(
        "«\(key)» на \(start.digits) в должности не состоит: она окончена \(last.digits)",
        hint: "в проекте без даты должность считается на начало программы: назовите другое лицо или исправьте «по» в "
          + "записи «люди.\(key)»", at: party.path, severity: .warning)
    }
  }

  /// Those who have a post, and not on that day: it has ended, or begins later. Each is told of once, with all places.
  private static func left(_ parties: [Party], _ date: CalendarDate?, _ subject: RuleSubject) -> [Diagnostic] {
    var keys: Set<String> = []
    return parties.compactMap(\.personKey).filter { keys.insert($0).inserted }.flatMap { key -> [Diagnostic] in
      let places = parties.filter { $0.personKey == key }.map(\.path)
      guard let first = places.first, subject.set.person(key)?.posts.isEmpty == false else { return [] }
      return check(key, at: first, date, subject, severity: .warning).map { finding in
        var finding = finding
        finding.furtherPaths = Array(places.dropFirst())
        return finding
      }
    }
  }

  /// Whoever acts signs with the post of the absent one, and holds a post too.
  private static func signs(_ signatory: Signatory?, on date: CalendarDate?, _ subject: RuleSubject) -> [Diagnostic] {
    guard let signatory else { return [] }
    let isActing = signatory.actingForKey != nil && subject.set.person(signatory.personKey)?.posts.isEmpty == false
    return (isActing ? check(signatory.personKey, at: signatory.path, date, subject, severity: .error) : [])
      + check(
        signatory.actingForKey ?? signatory.personKey, at: signatory.actingFor?.path ?? signatory.path, date, subject,
        severity: .error)
  }

  private static func check(
    _ key: String?, at path: FieldPath, _ date: CalendarDate?, _ subject: RuleSubject, severity: Severity
  ) -> [Diagnostic] {
    guard let key, let person = subject.set.person(key), person.post(on: date) == nil else { return [] }
    let when = person.posts.isEmpty ? "" : date.map { " на \($0.digits)" } ?? ""
    return [
      finding(
        "у лица «\(key)» нет должности\(when)",
        hint: person.posts.isEmpty
          ? "добавьте ключ «должность» в запись «люди.\(key)»" : "проверьте ключи «с» и «по» в записи «люди.\(key)»",
        at: path, severity: severity)
    ]
  }
}
