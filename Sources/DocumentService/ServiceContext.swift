import DepartmentRecords
import Hummingbird

/// What is known of a request on its way through the service.
struct ServiceContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Who asks; nil when nobody has signed in.
  var session: Session?
  /// The address that the request came from, for limits; nil without a socket.
  let peer: String?

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress
  }

  /// The session of somebody who may do this; throws a fault that leads to the sign-in or says «нет доступа».
  func require(_ roles: Role...) throws -> Session {
    guard let session else { throw ServiceFault.signInWanted }
    guard session.account.role == .administrator || roles.contains(session.account.role) else {
      throw ServiceFault.forbidden
    }
    return session
  }
}
