/// One change made in `inventory.yaml`.
struct YAMLEdit {
  private let change: Changes.Change
  private let currencies: Currencies
  /// Values changed.
  private(set) var count = 0
  private(set) var isFaulty = false

  init(_ change: Changes.Change, currencies: Currencies) {
    (self.change, self.currencies) = (change, currencies)
  }

  mutating func changed(_ root: YAMLValue, _ desk: inout Desk) -> YAMLValue {
    changed(root, change.override.path[...], "inventory.yaml", &desk)
  }

  /// - Parameter name: of what lies above the path, for messages.
  private mutating func changed(
    _ value: YAMLValue, _ path: ArraySlice<String>, _ name: String, _ desk: inout Desk
  ) -> YAMLValue {
    guard let key = path.first else { return value }
    switch value.content {
    case .mapping(let entries):
      return YAMLValue(
        content: .mapping(changed(entries, key, path.dropFirst(), name, &desk)), place: value.place)
    case .list(let items):
      return YAMLValue(content: .list(changed(items, path, name, &desk)), place: value.place)
    case .scalar:
      report("\(name) has a single value, with nothing below it called \(TextScan.shown(key))", nil, &desk)
      return value
    }
  }

  private mutating func changed(
    _ entries: [YAMLEntry], _ key: String, _ rest: ArraySlice<String>, _ name: String, _ desk: inout Desk
  ) -> [YAMLEntry] {
    guard let place = entries.firstIndex(where: { $0.key == key }) else {
      if rest.isEmpty, change.override.operation == .replace {
        // Whether there is such a key is found when the inventory is read.
        count += 1
        return entries + [YAMLEntry(key: key, keyPlace: change.place, value: scalar(change.override.value))]
      }
      if !rest.isEmpty {
        let known = entries.map(\.key)
        report(
          "\(name) has no \(TextScan.shown(key))",
          Spelling.hint(for: key, among: known) ?? Spelling.listing(known),
          &desk)
      }
      return entries
    }
    var changed = entries
    let old = entries[place]
    let value = rest.isEmpty ? set(old, &desk) : self.changed(old.value, rest, key, &desk)
    changed[place] = YAMLEntry(key: key, keyPlace: old.keyPlace, value: value)
    return changed
  }

  /// Words pick items that have them as a value; what is left of the path is looked for in each.
  private mutating func changed(
    _ items: [YAMLValue], _ path: ArraySlice<String>, _ name: String, _ desk: inout Desk
  ) -> [YAMLValue] {
    guard items.contains(where: { !$0.keys.isEmpty }) else {
      report("\(name) is a list of names, and a change is one of a single value", nil, &desk)
      return items
    }
    var (chosen, rest) = (Array(items.indices), path)
    while let word = rest.first, rest.count > 1 {
      let named = chosen.filter { items[$0].has("id:\(word)") }
      let having = word == "*" ? chosen : named.isEmpty ? chosen.filter { items[$0].has(word) } : named
      let keys = Set(word == "*" || !named.isEmpty ? [] : having.flatMap { items[$0].keys(of: word) })
        .sorted()
      guard keys.count <= 1 else {
        report(
          "'\(word)' stands in '\(name)' as \(keys.joined(separator: " and as "))",
          "write \(keys.map { "'\($0):\(word)'" }.joined(separator: " or "))", &desk)
        return items
      }
      if !having.isEmpty {
        (chosen, rest) = (having, rest.dropFirst())
      } else if chosen.contains(where: { items[$0].keys.contains(word) }) {
        break
      } else {
        let known = chosen.compactMap { items[$0].texts.first }
        report(
          "nothing in '\(name)' is called \(TextScan.shown(word))",
          Spelling.hint(for: word, among: known) ?? Spelling.listing(known), &desk)
        return items
      }
    }
    var changed = items
    for place in chosen { changed[place] = self.changed(items[place], rest, name, &desk) }
    return changed
  }

  private mutating func set(_ entry: YAMLEntry, _ desk: inout Desk) -> YAMLValue {
    var old = ""
    if case .scalar(let text) = entry.value.content {
      old = text
    } else if change.override.operation != .replace {
      report("\(entry.key): expected a single value, found \(entry.value.kind)", nil, &desk)
      return entry.value
    }
    do throws(Refusal) {
      let text = try change.override.result(on: Scalar(TextScan.trimmed(old[...])), currencies)
      count += 1
      return scalar(text)
    } catch {
      isFaulty = true
      desk.findings.add(error.rule, at: change.place, "\(entry.key): \(error.message)", hint: error.hint)
      return entry.value
    }
  }

  private func scalar(_ text: String) -> YAMLValue { YAMLValue(content: .scalar(text), place: change.place) }

  private mutating func report(_ message: String, _ hint: String?, _ desk: inout Desk) {
    if !isFaulty { desk.findings.add(.changesNothing, at: change.place, message, hint: hint) }
    isFaulty = true
  }
}

extension YAMLValue {
  /// Whether a mapping has a single value that is this word; for `key:word` under that key, for `key:` no such key.
  fileprivate func has(_ word: String) -> Bool {
    if texts.contains(word) { return true }
    guard case .mapping(let entries) = content, let colon = word.firstIndex(of: ":") else { return false }
    let entry = entries.first { $0.key == word[..<colon] }
    let text = word[word.index(after: colon)...]
    guard let entry, case .scalar(let own) = entry.value.content else { return entry == nil && text.isEmpty }
    return own == text
  }

  /// The single values of a mapping, as written.
  fileprivate var texts: [String] {
    guard case .mapping(let entries) = content else { return [] }
    return entries.compactMap { entry in
      guard case .scalar(let text) = entry.value.content else { return nil }
      return text
    }
  }

  /// The keys under which a mapping has a word.
  fileprivate func keys(of word: String) -> [String] {
    guard case .mapping(let entries) = content else { return [] }
    return entries.filter { entry in
      guard case .scalar(let text) = entry.value.content else { return false }
      return text == word
    }.map(\.key)
  }

  fileprivate var keys: [String] {
    guard case .mapping(let entries) = content else { return [] }
    return entries.map(\.key)
  }
}
