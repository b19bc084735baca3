#!/usr/bin/env python3
"""Runs one client against a fresh ModelServer and prints its share of what the server could give, its CPU and its memory.

usage: calls.py SERVER_SETTINGS -- CLIENT COMMAND with {url}
"""
import json
import os
import re
import subprocess
import sys
import urllib.request

here = os.path.dirname(os.path.abspath(__file__))


def stats(port):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/stats") as reply:
        return json.load(reply)


def main(arguments):
    cut = arguments.index("--")
    settings, client = arguments[:cut], arguments[cut + 1:]
    java = os.environ.get("JAVA", "java")
    # compiled once by the script, else from source
    command = [java, "-Xmx1g", "-cp", os.environ["SERVER_CLASSES"], "ModelServer"] if "SERVER_CLASSES" in os.environ else [java, "-Xmx1g", f"{here}/ModelServer.java"]
    server = subprocess.Popen(command + settings, stdout=subprocess.PIPE, text=True)
    try:
        port = int(server.stdout.readline())
        command = [part.replace("{url}", f"http://127.0.0.1:{port}/v1") for part in client]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        words = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        told = stats(port)
        with open(f"/proc/{server.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
            server_cpu = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    finally:
        server.kill()
    said = dict(setting.split("=") for setting in settings)
    counted = min(told["answered"], int(said.get("until", 10**9))) - int(said.get("from", 0))
    delay = float(next((s.split("=")[1] for s in settings if s.startswith("delay=")), 1000)) / 1000
    ideal = told["slot_seconds"] / delay
    cpu = usage.ru_utime + usage.ru_stime
    done = re.search(r"(\d+) calls, (\d+) failed, ([\d.]+) s", words)
    wall = float(done.group(3)) if done else float("nan")
    print(json.dumps({
        "wall_s": wall, "per_s": round(told["answered"] / wall, 1), "answered": told["answered"], "failed": int(done.group(2)) if done else None,
        "refused": told["refused"], "share": round(counted / ideal, 3), "refused_share": round(told["refused"] / max(1, told["answered"]), 4), "cpu_s": round(cpu, 2), "cpu_ms_each": round(1000 * cpu / max(1, told["answered"]), 3),
        "peak_mib": round(usage.ru_maxrss / 1024), "server_cpu_s": round(server_cpu, 2), "most_under_way": told["most_under_way"], "connections": told["connections"]}))
    if os.waitstatus_to_exitcode(status) != 0 or not done:
        print(words, file=sys.stderr)
    else:
        print(words.strip().splitlines()[-1], file=sys.stderr)


main(sys.argv[1:])
