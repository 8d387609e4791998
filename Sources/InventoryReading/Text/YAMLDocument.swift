import Yams

/// Turns the bytes of one YAML file into a `YAMLValue`. The only Swift code that knows Yams.
///
/// Aliases, anchors and tags are refused: an inventory needs none, and a few lines of them can stand for
/// gigabytes.
struct YAMLDocument {
  private static let deepest = 32
  /// Yams keeps a pointer to the text while it parses; only text too long for Swift's inline strings has one
  /// that stays valid.
  private static let shortestSafeText = 64
  private static let plainTags: Set<String> = [
    "", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map",
  ]

  /// The document's content; nil when it could not be parsed.
  private(set) var root: YAMLValue?
  private let file: String

  init(_ source: SourceText, _ findings: inout Findings) {
    file = source.path
    guard UTF8Text.check(source, &findings), checkNesting(source, &findings),
      checkAliases(source, &findings)
    else { return }
    let bytes = source.bytes[UTF8Text.start(of: source.bytes)...]
    let padding = String(repeating: "\n", count: max(0, Self.shortestSafeText - bytes.count))
    do {
      let parser = try Parser(
        yaml: String(decoding: bytes, as: UTF8.self) + padding, resolver: .basic, encoding: .utf8)
      let node = try parser.singleRoot()
      // The parser owns the anchors that nodes only point at.
      root = withExtendedLifetime(parser) { node.flatMap { value($0, depth: 0, &findings) } }
      if node == nil { findings.add(.emptyFile, at: .file(file), "the file is empty") }
    } catch let fault as YamlError {
      report(fault, &findings)
    } catch {
      findings.add(.yamlSyntax, at: .file(file), "the file cannot be read as YAML")
    }
  }

  // MARK: Before parsing

  /// Brackets are counted wherever they stand: nesting this deep has no use in an inventory.
  private func checkNesting(_ source: SourceText, _ findings: inout Findings) -> Bool {
    var depth = 0
    for (offset, byte) in source.bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      default: continue
      }
      guard depth > Self.deepest else { continue }
      reportDepth(.byte(file: file, offset: offset), &findings)
      return false
    }
    return true
  }

  /// Anything that could be an alias is refused wherever it stands, so that no reading of quotes and comments
  /// can differ from the parser's.
  private func checkAliases(_ source: SourceText, _ findings: inout Findings) -> Bool {
    let bytes = source.bytes
    var isClean = true
    for offset in bytes.indices.dropLast() where bytes[offset] == UInt8(ascii: "*") {
      let next = bytes[offset + 1]
      let isName = TextScan.isLetter(next) || TextScan.isDigit(next) || next == UInt8(ascii: "_")
      guard isName || next == UInt8(ascii: "-") else { continue }
      let isInsideWord = offset > 0 && (TextScan.isLetter(bytes[offset - 1]) || bytes[offset - 1] > 0x7F)
      if isInsideWord { continue }
      isClean = false
      findings.add(
        .yamlReference, at: .byte(file: file, offset: offset), "YAML aliases are not read",
        hint: "write the value out; in text, put a space behind the '*'")
    }
    return isClean
  }

  private func reportDepth(_ place: Place, _ findings: inout Findings) {
    findings.add(.yamlTooDeep, at: place, "nested more than \(Self.deepest) levels deep")
  }

  // MARK: After parsing

  private func place(_ mark: Mark?) -> Place {
    guard let mark else { return .file(file) }
    return .mark(file: file, line: mark.line, column: mark.column)
  }

  private func value(_ node: Node, depth: Int, _ findings: inout Findings) -> YAMLValue? {
    let place = place(node.mark)
    guard depth <= Self.deepest else {
      reportDepth(place, &findings)
      return nil
    }
    switch node {
    case .scalar(let scalar):
      refuseMarks(scalar.anchor, scalar.tag, place, &findings)
      return YAMLValue(content: .scalar(checked(scalar.string, place, &findings)), place: place)
    case .sequence(let sequence):
      refuseMarks(sequence.anchor, sequence.tag, place, &findings)
      let items = sequence.compactMap { value($0, depth: depth + 1, &findings) }
      return YAMLValue(content: .list(items), place: place)
    case .mapping(let mapping):
      refuseMarks(mapping.anchor, mapping.tag, place, &findings)
      let entries = mapping.compactMap { entry($0.key, $0.value, depth: depth + 1, &findings) }
      return YAMLValue(content: .mapping(entries), place: place)
    case .alias:
      return nil
    }
  }

  private func entry(_ key: Node, _ node: Node, depth: Int, _ findings: inout Findings) -> YAMLEntry? {
    let place = place(key.mark)
    guard case .scalar(let scalar) = key else {
      findings.add(.wrongKind, at: place, "a key is a single word")
      return nil
    }
    refuseMarks(scalar.anchor, scalar.tag, place, &findings)
    guard let value = value(node, depth: depth, &findings) else { return nil }
    return YAMLEntry(key: scalar.string, keyPlace: place, value: value)
  }

  private func refuseMarks(_ anchor: Anchor?, _ tag: Tag, _ place: Place, _ findings: inout Findings) {
    if anchor != nil {
      findings.add(
        .yamlReference, at: place, "YAML anchors are not read", hint: "remove it; text with '&' needs quotes")
    }
    if !Self.plainTags.contains(tag.description) {
      findings.add(
        .yamlReference, at: place, "YAML tags are not read", hint: "remove it; text with '!' needs quotes")
    }
  }

  /// Escapes in double quotes can spell control characters that the file itself does not hold.
  private func checked(_ text: String, _ place: Place, _ findings: inout Findings) -> String {
    if text.unicodeScalars.contains(where: UTF8Text.isControl) {
      findings.add(.controlCharacter, at: place, "the text holds a control character", hint: "remove it")
    }
    return text
  }

  private func report(_ fault: YamlError, _ findings: inout Findings) {
    switch fault {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      findings.add(.yamlSyntax, at: place(mark), "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map(TextScan.shown).joined(separator: ", ")
      findings.add(.duplicateKey, at: place(context.mark), "the key \(names) stands twice in one mapping")
    default:
      findings.add(.yamlSyntax, at: .file(file), "the file cannot be read as YAML")
    }
  }
}
