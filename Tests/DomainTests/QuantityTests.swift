import Domain
import Testing

@Suite struct QuantityTests {
  @Test func powerOverTimeIsEnergy() {
    #expect(Power(2).during(Hours(3)) == Energy(6))
    #expect(Power(2).billed(months: 3).value == 6)
  }

  @Test func workMovesData() {
    let bytes = Quantity<BytePerWork>(1000)
    #expect(Throughput(1e6).traffic(bytes) == Traffic(8))
    #expect(Throughput(10).during(Hours(2)).value == 72_000)
    #expect(Quantity<Work>(1e6).volume(bytes) == Volume(1))
  }

  @Test func priceTimesQuantityIsMoney() {
    #expect(Price<KilowattHour>(perUnit: 0.25) * Energy(8) == 2)
  }

  @Test func idsOfEqualNamesAreEqual() {
    #expect(ID<Site>("ams") == ID<Site>("ams"))
    #expect(ID<Site>("ams") < ID<Site>("dub"))
  }

  @Test func originsShortenToWhatIsKnown() {
    #expect(Origin(file: "a.csv", line: 7, column: 14).text == "a.csv:7:14")
    #expect(Origin(file: "a.csv", line: 7).text == "a.csv:7")
    #expect(Origin(file: "a.csv").text == "a.csv")
  }

  @Test func diagnosticsCarryRuleAndHint() {
    let finding = Diagnostic(
      at: Origin(file: "a.csv", line: 1), "no site 'x'", rule: "unknown-site", hint: "try 'y'")
    #expect(finding.text == "a.csv:1: error: no site 'x' [unknown-site]\nhint: try 'y'")
  }
}
