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
}
