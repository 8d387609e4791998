import Foundation

/// The built command, run as a person runs it.
struct DCPlanCommand {
  /// What a run left behind.
  struct Result {
    let status: Int32
    let stdout: String
    let stderr: String
  }

  /// Runs `dcplan` with these arguments and waits for its end.
  static func run(_ arguments: String...) throws -> Result { try run(arguments) }

  /// - Parameter device: takes standard output instead.
  static func run(_ arguments: [String], stdout device: String? = nil) throws -> Result {
    let scratch = try Scratch()
    // Into files, not pipes: a pipe that nobody empties stops the command once it is full.
    let (out, err) = (try scratch.newFile("stdout"), try scratch.newFile("stderr"))
    let process = process(arguments)
    process.standardOutput = device.flatMap { FileHandle(forWritingAtPath: $0) } ?? out
    process.standardError = err
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, stdout: try scratch.text("stdout"),
      stderr: try scratch.text("stderr"))
  }

  /// Runs `dcplan`, sends it Ctrl-C as soon as stderr says `words`, and waits for its end.
  /// - Parameter change: done just before Ctrl-C.
  static func interrupt(after words: String, meanwhile change: () throws -> Void = {}, _ arguments: String...)
    throws -> Result
  {
    let process = process(arguments)
    let (out, err) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = err
    try process.run()
    var heard = Data()
    var isInterrupted = false
    while case let part = err.fileHandleForReading.availableData, !part.isEmpty {
      heard += part
      if !isInterrupted, String(decoding: heard, as: UTF8.self).contains(words) {
        try change()
        process.interrupt()
        isInterrupted = true
      }
    }
    let said = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, stdout: String(decoding: said, as: UTF8.self),
      stderr: String(decoding: heard, as: UTF8.self))
  }

  private static func process(_ arguments: [String]) -> Process {
    let process = Process()
    // The tests run from a bundle that lies beside the command.
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "dcplan")
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    return process
  }
}
