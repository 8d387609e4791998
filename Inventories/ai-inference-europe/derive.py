#!/usr/bin/env python3
"""Derives the tables of this inventory from the shared public data.

usage: derive.py SHARED_DATA [FOLDER]      e.g. derive.py DATA .

Writes every CSV table; inventory.yaml is written by hand. Needs nothing but Python, and the same data gives
the same bytes. Not needed to plan. Everything this script assumes stands in capitals below.
"""
import csv
import datetime
import io
import pathlib
import sys

DATA = pathlib.Path(sys.argv[1])
FOLDER = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ".")
SLICES = ["night", "day", "evening", "weekend"]  # hours 42, 70, 20, 36 of the 168 of a week
SHARES = {"night": 42 / 168, "day": 70 / 168, "evening": 20 / 168, "weekend": 36 / 168}
PERIODS = [f"{year}Q{quarter}" for year in (2026, 2027) for quarter in (1, 2, 3, 4)]

# Site: day-ahead zone, cloud region whose measured latency stands for it.
SITES = {
    "fra": ("DE", "aws:eu-central-1"),
    "ams": ("NL", "gcp:europe-west4-a"),
    "par": ("FR", "azure:francecentral"),
    "sto": ("SE_3", "aws:eu-north-1"),
    "hel": ("FI", "gcp:europe-north1-a"),
}
REGIONS = {
    "uk": "aws:eu-west-2",
    "benelux": "azure:westeurope",
    "dach": "azure:germanywestcentral",
    "france": "azure:francecentral",
    "nordics": "azure:swedencentral",
}
REGION_SHARE = {"uk": 0.26, "benelux": 0.12, "dach": 0.32, "france": 0.21, "nordics": 0.09}
PARIS_METRO_MS = 2.4  # as measured between two providers in Frankfurt

# MLPerf: workload → (benchmark, scenario), server → accelerator.
BENCHMARKS = {
    "chat": ("llama2-70b-99", "Server"),
    "reasoning": ("llama3.1-405b", "Server"),
    "assistant": ("llama3.1-8b", "Server"),
    "translation": ("mixtral-8x7b", "Server"),
    "images": ("stable-diffusion-xl", "Server"),
    "vision": ("retinanet", "Server"),
    "ranking": ("dlrm-v2-99", "Server"),
}
UNITS = {"images": "images", "vision": "frames", "ranking": "queries"}
ACCELERATORS = {
    "a100": "NVIDIA A100-SXM-80GB",
    "h100": "NVIDIA H100-SXM-80GB",
    "h200": "NVIDIA H200-SXM-141GB",
    "mi300x": "AMD Instinct MI300X",
    "b200": "NVIDIA B200-SXM-180GB",
    "l40s": "NVIDIA L40S",
}
LEFT_OUT = {("chat", "l40s")}  # its two results are 592 and 3219 tokens/s
# Demand of 2026Q1 averaged over the hours, in units of work per second, and its growth per quarter.
LEVEL = {
    "chat": 4_300_000, "reasoning": 50_000, "assistant": 3_900_000, "translation": 3_900_000,
    "images": 1_650, "vision": 1_850_000, "ranking": 28_000_000,
}
GROWTH = {
    "chat": 0.26, "reasoning": 0.28, "assistant": 0.26, "translation": 0.10, "images": 0.16, "vision": 0.04,
    "ranking": 0.04,
}
LAUNCH = {("ranking", "nordics"): "2026Q4"}  # no demand before; no site is near enough earlier
OFFICE, LEISURE, FLAT = "office", "leisure", "flat"
PATTERN = {
    "chat": OFFICE, "reasoning": OFFICE, "assistant": OFFICE, "translation": OFFICE, "images": LEISURE,
    "vision": FLAT, "ranking": LEISURE,
}
WEEKEND = {OFFICE: 0.6, LEISURE: 1.1, FLAT: 1.0}  # weekend over weekday
FLAT_SHAPE = {"night": 0.8, "day": 1.1, "evening": 1.1, "weekend": 1.0}


def rows(path):
    with open(DATA / path, newline="") as file:
        return list(csv.DictReader(file))


def write(name, header, lines):
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(header)
    table.writerows(lines)
    (FOLDER / name).write_text(text.getvalue())


def figures(number, digits=6):
    return f"{number:.{digits}g}" if abs(number) < 10**digits else f"{round(number, digits - 1 - len(str(int(abs(number))))):.0f}"


# Throughput ------------------------------------------------------------------------------------------------

def lower_median(found):
    found = sorted(found, key=lambda row: (float(row["result"]), row["submitter"], row["system"]))
    return found[(len(found) - 1) // 2]


def throughput():
    results = [
        row for row in rows("mlperf/mlperf_inference_datacenter_closed.csv")
        if row["nodes"] == "1" and row["accelerators_per_node"] == "8" and row["availability"] == "available"
    ]
    table = []
    for workload, (benchmark, scenario) in BENCHMARKS.items():
        for server, accelerator in ACCELERATORS.items():
            for mode, capped in (("standard", False), ("max-q", True)):
                found = [
                    row for row in results
                    if row["benchmark"] == benchmark and row["scenario"] == scenario
                    and row["accelerator"].startswith(accelerator) and ("MaxQ" in row["system"]) == capped
                    and "CTS" not in row["accelerator"]
                ]
                if not found or (workload, server) in LEFT_OUT or (capped and server not in ("h100", "h200")):
                    continue
                newest = max(row["round"] for row in found)
                chosen = lower_median([row for row in found if row["round"] == newest])
                count = sum(row["round"] == newest for row in found)
                source = (
                    f"MLPerf Inference {newest} closed, {benchmark} {scenario}: {chosen['submitter']}, "
                    f"{chosen['system'].strip()}" + (f" (median of {count})" if count > 1 else "")
                )
                if chosen["power_w"]:
                    source += f", {chosen['power_w']} W"
                table.append([workload, server, mode, figures(float(chosen["result"])), source, "measured"])
    write("throughput.csv", ["workload", "server", "mode", "throughput [/s]", "source", "basis"], table)


# Servers ---------------------------------------------------------------------------------------------------

EPOCH = "Epoch AI hardware prices (CC BY 4.0)"
HOST_USD = 296_644 - 270_555  # one server of March 2024 minus one 8-GPU board of the same month


def price(accelerator, date, note):
    found = [
        row for row in rows("hardware/epoch_hardware_prices.csv")
        if row["hardware"] == accelerator and row["price_date"] == date and note in row["notes"]
        and row["is_estimate"] == "False" and row["purchase_usd"]
    ]
    assert len(found) == 1, (accelerator, date, found)
    return round(float(found[0]["purchase_usd"]) * 8)


def servers():
    host = f"plus {HOST_USD} USD for the host: server minus board, both March 2024, {EPOCH}"
    b200 = price("NVIDIA B200", "2024-12-17", "DGX, 8 GPU")
    h100 = price("NVIDIA H100 SXM5 80GB", "2025-01-31", "HGX, 8 GPU") + HOST_USD
    h200 = price("NVIDIA H200 SXM", "2025-01-31", "HGX, 8 GPU") + HOST_USD
    mi300x = price("AMD Instinct MI300X", "2025-02-10", "8 GPU") + HOST_USD
    a100 = price("NVIDIA A100 SXM4 80 GB", "2023-09-23", "HGX A100")
    idle = "Idle: lowest reading of 8xH100 nodes, MLPerf Training v4.1, median of 80 runs"
    table = [
        ["a100", "HGX A100 80GB 8-GPU", "NVIDIA", "", a100, 1.4, 6, 0, 0,
         f"Price: dihuni 2023-09-23, {EPOCH}. Idle: a fifth of the peak, estimated. No longer sold", "published"],
        ["h100", "HGX H100 8-GPU", "NVIDIA", "", h100, 2.888, 8, 1, 80,
         f"Price: board, retail 2025-01-31, {host}. {idle}", "estimated"],
        ["h200", "HGX H200 8-GPU", "NVIDIA", "", h200, 2.888, 8, 1, 120,
         f"Price: board, retail 2025-01-31, {host}. Idle as H100", "estimated"],
        ["mi300x", "8x Instinct MI300X", "AMD", "", mi300x, 2.888, 8, 1, 90,
         f"Price: board, retail 2025-02-10, {host}. Idle as H100", "estimated"],
        ["b200", "DGX B200", "NVIDIA", "", b200, 2.996, 10, 2, 185,
         f"Price: deltacomputer 2024-12-17, {EPOCH}. Idle: lowest reading of 8xB200 nodes, MLPerf Training v5.0, "
         "median of 35 runs", "published"],
        ["l40s", "8x L40S PCIe server", "NVIDIA", "", 90_000, 0.9, 4, 1, 150,
         "Price: assumed, 8 cards of 8 kUSD and the host; no public purchase price was found", "assumed"],
    ]
    table = [row[:7] + [5, 5, 20] + row[7:] for row in table]
    write("servers.csv", [
        "id", "name", "vendor", "part_number", "price [USD]", "idle_power [kW]", "rack_units [U]",
        "service_life [years]", "maintenance_rate [%]", "salvage_rate [%]", "lead_time [periods]", "supply_limit",
        "source", "basis",
    ], table)
    sheet = "Data sheet maximum; no workload runs in this mode, it sizes feeds and racks"
    maximum = "highest measured in MLPerf Inference"
    modes = [
        ["a100", "nameplate", 6.5, f"DGX A100: {sheet}", "published"],
        ["a100", "standard", 5.1, "DGX A100 maximum × 0.78, the H100's measured over maximum", "estimated"],
        ["h100", "nameplate", 10.2, f"DGX H100: {sheet}", "published"],
        ["h100", "standard", 7.994, "8xH100 nodes, MLPerf Training v4.1, median of 80 runs", "measured"],
        ["h100", "max-q", 5.9603, f"DGX H100 MaxQ v4.0, {maximum} (dlrm-v2-99 Server)", "measured"],
        ["h200", "nameplate", 10.2, f"DGX H200: {sheet}", "published"],
        ["h200", "standard", 7.994, "As H100: the same 700 W per accelerator", "estimated"],
        ["h200", "max-q", 6.2802, f"H200 MaxQ v4.1, {maximum} (llama2-70b-99 Server)", "measured"],
        ["mi300x", "nameplate", 10.8, "H100 maximum and 8 × 50 W more per accelerator, rounded up", "estimated"],
        ["mi300x", "standard", 8.5, "As H100, and 8 × 50 W more per accelerator", "estimated"],
        ["b200", "nameplate", 14.3, f"DGX B200: {sheet}", "published"],
        ["b200", "standard", 10.4423, f"8xB200 v5.1, {maximum} (Lenovo, llama2-70b-99 Server)", "measured"],
        ["l40s", "nameplate", 4.4, "8 × 350 W (data sheet) and 1.6 kW for the host", "estimated"],
        ["l40s", "standard", 3.5727, f"8xL40S v4.0, {maximum} (Fujitsu, stable-diffusion-xl Offline)", "measured"],
    ]
    write("modes.csv", ["server", "mode", "peak_power [kW]", "source", "basis"], modes)


# Energy ----------------------------------------------------------------------------------------------------

def slice_of(moment):
    if moment.hour < 6:
        return "night"
    if moment.weekday() >= 5:
        return "weekend"
    return "evening" if 17 <= moment.hour < 21 else "day"


def energy(name, path):
    """Mean price of each slice and calendar quarter, the same for both years of the plan."""
    hours = [(datetime.datetime.fromisoformat(row["timestamp_local"]), row) for row in rows(path)]
    table, worst = [], 0.0
    for site, (zone, _) in SITES.items():
        means, true = {}, {}
        for quarter in (1, 2, 3, 4):
            inside = [(moment, float(row[zone])) for moment, row in hours if (moment.month + 2) // 3 == quarter]
            true[quarter] = sum(value for _, value in inside) / len(inside)
            for name_ in SLICES:
                values = [value for moment, value in inside if slice_of(moment) == name_]
                means[quarter, name_] = (sum(values) / len(values), len(values), inside[0][0].year)
        for period in PERIODS:
            quarter = int(period[-1])
            kept = sum(SHARES[s] * means[quarter, s][0] for s in SLICES)
            error = kept / true[quarter] - 1
            worst = max(worst, abs(error))
            for s in SLICES:
                mean, count, year = means[quarter, s]
                source = f"Day-ahead {zone}, {year}Q{quarter}, mean of {count} h; quarter mean off by {error:+.2%}"
                table.append([site, period, s, f"{mean:.3f}", source, "published"])
    write(name, ["site", "period", "slice", "price [EUR/MWh]", "source", "basis"], table)
    print(f"{name}: largest error of a quarter's mean {worst:.2%}")


# Demand ----------------------------------------------------------------------------------------------------

def measured_shape(kind):
    """Mean of the quietest, busiest and other hours of a day over the day's mean, from a 23 h trace."""
    bins = {}
    for row in rows("demand/alibaba_genai2026_qps_10min.csv"):
        if row["request_type"] == kind:
            bins.setdefault(int(row["minute_from_start"]) // 60, []).append(float(row["qps"]))
    day = sorted(sum(values) / len(values) for values in bins.values())
    mean = sum(day) / len(day)
    parts = {"night": day[:6], "evening": day[-4:], "day": day[6:-4]}
    return {name: sum(part) / len(part) / mean for name, part in parts.items()}


def shapes():
    """Demand of each slice over the mean of all hours."""
    result = {FLAT: FLAT_SHAPE}
    for pattern, kind in ((OFFICE, "API Requests"), (LEISURE, "Generative Requests")):
        part = measured_shape(kind)
        if pattern == OFFICE:  # an office's busy hours are the working day: swap them with the evening's
            busy, other = part["evening"], part["day"]
            part["day"] = (4 * busy + 9 * other) / 13
            part["evening"] = other
        part["weekend"] = WEEKEND[pattern] * (part["day"] * 14 + part["evening"] * 4) / 18
        result[pattern] = part
    return {
        pattern: {s: part[s] / sum(part[x] * SHARES[x] for x in SLICES) for s in SLICES}
        for pattern, part in result.items()
    }


def demand():
    shape, table = shapes(), []
    origin = {
        OFFICE: "shape of API requests, Alibaba GenAI trace 2026, busy hours laid on the working day",
        LEISURE: "shape of generative requests, Alibaba GenAI trace 2026, busy hours laid on the evening",
        FLAT: "shape assumed",
    }
    for workload in BENCHMARKS:
        for region in REGIONS:
            for index, period in enumerate(PERIODS):
                if period < LAUNCH.get((workload, region), ""):
                    continue
                for s in SLICES:
                    value = LEVEL[workload] * (1 + GROWTH[workload]) ** index
                    value *= REGION_SHARE[region] * shape[PATTERN[workload]][s]
                    source = f"Level, growth and regional share assumed; {origin[PATTERN[workload]]}"
                    table.append([workload, region, period, s, figures(value, 4), source, "assumed"])
    write("demand.csv", ["workload", "region", "period", "slice", "demand [/s]", "source", "basis"], table)
    print({pattern: {s: round(v, 3) for s, v in part.items()} for pattern, part in shape.items()})


# Network ---------------------------------------------------------------------------------------------------

def latency():
    measured = {(row["src"], row["dst"]): float(row["avg_rtt_ms"]) for row in rows("network/cloud_region_rtt.csv")}
    table = []
    for region, user in REGIONS.items():
        for site, (_, host) in SITES.items():
            if user == host:
                table.append([region, site, PARIS_METRO_MS, "As two providers in Frankfurt", "estimated"])
                continue
            value = min(measured[user, host], measured[host, user])
            source = f"Round trip {user} – {host}, skyplane 2022 (Apache-2.0), the quicker direction"
            table.append([region, site, f"{value:.1f}", source, "measured"])
    write("latency.csv", ["region", "site", "latency [ms]", "source", "basis"], table)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    throughput()
    servers()
    energy("energy.csv", "energy/dayahead_eur_mwh_2022-07_2023-06.csv")
    energy("energy-2019.csv", "energy/dayahead_eur_mwh_2019.csv")
    demand()
    latency()


main()
