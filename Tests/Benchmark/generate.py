#!/usr/bin/env python3
"""Writes the inventory of a seeded world: generate.py SIZE SEED FOLDER [--thin]."""

import argparse
import csv
import pathlib

from world import COMMITS, KINDS, RACKS, STORAGE, SWITCH, world

START = 2026


def period(t, world):
    return str(START) if world["T"] == 1 else f"{START + t // 4}Q{t % 4 + 1}"


def commissioned(k, left, world):
    """The day from which a server's life ends after `left` quarters of the plan."""
    quarter = 4 * START + left - world["life"][k]
    return f"{quarter // 4}-{quarter % 4 * 3 + 1:02d}-01"


def table(folder, name, header, rows):
    with open(folder / f"{name}.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def write(folder, w):
    folder.mkdir(parents=True, exist_ok=True)
    K, S, T, W, R = (w[a] for a in "KSTWR")
    quarters = "1 year" if T == 1 else f"{T} quarters"
    name = f"{w['size']}-{w['seed']}{'-thin' if w['thin'] else ''}"
    lines = [
        "dcplan: 1", f"name: Benchmark {name}", "description: Made by Tests/Benchmark/generate.py", "currency: USD",
        f"horizon: {{start: {START}-01-01, periods: {quarters}}}", "discount_rate: 8 %",
        "regions: [" + ", ".join(f"r{r}" for r in range(R)) + "]", "sites:",
    ]
    for s in range(S):
        state = "existing" if w["in_use"][s] or S == 1 else "candidate"
        opening = "" if state == "existing" else f", opening_cost: {w['opening'][s]:.3f} kUSD"
        lines.append(
            f"  - {{id: s{s}, state: {state}{opening}, fixed_cost: {w['fixed'][s]:.3f} kUSD/quarter, "
            f"space: {w['space'][s]:.0f} m2, power_feed: {w['feed'][s]:.1f} kW, pue: {w['pue'][s]:.3f}, "
            f"rent: {w['rent'][s]:.2f} USD/kW/month}}")
    lines.append("workloads:")
    for i in range(W):
        short = w["penalty"][i] * 1e9 / (2190 * 3600)  # USD per million units
        lines.append(
            f"  - {{id: w{i}, name: {w['kind'][i]} {i}, unit: units, max_utilisation: {100 * w['utilisation'][i]:.2f} %, "
            f"latency_limit: {w['reach'][i] * 100:.1f} ms, network_out: {w['traffic'][i] * 125e6:.0f} B, "
            f"short_penalty: {short:.6f} USD/million}}")
    lines.append("datasets:")
    lines += [f"  - {{id: d{q}, copies: {min(S, 2)}}}" for q in range(3)]
    lines.append("budgets:")
    lines += [f"  - {{kind: capex, period: {period(t, w)}, limit: {w['budget'][t]:.3f} kUSD}}" for t in range(T)]
    names = ["servers", "throughput", "demand", "racks", "energy", "latency", "bandwidth", "commit_tiers",
             "switches", "fabrics", "ports", "storage", "datasets", "placement"]
    names += ["existing"] if w["standing"].any() else []
    lines.append("tables:")
    lines += [f"  {a}: {a}.csv" for a in names]
    (folder / "inventory.yaml").write_text("\n".join(lines) + "\n")

    table(folder, "servers", [
        "id", "name", "price [kUSD]", "price_trend [%]", "idle_power [kW]", "peak_power [kW]", "rack_units [U]", "rack",
        "service_life [quarters]", "maintenance_rate [%]", "salvage_rate [%]", "order_lot", "minimum_order",
        "first_order", "last_order", "buy"], [
        (f"k{k}", f"{w['family'][k]} {w['generation'][k]}", f"{w['price'][k]:.3f}", "-7.76", f"{w['idle'][k]:.3f}",
         f"{w['peak'][k]:.3f}", w["units"][k], f"rack{w['rack'][k]}", w["life"][k], 8, 85, w["lot"][k], w["least"][k],
         "" if w["legacy"][k] else period(w["first"][k], w), "" if w["legacy"][k] else period(w["last"][k], w),
         "no" if w["legacy"][k] else "yes") for k in range(K)])
    table(folder, "throughput", ["workload", "server", "throughput [/s]"], [
        (f"w{i}", f"k{k}", f"{w['throughput'][i, k]:.4f}")
        for i in range(W) for k in range(K) if w["throughput"][i, k] > 0])
    table(folder, "demand", ["workload", "region", "period", "slice", "demand [/s]"], [
        (f"w{i}", f"r{r}", period(t, w), "all", f"{w['demand'][i, r, t]:.3f}")
        for i in range(W) for r in range(R) for t in range(T)])
    table(folder, "racks", ["id", "units [U]", "power_limit [kW]", "price [kUSD]", "floor_space [m2]"], [
        (f"rack{j}", *RACKS[j]) for j in range(3)])
    table(folder, "energy", ["site", "period", "slice", "price [USD/MWh]"], [
        (f"s{s}", period(t, w), "all", f"{w['energy'][s, t]:.3f}") for s in range(S) for t in range(T)])
    table(folder, "latency", ["region", "site", "latency [ms]"], [
        (f"r{r}", f"s{s}", f"{100 * w['distance'][r, s]:.1f}") for r in range(R) for s in range(S)])
    table(folder, "bandwidth", ["site", "region"], [(f"s{s}", "*") for s in range(S)])
    table(folder, "commit_tiers", ["site", "region", "commit [Gbit/s]", "price [USD/Mbit/s/month]"], [
        (f"s{s}", "*", *tier) for s in range(S) for tier in COMMITS])
    table(folder, "switches", ["id", "ports", "port_speed [Gbit/s]", "price [kUSD]", "power [kW]", "rack_units [U]", "rack"],
          [("sw", *SWITCH, "rack0")])
    table(folder, "fabrics", ["id", "site", "template", "leaf", "spine", "oversubscription"],
          [("front", "*", "leaf-spine", "sw", "sw", 3)])
    table(folder, "ports", ["server", "fabric", "count", "speed [Gbit/s]"], [
        (f"k{k}", "front", 2, 100) for k in range(K)])
    table(folder, "storage", ["id", "capacity [TB]", "price [kUSD]", "rack_units [U]", "power [kW]", "rack", "service_life [quarters]"],
          [(f"st{q}", c, p, u, d, "rack0", 20) for q, (c, p, u, d) in enumerate(STORAGE)])
    table(folder, "datasets", ["dataset", "site", "period", "size [TB]"], [
        (f"d{q}", "*", period(t, w), f"{w['stored'][q, t]:.3f}") for q in range(3) for t in range(T)])
    table(folder, "placement", ["dataset", "storage"], [
        (f"d{q}", f"st{a}") for q in range(3) for a in range(q + 1)])
    if w["standing"].any():
        table(folder, "existing", ["site", "server", "count", "commissioned"], [
            (f"s{s}", f"k{k}", w["standing"][k, s], commissioned(k, w["left"][k, s], w))
            for k in range(K) for s in range(S) if w["standing"][k, s]])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size")
    parser.add_argument("seed", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--thin", action="store_true")
    a = parser.parse_args()
    write(a.folder, world(a.size, a.seed, a.thin))
