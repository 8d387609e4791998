#!/usr/bin/env python3
"""Runs another solver on an MPS file: peers.py NAME FILE.mps SECONDS GAP.

One thread. Prints a JSON object: the version, processor seconds, memory in MB, and a trace of (processor seconds, cost,
bound). Reading the file is included; starting Python and loading the solver's library is not.
"""

import json
import re
import resource
import subprocess
import sys
import time

loaded = 0.0


def begin():
    """From here on the seconds count."""
    global loaded
    loaded = time.process_time()


def start():
    return time.process_time() - loaded


def highs(path, seconds, gap):
    import highspy

    begin()
    model, trace = highspy.Highs(), []
    for name, value in (
        ("output_flag", False), ("threads", 1), ("parallel", "off"), ("mip_rel_gap", gap), ("time_limit", 10 * seconds),
    ):
        model.setOptionValue(name, value)
    model.readModel(path)

    def note(event):
        cost, bound = event.data_out.mip_primal_bound, event.data_out.mip_dual_bound
        if not trace or (cost, bound) != trace[-1][1:]:
            trace.append((start(), cost, bound))
        stop(event)

    def stop(event):
        if start() > seconds:
            event.interrupt()

    model.cbSimplexInterrupt += stop
    model.cbMipInterrupt += note
    model.cbMipImprovingSolution += note
    model.cbMipLogging += note
    model.run()
    info = model.getInfo()
    trace.append((start(), info.objective_function_value, info.mip_dual_bound))
    return f"HiGHS {model.version()}", trace


def scip(path, seconds, gap):
    from pyscipopt import SCIP_EVENTTYPE, Eventhdlr, Model

    begin()
    model, trace = Model(), []
    model.hideOutput()
    model.readProblem(path)
    model.setParams({"limits/time": 10 * seconds, "limits/gap": gap, "timing/clocktype": 1, "lp/threads": 1})

    class Note(Eventhdlr):
        def eventinit(self):
            self.model.catchEvent(SCIP_EVENTTYPE.BESTSOLFOUND | SCIP_EVENTTYPE.NODESOLVED | SCIP_EVENTTYPE.LPSOLVED, self)

        def eventexec(self, event):
            cost, bound = self.model.getPrimalbound(), self.model.getDualbound()
            if not trace or (cost, bound) != trace[-1][1:]:
                trace.append((start(), cost, bound))
            if start() > seconds:
                self.model.interruptSolve()

    model.includeEventhdlr(Note(), "note", "notes bounds")
    model.optimize()
    trace.append((start(), model.getPrimalbound(), model.getDualbound()))
    return f"SCIP {model.version()}", trace


def cbc(path, seconds, gap):
    command = ["cbc", path, "-threads", "0", "-ratioGap", str(gap), "-seconds", str(10 * seconds), "-timeMode", "cpu",
               "-log", "3", "-solve", "-quit"]
    trace, version, lead, cost, bound = [], "CBC", 0.0, None, None
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    pid = process.pid

    def spent():
        try:
            with open(f"/proc/{pid}/stat") as file:
                fields = file.read().rsplit(")", 1)[1].split()
            return (int(fields[11]) + int(fields[12])) / 100
        except OSError:
            return lead

    for line in process.stdout:
        lead = max(lead, spent())
        if match := re.search(r"Version: (\S+)", line):
            version = f"CBC {match[1]}"
        if match := re.search(r"(?:found solution of|Integer solution of) (\S+)", line):
            value = float(match[1])
            cost = value if cost is None else min(cost, value)
        if match := re.search(r"best possible (-?[\d.e+]+)", line):
            bound = float(match[1])
        if match := re.search(r"Continuous objective value is (-?[\d.e+]+)", line):
            bound = float(match[1])
        if match := re.search(r"^Objective value:\s+(-?[\d.e+]+)", line):
            cost = float(match[1])
        if match := re.search(r"^Lower bound:\s+(-?[\d.e+]+)", line):
            bound = float(match[1])
        if "Optimal solution found" in line and cost is not None:
            bound = max(bound or float("-inf"), cost - gap * abs(cost))
        if cost is not None or bound is not None:
            entry = (lead, float("inf") if cost is None else cost, float("-inf") if bound is None else bound)
            if not trace or entry[1:] != trace[-1][1:]:
                trace.append(entry)
        if lead > seconds:
            process.kill()
    process.wait()
    # Searches inside the search print bounds of their own: a bound that is taken back later was one of those.
    least = float("inf")
    for place in reversed(range(len(trace))):
        seconds_then, cost_then, bound_then = trace[place]
        least = min(least, bound_then)
        trace[place] = (seconds_then, cost_then, min(least, cost_then))
    if trace:
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        trace.append((usage.ru_utime + usage.ru_stime, *trace[-1][1:]))
    return version, trace


if __name__ == "__main__":
    name, path, seconds, gap = sys.argv[1], sys.argv[2], float(sys.argv[3]), float(sys.argv[4])
    version, trace = {"highs": highs, "scip": scip, "cbc": cbc}[name](path, seconds, gap)
    who = resource.RUSAGE_CHILDREN if name == "cbc" else resource.RUSAGE_SELF
    usage = resource.getrusage(who)
    print(json.dumps(dict(
        version=version, seconds=usage.ru_utime + usage.ru_stime - loaded, memory=usage.ru_maxrss / 1e3, trace=trace)))
