#!/usr/bin/env python3
"""Turns an OR-Library capacitated facility location instance into a dcplan inventory.

usage: derive.py INSTANCE [FOLDER]      e.g. derive.py cap41.txt .

Needs nothing but Python. The same instance gives the same bytes.
"""
import math
import pathlib
import sys
from decimal import Decimal, getcontext

getcontext().prec = 40
HOURS = 744  # January 2026
OPTIMA = {  # OR-Library, capopt
    "cap41": "1040444.375", "cap42": "1098000.450", "cap43": "1153000.450", "cap44": "1235500.450",
    "cap51": "1025208.225", "cap61": "932615.750", "cap62": "977799.400", "cap63": "1014062.050",
    "cap64": "1045650.250",
}
ORIGIN = "OR-Library {0} (Beasley 1988), {0}.txt"


def parse(path):
    """Facilities (capacity, fixed cost) and customers (demand, cost of serving all of it from each facility)."""
    tokens = iter(path.read_text().split())
    facilities, customers = int(next(tokens)), int(next(tokens))
    sites = [(int(next(tokens)), Decimal(next(tokens))) for _ in range(facilities)]
    clients = [
        (Decimal(next(tokens)), [Decimal(next(tokens)) for _ in range(facilities)]) for _ in range(customers)
    ]
    return sites, clients


def plain(number):
    """A decimal without exponent or idle zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def unit_cost(cost, demand):
    """Cost per unit of demand: exact where the quotient ends, else 17 digits."""
    quotient = cost / demand
    short = quotient.quantize(Decimal("1e-9"))
    return plain(short) if short * demand == cost else repr(float(quotient))


def inventory(name, sites, module):
    lines = [
        "# Written by derive.py; see README.md for the units.",
        "dcplan: 1",
        f"name: Site selection ({name})",
        f"description: OR-Library {name}, capacitated facility location; published optimum {OPTIMA.get(name, 'unknown')}",
        "currency: USD                # the instance has no currency",
        "horizon:",
        "  start: 2026-01-01",
        f"  periods: 1 month           # {HOURS} h, one slice",
        "discount_rate: 0 %",
        "regions: [" + ", ".join(f"c{i:02d}" for i in range(1, customers_of(sites) + 1)) + "]",
        "sites:",
    ]
    for j, (capacity, fixed) in enumerate(sites[0], 1):
        lines.append(
            f"  - {{id: f{j:02d}, state: candidate, opening_cost: {plain(fixed)} USD, space: {capacity // module} m2}}"
        )
    lines += [
        "workloads:",
        "  # 1 GB / 744: a demand of 1/h sends exactly 1 GB in the month.",
        f"  - {{id: goods, name: Goods, unit: units, network_out: {1e9 / HOURS!r} B}}",
        "tables:",
    ]
    lines += [f"  {t}: {t}.csv" for t in ("servers", "throughput", "demand", "bandwidth", "racks")]
    return "\n".join(lines) + "\n"


def customers_of(world):
    return len(world[1])


def tables(name, sites, clients, module):
    """CSV text by file name."""
    origin = ORIGIN.format(name)
    demand = ["workload,region,period,slice,demand [units/h],source,basis"]
    bandwidth = ["site,region,name,egress_price [USD/GB],source,basis"]
    for i, (wanted, _) in enumerate(clients, 1):
        demand.append(f'goods,c{i:02d},*,*,{plain(wanted)},"{origin}",published')
    for j in range(1, len(sites) + 1):
        for i, (wanted, costs) in enumerate(clients, 1):
            price = unit_cost(costs[j - 1], wanted)
            bandwidth.append(f'f{j:02d},c{i:02d},f{j:02d}-c{i:02d},{price},"{origin}",published')
    return {
        "servers.csv": "id,name,price [USD],idle_power [W],peak_power [W],rack_units [U],rack,source,basis\n"
        f'depot,Capacity module,0,0,0,1,plot,"{origin}",published\n',
        "throughput.csv": "workload,server,throughput [units/h],source,basis\n"
        f'goods,depot,{module},"{origin}",published\n',
        "racks.csv": "id,name,units [U],price [USD],floor_space [m2]\nplot,Plot,1,0,1\n",
        "demand.csv": "\n".join(demand) + "\n",
        "bandwidth.csv": "\n".join(bandwidth) + "\n",
    }


def main():
    path = pathlib.Path(sys.argv[1])
    folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ".")
    folder.mkdir(parents=True, exist_ok=True)
    sites, clients = parse(path)
    module = math.gcd(*(capacity for capacity, _ in sites))
    files = tables(path.stem, sites, clients, module)
    files["inventory.yaml"] = inventory(path.stem, (sites, clients), module)
    for file, text in files.items():
        (folder / file).write_text(text)


main()
