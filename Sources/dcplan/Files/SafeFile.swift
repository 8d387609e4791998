import InventoryReading

/// Reads and writes single files without surprises: regular files only, size known beforehand, all or nothing.
enum SafeFile {
  /// The path with every link and `..` resolved; nil, with `errno` set, when there is no such file.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The bytes of a regular file at a real path.
  static func bytes(at path: String, limit: Int) -> Result<[UInt8], FileFault> {
    // Without O_NONBLOCK, opening a FIFO waits for a writer that may never come.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(errno == ENOENT ? .missing : .unreadable(System.lastError)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(.unreadable(System.lastError)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.unreadable("not a regular file")) }
    guard status.st_size <= limit else { return .failure(.tooLarge(limit: limit)) }
    guard let bytes = OpenFile(descriptor).bytes(upTo: limit) else {
      return .failure(.unreadable(System.lastError))
    }
    return bytes.count > limit ? .failure(.tooLarge(limit: limit)) : .success(bytes)
  }

  /// Writes a new file and waits until the disk has it.
  static func create(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw cannotWrite(path) }
    let isWritten = OpenFile(descriptor).writeAll(bytes) && fsync(descriptor) == 0
    let fault = cannotWrite(path)
    guard close(descriptor) == 0, isWritten else { throw fault }
  }

  /// The failure of the last call that was to write `path`.
  static func cannotWrite(_ path: String) -> Failure {
    Failure(.internalFault, "cannot write '\(path)': \(System.lastError)")
  }
}
