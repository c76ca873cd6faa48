"""Works derived numbers and an index out with NumPy, from the words of the decisions alone; reads and writes JSON."""
import json
import sys

import numpy as np

asked = json.load(sys.stdin)
nan = lambda rows: np.array([[np.nan if x is None else x for x in row] for row in rows], dtype=float)
plain = lambda rows: [[None if np.isnan(x) else float(x) for x in row] for row in rows]

# Roll-ups: members by years, of each region.
value, weight = nan(asked["value"]), nan(asked["weight"])
rolled = {"sum": [], "mean": []}
for members in asked["regions"]:
    v, w = value[members], weight[members]
    none = np.all(np.isnan(v), axis=0)
    rolled["sum"].append(np.where(none, np.nan, np.nansum(v, axis=0)))
    both = ~np.isnan(v) & ~np.isnan(w)
    over = np.where(both, v * w, 0).sum(axis=0)
    under = np.where(both, w, 0).sum(axis=0)
    rolled["mean"].append(np.where(under > 0, over / np.where(under > 0, under, 1), np.nan))

# Formulas: hubs by years; an earlier year lies columns before.
earlier = lambda a, n: np.hstack([np.full((a.shape[0], n), np.nan), a[:, :-n]])
formulas = {
    "share": value / weight * 100,
    "growth": (value / earlier(value, 1) - 1) * 100,
    "growth3": (value / earlier(value, 3) - 1) * 100,
    "index": value / value[:, [asked["base"]]] * 100,
    "change": (value - earlier(value, 1)) / weight * 100,
    "of": value / value[[asked["whole"]], :] * 100,
    "larger": np.maximum(value, weight),
}

# An index: places by indicators, two dimensions, goal one to a hundred, both means geometric, with a missing rule.
table, rule = nan(asked["table"]), asked["missing"]
low, high = np.nanmin(table, axis=0), np.nanmax(table, axis=0)
scaled = 1 + (table - low) / (high - low) * 99
there = ~np.isnan(scaled)
dimensions, shares = [], []
for span in asked["dimensions"]:
    weights = np.array(span["weights"], dtype=float)
    s, t = scaled[:, span["at"]], there[:, span["at"]]
    w = np.where(t, weights, 0)
    mean = np.exp(np.where(t, np.log(np.where(t, s, 1)), 0) @ np.diag(weights) @ np.ones(len(weights)) / w.sum(axis=1).clip(1e-300))
    enough = t.mean(axis=1) >= rule["dimension"]
    dimensions.append(np.where(enough & (w.sum(axis=1) > 0), mean, np.nan))
d = np.array(dimensions).T
weights = np.where(np.isnan(d), 0, np.array([span["weight"] for span in asked["dimensions"]], dtype=float))
score = np.exp((np.where(np.isnan(d), 0, np.log(np.where(np.isnan(d), 1, d))) * weights).sum(axis=1) / weights.sum(axis=1).clip(1e-300))
score = np.where((there.mean(axis=1) >= rule["index"]) & (weights.sum(axis=1) > 0), score, np.nan)

json.dump(
    {
        "sum": plain(rolled["sum"]),
        "mean": plain(rolled["mean"]),
        "formulas": {name: plain(rows) for name, rows in formulas.items()},
        "dimensions": plain(d),
        "scores": plain([score])[0],
    },
    sys.stdout,
)
