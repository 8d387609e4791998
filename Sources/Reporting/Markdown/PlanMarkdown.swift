import Planning
enum PlanMarkdown { static func text(of plan: Plan) -> String { "" } }
