/// Everything that draws power and fills racks. Adding a kind is one file in `Loads/` and one line here.
let allLoads: [any Load] = [
  ServerLoad(),
  SwitchLoad(),
  JobLoad(),
  HiredServerLoad(),
  StorageLoad(),
]
