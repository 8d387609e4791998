import Planning
import Reporting

/// The plan that a report folder holds.
struct WrittenPlan {
  let plan: Plan

  init(in folder: String) throws(Failure) {
    let text = try ReportFolder.planText(in: folder)
    do throws(PlanJSONFault) {
      self.plan = try PlanJSON.plan(from: text)
    } catch {
      throw Failure(.faultyInventory, "\(folder)/\(error.text)")
    }
  }
}
