#!/usr/bin/env python3
"""Solves an exported program with HiGHS and compares its optimum with a plan of dcplan.

usage: highs_check.py PROGRAM.mps PLAN.json [PROGRAM.mps PLAN.json …]

Of a plan only `objective` is read; null stands for no plan, which HiGHS must find too.

The first line of the program says its unit of cost, `* cost in 1000 EUR`. Both solvers prove to a gap: dcplan's
cost must lie above HiGHS's bound, and dcplan's bound below HiGHS's cost.
"""
import json
import re
import sys

import highspy

# What rounding to cents and the feasibility tolerances of two solvers may differ by, as a share of the cost.
TOLERANCE = 1e-6


# Share of the cost to which HiGHS proves its answer; the default of dcplan.
GAP = 0.001


def solved(path):
    """The least cost HiGHS found and the bound it proved, in whole units of the currency; None when infeasible."""
    with open(path, encoding="utf-8") as program:
        first = program.readline()
    unit = re.match(r"\* cost in (\d+) ", first)
    if not unit:
        sys.exit(f"{path}: the first line does not name the unit of cost: {first!r}")
    highs = highspy.Highs()
    highs.silent()
    highs.setOptionValue("mip_rel_gap", GAP)
    if highs.readModel(path) == highspy.HighsStatus.kError:
        sys.exit(f"{path}: HiGHS cannot read it")
    highs.run()
    if highs.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
        return None
    if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        sys.exit(f"{path}: HiGHS ended with {highs.modelStatusToString(highs.getModelStatus())}")
    found = highs.getInfo()
    return found.objective_function_value * int(unit.group(1)), found.mip_dual_bound * int(unit.group(1))


def check(program, plan):
    found = solved(program)
    with open(plan, encoding="utf-8") as file:
        objective = json.load(file)["objective"]
    if found is None or objective is None:
        if found is not None or objective is not None:
            sys.exit(f"{program}: one of both finds a plan: HiGHS {found}, dcplan {objective}")
        return
    cost, bound = found
    ours, our_bound = float(objective["value"]), float(objective["bound"])
    slack = TOLERANCE * max(1.0, abs(cost)) + 0.01
    verdict = f"{program}: HiGHS {bound:.2f} to {cost:.2f}, dcplan {our_bound:.2f} to {ours:.2f}"
    if ours < bound - slack:
        sys.exit(f"the plan costs less than HiGHS proves possible: {verdict}")
    if our_bound > cost + slack:
        sys.exit(f"HiGHS found a plan below dcplan's bound: {verdict}")
    print(verdict)


for pair in zip(sys.argv[1::2], sys.argv[2::2]):
    check(*pair)
