"""Asks public/verify.py much in one process: a line of JSON in, one out, for the tests alone.

    {"files", "log", "policy", "expected"}    the report on a record
    {"receipt", "policy", "seed", "result"}   the answer about a receipt
    {"call", "with"}                          what a function gives; null where it is Wrong

Files are in base64, `files` and `log` by their paths, bytes in `with` are {"hex"}. A policy, log, seed or
result that is not there is null; `sizes` are what a record's case has other than usual of verify.py's own
numbers (PIECE, AT_ONCE, HELD: what it holds at once; ROWS, ROWS_A_BYTE, UNPACKED, READ_LIMIT: its limits). Where the program would end without a report the line is null.
"""
import base64
import hashlib
import json
import sys

sys.path.insert(0, sys.argv[1])
import verify  # noqa: E402


def data(text):
    return None if text is None else base64.b64decode(text)


def folder(files):
    return {path: data(text) for path, text in files.items()}


def value(given):
    if isinstance(given, list):
        return [value(each) for each in given]
    return bytes.fromhex(given["hex"]) if isinstance(given, dict) else given


def shown(result):
    if isinstance(result, bytes):
        return result.hex()
    return [hex(part) for part in result] if isinstance(result, tuple) else result


def quorum_of(policy, *witnesses):
    """Whether these witnesses meet a policy's quorum: its names are bytes, of which it makes a character each."""
    return verify.has_quorum(verify.read_policy(policy), {name.decode("latin-1") for name in witnesses})


def forged_ml_dsa(message, coefficient):
    """A signature by the key that is all zeros, for which anyone can sign, with this coefficient in its z."""
    z = [[0] * 256 for _ in range(4)]
    z[1][7] = coefficient
    transformed, encoded = [verify.ntt(each) for each in z], b""
    for row in verify.expanded_matrix(bytes(32)):
        w = verify.ntt_inverse([sum(a * b for a, b in zip(row_at, z_at)) % verify.Q
                                for row_at, z_at in zip(zip(*row), zip(*transformed))])
        encoded += sum(verify.high_bits(r, False) << 6 * i for i, r in enumerate(w)).to_bytes(192, "little")
    shake = hashlib.shake_256
    digest = shake(shake(bytes(1312)).digest(64) + b"\0\0" + message).digest(64)
    packed = [sum(verify.GAMMA1 - c << 18 * i for i, c in enumerate(each)).to_bytes(576, "little") for each in z]
    return shake(digest + encoded).digest(32) + b"".join(packed) + bytes(84)


USUAL = {name: getattr(verify, name) for name in ("PIECE", "AT_ONCE", "HELD", "ROWS", "ROWS_A_BYTE", "UNPACKED",
                                                   "READ_LIMIT")}


def answer(case):
    vars(verify).update({**USUAL, **(case.get("sizes") or {})})
    if "call" in case:
        function = globals().get(case["call"]) or getattr(verify, case["call"])
        try:
            return shown(function(*map(value, case["with"])))
        except verify.Wrong:
            return None
    try:
        policy = None if case.get("policy") is None else verify.read_policy(data(case["policy"]))
        if "receipt" in case:
            beside = data(case.get("seed")), data(case.get("result"))
            return verify.receipt_answer(data(case["receipt"]), policy, None, *beside)
        served = None if case.get("log") is None else folder(case["log"])
        read_log = None if served is None else (lambda path, most: served[path][:most] if path in served else None)
        return verify.verify(folder(case["files"]), case.get("expected"), None, policy, read_log)
    except verify.Unreadable:
        return None


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))))
