#!/usr/bin/env python3
"""usage: storm.py SAMPLES KILLS      see storm.sh"""
import glob
import hashlib
import json
import os
import shutil
import signal
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
  captioner: {kind: openai, deadline-seconds: 20}
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
    failures = sum(1 for path in glob.glob(f"{out}/failures/*") for _ in open(path, "rb"))
    return count, failures, digest.hexdigest()[:16]


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
        storm, port = server(["delay=50", "spread=0.5", *STORM])
        servers.append(storm)
        for kill in range(kills):
            process = run(work, port, f"{work}/storm")
            # killed when a further part is answered, wherever it is then
            wanted = samples * (kill + 1) // (kills + 2)
            while process.poll() is None and stats(port)["answered"] < wanted:
                time.sleep(0.2)
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            print("killed at", stats(port)["answered"], "answers")
        start = time.monotonic()
        process = run(work, port, f"{work}/storm")
        words = process.communicate()[1]
        told = stats(port)
        count, failures, digest = rows(f"{work}/storm")
        print("storm:", process.returncode, count, failures, digest, json.dumps(told), f"last part {time.monotonic() - start:.0f} s")
        print("answers beyond one for each sample (under way at a kill, or cut off by it):", told["answered"] - count)
        if process.returncode != 0:
            print(words)
        same = rows(f"{work}/calm") == (count, failures, digest)
        print("rows equal to the calm run:", same, "| all accounted for:", count + failures == samples)
        sys.exit(0 if same and count + failures == samples else 1)
    finally:
        for process in servers:
            process.kill()
        shutil.rmtree(work)


main(int(sys.argv[1]), int(sys.argv[2]))
