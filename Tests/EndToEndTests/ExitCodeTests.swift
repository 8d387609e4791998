import Testing

/// The exit codes are a contract with scripts.
@Suite struct ExitCodeTests {
  @Test func oneWhenNoPlanObeysEveryLimit() throws {
    let scratch = try Scratch()
    // Three servers of 10 a second are all that can be had.
    let shop = try scratch.inventory("shop", .cornerShop(demand: 31))
    let run = try DCPlanCommand.run("plan", shop, "-o", scratch("report"))
    #expect(run.status == 1)
    #expect(
      run.stderr == "error: no plan obeys every limit of this inventory; 'dcplan explain' says which clash\n")
    #expect(run.stdout == "")
    #expect(throws: (any Error).self) { try scratch.files(below: "report") }
  }

  @Test func zeroAtTheVeryLimit() throws {
    let scratch = try Scratch()
    #expect(try DCPlanCommand.run("plan", try scratch.inventory("shop", .cornerShop(demand: 30))).status == 0)
  }

  @Test func twoWhenTheInventoryIsFaulty() throws {
    let scratch = try Scratch()
    var faulty = WrittenInventory.cornerShop()
    faulty.files["throughput.csv"] = "workload,server,throughput [/s]\nchat,cpu,10\n"
    for verb in [["check"], ["plan"], ["export", "--format", "mps"]] {
      let run = try DCPlanCommand.run(verb + [try scratch.inventory("shop", faulty)])
      #expect(run.status == 2)
      #expect(run.stderr.contains("throughput.csv:2:6: error: "))
    }
  }

  /// Known only when it has been tried, and told like any other fault of the inventory.
  @Test func twoWhenNothingLimitsWhatCanBeServed() throws {
    let scratch = try Scratch()
    var shop = WrittenInventory.cornerShop()
    shop.files["servers.csv"] = "id,price [EUR]\ngpu,1000\n"
    let asked = try DCPlanCommand.run(
      "plan", try scratch.inventory("asked", shop), "--objective", "throughput")
    #expect(asked.status == 2)
    #expect(
      asked.stderr == """
        error: --objective throughput: nothing in this inventory limits what can be served; state a budget, or a limit \
        on supply, space or power

        """)
    shop.files["inventory.yaml"]? += "objective: throughput\n"
    let stated = try DCPlanCommand.run("plan", try scratch.inventory("stated", shop))
    #expect(stated.status == 2)
    #expect(
      stated.stderr == """
        inventory.yaml:11:1: error: objective: nothing in this inventory limits what can be served [bad-objective]
        hint: state a budget, or a limit on supply, space or power

        """)
  }

  /// The search's own words and the summary claim no more than the proof.
  @Test func aProofWithOtherGoalsHoldsAmongThePlansThatKeepThem() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    let run = try DCPlanCommand.run("plan", shop, "--objective", "energy", "-o", scratch("report"))
    #expect(run.stdout.contains("; no plan that keeps the other goals costs less than 3000.00 EUR"))
    #expect(
      run.stdout.contains("proven to be the least cost of all that keep the other goals, to a ten-millionth"))
  }

  @Test func threeWhenStoppedBeforeAnyPlanWasFound() throws {
    let scratch = try Scratch()
    let endless = try scratch.inventory("endless", .endless)
    let run = try DCPlanCommand.run("plan", endless, "--time-limit", "0.000001s")
    #expect(run.status == 3)
    #expect(run.stderr.contains("stopped at the time limit of 0.000001 s before any plan was found"))
    #expect(run.stdout == "")
  }

  @Test(arguments: [
    ["plan"], ["fly"], ["plan", ".", "--gap", "0.001"], ["plan", ".", "--gap", "-1%"],
    ["plan", ".", "--gap", "100%"], ["plan", ".", "--gap", "nan%"], ["plan", ".", "--time-limit", "60"],
    ["plan", ".", "--time-limit", "0s"], ["plan", ".", "--time-limit", "5 years"],
    ["plan", ".", "--node-limit", "0"], ["plan", ".", "--format", "pdf"],
    ["plan", ".", "--quiet", "--verbose"], ["plan", "no-such-folder"], ["plan", "/dev/null"],
    ["audit", "no-such-folder"], ["export", "."], ["report", "/"],
  ])
  func sixtyFourForWrongUsage(_ arguments: [String]) throws {
    let run = try DCPlanCommand.run(arguments)
    #expect(run.status == 64)
    #expect(run.stdout == "")
    #expect(run.stderr != "")
  }

  @Test(arguments: [
    ("--gap", "100%"), ("--gap", "-1%"), ("--gap", "nan"), ("--gap", "nan%"), ("--time-limit", "0s"),
    ("--time-limit", "1ms"), ("--time-limit", "2401h"), ("--time-limit", "-5s"),
  ])
  func whatIsOutOfRangeIsToldTheRange(_ option: String, _ value: String) throws {
    let run = try DCPlanCommand.run("plan", ".", option, value)
    #expect(run.status == 64)
    #expect(run.stderr.contains("'\(value)'"))
    let range = option == "--gap" ? "from 0% to below 100%" : "above 0s, at most 2400h"
    #expect(run.stderr.contains(range), "\(run.stderr)")
    #expect(run.stderr.contains(option == "--gap" ? "such as 0.1%" : "such as 60s"))
  }

  @Test(arguments: ["plan.md", "bom.csv", "plan.json"])
  func seventyWhenAWrittenFileIsNotThePlans(_ file: String) throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    _ = try DCPlanCommand.run("plan", shop, "-o", scratch("report"))
    try scratch.write(try scratch.text("report/\(file)") + "\n", to: "report/\(file)")
    let run = try DCPlanCommand.run("audit", scratch("report"))
    #expect(run.status == 70)
    #expect(run.stdout.contains("  \(file) is not what plan.json renders to, from line "), "\(run.stdout)")
    #expect(run.stdout.split(separator: "\n").count { $0.contains("FAILED") } == 1)
    #expect(run.stdout.contains("written-files"))
  }

  @Test func aFormatThatWasNotAskedForIsNotMissed() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    _ = try DCPlanCommand.run("plan", shop, "-o", scratch("report"), "--format", "markdown")
    let run = try DCPlanCommand.run("audit", scratch("report"))
    #expect(run.status == 0)
    #expect(run.stdout.contains("not checked, for it takes a solver: "))
  }

  @Test(arguments: [("\"3000.00\"", "\"2999.99\""), ("\"count\": 3", "\"count\": 2")])
  func seventyWhenAWrittenPlanFailsItsAudit(_ truth: String, _ lie: String) throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    _ = try DCPlanCommand.run("plan", shop, "-o", scratch("report"))
    let plan = try scratch.text("report/plan.json")
    #expect(plan.contains(truth))
    try scratch.write(plan.replacing(truth, with: lie), to: "report/plan.json")
    let run = try DCPlanCommand.run("audit", scratch("report"))
    #expect(run.status == 70)
    #expect(run.stdout.contains("FAILED"))
    #expect(run.stderr.contains("does not pass the audit"))
  }

  @Test func seventyWhenAPlanIsAuditedAgainstAnotherInventory() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    _ = try DCPlanCommand.run("plan", shop, "-o", scratch("report"))
    let other = try scratch.inventory("other", .cornerShop(demand: 26))
    let run = try DCPlanCommand.run("audit", scratch("report"), "--inventory", other)
    #expect(run.status == 70)
    #expect(run.stdout.contains("demand-served  "))
  }

  @Test func aPlanThatIsNoPlanIsFaulty() throws {
    let scratch = try Scratch()
    try scratch.write("{\"schema\": \"dcplan/plan/1\"}", to: "report/plan.json")
    for verb in ["audit", "report"] {
      let run = try DCPlanCommand.run(verb, scratch("report"))
      #expect(run.status == 2)
      #expect(run.stderr.contains("plan.json: "))
    }
  }
}
