"""A seeded world: server types, sites, workloads, prices and demand as arrays.

The same size and seed give the same world on every machine. Money is in thousands of USD, power in kW, periods
are quarters. The proportions (families of servers, shares of demand, budgets at the edge of what is needed,
servers that stand already) follow the reference generator that solver.md was measured with; the figures are
made up, and only their ratios matter.
"""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Size:
    servers: int
    sites: int
    periods: int
    workloads: int
    regions: int
    fleet: int  # servers wanted in the last period


SIZES = {
    "S": Size(5, 1, 1, 3, 1, 40),
    "M": Size(20, 3, 4, 8, 3, 400),
    "L": Size(60, 8, 8, 20, 8, 4_000),
    "XL": Size(200, 20, 12, 40, 15, 20_000),
    "XXL": Size(1000, 50, 20, 100, 30, 100_000),
}

# name: price kUSD, peak kW, idle kW, rack units, rack type, memory GB, then speed at
# dense arithmetic, memory bandwidth, small models, and on processors alone
FAMILIES = {
    "cpu": (14, 0.9, 0.30, 1, 0, 0, 0, 0, 0, 1.0),
    "cpu-dense": (24, 1.6, 0.50, 2, 0, 0, 0, 0, 0, 1.9),
    "l4": (28, 1.2, 0.40, 2, 0, 96, 0.5, 0.15, 0.8, 0),
    "l40s": (95, 4.0, 1.10, 4, 0, 384, 2.9, 0.90, 4.0, 0),
    "h100": (270, 10.2, 2.60, 8, 1, 640, 8.0, 3.35, 8.0, 0),
    "h200": (300, 10.2, 2.60, 8, 1, 1128, 8.0, 4.80, 8.2, 0),
    "mi300x": (230, 11.0, 2.80, 8, 1, 1536, 8.5, 5.30, 7.0, 0),
    "b200-air": (470, 14.3, 3.40, 10, 1, 1440, 17.0, 8.00, 14.0, 0),
    "b200-liquid": (480, 13.0, 3.20, 5, 2, 1440, 18.0, 8.00, 15.0, 0),
    "asic": (205, 8.0, 2.00, 6, 1, 768, 8.0, 4.60, 10.0, 0),
    "nvl72": (3700, 125.0, 30.00, 48, 2, 13800, 170, 74, 125, 0),
}
FAMILY_SHARE = np.array([14, 8, 8, 12, 10, 12, 8, 8, 8, 7, 5], float)
# name: weights of the four speeds, memory needed GB, Gbit/s per median server's work
KINDS = {
    "llm-large": (0.2, 0.8, 0.0, 0.0, 1000, 0.16),
    "cpu": (0.0, 0.0, 0.0, 1.0, 0, 0.40),
    "llm-medium": (0.3, 0.7, 0.0, 0.0, 300, 0.16),
    "training": (1.0, 0.0, 0.0, 0.0, 600, 0.016),
    "llm-small": (0.3, 0.4, 0.3, 0.0, 24, 0.24),
    "embedding": (0.2, 0.2, 0.6, 0.0, 16, 0.64),
    "vision": (0.5, 0.1, 0.4, 0.0, 16, 1.20),
    "vector-db": (0.0, 0.0, 0.0, 1.0, 0, 0.40),
}
# rack types: units, kW, kUSD, square metres
RACKS = ((42, 17, 25, 3.0), (48, 44, 60, 4.5), (48, 132, 180, 6.0))
# commitments of transit: Gbit/s, USD per Mbit/s and month
COMMITS = ((0, 0.13), (20, 0.100), (80, 0.067), (200, 0.053), (800, 0.040), (3200, 0.031), (12800, 0.025))
# storage: TB, kUSD, rack units, kW
STORAGE = ((500, 60, 2, 1.0), (1200, 55, 2, 0.8), (4000, 70, 4, 1.1))
SWITCH = (64, 100, 18, 0.45, 1)  # ports, Gbit/s each, kUSD, kW, rack units
QUARTER_HOURS = 2190.0


def world(size, seed, thin=False):
    """The world of a size and seed; thin asks for a tenth of the servers, so that whole numbers bite."""
    z = SIZES[size]
    K, S, T, W, R = z.servers, z.sites, z.periods, z.workloads, z.regions
    N = max(12, z.fleet // 10) if thin else z.fleet
    rng = np.random.default_rng([seed, K, int(thin)])
    table = np.array(list(FAMILIES.values()), float)

    # Server types: the first eight are sold throughout; of the others, later generations come during the plan.
    if K <= 5:
        family = np.array([0, 3, 4, 5, 7])[:K]
    else:
        family = rng.choice(len(table), K, p=FAMILY_SHARE / FAMILY_SHARE.sum())
        family[:8] = [0, 3, 4, 5, 6, 7, 8, 2]
    generation, first, last = np.zeros(K, int), np.zeros(K, int), np.full(K, T - 1)
    for k in range(8, K):
        generation[k] = rng.choice([0, 0, 1, 2, 3] if T >= 8 else [0, 0, 0, 1])
        if generation[k]:
            first[k] = min(T - 1, int(generation[k] * max(1, T // 4) * rng.uniform(0.6, 1.1)))
        elif T >= 8 and rng.random() < 0.4:
            last[k] = max(1, int(T * rng.uniform(0.3, 0.8))) - 1
    base = table[family]
    vendor, fitted = np.exp(rng.normal(0, 0.06, K)), rng.uniform(-0.1, 0.1, K)
    price = base[:, 0] * 1.22**generation * vendor * (1 + 0.4 * fitted)
    peak = base[:, 1] * 1.10**generation * (1 + 0.4 * fitted) * np.exp(rng.normal(0, 0.03, K))
    idle = np.minimum(base[:, 2] * 1.05**generation * (1 + 0.3 * fitted), 0.5 * peak)
    units, rack = base[:, 3].astype(int), base[:, 4].astype(int)
    memory = base[:, 5] * (1 + 0.25 * generation) * np.where(rng.random(K) < 0.2, 1.5, 1.0)
    speed = base[:, 6:10] * (1.42**generation * (1 + 0.15 * fitted))[:, None]
    legacy = np.zeros(K, bool)
    if K > 5:
        old = np.flatnonzero((generation == 0) & (np.arange(K) >= 8))
        legacy[rng.choice(old, min(len(old), max(1, K // 10)), replace=False)] = True
        speed[legacy] *= 0.55
        peak[legacy] *= 0.8
        price[legacy] *= 0.8
        idle = np.minimum(idle, 0.5 * peak)
    peak = np.where(units >= 48, np.minimum(peak, 131.0), peak)
    life = np.where(family <= 1, 20, rng.choice([12, 16, 16, 20], K))  # quarters
    per_rack = np.array([
        max(1, min(RACKS[j][0] // u, int(RACKS[j][1] // p))) for j, u, p in zip(rack, units, peak)])
    big, draw = base[:, 0] > 2000, rng.random(K)
    lot = np.where((draw < 0.10) & ~big, 4, 1)
    least = np.where(draw > 0.75, np.where(big, 2, rng.choice([8, 12, 16, 24], K)), 1)
    if thin:
        least = np.where(least > 1, np.maximum(2, least // 4), 1)

    # Workloads: what one server does. The same silicon does the same, but for how well it was measured.
    kind = np.arange(W) % 8 if W >= 8 else np.array([2, 1, 4])[:W]
    shape = np.array([KINDS[name] for name in KINDS], float)[kind]
    silicon = {}
    noise = np.stack([
        silicon.setdefault((int(f), int(g)), rng.normal(0, 0.12, W)) for f, g in zip(family, generation)], 1)
    noise = noise + np.where(rng.random(K) < 0.6, 1, 0)[None] * rng.normal(0, 0.02, (W, K))
    throughput = (shape[:, :4] @ speed.T) * np.exp(noise)
    throughput *= memory[None] >= shape[:, 4:5] * rng.uniform(0.7, 1.3, (W, 1))
    throughput *= 10 ** rng.uniform(1, 2, (W, 1))
    throughput = np.where(throughput > 1e-9, np.round(throughput, 4), 0)
    sold = ~legacy & (first == 0)
    typical = np.array([np.median(t[(t > 0) & sold]) if ((t > 0) & sold).any() else np.median(t[t > 0])
                        for t in throughput])

    # Geography: latency is the distance; the two nearest sites always serve a region.
    distance = np.linalg.norm(rng.random((R, 1, 2)) - rng.random((1, S, 2)), axis=2)
    reach = np.where(kind == 3, 9.0, rng.choice([0.3, 0.45, 0.6, 9.0], W))
    near = np.sort(distance, 1)[:, min(2, S) - 1].max()
    reach = np.round(np.maximum(reach, near + 0.001), 3)
    distance = np.round(distance, 3)
    allowed = distance[None] <= reach[:, None, None]  # workload, region, site

    # Demand, growing to the last period; utilisation leaves room for peaks.
    weight = 10 ** rng.uniform(-0.6, 0.4, W)
    weight /= weight.sum()
    split = rng.dirichlet(np.full(R, 1.5), W)
    growth = rng.uniform(0.03, 0.16, W)
    demand = (N * weight * typical)[:, None, None] * split[:, :, None]
    demand = demand * ((1 + growth[:, None]) ** (np.arange(T) - (T - 1))[None])[:, None]
    demand = np.maximum(np.round(demand * np.exp(rng.normal(0, 0.04, (W, R, T))), 3), 0.001)
    utilisation = np.round(1 / (1 + rng.choice([0.05, 0.1, 0.15, 0.25], W)), 4)

    # Sites: power for about twice the need in all, some in use already.
    pue = np.round(rng.uniform(1.08, 1.55, S), 3)
    energy = rng.uniform(45, 160, (S, 1)) * (1 + 0.01 * np.arange(T))
    energy = np.round(energy * (1 + 0.08 * np.sin(2 * np.pi * (np.arange(T) + rng.integers(0, 4, (S, 1))) / 4)), 3)
    need = sum(
        demand[w].sum(0)[-1] * np.median((peak / np.maximum(throughput[w], 1e-12))[(throughput[w] > 0) & ~legacy])
        / utilisation[w] for w in range(W))
    feed = need * (2.2 / S * rng.uniform(0.5, 1.6, S) if S > 1 else np.array([2.0]))
    feed = np.round(np.maximum(feed * pue, 150), 1)
    space = 3 * np.ceil(feed / pue / 18)
    opening = np.round(feed / pue * 1.5 * rng.uniform(0.7, 1.3, S), 3)
    fixed = np.round(opening * 0.04, 3)  # a quarter
    rent = np.round(rng.uniform(33, 55, S), 2)  # USD/kW/month
    standing, left, in_use = np.zeros((K, S), int), np.zeros((K, S), int), np.zeros(S, bool)
    if K > 5:
        homes = rng.choice(S, max(1, S // 3), replace=False)
        in_use[homes] = True
        old = np.flatnonzero(legacy)
        share = rng.dirichlet(np.ones(len(old) * len(homes))).reshape(len(old), len(homes))
        for a, k in enumerate(old):
            for b, s in enumerate(homes):
                standing[k, s] = int(0.22 * N * share[a, b] * min(1.0, 10 / peak[k]))
                left[k, s] = rng.integers(max(1, T // 4), T + 1)
        for s in homes:
            drawn, limit = (standing[:, s] * peak).sum(), 0.5 * feed[s] / pue[s]
            if drawn > limit:
                standing[:, s] = (standing[:, s] * limit / drawn).astype(int)
            floor = sum(
                np.ceil(standing[k, s] / per_rack[k]) * RACKS[rack[k]][3] for k in range(K))
            space[s] = max(space[s], np.ceil(1.5 * floor))

    # Prices of what can be bought at each period, what unserved work costs, and the budgets.
    at = price[:, None] * 0.98 ** (np.arange(T)[None] - first[:, None])
    buyable = (~legacy)[:, None] & (np.arange(T)[None] >= first[:, None]) & (np.arange(T)[None] <= last[:, None])
    penalty = np.zeros(W)
    cheapest = np.zeros((W, T))
    for w in range(W):
        for t in range(T):
            able = (throughput[w] > 0) & buyable[:, t]
            if not able.any():
                able = (throughput[w] > 0) & ~legacy
            cheapest[w, t] = (at[able, t] / throughput[w][able]).min()
        able = (throughput[w] > 0) & ~legacy
        run = price[able] / 16 + 0.02 * price[able] + peak[able] * 0.8 * 0.1 * 1.3 * QUARTER_HOURS / 1000
        penalty[w] = (run / throughput[w][able]).min() * rng.uniform(2.2, 3.5)  # kUSD a quarter and unit/s
    wanted = demand.sum(1) / utilisation[:, None]
    steps = np.diff(np.concatenate([np.zeros((W, 1)), wanted], 1), axis=1)
    steps = np.maximum(steps, 0.25 * wanted / T)
    budget = (cheapest * steps).sum(0) * 1.5
    budget[0] *= 0.80 if T > 1 else 1.6
    budget[0] += 30 * S
    traffic = shape[:, 5] * rng.uniform(0.6, 1.4, W) / typical  # Gbit/s per unit/s
    stored = rng.uniform(0.5, 2.0, (3, 1)) * N * np.array([[0.6], [2.0], [5.0]]) * 1.03 ** np.arange(T)[None]
    return dict(
        size=size, seed=seed, thin=thin, K=K, S=S, T=T, W=W, R=R, family=[list(FAMILIES)[f] for f in family],
        generation=generation, first=first, last=last, price=np.round(at[:, 0] * 0.98 ** 0, 3), peak=np.round(peak, 3),
        idle=np.round(idle, 3), units=units, rack=rack, per_rack=per_rack, legacy=legacy, life=life, lot=lot,
        least=least, kind=[list(KINDS)[k] for k in kind], throughput=throughput, distance=distance, reach=reach,
        allowed=allowed, demand=demand, utilisation=utilisation, pue=pue, energy=energy, feed=feed, space=space,
        opening=opening, fixed=fixed, rent=rent, standing=standing, left=left, in_use=in_use, buyable=buyable,
        penalty=penalty, budget=np.round(budget, 3), traffic=traffic, stored=np.round(stored, 3))
