import DepartmentRecords
import Synchronization

/// What is found out about a request further in and told further out: copies of a context do not travel back.
final class Visit: Sendable {
  private struct State {
    var session: Session?
    var isNoted = false
  }

  private let state = Mutex(State())

  /// Who asks, once that is known.
  var session: Session? {
    get { state.withLock(\.session) }
    set { state.withLock { $0.session = newValue } }
  }

  /// True when a route has written its own line into the log of what was done.
  var isNoted: Bool {
    get { state.withLock(\.isNoted) }
    set { state.withLock { $0.isNoted = newValue } }
  }
}
