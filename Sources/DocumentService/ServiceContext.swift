import DepartmentRecords
import Hummingbird

/// What is known of a request on its way through the service.
struct ServiceContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Who asks; nil when nobody has signed in.
  var session: Session?
  /// The address that the connection came from; nil without a socket.
  let peer: String?
  /// Where the visitor is, as far as that can be believed.
  var origin: VisitorOrigin
  /// What the layers around a route learn of it.
  let visit = Visit()

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress
    origin = VisitorOrigin(address: peer ?? "", isSecure: false, isLocal: false)
  }

  /// The session of somebody who may do this; throws a fault that leads to the sign-in or says «нет доступа».
  func require(_ roles: Role...) throws -> Session {
    guard let session else { throw ServiceFault.signInWanted }
    guard session.account.role == .administrator || roles.contains(session.account.role) else {
      throw ServiceFault.forbidden
    }
    return session
  }

  /// The session of anybody who has signed in, on a page that programs have no business with.
  func requireVisitor() throws -> Session {
    guard let session, !session.isProgram else { throw ServiceFault.signInWanted }
    return session
  }
}
