#if canImport(Glibc)
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#else
  @_exported import Darwin
#endif

/// The operating system's C library, under whatever name the platform has for it.
enum System {
  /// The last failed call's reason, in the system's words.
  static var lastError: String { String(cString: strerror(errno)) }

  /// Processor time of this process so far, seconds.
  static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  /// The most memory this process has held so far, MB.
  static var mostMemory: Double {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) / 1e6
    #else
      getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
      return Double(usage.ru_maxrss) / 1e3
    #endif
  }
}
