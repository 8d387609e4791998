#!/usr/bin/env python3
"""Solves an exported program with HiGHS and compares its optimum with a plan of dcplan.

usage: highs_check.py PROGRAM.mps PLAN.json

The first line of the program says its unit of cost, `* cost in 1000 EUR`. The plan must cost no more than its
gap allows above the optimum of HiGHS, no less than the optimum, and its bound must not lie above the optimum.
"""
import json
import re
import sys

import highspy

# What rounding to cents and the feasibility tolerances of two solvers may differ by, as a share of the cost.
TOLERANCE = 1e-6


def optimum(path):
    with open(path, encoding="utf-8") as program:
        first = program.readline()
    unit = re.match(r"\* cost in (\d+) ", first)
    if not unit:
        sys.exit(f"{path}: the first line does not name the unit of cost: {first!r}")
    highs = highspy.Highs()
    highs.silent()
    highs.setOptionValue("mip_rel_gap", 0.0)
    if highs.readModel(path) == highspy.HighsStatus.kError:
        sys.exit(f"{path}: HiGHS cannot read it")
    highs.run()
    if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        sys.exit(f"{path}: HiGHS ended with {highs.modelStatusToString(highs.getModelStatus())}")
    return highs.getInfo().objective_function_value * int(unit.group(1))


def main():
    program, plan = sys.argv[1:]
    least = optimum(program)
    with open(plan, encoding="utf-8") as file:
        objective = json.load(file)["objective"]
    value, bound = float(objective["value"]), float(objective["bound"])
    slack = TOLERANCE * max(1.0, abs(least)) + 0.01
    gap = float(objective["gap_percent"]) / 100 * abs(value)
    verdict = f"HiGHS {least:.2f}, dcplan {value:.2f}, bound {bound:.2f}"
    if bound > least + slack:
        sys.exit(f"the bound is above the optimum: {verdict}")
    if value < least - slack:
        sys.exit(f"the plan is cheaper than the optimum: {verdict}")
    if value > least + gap + slack:
        sys.exit(f"the plan is farther from the optimum than its gap says: {verdict}")
    print(verdict)


main()
