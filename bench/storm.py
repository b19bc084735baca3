#!/usr/bin/env python3
"""usage: storm.py SAMPLES KILLS      see storm.sh"""
import glob
import hashlib
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request

here = os.path.dirname(os.path.abspath(__file__))
blazon = f"{here}/../blazon"
STORM = ["too-many=0.10", "retry-after=1", "broken=0.05", "reset=0.02", "cut=0.02", "garbage=0.02", "hang=0.01"]
RECIPE = """recipe: storm
version: 1
summary: One caption each, from a server in a storm.
models:
  captioner: {kind: openai, deadline-seconds: 60}
steps:
  - caption-image: {model: captioner, prompts: [prompt.md]}
"""


def server(settings):
    process = subprocess.Popen([os.environ.get("JAVA", "java"), f"{here}/ModelServer.java", *settings], stdout=subprocess.PIPE, text=True)
    return process, int(process.stdout.readline())


def stats(port):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/stats") as reply:
        return json.load(reply)


def run(work, port, out):
    return subprocess.Popen(
        [blazon, "run", f"{work}/recipe.yaml", "--from", f"{work}/tar", "--to", out, "--format", "jsonl", "--quiet",
         "--model", f"captioner=http://127.0.0.1:{port}/v1", "--concurrency", "256", "--max-failures", "5%"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True)


def rows(out):
    """Digest of all that was written, without the port, which differs."""
    digest = hashlib.sha256()
    count = 0
    for path in sorted(glob.glob(f"{out}/data/*")):
        with open(path, "rb") as lines:
            for line in lines:
                digest.update(line)
                count += 1
    return count, digest.hexdigest()[:16]


def failed(words):
    """How many samples failed, from the last words of a run."""
    return int(re.search(r"\+ failed ([0-9,]+)", words).group(1).replace(",", ""))


def journalled(work):
    """The numbers in the answers of the journal, read from a copy as a power cut would leave it."""
    found = []
    for part in glob.glob(f"{work}/storm/.run/answers.db*"):
        shutil.copy(part, f"{work}/copy.db" + part.rsplit("answers.db", 1)[1])
    if os.path.exists(f"{work}/copy.db"):
        with sqlite3.connect(f"{work}/copy.db") as journal:
            found = [number for (answer,) in journal.execute("SELECT answer FROM answers") for number in re.findall(r"No\. ([0-9a-f]+)\.", answer)[:1]]
        journal.close()
    for part in glob.glob(f"{work}/copy.db*"):
        os.remove(part)
    return found


def given(work):
    """The numbers of all answers that the server gave whole, in order."""
    with open(f"{work}/given.log") as lines:
        return lines.read().split()


def main(samples, kills):
    work = tempfile.mkdtemp()
    servers = []
    try:
        subprocess.run(["/usr/bin/python3", f"{here}/make_tar.py", f"{work}/tar", str(samples), "500"], check=True)
        with open(f"{work}/recipe.yaml", "w") as recipe:
            recipe.write(RECIPE)
        with open(f"{work}/prompt.md", "w") as prompt:
            prompt.write("Describe the picture.\n")
        calm, port = server(["delay=50", "spread=0.5"])
        servers.append(calm)
        process = run(work, port, f"{work}/calm")
        words = process.communicate()[1]
        print("calm:", process.returncode, *rows(f"{work}/calm"), json.dumps(stats(port)))
        if process.returncode != 0:
            print(words)
        storm, port = server(["delay=50", "spread=0.5", f"log={work}/given.log", *STORM])
        servers.append(storm)
        twice = 0
        known, seen = set(), 0
        for kill in range(kills):
            process = run(work, port, f"{work}/storm")
            # killed when a further part is answered, wherever it is then
            wanted = samples * (kill + 1) // (kills + 2)
            while process.poll() is None and stats(port)["answered"] < wanted:
                time.sleep(0.2)
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            # what was under way is answered, to nobody
            time.sleep(1)
            answers = given(work)
            twice += sum(number in known for number in answers[seen:])
            known, seen = set(journalled(work)), len(answers)
            print("killed at", seen, "answers,", len(known), "of them in the journal", flush=True)
        start = time.monotonic()
        process = run(work, port, f"{work}/storm")
        words = process.communicate()[1]
        told = stats(port)
        failures = failed(words)
        print("storm:", process.returncode, *rows(f"{work}/storm"), failures, "failed",  json.dumps(told), f"last part {time.monotonic() - start:.0f} s")
        accounted = rows(f"{work}/storm")[0] + failures == samples
        retries = 0
        while failures and retries < 3:
            # a question that met several faults within its deadline
            retries += 1
            words = subprocess.run([blazon, "retry", f"{work}/storm", "--quiet"], stderr=subprocess.PIPE, text=True).stderr
            failures = failed(words)
            print("retry:", failures, "failed")
        count, digest = rows(f"{work}/storm")
        answers = given(work)
        twice += sum(number in known for number in answers[seen:])
        rows_at_end = journalled(work)
        print("answers given:", len(answers), "| in the journal:", len(rows_at_end), "| different ones there:", len(set(rows_at_end)),
              "| given again though they were in the journal at a kill:", twice)
        if process.returncode != 0:
            print(words)
        same = rows(f"{work}/calm") == (count, digest)
        print("rows equal to the calm run:", same, "| all accounted for:", accounted)
        sys.exit(0 if same and accounted and twice == 0 else 1)
    finally:
        for process in servers:
            process.kill()
        shutil.rmtree(work)


main(int(sys.argv[1]), int(sys.argv[2]))
