"""RFC 3797 and Rivest's sampler once more, straight from their descriptions, with Python's own hashlib.

Reads a JSON array of cases on standard input and writes the array of their results.
"""
import hashlib
import json
import sys


def rfc3797(sources, pool, select):
    key = "".join("".join("%d." % n for n in sorted(map(int, source))) + "/" for source in sources)
    left = list(range(1, pool + 1))
    selected = []
    for i in range(select):
        index = i.to_bytes(2, "big")
        digest = hashlib.md5(index + key.encode("ascii") + index).digest()
        selected.append(left.pop(int.from_bytes(digest, "big") % len(left)))
    return {"key": key, "selected": selected}


def rivest(seed, total, count, distinct):
    numbers, passed, counter = [], [], 0
    while len(numbers) < count:
        counter += 1
        digest = hashlib.sha256(("%s,%d" % (seed, counter)).encode("utf-8")).hexdigest()
        number = 1 + int(digest, 16) % total
        if distinct and number in numbers:
            passed.append(counter)
        else:
            numbers.append(number)
    return {"numbers": numbers, "passed": passed}


sys.set_int_max_str_digits(0) if hasattr(sys, "set_int_max_str_digits") else None
systems = {"rfc3797": rfc3797, "rivest": rivest}
json.dump([systems[case.pop("system")](**case) for case in json.load(sys.stdin)], sys.stdout)
