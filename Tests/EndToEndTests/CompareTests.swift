import Testing

/// Plans side by side: written ones, and those of scenarios.
@Suite struct CompareTests {
  private func shop(_ scratch: Scratch) throws -> String {
    var inventory = WrittenInventory.cornerShop(demand: 15)
    inventory.files["inventory.yaml"]? += """
      scenarios:
        - {id: more, set: [demand/demand *= 2]}

      """
    return try scratch.inventory("shop", inventory)
  }

  @Test func scenariosAreComparedWithThePlanAsItStands() throws {
    let scratch = try Scratch()
    let shop = try shop(scratch)
    #expect(try DCPlanCommand.run("plan", shop, "-o", scratch("report")).status == 0)
    let run = try DCPlanCommand.run("compare", scratch("report"), "\(shop)@more")
    #expect(run.status == 0 && run.stderr == "")
    let lines = run.stdout.split(separator: "\n").map { line in
      line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    }
    #expect(lines.contains(["total", "2,000.00", "3,000.00", "1,000.00"]))
    #expect(lines.contains(["server gpu", "2", "3", "1"]))
    #expect(lines.contains(["supply-limit gpu in 2026", "–", "binds"]))
    #expect(run.stdout.contains("shop@more: Corner shop, changed by scenario more; 3,000.00 EUR"))
  }

  @Test func everyFormatHoldsTheSame() throws {
    let scratch = try Scratch()
    let shop = try shop(scratch)
    let csv = try DCPlanCommand.run("compare", shop, "\(shop)@more", "--format", "csv").stdout
    #expect(csv.hasPrefix("section,unit,name,shop,shop@more\r\n"))
    #expect(csv.contains("Discounted cost,EUR,total,2000.00,3000.00\r\n"))
    let json = try DCPlanCommand.run("compare", shop, "\(shop)@more", "--format", "json").stdout
    #expect(json.contains(#""name": "total", "values": ["2000.00", "3000.00"]"#))
  }

  @Test func aPlanThatIsTooDearEndsWithFour() throws {
    let scratch = try Scratch()
    let shop = try shop(scratch)
    #expect(try DCPlanCommand.run("compare", shop, "\(shop)@more", "--fail-above", "60%").status == 0)
    let run = try DCPlanCommand.run("compare", shop, "\(shop)@more", "--fail-above", "40%")
    #expect(run.status == 4)
    #expect(run.stderr == "error: a plan costs more than the first by more than 40 %\n")
    #expect(run.stdout.contains("# Plans compared"))
  }

  @Test func aFolderMayHaveTheSignInItsName() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("a@b", .cornerShop())
    #expect(try DCPlanCommand.run("plan", shop, "-o", scratch("report")).status == 0)
    #expect(try DCPlanCommand.run("compare", shop, scratch("report")).status == 0)
    let changed = try DCPlanCommand.run("compare", shop, scratch("report"), "--set", "demand/demand *= 0.5")
    #expect(changed.status == 64 && changed.stderr.contains("is a written plan"))
  }

  @Test func whatCannotBeComparedIsRefused() throws {
    let scratch = try Scratch()
    let shop = try shop(scratch)
    #expect(try DCPlanCommand.run("compare", shop).status == 64)
    #expect(try DCPlanCommand.run("compare", shop, "\(shop)@moer").status == 2)
    #expect(try DCPlanCommand.run("compare", shop, scratch("nowhere")).status == 64)
    #expect(try DCPlanCommand.run("compare", shop, "\(shop)@more", "--set", "demand/demand *= 9").status == 1)
  }
}
