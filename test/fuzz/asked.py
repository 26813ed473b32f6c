"""Asks public/verify.py much in one process, a line of JSON in, one out: what test/python/many.py takes, and {"zip"} in base64.

What the program throws beside its own refusals is told as {"broke"}, so that the process goes on.
"""
import base64
import hashlib
import io
import json
import os
import sys

sys.path[:0] = [sys.argv[1], os.path.join(os.path.dirname(os.path.abspath(__file__)), "../python")]
lines, sys.stdin = sys.stdin, io.StringIO("")  # many.py reads its own lines when it is loaded: none
import many  # noqa: E402
import verify  # noqa: E402


def read_of(data):
    """The digest of each file of a zip; null where it is refused."""
    try:
        files, _ = verify.read_zip(io.BytesIO(data))
    except verify.Unreadable:
        return None
    return {name: digest_of(name, data) for name, data in files.items()}


def digest_of(name, data):
    """SHA-256 of what is read of a file: bytes, or a list or a result where it lies."""
    digest = hashlib.sha256()
    limit = verify.DOCUMENT_LIMIT + 1
    pieces = data.pieces() if isinstance(data, verify.Stored) else [data[:limit] if verify.is_short(name) else data]
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


for line in lines:
    case = json.loads(line)
    try:
        said = read_of(base64.b64decode(case["zip"])) if "zip" in case else many.answer(case)
    except Exception as error:
        said = {"broke": f"{type(error).__name__}: {error}"}
    print(json.dumps(said), flush=True)
