import ArgumentParser

/// A verb of the command. Whatever goes wrong is a `Failure`, so that no exit code comes about by accident.
protocol Verb: ParsableCommand {
  var terminalOptions: TerminalOptions { get }

  func execute(_ terminal: Terminal) throws(Failure)
}

extension Verb {
  func run() throws {
    let terminal = terminalOptions.terminal
    do throws(Failure) {
      try execute(terminal)
    } catch {
      terminal.report(error)
      throw ExitCode(error.status.rawValue)
    }
  }
}
