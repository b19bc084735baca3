#!/usr/bin/env python3
"""What people write today: asyncio and aiohttp, a fixed number in flight, a few retries. Read, base64, post, parse, append.

usage: calls_peer.py URL FOLDER CALLS IN_FLIGHT OUT.jsonl
"""
import asyncio
import base64
import json
import pathlib
import random
import sys
import time

import aiohttp


async def main(url, folder, calls, width, out):
    pictures = sorted(pathlib.Path(folder).iterdir())
    places = asyncio.Semaphore(width)
    failed = 0

    async def one(session, lines, number):
        nonlocal failed
        async with places:
            data = base64.b64encode(pictures[number % len(pictures)].read_bytes()).decode()
            body = {
                "model": "bench",
                "messages": [{"role": "user", "content": [
                    {"type": "text", "text": "Describe the picture."},
                    {"type": "image_url", "image_url": {"url": "data:image/jpeg;base64," + data}}]}],
                "max_tokens": 512, "seed": number, "stream": False}
            for attempt in range(6):
                try:
                    async with session.post(url + "/chat/completions", json=body) as reply:
                        if reply.status == 200:
                            answer = await reply.json()
                            text = answer["choices"][0]["message"]["content"]
                            lines.write(json.dumps({"key": number, "text": text}) + "\n")
                            return
                except (aiohttp.ClientError, ValueError, KeyError):
                    pass
                await asyncio.sleep(min(60, 2**attempt) * (0.5 + random.random() / 2))
            failed += 1

    start = time.monotonic()
    limits = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=limits, timeout=aiohttp.ClientTimeout(total=600)) as session:
        with open(out, "w") as lines:
            tasks = set()
            for number in range(calls):
                # so that tasks, like the calls, are bounded
                if len(tasks) >= width + 8:
                    _, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
                tasks.add(asyncio.create_task(one(session, lines, number)))
            await asyncio.wait(tasks)
    print(f"{calls} calls, {failed} failed, {time.monotonic() - start:.2f} s", file=sys.stderr)


asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]))
