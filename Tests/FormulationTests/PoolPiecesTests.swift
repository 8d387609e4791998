import Domain
import TestSupport
import Testing

@testable import Formulation

/// Pieces carry no more than the pool, and hardly less.
@Suite struct PoolPiecesTests {
  private func pieces(_ share: Double, wait: Double, slots: Double, peak: Double) throws -> PoolPieces {
    var world = TinyWorld()
    world.workloads[0].sharing = .servers
    world.workloads[0].latencyObjective = LatencyObjective(
      serviceTime: Seconds(1), wait: Seconds(wait), share: share)
    let (workload, server) = (world.inventory.workloads[0], world.inventory.serverTypes[0])
    return try #require(
      PoolPieces(of: workload, on: server, slowest: Throughput(slots), carrying: Throughput(peak * slots)))
  }

  @Test(arguments: [(0.8, 0.0, 1.0), (0.99, 0.0, 1), (0.95, 0.1, 8), (0.5, 2, 3), (0.999, 0, 200)])
  func neverMoreThanThePoolCarries(share: Double, wait: Double, slots: Double) throws {
    let pieces = try pieces(share, wait: wait, slots: slots, peak: 60)
    var next = 1
    for piece in pieces.pieces {
      #expect(piece.first == next && piece.last >= piece.first)
      next = piece.last + 1
      for blocks in Set([piece.first, (piece.first + piece.last) / 2, piece.last]) {
        let carried = pieces.pool.greatestLoad(blocks: blocks)
        #expect(piece.load(blocks) <= carried * (1 + 1e-9))
        #expect(piece.load(blocks) >= carried * 0.96)
      }
    }
    #expect(pieces.pieces.count < 40)
    #expect(pieces.least(carrying: Throughput(60 * slots)) == pieces.most)
  }
}
