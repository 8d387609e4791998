extension TinyInventory {
  /// The tiny inventory with a leaf-spine fabric at every site.
  static let joined = TinyInventory()
    .adding(
      "switches",
      """
      id,name,vendor,part_number,ports,port_speed [Gbit/s],price [USD],power [W],rack_units [U]
      q,Quick,Acme,S-1,64,400,35000,1720,
      s,,,,32,400,20000,,

      """
    )
    .adding(
      "fabrics",
      """
      id,site,template,leaf,spine,core,oversubscription,uplinks,rail_group
      net,*,leaf-spine,q,s,,,,

      """
    )
    .adding("ports", "server,fabric,count,speed [Gbit/s]\nh100,net,8,400\n")
    .adding(
      "link_parts",
      """
      fabric,link,id,kind,per_link,price [USD],part_number
      net,server,optic,transceiver,2,500,980-9I510
      net,switch,fibre,cable,1,40 EUR,

      """)
}
