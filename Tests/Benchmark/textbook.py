#!/usr/bin/env python3
"""The exported program as one would write it first: textbook.py IN.mps OUT.mps.

The same unknowns, costs and whole numbers, so the same optimum; but what dcplan does to make the relaxation tight is
taken back: one row says that a closed site serves nothing, and limits of power and space say the rest; a commitment
counts in full, even where less could ever be carried; orders, stocks and traffic have no bounds from the data.
"""

import re
import sys

from world import COMMITS

# What follows from the rows for power and space, which are multiplied by `open`.
IMPLIED = ("site-opening-servers", "site-opening-racks", "site-opening-switches", "site-opening-storage")
UNBOUNDED = ("buy", "lots", "buystorage", "buyracks", "buyswitches", "beside")


def read(path):
    rows, order, columns, rhs, bounds, whole = {}, [], {}, {}, [], set()
    section, integer = "", False
    with open(path) as file:
        for line in file:
            if line[0] not in " \n*":
                section = line.split()[0]
                continue
            p = line.split()
            if section == "ROWS":
                rows[p[1]] = p[0]
                order.append(p[1])
            elif section == "COLUMNS":
                if "'MARKER'" in p:
                    integer = "'INTORG'" in p
                    continue
                columns.setdefault(p[0], {})
                if integer:
                    whole.add(p[0])
                for row, value in zip(p[1::2], p[2::2]):
                    columns[p[0]][row] = float(value)
            elif section == "RHS":
                for row, value in zip(p[1::2], p[2::2]):
                    rhs[row] = float(value)
            elif section == "BOUNDS":
                bounds.append((p[0], p[2], float(p[3]) if len(p) > 3 else None))
    return rows, order, columns, rhs, bounds, whole


def loosened(program):
    rows, order, columns, rhs, bounds, whole = program
    # Which site and period a disaggregated row speaks of: its route's.
    home = {}
    for name, entries in columns.items():
        match = re.match(r"route\([^,]*,[^,]*,([^,]*),([^,]*),", name)
        for row in entries:
            if match and row.startswith("site-opening-routes"):
                home[row] = f"serves({match[1]},{match[2]})"
    new, added = {}, []
    for name in order:
        if name.startswith(IMPLIED):
            continue
        target = home.get(name, name)
        if target not in new:
            new[target] = rows[name]
            added.append(target)
    for name, entries in columns.items():
        merged = {}
        tier = re.match(r"committed\(.*,(\d+)\)", name)
        for row, value in entries.items():
            if row.startswith(IMPLIED):
                continue
            if tier and row.startswith("commit-charge("):
                value = -float(COMMITS[int(tier[1]) - 1][0])
            merged[home.get(row, row)] = merged.get(home.get(row, row), 0.0) + value
        columns[name] = {row: value for row, value in merged.items() if value != 0}
    bounds = [b for b in bounds if not (b[0] == "UP" and b[1].startswith(tuple(u + "(" for u in UNBOUNDED)))]
    stated = {b[1] for b in bounds}
    bounds += [("PL", name, None) for name in columns if name in whole and name not in stated]
    return new, added, columns, {r: v for r, v in rhs.items() if r in new}, bounds, whole


def write(program, path):
    rows, order, columns, rhs, bounds, whole = program
    with open(path, "w") as out:
        out.write("NAME textbook\nROWS\n")
        out.writelines(f" {rows[name]} {name}\n" for name in order)
        out.write("COLUMNS\n")
        integer = False
        for name, entries in columns.items():
            if (name in whole) != integer:
                integer = not integer
                out.write(f" MARK 'MARKER' '{'INTORG' if integer else 'INTEND'}'\n")
            out.writelines(f" {name} {row} {value!r}\n" for row, value in entries.items())
            if not entries:
                out.write(f" {name} {order[0]} 0\n")
        if integer:
            out.write(" MARK 'MARKER' 'INTEND'\n")
        out.write("RHS\n")
        out.writelines(f" RHS {row} {value!r}\n" for row, value in rhs.items())
        out.write("BOUNDS\n")
        out.writelines(f" {kind} BND {name}{'' if value is None else f' {value!r}'}\n" for kind, name, value in bounds)
        out.write("ENDATA\n")


if __name__ == "__main__":
    write(loosened(read(sys.argv[1])), sys.argv[2])
