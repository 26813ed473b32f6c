"""Verifies many records in one process: a line of JSON in, a report a line out, for the tests alone."""
import base64
import json
import sys

sys.path.insert(0, sys.argv[1])
import verify  # noqa: E402

for line in sys.stdin:
    case = json.loads(line)
    files = {name: base64.b64decode(data) for name, data in case["files"].items()}
    print(json.dumps(verify.verify(files, case.get("expected"), case["trust"])))
