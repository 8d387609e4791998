import Optimization

/// What a tree search is to do, and how far it may go.
struct TreeOptions: Sendable {
  var relativeGap = 0.0
  var nodeLimit: Int?
  /// Simplex iterations in all, those of parts searched by themselves included. A limit that does not depend on the
  /// machine.
  var workLimit: Int?
  /// Only points that cost less than this matter.
  var cutoff = Double.infinity
  /// A point that costs no more than this is good enough.
  var target = -Double.infinity
  /// Proven before.
  var bound = -Double.infinity
  /// Whether the problem leaves out points that are no better than the cutoff, so that its relaxation bounds only those that
  /// are.
  var isHeldCloser = false
  /// The best point known, whose cost is the cutoff; it may lie outside of what is searched.
  var reference: [Double]?
  /// Where the first linear program starts.
  var basis: BasisCode?
  /// Whether a program that shrinks much at the root is to be handed back, to be searched anew.
  var mayRestart = false
  /// Whether rows may be added that cut fractions off. Not in a program of which columns are left out: a cut need not
  /// hold with them.
  var mayCut = true
  var scope = Scope.whole
  /// Nothing but the time it takes depends on it.
  var threads = Threads.one
  /// What follows from the whole numbers of a point by itself, put right; it costs no more.
  var polished: @Sendable ([Double]) -> [Double] = { $0 }

  enum Scope: Sendable {
    /// All of a program.
    case whole
    /// A part that holds most of a large program, and is searched like a whole one.
    case core
    /// A part that is searched for better points only.
    case part
  }
}

/// What a tree search found.
struct TreeResult: Sendable {
  var values: [Double]?
  var objective = Double.infinity
  /// No point costs less, whether it lies in what was searched or was left out for costing no less than the cutoff.
  var bound = -Double.infinity
  var nodes = 0
  /// Simplex iterations.
  var work = 0
  var ending = End.limit
  /// Bounds that every point better than the cutoff obeys, where the search had better start anew with them.
  var restart: (lower: [Double], upper: [Double])?

  enum End: Sendable {
    /// Nothing better than the cutoff, by the gap, is left.
    case complete
    case infeasible
    case unbounded
    case limit
    case stopped
  }
}
