import Domain
import Testing

@testable import InventoryReading

/// The scanner and the table, on text alone.
struct CSVTests {
  private func cells(_ text: String) -> [[String]] {
    var findings = Findings()
    let source = SourceText(path: "t.csv", bytes: Array(text.utf8))
    guard let table = CSVTable(source, maximumRows: 100, &findings) else { return [] }
    return (0..<table.rowCount).map { row in
      (0..<table.cellCount(ofRow: row)).map { table.text(row: row, column: $0) ?? "?" }
    }
  }

  @Test(
    arguments: [
      ("a,b\n1,2\n", [["1", "2"]]),
      ("a,b\n1,2", [["1", "2"]]),
      ("a,b\r\n1,2\r\n", [["1", "2"]]),
      ("a,b\r1,2\r3,4", [["1", "2"], ["3", "4"]]),
      ("\u{FEFF}a,b\n1,2\n", [["1", "2"]]),
      ("a,b\n\n\r\n1,2\n\n", [["1", "2"]]),
      ("a,b\n,\n", [["", ""]]),
      ("a,b\n1,\n", [["1", ""]]),
      ("a,b\n 1 ,\t2 \n", [["1", "2"]]),
      ("a,b\n\"1,5\",\"say \"\"x\"\"\"\n", [["1,5", "say \"x\""]]),
      ("a,b\n\"1\n2\",\"\"\n", [["1\n2", ""]]),
      ("a,b\n \"1\" ,\"\"\"\"\n", [["1", "\""]]),
      ("a\n\"\"\"\"\"\"\n", [["\"\""]]),
      ("a,b\n1\n1,2,3\n", [["1"], ["1", "2", "3"]]),
      ("a", []),
    ] as [(String, [[String]])])
  func isCutIntoCells(_ text: String, _ expected: [[String]]) {
    #expect(cells(text) == expected)
  }

  @Test func aHeadingHasANameAndAUnit() {
    var findings = Findings()
    let source = SourceText(path: "t.csv", bytes: Array("id,peak_power [kW], price[ USD ],odd]\n".utf8))
    let table = CSVTable(source, maximumRows: 1, &findings)
    #expect(
      table?.headings == [
        .init(name: "id", unit: nil), .init(name: "peak_power", unit: "kW"),
        .init(name: "price", unit: "USD"),
        .init(name: "odd]", unit: nil),
      ])
  }

  @Test func rowsBeyondTheLimitAreRefused() {
    var findings = Findings()
    let source = SourceText(path: "t.csv", bytes: Array("a\n1\n2\n3\n".utf8))
    let table = CSVTable(source, maximumRows: 2, &findings)
    #expect(table?.rowCount == 2)
    #expect(
      findings.diagnostics(in: [source]).map(\.text) == [
        "t.csv:4:1: error: a table has at most 2 rows [too-large]"
      ])
  }

  @Test func columnsCountCharactersAndLinesCountEveryLineEnd() {
    let source = SourceText(path: "t.csv", bytes: Array("\u{FEFF}ä€😀,x\r\n\"\n\",y\rz".utf8))
    let bytes = source.bytes
    let wanted = ["x", "y", "z"].compactMap { bytes.firstIndex(of: $0.utf8.first ?? 0) }
    let positions = Positions(of: wanted.map { .byte(file: "t.csv", offset: $0) }, in: [source])
    #expect(
      wanted.map { positions.origin(of: .byte(file: "t.csv", offset: $0)).text } == [
        "t.csv:1:5", "t.csv:3:3", "t.csv:4:1",
      ])
  }
}
