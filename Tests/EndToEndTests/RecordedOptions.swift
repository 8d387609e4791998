import Foundation
import Testing

/// The options that a recorded report was planned with, as arguments that plan it again: a plan of a large
/// inventory is recorded at a wider gap than the default.
struct RecordedOptions: Decodable {
  private struct Option: Decodable {
    let name: String
    let value: String
  }

  private let options: [Option]

  /// Of the plan in `Reports/name`; none before it is recorded for the first time.
  static func arguments(of name: String) throws -> [String] {
    let path = "\(ShippedInventoryTests.root)/Reports/\(name)/plan.json"
    guard let plan = FileManager.default.contents(atPath: path) else { return [] }
    return try JSONDecoder().decode(RecordedOptions.self, from: plan).options.flatMap {
      ["--\($0.name)", $0.value]
    }
  }
}

@Suite struct RecordedOptionsTests {
  @Test func theReportSaysThem() throws {
    #expect(try RecordedOptions.arguments(of: "quickstart") == ["--gap", "0.1 %"])
    #expect(try RecordedOptions.arguments(of: "no-such") == [])
  }
}
