/// A piece of a YAML document with its place: the only picture of YAML that the rest of the reader sees.
struct YAMLValue: Sendable {
  indirect enum Content: Sendable {
    /// Text as written, without its quotes.
    case scalar(String)
    case list([YAMLValue])
    case mapping([YAMLEntry])
  }

  let content: Content
  let place: Place

  /// `text`, `a list` or `a mapping`, for messages.
  var kind: String {
    switch content {
    case .scalar: "a single value"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// One `key: value` of a mapping.
struct YAMLEntry: Sendable {
  let key: String
  let keyPlace: Place
  let value: YAMLValue
}
