# SPDX-License-Identifier: MIT
"""How programs are started, timed and compared. What is measured stands in bench.py."""

import contextlib
import json
import os
import platform
import re
import signal
import statistics
import subprocess
import sys
import threading
import time
import urllib.request

PATIENCE_S = 60.0
FRAME_MS = 1000 / 60


class SideFailed(Exception):
    """One side of a comparison did not do what was to be measured."""


def now_ms():
    return time.clock_gettime_ns(time.CLOCK_MONOTONIC) / 1e6


def percentile(values, share):
    """Of sorted neighbours the point between them, as numpy has it."""
    ordered = sorted(values)
    place = (len(ordered) - 1) * share
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def slope(points):
    """Of a line through the points, by least squares."""
    xs, ys = zip(*points)
    x, y = statistics.fmean(xs), statistics.fmean(ys)
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a in xs)


def peak_kib(pid):
    """The most memory a process ever took up."""
    try:
        with open(f"/proc/{pid}/status", encoding="ascii", errors="replace") as status:
            return int(re.search(r"^VmHWM:\s+(\d+) kB", status.read(), re.M).group(1))
    except (OSError, AttributeError):
        return 0  # it has ended, or is a thread of the kernel


def with_children(pid):
    """The process and all that come from it."""
    parents = {}
    for each in os.listdir("/proc"):
        if each.isdigit():
            try:
                with open(f"/proc/{each}/stat", encoding="ascii", errors="replace") as stat:
                    parents[int(each)] = int(stat.read().rpartition(")")[2].split()[1])
            except OSError:
                pass
    family = [pid]
    for member in family:
        family += [child for child, parent in parents.items() if parent == member]
    return family


def kill_all(process):
    """Ends a program that was started as the leader of a group of processes."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


@contextlib.contextmanager
def patience(process):
    """Within it, a process that makes others wait too long is ended, so that they see its end."""
    timer = threading.Timer(PATIENCE_S, lambda: os.killpg(process.pid, signal.SIGKILL))
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def until_painted(command, mark, environment):
    """Starts a Qt program; returns the milliseconds until its mark (see paintmark.cpp), and its
    peak memory in KiB at that moment."""
    reader, writer = os.pipe()
    environment = dict(environment, PAINTMARK_FD=str(writer), QT_QPA_GENERIC_PLUGINS="paintmark")
    log = open(os.path.join(environment["HOME"], "side.log"), "wb+")
    started = now_ms()
    process = subprocess.Popen(
        command, env=environment, pass_fds=[writer], start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=log, stderr=log,
    )
    os.close(writer)
    try:
        with os.fdopen(reader, encoding="ascii") as marks, patience(process):
            for line in marks:
                name, nanoseconds = line.split()
                if name == mark:
                    return int(nanoseconds) / 1e6 - started, peak_kib(process.pid)
        log.seek(0)
        raise SideFailed(f"{command[0]} did not paint: {log.read().decode()[-2000:]}")
    finally:
        kill_all(process)
        log.close()


class Server:
    """bench_server in a process of its own."""

    def __init__(self, program, environment, *options):
        self.process = subprocess.Popen(
            [program, *options], env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, text=True, start_new_session=True,
        )
        lines = [self.process.stdout.readline().strip() for _ in range(4)]
        self.url, self.enterprise, self.demo_lead, self.token = lines
        if not self.token:
            raise SideFailed(f"{program} did not start.")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        kill_all(self.process)

    def lead_url(self, lead):
        return (f"{self.url}/enterprise/{self.enterprise}/lead/{lead}"
                "?includeActions=true&skip=0&limit=100")

    def requests(self):
        """What was asked since the last call."""
        with urllib.request.urlopen(f"{self.url}/bench/requests") as answer:
            return json.load(answer)

    def done_ms(self):
        """Waits for a page to say that it is painted; when that was."""
        with patience(self.process):
            word, _, nanoseconds = self.process.stdout.readline().partition(" ")
        if word != "done":
            raise SideFailed("The page was not painted.")
        return int(nanoseconds) / 1e6


class Screen:
    """An X server with nothing else on it."""

    def __init__(self, size="1366x768x24"):
        reader, writer = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-nolisten", "tcp",
             "-noreset"],
            pass_fds=[writer], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True,
        )
        os.close(writer)
        with os.fdopen(reader, encoding="ascii") as number:
            self.display = ":" + number.readline().strip()
        if self.display == ":":
            raise SideFailed("Xvfb did not start.")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        kill_all(self.process)


class Report:
    """Every figure as a ratio of two sides that took turns."""

    HEADINGS = ("Workload", "Ours", "Other side", "Ratio (10th–90th)", "To reach", "Reached")

    def __init__(self):
        self.rows = []
        self.notes = []

    def add(self, workload, other, unit, ours, others, reach, allowed=None):
        """Each of ours against its neighbour among the others; reach is the largest ratio of the
        medians that will do, or None, and allowed takes what else is to be left out of ours."""
        if not ours or not others:
            raise SideFailed(f"{workload}: nothing was measured.")
        ratios = [a / b for a, b in zip(ours, others)]
        ratio = statistics.median(ratios)
        net = statistics.median((a - (allowed or 0)) / b for a, b in zip(ours, others))
        to_reach = "" if reach is None else f"≤ {reach:g}×"
        if allowed:
            to_reach += f" + {allowed:.1f} {unit}"
        self.put(workload, other, f"{statistics.median(ours):.1f} {unit}",
                 f"{statistics.median(others):.1f} {unit}",
                 f"{ratio:.2f}× ({percentile(ratios, 0.1):.2f}–{percentile(ratios, 0.9):.2f})",
                 to_reach, None if reach is None else net <= reach,
                 {"unit": unit, "ours": ours, "other": others, "ratio": ratio,
                  "p10": percentile(ratios, 0.1), "p90": percentile(ratios, 0.9),
                  "runs": len(ratios)})

    def put(self, workload, other, ours, others, ratio, to_reach, reached, data):
        mark = "" if reached is None else "yes" if reached else "not reached"
        row = (workload, ours, f"{others} {other}".strip(), ratio, to_reach, mark)
        self.rows.append(row)
        self.notes.append({"workload": workload, "other_side": other, "to_reach": to_reach,
                           "reached": reached, **data})
        print("  ".join(part for part in row if part), file=sys.stderr, flush=True)

    def table(self):
        rows = [self.HEADINGS, *self.rows]
        widths = [max(len(row[i]) for row in rows) for i in range(len(self.HEADINGS))]
        return "\n".join(
            "| " + " | ".join(part.ljust(width) for part, width in zip(row, widths)) + " |"
            for row in [rows[0], tuple("-" * width for width in widths), *rows[1:]]
        )


def machine_facts():
    def output(*command):
        try:
            return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
        except (OSError, subprocess.CalledProcessError):
            return ""

    with open("/proc/cpuinfo", encoding="utf-8") as cpuinfo:
        model = re.search(r"^model name\s*:\s*(.*)$", cpuinfo.read(), re.M)
    return {
        "cpu": model.group(1) if model else platform.machine(),
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "kernel": platform.release(),
        "qt": output("dpkg-query", "-W", "-f", "${Version}", "libqt6widgets6"),
        "chromium": output("dpkg-query", "-W", "-f", "${Version}", "chromium"),
        "date": time.strftime("%Y-%m-%d"),
    }
