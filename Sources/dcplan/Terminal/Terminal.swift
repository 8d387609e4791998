import Domain
import Reporting

/// Where words go: results to stdout, everything else to stderr, made harmless on the way.
struct Terminal: Sendable {
  private let quiet: Bool
  private let verbose: Bool
  private let color: Bool
  private var showsProgress = true

  init(quiet: Bool, verbose: Bool, noColor: Bool) {
    self.quiet = quiet
    self.verbose = verbose
    let refusesColor = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    self.color = Self.isInteractive && !noColor && !refusesColor
  }

  /// Whether somebody watches stderr.
  static var isInteractive: Bool {
    guard isatty(STDERR_FILENO) == 1 else { return false }
    return getenv("TERM").map { strcmp($0, "dumb") != 0 } ?? false
  }

  /// The result of a verb, on stdout.
  /// - Throws: when it could not be written whole: a full disk must not pass for an answer.
  func result(_ text: String) throws(Failure) {
    guard OpenFile(STDOUT_FILENO).writeAll(Array(text.utf8)) else {
      throw Failure(.internalFault, "cannot write to standard output: \(System.lastError)")
    }
  }

  /// One short line that sums up the result, on stdout unless quiet.
  func summary(_ line: String) throws(Failure) {
    if !quiet { try result(SafeText.line(line) + "\n") }
  }

  /// What is being done, for those who asked.
  func narrate(_ line: @autoclosure () -> String) {
    if verbose { say(SafeText.line(line())) }
  }

  /// Lines on stderr, whatever was asked for.
  func say(_ text: String) {
    _ = OpenFile(STDERR_FILENO).writeAll(Array((text + "\n").utf8))
  }

  func report(_ failure: Failure) {
    if !failure.message.isEmpty { say("\(emphasised("error")): \(SafeText.line(failure.message))") }
  }

  /// Findings about an inventory; warnings not when quiet.
  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where !quiet || diagnostic.severity == .error {
      say(text(of: diagnostic))
    }
  }

  /// A line that shows a search at work; nil when nobody watches or nobody wants to.
  var progressLine: ProgressLine? { quiet || !Self.isInteractive || !showsProgress ? nil : ProgressLine() }

  /// The same for one of several that work side by side.
  var withoutProgress: Terminal {
    var silent = self
    silent.showsProgress = false
    return silent
  }

  private func text(of diagnostic: Diagnostic) -> String {
    let place = SafeText.line(diagnostic.origin.text)
    let message = SafeText.line(diagnostic.message)
    let finding = "\(place): \(emphasised(diagnostic.severity.rawValue)): \(message) [\(diagnostic.rule)]"
    return diagnostic.hint.map { "\(finding)\nhint: \(SafeText.line($0))" } ?? finding
  }

  private func emphasised(_ word: String) -> String {
    guard color else { return word }
    return word == Diagnostic.Severity.warning.rawValue
      ? "\u{1B}[33m\(word)\u{1B}[0m" : "\u{1B}[31m\(word)\u{1B}[0m"
  }
}

extension [Diagnostic] {
  /// `2 errors, 1 warning`.
  var tally: String {
    let errors = count { $0.severity == .error }
    return "\(errors.counting("error")), \((count - errors).counting("warning"))"
  }
}

extension Int {
  /// `1 error`, `2 errors`.
  func counting(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
