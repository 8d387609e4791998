import Synchronization

/// Ctrl-C: the first asks the search to stop, the second ends the process at once.
enum Interrupts {
  private static let count = Atomic<Int>(0)

  /// Whether the user has asked to stop.
  static var isRequested: Bool { count.load(ordering: .relaxed) > 0 }

  /// From here on, Ctrl-C is counted instead of ending the process.
  static func listen() {
    // Made before the first signal: a handler must not be the one to initialise it.
    count.store(0, ordering: .relaxed)
    signal(SIGINT) { _ in
      if Interrupts.count.add(1, ordering: .relaxed).newValue > 1 { _exit(ExitStatus.killed.rawValue) }
    }
    // Whoever started us may have held signals back in the thread that did; a search must stay stoppable.
    var interrupt = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &interrupt, nil)
  }

  /// From here on, Ctrl-C does nothing: what is being written takes a moment and is written whole.
  static func ignore() { signal(SIGINT, SIG_IGN) }
}
