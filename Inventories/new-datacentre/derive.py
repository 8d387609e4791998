#!/usr/bin/env python3
"""Writes the tables of this inventory that follow a rule: demand.csv, energy.csv and datasets.csv.

usage: derive.py [FOLDER]

Needs nothing but Python, and gives the same bytes each time. Not needed to plan. Everything this script assumes
stands in capitals below; README.md says where the figures come from.
"""
import csv
import pathlib
import sys

FOLDER = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")
QUARTERS = [f"{year}Q{quarter}" for year in range(2027, 2032) for quarter in (1, 2, 3, 4)]

# Demand of the day in 2027Q1, all regions together [tokens/s], and its growth from quarter to quarter.
LEVEL = {"chat": 20_000_000, "reasoning": 72_000, "batch": 24_000_000}
GROWTH = {"chat": 1.085, "reasoning": 1.12, "batch": 1.06}
REGION_SHARE = {"west": 0.36, "central": 0.22, "east": 0.42}
SHAPE = {
    "chat": {"day": 1.0, "evening": 0.86, "night": 0.52},
    "reasoning": {"day": 1.0, "evening": 0.8, "night": 0.55},
    "batch": {"day": 0.8, "evening": 0.8, "night": 0.8},
}

# Tariff PNM 4B [USD/kWh]: 8-17, 17-20 h of working days, and the hours of a week's nights and weekends at each price.
OTHER_DAYS = {"day": 0.015203, "evening": 0.0262503, "night": (93 * 0.0189944 + 15 * 0.0262503) / 108}
SUMMER = {"day": 0.0169081, "evening": 0.0436952, "night": (98 * 0.0254538 + 10 * 0.0436952) / 108}
SUMMER_DAYS = {"Q1": (0, 90), "Q2": (30, 91), "Q3": (62, 92), "Q4": (0, 92)}  # of the days of the quarter
IOWA = 69.1  # USD/MWh

# The cloud keeps the data until storage of ours can stand at two sites.
FIRST_STORED = "2027Q3"
DATASETS = {  # size [TB] in 2027Q1, its growth a quarter, operations a second, GB/s
    "weights": (480, 1.05, 3_200_000, 960),
    "logs": (7200, 1.08, 48_000, 48),
}


def three_digits(value):
    """The figure to three significant digits; whole from 100 on."""
    short = float(f"{value:.3g}")
    return int(short) if short >= 100 else short


def demand():
    for workload, level in LEVEL.items():
        for region, share in REGION_SHARE.items():
            for index, quarter in enumerate(QUARTERS):
                for part, factor in SHAPE[workload].items():
                    figure = level * share * GROWTH[workload] ** index * factor
                    yield workload, region, quarter, part, three_digits(figure), "Level, growth and shape assumed", "assumed"


def energy():
    for quarter in QUARTERS:
        summer, days = SUMMER_DAYS[quarter[-2:]]
        for part in ("day", "evening", "night"):
            mean = (summer * SUMMER[part] + (days - summer) * OTHER_DAYS[part]) / days
            source = f"PNM 4B Large Power Service TOU 2024, hours of the slice, {summer} summer days of {days}"
            yield "abq", quarter, part, round(mean * 1000, 4), source, "published"
    yield "dsm", "*", "*", IOWA, "Average industrial price in Iowa 2023, EIA; all charges included", "published"
    yield "cloud", "*", "*", 0, "Power is in the rent", "stated"


def datasets():
    for index, quarter in enumerate(QUARTERS):
        if quarter < FIRST_STORED:
            continue
        for dataset, (size, growth, operations, bandwidth) in DATASETS.items():
            source = f"Assumed, grows {growth * 100 - 100:.0f} % a quarter"
            yield dataset, "*", quarter, round(size * growth**index), operations, bandwidth, source, "assumed"


def write(name, header, rows):
    with open(FOLDER / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(",") + ["source", "basis"])
        writer.writerows(rows)


write("demand", "workload,region,period,slice,demand [/s]", demand())
write("energy", "site,period,slice,price [USD/MWh]", energy())
write("datasets", "dataset,site,period,size [TB],iops,bandwidth [GB/s]", datasets())
