import Domain
import Testing

/// Effective replication: raw bytes for each byte kept. Haystack (OSDI 2010) keeps three replicas on RAID-6 of ten
/// disks and two, 3.6; f4 (OSDI 2014) codes RS(10,4), 1.4, and with the exclusive or of two sites' blocks at a
/// third, 2.1. Case storage_effective_replication. A unit is 1 PB of raw disk, so that units are petabytes.
@Suite struct StorageReplicationTests {
  static let files = [
    "inventory.yaml": """
    dcplan: 1
    name: Effective replication
    currency: USD
    horizon: {start: 2026-01-01, periods: 1 year}
    regions: [world]
    sites: [{id: here, state: existing}]
    datasets:
      - {id: haystack-photos}
      - {id: f4-photos}
      - {id: f4-geo-photos}
      - {id: packed-photos, compression: 2}
      - {id: rs-6-3-data}
      - {id: rs-8-2-data}
      - {id: rs-17-3-data}
    workloads: [{id: none, unit: requests}]
    tables:
      servers: servers.csv
      throughput: throughput.csv
      demand: demand.csv
      storage: storage.csv
      datasets: datasets.csv
      placement: placement.csv
    """,
    "servers.csv": "id,price [USD]\nbox,0\n",
    "throughput.csv": "workload,server,throughput [/s]\nnone,box,1\n",
    "demand.csv": "workload,region,period,slice,demand [/s]\nnone,world,*,*,1\n",
    "storage.csv": """
    id,capacity [PB],price [USD],replicas,data_shards,parity_shards,fill_limit [%]
    haystack,1,1000,3,10,2,100
    f4,1,1000,1,10,4,100
    f4-geo,1,1000,1.5,10,4,100
    packed,1,1000,1,10,4,85
    rs-6-3,1,1000,1,6,3,100
    rs-8-2,1,1000,1,8,2,100
    rs-17-3,1,1000,1,17,3,100
    """,
    "datasets.csv": """
    dataset,site,period,size [PB]
    haystack-photos,here,*,100
    f4-photos,here,*,100
    f4-geo-photos,here,*,100
    packed-photos,here,*,100
    rs-6-3-data,here,*,100
    rs-8-2-data,here,*,100
    rs-17-3-data,here,*,100
    """,
    "placement.csv": """
    dataset,storage
    haystack-photos,haystack
    f4-photos,f4
    f4-geo-photos,f4-geo
    packed-photos,packed
    rs-6-3-data,rs-6-3
    rs-8-2-data,rs-8-2
    rs-17-3-data,rs-17-3
    """,
  ]

  /// Raw petabytes for 100 PB kept: expected figures of the case, within its 1e-6.
  static let raw: [(storage: String, petabytes: Double, units: Int)] = [
    ("haystack", 360, 360), ("f4", 140, 140), ("f4-geo", 210, 210), ("packed", 82.3529, 83),
    ("rs-6-3", 150, 150), ("rs-8-2", 125, 125), ("rs-17-3", 117.6471, 118),
  ]

  @Test func rawCapacityIsAsPublished() throws {
    let result = try PublishedCase(Self.files)
    for (storage, petabytes, units) in Self.raw {
      let limit = try #require(result.plan.limits.first { $0.subject == "here \(storage)" })
      #expect(abs(limit.used - petabytes) < 1e-4, "\(storage): \(limit.used) PB raw")
      let line = try #require(result.plan.storage.first { $0.storage.name == storage })
      #expect(line.units == units, "\(storage)")
    }
    #expect(result.amount("storage-purchase") == 1_186_000, "1,186 whole petabytes")
  }

  /// The overheads themselves, to the case's tolerance.
  @Test func overheadsAreAsPublished() throws {
    let result = try PublishedCase(Self.files)
    let expected = [
      "haystack": 3.6, "f4": 1.4, "f4-geo": 2.1, "rs-6-3": 1.5, "rs-8-2": 1.25, "rs-17-3": 1.176471,
    ]
    for (storage, overhead) in expected {
      let type = try #require(result.inventory.storageType(ID(storage)))
      #expect(abs(type.redundancy.overhead - overhead) < 1e-6, "\(storage)")
    }
  }
}
