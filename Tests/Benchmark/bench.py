#!/usr/bin/env python3
"""Measures dcplan, and other solvers on its program, on seeded inventories: bench.py [--sizes S,M] [--peers] …

Processor seconds and memory of whole processes, one thread each, one after the other: to the first plan, and to a proven
gap of 5, 1, 0.1 and 0.01 %. The other solvers run on (a) the textbook program and (b) the program that dcplan exports.
Writes a table in Markdown and in CSV, with ratios of dcplan to the best other solver and their geometric means.
"""

import argparse
import csv
import json
import math
import pathlib
import statistics
import subprocess
import sys
import tempfile

import generate
import textbook
from world import world

HERE = pathlib.Path(__file__).parent
GAPS = (0.05, 0.01, 0.001, 0.0001)
PEERS = ("highs", "cbc", "scip")
COLUMNS = ["instance", "solver", "program", "first plan [s]"] + [f"{100 * g:g} % [s]" for g in GAPS] + [
    "gap at the end [%]", "cost", "bound", "processor time [s]", "memory [MB]"]
# Seconds that a solver may take, by size.
LIMITS = {"S": 10, "M": 60, "L": 600, "XL": 900, "XXL": 1800}


def reached(trace, gap):
    """Processor seconds until cost and bound were so close; None when they never were."""
    for seconds, cost, bound in trace:
        if math.isfinite(cost) and math.isfinite(bound) and cost - bound <= gap * abs(cost) * (1 + 1e-6) + 1e-9:
            return seconds
    return None


def row(instance, solver, program, trace, seconds, memory):
    plans = [entry for entry in trace if math.isfinite(entry[1])]
    cost, bound = (trace[-1][1], trace[-1][2]) if trace else (math.inf, -math.inf)
    gap = 100 * max(0.0, cost - bound) / abs(cost) if plans else None
    return [instance, solver, program, plans[0][0] if plans else None] + [reached(trace, g) for g in GAPS] + [
        gap, cost if plans else None, bound if math.isfinite(bound) else None, seconds, memory]


def dcplan(binary, folder, instance, limit, gap):
    with tempfile.TemporaryDirectory() as place:
        trace = pathlib.Path(place) / "trace.csv"
        timed = subprocess.run(
            ["/usr/bin/time", "-f", "%U %S %M", str(binary), "plan", str(folder), "--gap", f"{100 * gap:g}%",
             "--time-limit", f"{limit}s", "--trace", str(trace), "--output", f"{place}/report", "--threads", "1", "--quiet"],
            capture_output=True, text=True)
        user, system, memory = timed.stderr.strip().splitlines()[-1].split()
        with open(trace) as file:
            lines = list(csv.DictReader(file))
    entries = [
        (float(e["processor time [s]"]), float(e["cost"] or "inf") / 1000, float(e["bound"] or "-inf") / 1000)
        for e in lines]
    return row(instance, "dcplan", "inventory", entries, float(user) + float(system), float(memory) / 1e3)


def peer(name, program, path, instance, limit, gap):
    run = subprocess.run(
        [sys.executable, str(HERE / "peers.py"), name, str(path), str(limit), str(gap)], capture_output=True, text=True)
    if run.returncode != 0:
        print(run.stderr.strip().splitlines()[-1:], file=sys.stderr)
        return row(instance, name, program, [], None, None)
    found = json.loads(run.stdout.strip().splitlines()[-1])
    return row(instance, found["version"], program, found["trace"], found["seconds"], found["memory"])


def measure(options):
    rows = []
    with tempfile.TemporaryDirectory() as place:
        for size in options.sizes.split(","):
            for thin in (False, True) if options.thin else (False,):
                for seed in range(1, options.seeds + 1):
                    instance = f"{size}-{seed}{'-thin' if thin else ''}"
                    folder, limit = pathlib.Path(place) / instance, options.limit or LIMITS[size]
                    generate.write(folder, world(size, seed, thin))
                    rows.append(dcplan(options.binary, folder, instance, limit, options.gap))
                    print(shown(rows[-1]), file=sys.stderr, flush=True)
                    if not options.peers:
                        continue
                    exported = folder / "exported.mps"
                    subprocess.run(
                        [options.binary, "export", folder, "--format", "mps", "--output", exported],
                        check=True, capture_output=True)
                    plain = folder / "textbook.mps"
                    textbook.write(textbook.loosened(textbook.read(exported)), plain)
                    for name in options.peers.split(","):
                        for program, path in (("textbook", plain), ("exported", exported)):
                            rows.append(peer(name, program, path, instance, limit, options.gap))
                            print(shown(rows[-1]), file=sys.stderr, flush=True)
                    for path in folder.iterdir():
                        path.unlink()
    return rows


def text(value):
    if value is None:
        return "–"
    if isinstance(value, str):
        return value
    return f"{value:.3g}" if abs(value) < 1000 else f"{value:.0f}"


def shown(row):
    return "  ".join(text(v) for v in row)


def ratios(rows):
    """dcplan's seconds over the best other solver's, by instance and gap; a solver that never gets there counts as its time."""
    lines = []
    by_instance = {}
    for r in rows:
        by_instance.setdefault(r[0], []).append(r)
    kinds = {}
    for instance, entries in by_instance.items():
        kinds.setdefault(instance.split("-")[0] + ("-thin" if "thin" in instance else ""), []).append(entries)
    for kind, group in kinds.items():
        for place, gap in enumerate(GAPS):
            found = []
            for entries in group:
                ours = entries[0][4 + place]
                others = [e[4 + place] for e in entries[1:] if e[4 + place] is not None]
                if ours and others:
                    # A clock that ticks every hundredth of a second knows no less.
                    found.append(ours / max(0.005, min(others)))
            if found:
                mean = math.exp(statistics.fmean(math.log(x) for x in found))
                lines.append([kind, f"{100 * gap:g} %", f"{len(found)} of {len(group)}", mean, max(found)])
    return lines


def markdown(rows):
    out = ["| " + " | ".join(COLUMNS) + " |", "|" + " --- |" * 3 + " ---: |" * (len(COLUMNS) - 3)]
    out += ["| " + " | ".join(text(v) for v in r) + " |" for r in rows]
    lines = ratios(rows)
    if lines:
        out += ["", "Seconds of dcplan over those of the best other solver on either program, where both get there:", "",
                "| size | gap | instances | geometric mean | worst |", "| --- | --- | --- | ---: | ---: |"]
        out += ["| " + " | ".join(text(v) for v in r) + " |" for r in lines]
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", default=str(HERE.parent.parent / ".build/release/dcplan"))
    parser.add_argument("--sizes", default="S,M,L")
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--thin", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--gap", type=float, default=1e-4)
    parser.add_argument("--limit", type=float, default=None)
    parser.add_argument("--peers", default="")
    parser.add_argument("--output", type=pathlib.Path, default=pathlib.Path(".build/benchmark"))
    options = parser.parse_args()
    found = measure(options)
    options.output.mkdir(parents=True, exist_ok=True)
    (options.output / "benchmark.md").write_text(markdown(found))
    with open(options.output / "benchmark.csv", "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(found)
    print(markdown(found))
