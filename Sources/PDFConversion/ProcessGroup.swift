import Foundation

/// A program that leads a process group of its own, so that it ends together with everything that it has started.
///
/// `posix_spawn` is called directly: the group is what matters here, and Foundation's `Process` promises none.
package final class ProcessGroup {
  /// How it ended.
  package enum End: Equatable, Sendable {
    /// By itself, with this status.
    case exited(Int32)
    /// By a signal that was not ours.
    case killed(Int32)
    /// It did nothing for too long and was killed.
    case silent
    /// It was killed because the user has asked to stop.
    case interrupted
  }

  private let leader: pid_t

  /// Starts a program: `words` are its path and arguments, `log` takes what it says, `errors` what it says on standard
  /// error where that is to stay apart. Throws `POSIXError`.
  package init(_ words: [String], environment: [String: String], log: String, errors: String? = nil) throws {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setpgroup(&attributes, 0)
    // What we ignore or hold back must not be so for it.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGPIPE, SIGXFSZ, SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    if let errors {
      posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    } else {
      posix_spawn_file_actions_adddup2(&actions, 1, 2)
    }
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var pid = pid_t()
    let code = posix_spawn(&pid, words.first ?? "", &actions, &attributes, &arguments, &variables)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
    leader = pid
  }

  /// Waits for the end, which comes at the latest when `progress` has given the same for as long as `limit`, or when
  /// `isInterrupted` says so. Whatever the program has started is killed with it. To be called once.
  package func wait(limit: Duration, progress: () -> Int = { 0 }, isInterrupted: () -> Bool = { false }) -> End {
    let clock = ContinuousClock()
    var last = (value: progress(), time: clock.now)
    var cause: End?
    while cause == nil {
      var information = siginfo_t()
      // The leader stays a zombie until its group is killed: till then nobody else can get the group's number.
      let code = waitid(P_PID, id_t(leader), &information, WEXITED | WNOHANG | WNOWAIT)
      if code == 0 && information.si_signo != 0 || code != 0 && errno == ECHILD { break }
      if isInterrupted() { cause = .interrupted }
      let now = (value: progress(), time: clock.now)
      if now.value != last.value { last = now }
      if now.time - last.time > limit { cause = .silent }
      if cause == nil { usleep(20_000) }
    }
    kill(-leader, SIGKILL)
    var status: Int32 = 0
    while waitpid(leader, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7f
    return cause ?? (signal == 0 ? .exited(status >> 8 & 0xff) : .killed(signal))
  }
}
