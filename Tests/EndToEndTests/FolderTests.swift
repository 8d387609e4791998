import Foundation
import Testing

/// Nothing outside the inventory is read; nothing that dcplan did not write is replaced; never half a report.
@Suite struct FolderTests {
  @Test func aReportIsReplacedOnlyWhenForced() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    _ = try DCPlanCommand.run("plan", shop, "-o", scratch("report"))
    let before = try scratch.files(below: "report")
    let larger = try scratch.inventory("larger", .cornerShop(demand: 30))
    let refused = try DCPlanCommand.run("plan", larger, "-o", scratch("report"))
    #expect(refused.status == 64)
    #expect(refused.stderr.contains("--force"))
    #expect(try scratch.files(below: "report") == before)
    let forced = try DCPlanCommand.run("plan", larger, "-o", scratch("report"), "--force")
    #expect(forced.status == 0)
    #expect(try scratch.files(below: "report")["inputs/demand.csv"]?.contains("30") == true)
    #expect(try leftovers(in: scratch) == [])
  }

  @Test(arguments: ["notes.txt", "plan.json"])
  func aFolderOfSomebodyElseIsNeverReplaced(_ file: String) throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    try scratch.write("{}", to: "mine/\(file)")
    let run = try DCPlanCommand.run("plan", shop, "-o", scratch("mine"), "--force")
    #expect(run.status == 64)
    #expect(try scratch.files(below: "mine") == [file: "{}"])
  }

  @Test func aReportWithSomebodysNotesIsNeverReplaced() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    _ = try DCPlanCommand.run("plan", shop, "-o", scratch("report"))
    try scratch.write("call the vendor", to: "report/notes.txt")
    let run = try DCPlanCommand.run("plan", shop, "-o", scratch("report"), "--force")
    #expect(run.status == 64)
    #expect(run.stderr.contains("'notes.txt'"))
    #expect(try scratch.text("report/notes.txt") == "call the vendor")
  }

  @Test func anEmptyFolderIsFilled() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    try FileManager.default.createDirectory(atPath: scratch("report"), withIntermediateDirectories: true)
    #expect(try DCPlanCommand.run("plan", shop, "-o", scratch("report") + "/").status == 0)
    #expect(try scratch.files(below: "report").count == 11)
  }

  @Test func aRunThatFailsMakesNoFolder() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop(demand: 31))
    #expect(try DCPlanCommand.run("plan", shop, "-o", scratch("deep/report")).status == 1)
    #expect(!FileManager.default.fileExists(atPath: scratch("deep")))
    #expect(try DCPlanCommand.run("plan", shop, "-o", scratch("shop/servers.csv/report")).status == 64)
  }

  @Test(arguments: ["../secret.csv", "/etc/passwd", "link.csv", "folder/secret.csv"])
  func nothingOutsideTheInventoryIsRead(_ path: String) throws {
    let scratch = try Scratch()
    var inventory = WrittenInventory.cornerShop()
    let yaml = inventory.files["inventory.yaml"] ?? ""
    inventory.files["inventory.yaml"] = yaml.replacing("demand: demand.csv", with: "demand: \(path)")
    let shop = try scratch.inventory("shop", inventory)
    try scratch.write(inventory.files["demand.csv"] ?? "", to: "secret.csv")
    let links = FileManager.default
    try links.createSymbolicLink(atPath: scratch("shop/link.csv"), withDestinationPath: "../secret.csv")
    try links.createSymbolicLink(atPath: scratch("shop/folder"), withDestinationPath: "..")
    let run = try DCPlanCommand.run("check", shop)
    #expect(run.status == 2)
    #expect(run.stderr.contains("outside") || run.stderr.contains("leads"), "\(run.stderr)")
  }

  @Test func aLinkThatStaysInsideIsFollowed() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    try FileManager.default.moveItem(atPath: scratch("shop/demand.csv"), toPath: scratch("shop/asked.csv"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch("shop/demand.csv"), withDestinationPath: "asked.csv")
    #expect(try DCPlanCommand.run("check", shop).status == 0)
  }

  @Test func whatIsNoFileIsRefusedWithoutWaiting() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    try FileManager.default.removeItem(atPath: scratch("shop/demand.csv"))
    #expect(mkfifo(scratch("shop/demand.csv"), 0o600) == 0)
    let run = try DCPlanCommand.run("check", shop)
    #expect(run.status == 2)
    #expect(run.stderr.contains("not a regular file"))
    try FileManager.default.removeItem(atPath: scratch("shop/servers.csv"))
    try scratch.write("", to: "shop/servers.csv/x")
    #expect(try DCPlanCommand.run("check", shop).status == 2)
  }

  @Test func aFileTooLargeIsRefusedUnread() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    #expect(truncate(scratch("shop/demand.csv"), 1 << 40) == 0)
    let run = try DCPlanCommand.run("check", shop)
    #expect(run.status == 2)
    #expect(run.stderr.contains("'demand.csv' is larger than 67108864 bytes"), "\(run.stderr)")
  }

  @Test func controlCharactersNeverReachTheTerminal() throws {
    let scratch = try Scratch()
    var inventory = WrittenInventory.cornerShop()
    inventory.files["throughput.csv"] = "workload,server,throughput [/s]\nchat,\u{1B}[2J\u{202E}x,10\n"
    let run = try DCPlanCommand.run("check", try scratch.inventory("shop", inventory))
    #expect(run.status == 2)
    for scalar in run.stderr.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format)
    }
  }

  @Test func anExistingFileIsReplacedOnlyWhenForced() throws {
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    try scratch.write("mine", to: "program.mps")
    let export = ["export", shop, "--format", "mps", "-o", scratch("program.mps")]
    #expect(try DCPlanCommand.run(export).status == 64)
    #expect(try scratch.text("program.mps") == "mine")
    #expect(try DCPlanCommand.run(export + ["--force"]).status == 0)
    #expect(try scratch.text("program.mps").contains("ENDATA"))
    #expect(try leftovers(in: scratch) == [])
  }

  @Test func aFullDiskIsAFaultNotAnAnswer() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let scratch = try Scratch()
    let shop = try scratch.inventory("shop", .cornerShop())
    #expect(try DCPlanCommand.run("export", shop, "--format", "lp", "-o", "/dev/full/x").status == 64)
    #expect(try DCPlanCommand.run(["plan", shop], stdout: "/dev/full").status == 70)
  }

  @Test(arguments: ["/proc/x", "/proc/x/y", "/dev/null/x", String(repeating: "n", count: 300)])
  func aPlaceThatTakesNothingIsFoundBeforeTheWork(_ place: String) throws {
    let scratch = try Scratch()
    // Faulty, and never read: the place is looked at first.
    let faulty = try scratch.inventory("faulty", WrittenInventory(files: ["inventory.yaml": "dcplan: 1\n"]))
    let output = place.hasPrefix("/") ? place : scratch("deep/\(place)/report")
    for verb in [["plan", faulty], ["export", faulty, "--format", "mps"]] {
      let run = try DCPlanCommand.run(verb + ["--output", output])
      #expect(run.status == 64)
      #expect(run.stderr.hasPrefix("error: nothing can be written "), "\(run.stderr)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["faulty"])
  }

  @Test func aFolderThatAppearsMeanwhileIsLeftAsItIs() throws {
    let scratch = try Scratch()
    let endless = try scratch.inventory("endless", .endless)
    let run = try DCPlanCommand.interrupt(
      after: "found a plan", meanwhile: { try scratch.write("mine", to: "report/notes.txt") }, "plan",
      endless,
      "--output", scratch("report"), "--gap", "0%", "--verbose")
    #expect(run.status == 64)
    #expect(run.stderr.contains("report' appeared meanwhile"))
    #expect(try scratch.files(below: "report") == ["notes.txt": "mine"])
    #expect(try leftovers(in: scratch) == [])
  }

  /// Temporary entries that a run forgot.
  private func leftovers(in scratch: Scratch) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.path).filter { $0.contains("dcplan") }
  }
}
