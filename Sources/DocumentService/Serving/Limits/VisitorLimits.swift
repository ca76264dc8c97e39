import DepartmentRecords

/// How much one visitor may ask of the service, so that none can take it from the others.
final class VisitorLimits: Sendable {
  private let requests: RateLimit
  private let attemptsHere = RateLimit(burst: 8, perSecond: 1.0 / 60)
  private let attemptsAnywhere = RateLimit(burst: 40, perSecond: 1.0 / 30)
  private let attemptsOfAddress = RateLimit(burst: 40, perSecond: 1.0 / 15)

  /// `perSecond` requests of one visitor, half a minute's worth at once.
  init(perSecond: Int) { requests = RateLimit(burst: perSecond * 30, perSecond: Double(perSecond)) }

  /// Lets a request in; throws a fault that says when to come again. Signed-in visitors of one office share an address
  /// and are told apart by their accounts.
  func admit(_ context: ServiceContext, at now: Int64) throws {
    let key = context.session.map { "account \($0.account.id)" } ?? "address \(context.origin.key)"
    if let seconds = requests.take(key, at: now) { throw Self.fault("Слишком много запросов", seconds) }
  }

  /// Lets somebody try a password. A login is guarded more narrowly from one address than from all, so that a stranger
  /// cannot lock its holder out by guessing.
  func admitAttempt(login: String, from origin: VisitorOrigin, at now: Int64) throws {
    let login = login.lowercased()
    let waits = [
      attemptsOfAddress.take(origin.key, at: now), attemptsHere.take("\(origin.key) \(login)", at: now),
      attemptsAnywhere.take(login, at: now),
    ].compactMap(\.self)
    if let seconds = waits.max() { throw Self.fault("Слишком много попыток входа", seconds) }
  }

  private static func fault(_ title: String, _ seconds: Int) -> ServiceFault {
    ServiceFault(
      .tooManyRequests, "too-many", title, detail: "Повторите через \(seconds) с.", retryAfter: seconds)
  }
}
