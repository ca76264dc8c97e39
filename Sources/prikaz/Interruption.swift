import Foundation
import Synchronization

/// Ctrl-C as a wish to stop: what is being written is finished, nothing new is begun.
enum Interruption {
  private static let wish = Atomic(false)

  /// True since the user has asked to stop.
  static var isAsked: Bool { wish.load(ordering: .relaxed) }

  /// Takes the signals from now on; a second one ends the program at once.
  static func watch() {
    // A static value is made when it is first asked for, which must not happen inside a signal's handler.
    _ = isAsked
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.wish.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }
}
