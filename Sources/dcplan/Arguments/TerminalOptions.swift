import ArgumentParser

/// What every verb lets the user say about the terminal.
struct TerminalOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but errors; results still go to stdout.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say on stderr what is being done.")
  var verbose = false

  @Flag(name: .customLong("no-color"), help: "No colour on the terminal; so does setting NO_COLOR.")
  var noColor = false

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
  }

  var terminal: Terminal { Terminal(quiet: quiet, verbose: verbose, noColor: noColor) }
}
