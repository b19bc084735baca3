#!/usr/bin/env python3
"""Times whole commands in turn (A B A B ...) and prints medians and ratios to the first.

usage: measure.py [-n RUNS] [-w WARMUPS] NAME=COMMAND [NAME=COMMAND ...]      commands are given to sh
Peak memory is that of the largest single process of a command.
"""
import os
import statistics
import sys
import time


def run(command):
    start = time.monotonic()
    process = os.posix_spawn(
        "/bin/sh",
        ["sh", "-c", command],
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)],
    )
    _, status, usage = os.wait4(process, 0)
    wall = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"'{command}' ended with {os.waitstatus_to_exitcode(status)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main(arguments):
    runs, warmups = 5, 1
    while arguments and arguments[0] in ("-n", "-w"):
        if arguments[0] == "-n":
            runs = int(arguments[1])
        else:
            warmups = int(arguments[1])
        arguments = arguments[2:]
    commands = [argument.split("=", 1) for argument in arguments]
    figures = {name: [] for name, _ in commands}
    for turn in range(warmups + runs):
        for name, command in commands:
            figure = run(command)
            if turn >= warmups:
                figures[name].append(figure)
    cpus = os.cpu_count()
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    print(f"{runs} runs each, in turn, after {warmups} warm-up; {cpus} cores, {model}")
    print(f"{'':24} {'wall s (min median max)':>28} {'cpu s':>8} {'MiB':>7} {'wall ratio':>11}")
    base = statistics.median(wall for wall, _, _ in figures[commands[0][0]])
    for name, _ in commands:
        walls = sorted(wall for wall, _, _ in figures[name])
        middle = statistics.median(walls)
        cpu = statistics.median(cpu for _, cpu, _ in figures[name])
        peak = statistics.median(peak for _, _, peak in figures[name])
        print(
            f"{name:24} {walls[0]:9.3f} {middle:9.3f} {walls[-1]:8.3f} {cpu:8.3f} {peak:7.0f} {middle / base:11.2f}"
        )


main(sys.argv[1:])
