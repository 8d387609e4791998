import Foundation
import Testing

/// Many variants of an inventory, a row each.
@Suite struct SweepTests {
  private func rows(_ text: String) -> [[String]] {
    text.split(separator: "\r\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func everyVariantIsARow() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    let run = try DCPlanCommand.run("sweep", shop, "--vary", "demand/demand = 5..45 /s : 5")
    #expect(run.status == 0)
    #expect(run.stdout.hasPrefix("variant,demand/demand,status,total [EUR],bound [EUR],gap [%],"))
    let rows = rows(run.stdout)
    #expect(rows.map { $0[0] } == ["1", "2", "3", "4", "5"])
    #expect(rows.map { $0[1] } == ["5 /s", "15 /s", "25 /s", "35 /s", "45 /s"])
    #expect(rows.map { $0[2] } == ["optimal", "optimal", "optimal", "infeasible", "infeasible"])
    #expect(rows.map { $0[3] } == ["1000.00", "2000.00", "3000.00", "", ""])
    #expect(Set(rows.map(\.count)).count == 1)
  }

  /// Each row is the plan of its variant, whatever stands before it.
  @Test func aRowIsThePlanOfItsVariant() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    let both = try DCPlanCommand.run(
      "sweep", shop, "--vary", "demand/demand = 10, 20 /s", "--vary", "servers/price *= 1, 3")
    #expect(rows(both.stdout).map { $0[4] } == ["1000.00", "3000.00", "2000.00", "6000.00"])
    let turned = try DCPlanCommand.run(
      "sweep", shop, "--vary", "servers/price *= 3, 1", "--vary", "demand/demand = 20, 10 /s")
    #expect(rows(turned.stdout).map { $0[4] } == ["6000.00", "3000.00", "2000.00", "1000.00"])
  }

  /// More to spend or to buy never costs more; more demand never less.
  @Test func whatIsLooserIsNeverDearer() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    let run = try DCPlanCommand.run(
      "sweep", shop, "--vary", "servers/supply_limit = 1, 2, 3, 4, 5", "--vary",
      "demand/demand = 5..50 /s : 10")
    let totals = rows(run.stdout).map { Double($0[4]) ?? .infinity }
    #expect(totals.count == 50)
    for (place, total) in totals.enumerated() {
      if place % 10 > 0 { #expect(total >= totals[place - 1]) }
      if place >= 10 { #expect(total <= totals[place - 10]) }
    }
  }

  @Test func theTableIsWrittenAndNothingReplaced() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    let arguments = ["sweep", shop, "--vary", "demand/demand = 5, 15 /s", "-o", scratch("sweep.csv")]
    let run = try DCPlanCommand.run(arguments)
    #expect(run.status == 0 && run.stdout.contains("2 variants"))
    #expect(try rows(scratch.files(below: "")["sweep.csv"] ?? "").count == 2)
    #expect(try DCPlanCommand.run(arguments).status == 64)
  }

  @Test func whatCannotBeVariedIsRefused() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    #expect(try DCPlanCommand.run("sweep", shop).status == 64)
    #expect(try DCPlanCommand.run("sweep", shop, "--vary", "demand").status == 64)
    let wrong = try DCPlanCommand.run("sweep", shop, "--vary", "demad/demand = 5, 6 /s")
    #expect(wrong.stderr.contains("did you mean 'demand'?"))
    #expect(rows(wrong.stdout).map { $0[2] } == ["faulty", "faulty"])
  }
}
