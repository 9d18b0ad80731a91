"""Draws the charts of BenchCharts at 1280 by 800; prints the median seconds of each."""

import io
import statistics
import sys
import time

import matplotlib.pyplot as plot

warm_ups, times = int(sys.argv[1]), int(sys.argv[2])
pairs = sys.argv[3].split(",")
names, amounts = pairs[0::2], [float(amount) for amount in pairs[1::2]]
months = [float(amount) for amount in sys.argv[4].split(",")]


def bar(axes):
    axes.barh(names, amounts)
    axes.bar_label(axes.containers[0])
    axes.invert_yaxis()


def donut(axes):
    axes.pie(amounts, labels=names, autopct="%1.0f%%", wedgeprops={"width": 0.4})


def trend(axes):
    axes.plot(months[0::2], marker="o", label="Income")
    axes.plot(months[1::2], marker="o", label="Expenses")
    axes.grid(True)
    axes.legend()


def seconds(draw):
    began = time.perf_counter()
    figure, axes = plot.subplots(figsize=(12.8, 8), dpi=100)
    draw(axes)
    axes.set_title("Expenses by category")
    figure.savefig(io.BytesIO(), format="png")
    plot.close(figure)
    return time.perf_counter() - began


for draw in (bar, donut, trend):
    for _ in range(warm_ups):
        seconds(draw)
    print(draw.__name__, statistics.median(seconds(draw) for _ in range(times)), flush=True)
