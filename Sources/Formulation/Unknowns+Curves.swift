import Domain
import Optimization

/// Servers of one type at one site in one slice.
struct FleetSliceKey: Hashable, Sendable {
  let fleet: FleetKey
  let slice: ID<Slice>
}

/// One straight piece of a server type's power curve in one slice.
struct FleetPieceKey: Hashable, Sendable {
  let fleet: FleetKey
  let slice: ID<Slice>
  /// 0-based, from idle on.
  let piece: Int
}

/// A site in one slice, or at its configured maximum.
struct SiteSliceKey: Hashable, Sendable {
  let site: ID<Site>
  let period: ID<Period>
  /// nil is the configured maximum of all equipment.
  let slice: ID<Slice>?

  var label: String { "\(site),\(period),\(slice?.name ?? "configured")" }
}

/// One straight piece of a site's PUE curve.
struct SitePieceKey: Hashable, Sendable {
  let place: SiteSliceKey
  /// 0-based, from no load on.
  let piece: Int
}

/// Making the unknowns of power curves. A convex curve that nobody gains from overstating needs none but its power,
/// which lies above all of its pieces; any other needs the choice of the piece.
extension Unknowns {
  mutating func addCurves(_ world: World, _ problem: inout Problem) {
    for (fleet, _) in installed.all {
      guard let server = world.inventory.serverType(fleet.server), let curve = server.powerCurve,
        let site = world.inventory.site(fleet.site), !server.isSwitchedOffIdle(at: site)
      else { continue }
      for slice in world.slices { addCurve(curve, of: fleet, slice, world, &problem) }
    }
    for site in world.inventory.sites {
      guard let curve = site.facility.pueCurve else { continue }
      for period in world.periods where world.mayBeOpen(site, in: period) {
        addCurve(curve, of: site, period, world, &problem)
      }
    }
  }

  private mutating func addCurve(
    _ curve: PowerCurve, of fleet: FleetKey, _ slice: Slice, _ world: World, _ problem: inout Problem
  ) {
    let place = "\(fleet.server),\(fleet.site),\(fleet.period),\(slice.id)"
    guard !curve.line.isConvex || world.paysForPower(at: fleet.site, in: fleet.period, slice.id) else {
      let key = FleetSliceKey(fleet: fleet, slice: slice.id)
      curvePower.insert(key, problem.add(Variable("power(\(place))")))
      return
    }
    for piece in curve.line.segments.indices {
      let key = FleetPieceKey(fleet: fleet, slice: slice.id, piece: piece)
      pieceServers.insert(key, problem.add(Variable("pieceservers(\(place),\(piece))")))
      pieceLoad.insert(key, problem.add(Variable("pieceload(\(place),\(piece))")))
      addWhole(
        \.curvePiece, key, Variable("piece(\(place),\(piece))", .integer, .binary), .tiers, at: fleet.site,
        in: fleet.period, &problem)
    }
  }

  private mutating func addCurve(
    _ curve: PUECurve, of site: Site, _ period: Period, _ world: World, _ problem: inout Problem
  ) {
    let most = site.facility.modules == nil ? [] : [ID<Slice>?.none]
    for slice in world.slices.map({ Optional($0.id) }) + most {
      let key = SiteSliceKey(site: site.id, period: period.id, slice: slice)
      let line = curve.line(to: site.mostITPower ?? .zero)
      let isPaid = slice.map { world.paysForPower(at: site.id, in: period.id, $0) } ?? false
      facilityPower.insert(key, problem.add(Variable("facilitypower(\(key.label))")))
      guard !line.isConvex || isPaid else { continue }
      for piece in line.segments.indices {
        let part = SitePieceKey(place: key, piece: piece)
        piecePower.insert(part, problem.add(Variable("piecepower(\(key.label),\(piece))")))
        addWhole(
          \.puePiece, part, Variable("puepiece(\(key.label),\(piece))", .integer, .binary), .tiers,
          at: site.id,
          in: period.id, &problem)
      }
    }
  }
}

extension World {
  /// Whether more power earns money, so that a plan would gain from overstating it.
  fileprivate func paysForPower(at site: ID<Site>, in period: ID<Period>, _ slice: ID<Slice>) -> Bool {
    inventory.energyPrice(at: site, in: period, slice).perUnit < 0
  }
}
