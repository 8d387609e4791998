/// The tiny inventory with storage and data to keep on it.
extension TinyInventory {
  static let stored = TinyInventory()
    .replacing(
      "workloads:",
      with: """
        datasets:
          - {id: corpus, compression: 2, cache_hit_ratio: 40 %}
          - {id: logs}
        workloads:
        """
    )
    .adding(
      "storage",
      """
      id,name,capacity [TB],iops,bandwidth [GB/s],price [USD],power [W],data_shards,parity_shards,fill_limit [%]
      flash,Flash Node,200,1000000,20,90000,900,8,2,85
      disk,Disk Shelf,1.2 PB,,2,40 kEUR,1200,10,4,90

      """
    )
    .adding(
      "datasets",
      """
      dataset,site,period,size [TB],iops,bandwidth [GB/s]
      corpus,*,*,500,200000,40
      logs,ams,2026Q2,1 PB,,

      """)
}
