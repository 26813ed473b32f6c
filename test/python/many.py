"""Verifies many records in one process: a line of JSON in, a report a line out, for the tests alone.

A case has `files` and, where a log is at hand, `log`, its files by path, all in base64; a `policy` in
base64; the hash `expected`. Where the program would end without a report the line is null.
"""
import base64
import json
import sys

sys.path.insert(0, sys.argv[1])
import verify  # noqa: E402


def decoded(files):
    return {name: base64.b64decode(data) for name, data in files.items()}


def report(case):
    files, log, policy = decoded(case["files"]), case.get("log"), case.get("policy")
    read_log = None
    if log is not None:
        served = decoded(log)
        read_log = lambda path, most: served[path][:most] if path in served else None  # noqa: E731
    try:
        policy = policy and verify.read_policy(base64.b64decode(policy))
        return verify.verify(files, case.get("expected"), None, policy, read_log)
    except verify.Unreadable:
        return None


for line in sys.stdin:
    print(json.dumps(report(json.loads(line))))
