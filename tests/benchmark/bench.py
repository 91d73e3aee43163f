# SPDX-License-Identifier: MIT
"""What scripts/bench measures: each workload, its other side and what is to be reached."""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from measuring import (
    FRAME_MS, Report, Screen, Server, SideFailed, kill_all, machine_facts, now_ms, peak_kib,
    percentile, slope, until_painted, with_children,
)

HERE = pathlib.Path(__file__).resolve().parent
SAMPLES = HERE.parent.parent / "resources" / "samples"
MIB = 1024
OUR_SIZE = "1280x680"  # of ui/mainwindow.ui
CHROMIUM = (
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)


class Bench:
    def __init__(self, build, runs, home, report):
        self.build, self.runs, self.home, self.report = build, runs, home, report
        self.viewer = str(build / "bin" / "lead-viewer")
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home),
            "XDG_RUNTIME_DIR": str(home),
            # No bus: no side waits for one, and nobody's password store is asked.
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/no-bus",
            "DISPLAY": os.environ["DISPLAY"],
            "QT_QPA_PLATFORM": "xcb",
            "QT_PLUGIN_PATH": str(build / "benchmark" / "plugins"),
            "LC_ALL": "C.UTF-8",
            "TZ": "Asia/Kolkata",
        }
        settings = home / "leadviewer" / "lead-viewer.conf"
        settings.parent.mkdir()
        settings.write_text("[timeline]\npageSize=100\n")

    def program(self, name):
        return str(self.build / "benchmark" / name)

    def server(self, *options):
        return Server(self.program("bench_server"), self.environment, *options)

    def token(self, server):
        return dict(self.environment, LEAD_VIEWER_TOKEN=server.token)

    def in_window(self, server, workload, runs, *leads):
        """What bench_window measured."""
        run = subprocess.run(
            [self.program("bench_window"), workload, server.url, server.enterprise, str(runs),
             *leads],
            env=self.token(server), stdin=subprocess.DEVNULL, capture_output=True, text=True,
            check=False,
        )
        if run.returncode != 0:
            raise SideFailed(f"bench_window {workload} ended with {run.returncode}:\n{run.stderr}")
        return json.loads(run.stdout)

    def in_turns(self, *sides, warm_up=3):
        """Runs every side in turn, some times for nothing first; a list of results for each."""
        results = [[] for _ in sides]
        for i in range(-warm_up, self.runs):
            for side, result in zip(sides, results):
                one = side()
                if i >= 0:
                    result.append(one)
        return results

    # --- Starting -------------------------------------------------------------------------------

    def start(self):
        bare_window = self.program("bare_window")
        ours, bare, large = self.in_turns(
            lambda: until_painted([self.viewer], "window", self.environment),
            lambda: until_painted([bare_window], "window", self.environment),
            lambda: until_painted([bare_window, "-qwindowgeometry", OUR_SIZE], "window",
                                  self.environment),
        )
        self.report.add("Start to the painted window", "bare QMainWindow", "ms",
                        times(ours), times(bare), 1.5)
        self.report.add("– against a window of that size", "bare QMainWindow", "ms",
                        times(ours), times(large), None)

    def lead(self):
        with self.server("--page", str(HERE / "page.html")) as server:
            url = server.lead_url(server.demo_lead)
            environment = self.token(server)
            ours, bare, chromium = self.in_turns(
                lambda: until_painted(
                    [self.viewer, "--base-url", server.url, "--enterprise", server.enterprise,
                     "--lead", server.demo_lead], "rows", environment),
                lambda: until_painted([self.program("bare_table"), url], "rows", environment),
                lambda: self.chromium(server),
            )
        self.report.add("Start to 100 actions painted", "bare GET + QTableWidget", "ms",
                        times(ours), times(bare), 1.5)
        self.report.add("– its peak memory", "bare GET + QTableWidget", "MiB",
                        memories(ours), memories(bare), None)
        self.report.add("Start to 100 actions painted", "headless Chromium", "ms",
                        times(ours), times(chromium), 0.2)
        self.report.add("– its peak memory", "Chromium's largest process", "MiB",
                        memories(ours), memories(chromium), 0.3)

    def chromium(self, server):
        directory = tempfile.mkdtemp(dir=self.home)
        started = now_ms()
        process = subprocess.Popen(
            [*CHROMIUM, f"--user-data-dir={directory}",
             server.url + "/bench/page"],
            env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True,
        )
        try:
            painted = server.done_ms()
            return painted - started, max(map(peak_kib, with_children(process.pid)))
        finally:
            family = with_children(process.pid)
            kill_all(process)
            end_all(family)
            shutil.rmtree(directory, ignore_errors=True)

    # --- Using the window -----------------------------------------------------------------------

    def open(self):
        leads = [self.sample(f"open{i}", 50, 100, i) for i in range(2)]
        with self.server(*served(leads)) as server:
            result = self.in_window(server, "open", self.runs, *(name for name, _ in leads))
        self.report.add("Open a lead (50 fields, 100 actions)", "bare GET + QJsonDocument", "ms",
                        result["ours"], result["other"], 1.3, FRAME_MS)

    def find(self):
        leads = [self.sample(f"open{i}", 50, 100, i) for i in range(2)]
        with self.server(*served(leads)) as server:
            result = self.in_window(server, "find", self.runs, *(
                json.loads(file.read_text())["fields"]["name"] for _, file in leads))
        self.report.add("Find a lead by its name and open it", "bare POST, GET + QJsonDocument",
                        "ms", result["ours"], result["other"], 1.2, FRAME_MS)

    def turns(self):
        count = max(200, self.runs)
        with self.server("--generated", "long=10000") as server:
            result = self.in_window(server, "turns", count, "long")
        ours = result["ours"]
        worst = percentile(ours, 0.99)
        self.report.put(
            f"Next page, read ahead ({count} turns)", "a frame at 60 Hz",
            f"p99 {worst:.1f} ms (median {statistics.median(ours):.1f})", f"{FRAME_MS:.1f} ms",
            f"{worst / FRAME_MS:.2f}× (median {statistics.median(ours) / FRAME_MS:.2f})"
            f"; {result['waited']} turns had to ask",
            "p99 ≤ 1×", worst <= FRAME_MS,
            {"unit": "ms", "ours": ours, "waited": result["waited"], "ratio": worst / FRAME_MS,
             "runs": count})

    def latency(self):
        with self.server("--generated", "long=200000", "--latency", "150") as server:
            result = self.in_window(server, "foreseen", self.runs, "long")
        self.report.add("Next page, 150 ms away, read ahead", "a page not read ahead", "ms",
                        result["ours"], result["other"], 0.1)

    def requests(self):
        with self.server("--generated", "long=10000", "--members", "217") as server:
            server.requests()
            for start, most in ("first", 5), ("second", 0):
                self.in_window(server, "names", 1, "long")
                self.count_names(start, server, most)
            self.in_window(server, "walk", 100, "long")
            self.count("Requests for 100 pages walked forward", server, 101)
            self.in_window(server, "leave", 1, "long")
            self.count("Requests for a lead left within a second", server, 1)

    def count_names(self, start, server, most):
        names = [each for each in server.requests() if "/lead/" not in each]
        self.report.put(
            f"Requests for names, {start} start of a day", "allowed", f"{len(names)}", f"{most}",
            "217 members", f"≤ {most}", len(names) <= most,
            {"unit": "requests", "name_requests": names, "runs": 1})

    def count(self, workload, server, most):
        asked = server.requests()
        leads = [each for each in asked if each.startswith("GET ") and "/lead/" in each]
        others = [each for each in asked if each not in leads]
        self.report.put(
            workload, "allowed", f"{len(leads)} for the lead", f"{most}",
            f"{len(leads) / most:.2f}×; besides them {len(others)} for names and the total",
            f"≤ {most}", len(leads) <= most,
            {"unit": "requests", "lead_requests": len(leads), "other_requests": others,
             "ratio": len(leads) / most, "runs": 1})

    def form(self):
        leads = [self.sample("many", 500, 10, 0), self.sample("few", 10, 10, 1),
                 self.sample("none", 1, 10, 2)]
        with self.server(*served(leads)) as server:
            result = self.in_window(server, "form", self.runs, *(name for name, _ in leads))
        self.report.add("Form of 500 fields, answer to painted", "form of 10 fields", "ms",
                        result["ours"], result["other"], 5)

    def depth(self):
        with self.server() as server:
            result = self.in_window(server, "depth", self.runs, "canned")
        self.report.add("Page at skip 100,000, without the server", "page at skip 0", "ms",
                        result["ours"], result["other"], 1.05)

    def memory(self):
        turns = 1000
        with self.server("--generated", "long=200000") as server:
            results, bare = self.in_turns(
                lambda: self.in_window(server, "memory", turns, "long"),
                lambda: until_painted([self.program("bare_window")], "window", self.environment),
                warm_up=0,
            )
        ours = [result["peak_kib"] / MIB for result in results]
        extra = [a - b for a, b in zip(ours, memories(bare))]
        # The first 100 turns fill caches.
        slopes = [100 * slope([point for point in result["resident_kib"] if point[0] > 100])
                  for result in results]
        self.report.put(
            f"Peak memory after {turns} page turns", "bare QMainWindow",
            f"{statistics.median(ours):.1f} MiB", f"{statistics.median(memories(bare)):.1f} MiB",
            f"+{statistics.median(extra):.1f} MiB"
            f" ({percentile(extra, 0.1):.1f}–{percentile(extra, 0.9):.1f});"
            f" grows {statistics.median(slopes):.1f} KiB per 100 turns",
            "≤ +25 MiB", statistics.median(extra) <= 25,
            {"unit": "MiB", "ours": ours, "other": memories(bare),
             "ratio": statistics.median(a / b for a, b in zip(ours, memories(bare))),
             "kib_per_100_turns": slopes, "runs": len(ours)})

    def sample(self, name, fields, actions, variant):
        """A lead made of the samples: so many of the many fields of one, and the actions of
        another, other ones in each variant. Its name and file."""
        many = json.loads((SAMPLES / "vikram-iyer.json").read_text())
        long = json.loads((SAMPLES / "asha-kulkarni.json").read_text())
        chosen = list(many["fields"].items())
        own = chosen[1 + 60 * variant:] + chosen[1:1 + 60 * variant]
        lead = dict(long, id=name)
        lead["fields"] = dict([("name", f"{many['fields']['name']} {variant}"), *own][:fields])
        lead["actions"] = long["actions"][10 * variant:][:actions]
        if len(lead["fields"]) != fields or len(lead["actions"]) != actions:
            raise SideFailed("The samples have too few fields or actions.")
        file = self.home / f"{name}.json"
        file.write_text(json.dumps(lead, ensure_ascii=False))
        return name, file


WORKLOADS = (
    "start", "lead", "open", "find", "turns", "latency", "requests", "form", "depth", "memory",
)


def times(runs):
    return [milliseconds for milliseconds, _ in runs]


def memories(runs):
    return [kib / MIB for _, kib in runs]


def served(leads):
    return [part for name, file in leads for part in ("--lead", f"{name}={file}")]


def end_all(processes):
    """Those that left their leader's group."""
    for process in processes:
        try:
            os.kill(process, 9)
        except ProcessLookupError:
            pass


def main():
    parser = argparse.ArgumentParser(
        prog="scripts/bench",
        description="Measures the program against other ways to the same end, in one run, in "
        "turns. A target that is not reached is no failure; a side that does not run is.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(WORKLOADS))
    parser.add_argument("--runs", type=int, default=20, help="of each side (default: 20)")
    parser.add_argument("--json", type=pathlib.Path, help="where every figure is written")
    parser.add_argument("--build", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    options = parser.parse_args()
    for name in options.names:
        if name not in WORKLOADS:
            parser.error(f"There is no workload {name}; there are {', '.join(WORKLOADS)}.")

    report = Report()
    facts = machine_facts()
    if facts["load"] > facts["cores"] / 4:
        print(f"This machine is at work (load {facts['load']}), which blurs all times.",
              file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="lead-viewer-bench.") as home, Screen() as screen:
        os.environ["DISPLAY"] = screen.display
        bench = Bench(options.build, options.runs, pathlib.Path(home), report)
        try:
            for name in options.names or WORKLOADS:
                getattr(bench, name)()
        except (SideFailed, OSError) as failure:
            sys.exit(f"bench: {failure}")
    print("; ".join(f"{name} {value}" for name, value in facts.items()))
    print(report.table())
    target = options.json or options.build.parent / "bench" / "bench.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps({"machine": facts, "runs": options.runs,
                                  "figures": report.notes}, indent=1, ensure_ascii=False))
    print(f"All figures: {target}", file=sys.stderr)


if __name__ == "__main__":
    main()
