import Planning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Plans as `plan.json`, schema `dcplan/plan/1`: written with fixed keys in a fixed order, and read back to an
/// equal plan.
public enum PlanJSON {
  /// The schema this version writes and reads.
  public static let schema = "dcplan/plan/1"

  /// The whole plan. Money stands as decimal strings, quantities as the shortest numbers that read back to the
  /// same value; a number that is not finite, which no audited plan holds, stands as null.
  public static func text(of plan: Plan) -> String { plan.object.document }

  /// Reads a plan back. Text from anywhere is safe to pass.
  /// - Throws: a fault at the first place that is not as `text(of:)` writes it.
  public static func plan(from text: String) throws(PlanJSONFault) -> Plan {
    do {
      return try JSONDecoder().decode(DecodedRow<Plan>.self, from: Data(text.utf8)).row
    } catch let error as DecodingError {
      throw PlanJSONFault(error)
    } catch {
      throw PlanJSONFault(path: "", sentence: "cannot be read as JSON")
    }
  }
}

/// Why a text is not a plan: where, and one sentence without a full stop.
public struct PlanJSONFault: Error, Hashable, Sendable {
  /// `ledger[3].amount`; empty for the text as a whole.
  public let path: String
  /// `must be a number`.
  public let sentence: String

  /// `plan.json: ledger[3].amount must be a number`, inert on a terminal.
  public var text: String { SafeText.line("plan.json: \(path.isEmpty ? "the text" : path) \(sentence)") }
}

extension PlanJSONFault {
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(path: Self.path(context.codingPath + [key]), sentence: "is missing")
    case .valueNotFound(_, let context):
      self.init(path: Self.path(context.codingPath), sentence: "must not be null")
    case .typeMismatch(let type, let context):
      self.init(path: Self.path(context.codingPath), sentence: "must be \(Self.name(of: type))")
    case .dataCorrupted(let context):
      self.init(path: Self.path(context.codingPath), sentence: Self.sentence(of: context))
    @unknown default: self.init(path: "", sentence: "cannot be read")
    }
  }

  /// The decoder names no place for text that is not JSON, and calls a number beyond the range of doubles that too.
  private static func sentence(of context: DecodingError.Context) -> String {
    context.codingPath.isEmpty ? "is not JSON, or holds a number out of range" : context.debugDescription
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "text in quotes"
    case is Bool.Type: "true or false"
    case is Int.Type: "a whole number"
    case is Double.Type: "a number"
    case is [Any].Type: "a list"
    default: "an object"
    }
  }
}
