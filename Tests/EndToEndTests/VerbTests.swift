import Testing

/// Each verb does its job, says it on stdout, and leaves stderr to everything else.
@Suite struct VerbTests {
  @Test func planPrintsThePlan() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    let run = try DCPlanCommand.run("plan", shop)
    #expect(run.status == 0)
    #expect(run.stdout.hasPrefix("# Capacity plan: Corner shop\n"))
    #expect(run.stdout.contains("3,000.00 EUR"))
    #expect(run.stderr == "")
    #expect(
      try scratch.files(below: "shop").keys.sorted() == WrittenInventory.cornerShop().files.keys.sorted())
  }

  @Test func planWritesAReport() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    let run = try DCPlanCommand.run("plan", shop, "--output", scratch("deep/report"))
    #expect(run.status == 0)
    #expect(run.stdout.contains("optimal plan for 3000.00 EUR"))
    #expect(run.stderr == "")
    #expect(
      try scratch.files(below: "deep/report").keys.sorted() == [
        "assumptions.csv", "bom.csv", "capacity.csv", "cashflow.csv", "costs.csv", "inputs/demand.csv",
        "inputs/inventory.yaml", "inputs/servers.csv", "inputs/throughput.csv", "plan.json", "plan.md",
      ])
  }

  /// A plan of a variation says so, and stands up to its audit, which varies the files again.
  @Test func aVariationIsPlannedAndAudited() throws {
    let scratch = try Scratch()
    var inventory = WrittenInventory.cornerShop()
    inventory.files["inventory.yaml"]? += "\nscenarios: [{id: more, set: [demand/demand *= 1.2]}]\n"
    let shop = try scratch.inventory("shop", inventory)
    let arguments = ["--scenario", "more", "--set", "servers/price *= 0.5"]
    #expect(try DCPlanCommand.run(["plan", shop, "-o", scratch("report")] + arguments).status == 0)
    let report = try scratch.files(below: "report")
    #expect(report["plan.md"]?.contains("changed by scenario more and set servers/price \\*\\= 0.5.") == true)
    #expect(report["assumptions.csv"]?.contains("scenario 'more', in place of") == true)
    let audit = try DCPlanCommand.run("audit", scratch("report"))
    #expect(audit.status == 0)
    #expect(audit.stdout.contains("changed, as the plan says, by scenario more, set servers/price *= 0.5"))
    let plain = try DCPlanCommand.run("plan", shop, "-o", scratch("plain"))
    #expect(plain.status == 0)
    #expect(try DCPlanCommand.run("check", shop).stdout.contains("1 scenario"))
    let faulty = try DCPlanCommand.run("plan", shop, "--scenario", "moer")
    #expect(faulty.status == 2)
    #expect(faulty.stderr.contains("did you mean 'more'?"))
  }

  /// Three servers at most, five wanted: the limit is named with its place, and what is proposed gives a plan.
  @Test func whyThereIsNoPlanIsExplained() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop(demand: 45))
    let run = try DCPlanCommand.run("explain", shop)
    #expect(run.status == 1)
    #expect(
      run.stdout == """
        No plan obeys every limit of this inventory.

        One limit leaves no plan, even with all others lifted; without it there would be one:
          servers/gpu/supply_limit = 3  servers.csv:2:14

        Any one of these changes gives a plan:
          --set 'servers/gpu/supply_limit = 5'  2 more than 3
          --set 'demand/chat/demand *= 0.665'   33.5 % of the demand stays unserved

        Each was tried, and is hardly more than is needed; hand it to dcplan plan to see what the plan costs.

        """)
    for line in run.stdout.split(separator: "\n") where line.contains("--set") {
      let change = String(line.split(separator: "'")[1])
      #expect(try DCPlanCommand.run("plan", shop, "--set", change).status == 0, "\(change)")
    }
    #expect(try DCPlanCommand.run("plan", shop).stderr.contains("dcplan explain"))
    let feasible = try DCPlanCommand.run("explain", shop, "--set", "servers/gpu/supply_limit = 9")
    #expect(feasible.status == 0 && feasible.stdout.hasPrefix("A plan obeys every limit"))
  }

  /// A trace ends with what the plan says, and replaces nothing.
  @Test func aTraceTellsWhatWasKnownWhen() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    let arguments = ["plan", shop, "--trace", scratch("trace.csv"), "-o", scratch("report"), "--force"]
    #expect(try DCPlanCommand.run(arguments).status == 0)
    let trace = try #require(try scratch.files(below: "")["trace.csv"])
    let lines = trace.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(lines.first == ["processor time [s]", "cost", "bound", "memory [MB]"])
    #expect(lines.last?[1] == "3000.0")
    let bound = try #require(lines.last.flatMap { Double($0[2]) })
    #expect(bound <= 3000 && bound > 2999.99)
    let again = try DCPlanCommand.run(arguments)
    #expect(again.status == 64 && again.stderr.contains("cannot write"))
    #expect(try scratch.files(below: "")["trace.csv"] == trace)
  }

  @Test func aReportCarriesItsInputsByteForByte() throws {
    let scratch = try Scratch()
    var inventory = WrittenInventory.cornerShop()
    inventory.files["demand.csv"]? += "\r\n\n"
    _ = try DCPlanCommand.run("plan", try scratch.inventory("shop", inventory), "-o", scratch("report"))
    #expect(try scratch.files(below: "report/inputs") == inventory.files)
  }

  @Test func formatChoosesWhatIsWrittenBesideThePlan() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    let run = try DCPlanCommand.run("plan", shop, "-o", scratch("report"), "--format", "markdown", "--quiet")
    #expect(run.stdout == "")
    let written = try scratch.files(below: "report").keys.filter { !$0.hasPrefix("inputs/") }
    #expect(written.sorted() == ["plan.json", "plan.md"])
  }

  @Test func planPrintsTheFormatItIsAskedFor() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    _ = try DCPlanCommand.run("plan", shop, "-o", scratch("report"))
    for format in ["markdown", "csv", "json"] {
      let printed = try DCPlanCommand.run("plan", shop, "--format", format)
      #expect(printed.status == 0)
      #expect(try printed.stdout == DCPlanCommand.run("report", scratch("report"), "--format", format).stdout)
    }
    let several = try DCPlanCommand.run("plan", shop, "--format", "markdown,json")
    #expect(several.status == 64)
    #expect(several.stderr.contains("--output"))
  }

  @Test func twoRunsWriteTheSameBytes() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    for name in ["first", "second"] { _ = try DCPlanCommand.run("plan", shop, "-o", scratch(name)) }
    let first = try scratch.files(below: "first")
    #expect(first.count == 11)
    #expect(try scratch.files(below: "second") == first)
    for text in first.values { #expect(!text.contains(scratch.path), "no absolute path enters a report") }
  }

  @Test(arguments: [[], ["--template", "multi-site"]])
  func initWritesAnInventoryThatPlansAsItIs(_ template: [String]) throws {
    let scratch = try Scratch()
    let made = try DCPlanCommand.run(["init", scratch("new/mine")] + template)
    #expect(made.status == 0)
    #expect(made.stdout.contains("dcplan plan"))
    let plan = try DCPlanCommand.run("plan", scratch("new/mine"), "-o", scratch("report"))
    #expect(plan.status == 0)
    #expect(plan.stderr == "")
    let before = try scratch.files(below: "new/mine")
    #expect(try DCPlanCommand.run("init", scratch("new/mine")).status == 64)
    #expect(try scratch.files(below: "new/mine") == before)
  }

  @Test func dictionaryNamesEveryTable() throws {
    let run = try DCPlanCommand.run("dictionary")
    #expect(run.status == 0)
    for word in ["servers", "throughput", "demand", "bandwidth", "exchange_rates"] {
      #expect(run.stdout.contains(word))
    }
  }

  @Test func checkSumsUpOnStdoutAndReportsOnStderr() throws {
    let scratch = try Scratch()
    let sound = try DCPlanCommand.run("check", try scratch.inventory("shop", .cornerShop()))
    #expect(sound.status == 0)
    #expect(sound.stdout.contains("1 site, 1 server type, 1 workload, 1 period, 1 slice; 0 errors"))
    #expect(sound.stderr == "")
    var faulty = WrittenInventory.cornerShop()
    faulty.files["servers.csv"] = "id,price [EUR],peak_power [W]\ngpu,cheap,500 apples\n"
    let found = try DCPlanCommand.run("check", try scratch.inventory("faulty", faulty))
    #expect(found.status == 2)
    #expect(found.stderr.contains("servers.csv:2:5: error: "))
    #expect(found.stderr.contains("servers.csv:2:11: error: "))
    #expect(found.stdout.contains(": 2 errors"))
  }

  @Test func auditConfirmsAWrittenPlanFromItsOwnInputs() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    _ = try DCPlanCommand.run("plan", shop, "-o", scratch("report"))
    for arguments in [[], ["--inventory", shop]] {
      let run = try DCPlanCommand.run(["audit", scratch("report")] + arguments)
      #expect(run.status == 0)
      #expect(run.stdout.contains("demand-served "))
      #expect(run.stdout.contains("passed"))
      #expect(run.stderr == "")
    }
  }

  @Test func reportRendersAsPlanDid() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    _ = try DCPlanCommand.run("plan", shop, "-o", scratch("report"))
    let report = scratch("report")
    #expect(try DCPlanCommand.run("report", report).stdout == scratch.text("report/plan.md"))
    let json = try DCPlanCommand.run("report", report, "--format", "json")
    #expect(try json.stdout == scratch.text("report/plan.json"))
    let tables = try DCPlanCommand.run("report", report, "--format", "csv")
    #expect(try tables.stdout.contains(scratch.text("report/bom.csv")))
  }

  @Test(arguments: ["mps", "lp"])
  func exportWritesTheProgram(_ format: String) throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    let printed = try DCPlanCommand.run("export", shop, "--format", format)
    #expect(printed.status == 0)
    #expect(printed.stdout.contains("buy(gpu,ams,2026)"))
    #expect(printed.stdout.contains("cost in 1000 EUR"))
    let written = try DCPlanCommand.run("export", shop, "--format", format, "-o", scratch("program"))
    #expect(written.stdout.contains("rows"))
    #expect(try scratch.text("program") == printed.stdout)
  }

  @Test func versionNamesTheSolverAndTheLicence() throws {
    let run = try DCPlanCommand.run("--version")
    #expect(run.status == 0)
    for word in ["dcplan 0.1.0", "GLPK 5", "GPL-3.0-or-later"] { #expect(run.stdout.contains(word)) }
  }

  @Test func helpShowsAnExampleOfEveryUnitAndTheExitCodes() throws {
    let plan = try DCPlanCommand.run("help", "plan").stdout
    for word in ["0.1%", "60s", "5min", "5000", "markdown,csv,json"] { #expect(plan.contains(word)) }
    let whole = try DCPlanCommand.run("--help").stdout
    for word in [
      "check", "plan", "explain", "compare", "sweep", "audit", "report", "export", "4 a comparison", "130",
    ] {
      #expect(whole.contains(word))
    }
  }
}
