import Testing

/// Ctrl-C keeps what was found.
@Suite(.timeLimit(.minutes(5))) struct InterruptTests {
  @Test func theBestPlanSoFarIsWrittenAndAudited() throws {
    let scratch = try Scratch()
    let endless = try scratch.inventory("endless", .endless)
    let run = try DCPlanCommand.interrupt(
      after: "found a plan", "plan", endless, "--output", scratch("report"), "--gap", "0%", "--verbose")
    #expect(run.status == 0)
    #expect(run.stdout.contains("feasible plan"))
    #expect(run.stdout.contains("interrupted"))
    #expect(try scratch.text("report/plan.md").contains("interrupted"))
    #expect(try DCPlanCommand.run("audit", scratch("report"), "--quiet").status == 0)
  }

  @Test func withoutAPlanInHandThereIsNone() throws {
    let scratch = try Scratch()
    let endless = try scratch.inventory("endless", .endless)
    let run = try DCPlanCommand.interrupt(
      after: "planning", "plan", endless, "--output", scratch("report"), "--gap", "0%", "--verbose")
    // The signal may come after the first plan; then it is written, and never anything else happens.
    if run.stderr.contains("found a plan") {
      #expect(run.status == 0)
    } else {
      #expect(run.status == 3)
      #expect(run.stderr.contains("interrupted before any plan was found"))
      #expect(throws: (any Error).self) { try scratch.files(below: "report") }
    }
  }

  @Test func aNodeLimitStopsAtTheSamePlanTwice() throws {
    let scratch = try Scratch()
    let endless = try scratch.inventory("endless", .endless)
    for name in ["first", "second"] {
      let run = try DCPlanCommand.run(
        "plan", endless, "-o", scratch(name), "--gap", "0%", "--node-limit", "30")
      #expect(run.status == 0)
      #expect(run.stdout.contains("stopped at the limit of 30 nodes"))
    }
    #expect(try scratch.files(below: "first") == scratch.files(below: "second"))
  }
}
