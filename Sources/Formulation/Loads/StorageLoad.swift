import Domain
import Optimization

/// Storage in service; it draws the same whatever it does.
struct StorageLoad: Load {
  let name = "storage"

  /// Σ power × units in service.
  func power(at site: Site, in period: Period, _ slice: Slice, in setting: Setting) -> LinearExpression {
    configuredMaximum(at: site, in: period, in: setting)
  }

  /// Every unit in service.
  func configuredMaximum(at site: Site, in period: Period, in setting: Setting) -> LinearExpression {
    var draw = LinearExpression()
    for storage in setting.inventory.storageTypes {
      draw.add(
        setting.storageStanding(of: storage, at: site.id, in: period), times: storage.power.value)
    }
    return draw
  }

  /// A type that fits once per rack fills as many racks as units.
  func racksFilled(
    of rack: RackType, at site: Site, in period: Period, in setting: Setting
  ) -> LinearExpression {
    var filled = LinearExpression()
    for storage in setting.inventory.storageTypes
    where storage.rack == rack.id && setting.inventory.perRack(storage) != nil {
      let key = StorageKey(storage: storage.id, site: site.id, period: period.id)
      if let racks = setting.unknowns.filledStorage[key] {
        filled.add(1, racks)
      } else {
        filled.add(setting.storageStanding(of: storage, at: site.id, in: period))
      }
    }
    return filled
  }
}
