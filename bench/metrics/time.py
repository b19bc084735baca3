#!/usr/bin/env python3
"""Runs a command several times and tells each run's time, CPU time, peak resident memory and images a second.

usage: time.py -n RUNS IMAGES COMMAND...      the last run's output follows
"""
import os
import subprocess
import sys
import time


def main():
    runs, images, command = int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]
    for run in range(runs):
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        if status != 0:
            sys.exit(f"ended with {os.waitstatus_to_exitcode(status)}")
        cpu = usage.ru_utime + usage.ru_stime
        print(f"{wall:7.2f} s {cpu:7.2f} cpu s {usage.ru_maxrss / 1024:6.0f} MiB {images / wall:9,.0f} images/s")
    print(said)


main()
