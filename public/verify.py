#!/usr/bin/env python3
"""Checks a published draw of Mingqian (明签), protocol mingqian/1.

    python3 verify.py <folder or .zip> [--json] [--commitment H] [--trust-beacon]

The second verifier, written from the contract alone (protocol.md, whose sections are named below)
and sharing no code with the first. It needs Python 3.9 and nothing else, opens no connection and
writes no file. Exit status: 0 verified; 1 failed; 2 incomplete, unreadable or wrongly used.
A record with a drand source is "incomplete" here, as Python's standard library has no pairing
arithmetic, unless --trust-beacon says that you checked the signature elsewhere. With --commitment,
H is the commitment's hash that you noted before the draw: no verifier can know that by itself.
"""
import argparse, array, bisect, datetime, hashlib, heapq, hmac, itertools, json
import operator, os, re, struct, sys, types, zlib

RECORD = ["rules.md", "applicants.csv", "applicants.csv.gz", "commitment.json", "seed.json",
          "result.csv", "result.json"]
DOCUMENT_LIMIT = 65535  # bytes, section 1
# What this program holds: limits that it shares with the other verifier, no rules of the protocol's.
RULES_LIMIT, READ_LIMIT = 2 ** 24, 2 ** 30  # bytes of rules.md; of a list or a result
UNPACKED, UNPACKED_A_BYTE = 56 * 2 ** 20, 56  # bytes that may be unpacked, from few bytes; a byte
ROWS, ROWS_A_BYTE = 3 * 2 ** 20, 3  # rows of a list, likewise
ENTRIES = 10000  # of a zip
# drand's chains, section 3: genesis and period by hash; and the prime of its curve's field.
CHAINS = {"52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971": (1692803367, 3)}
P = 0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab

class Wrong(Exception): "The record breaks a rule: the check fails."
class CannotTell(Exception): "The check cannot be made: it is skipped."
class Unreadable(Exception): "The record cannot be read: there is no report."

def need(condition, why, otherwise=Wrong):
    if not condition:
        raise otherwise(why)
def same(what, expected, found):
    need(found == expected, f"{what}: expected {show(expected)}, found {show(found)}")
    return f"{what} {found}"
def show(value):
    """Foreign text for a report: quoted, printable ASCII only, and short."""
    quoted = ascii(value)
    return quoted if len(quoted) <= 100 else quoted[:100] + "..."
def sha256(data):
    return hashlib.sha256(data).digest()

# ---- Section 1: documents -------------------------------------------------------------------
def canonical(value, depth=0):
    """The RFC 8785 (JCS) text of a value without fractions."""
    if depth > 8:  # a commitment, the deepest document here, has three levels
        raise ValueError("nested too deeply")
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        pairs = [canonical(key) + ":" + canonical(value[key], depth + 1) for key in keys]
        return "{" + ",".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ",".join([canonical(item, depth + 1) for item in value]) + "]"
    return json.dumps(value, ensure_ascii=False)  # in strings, it escapes exactly what JCS does
def parse_number(literal):  # int() itself refuses 20.0, 1e3 and NaN
    if len(literal) > 16 or not 0 <= int(literal) <= 2 ** 53 - 1:
        raise ValueError("a number outside 0..2^53-1")
    return int(literal)

def document(data):
    """The value of a document's bytes, which must be exactly the JCS form of that value."""
    need(len(data) <= DOCUMENT_LIMIT, "not a document: more than 65,535 bytes")
    try:
        value = json.loads(data.decode("utf-8"), parse_int=parse_number,
                           parse_float=parse_number, parse_constant=parse_number)
        form = canonical(value).encode("utf-8")  # a lone surrogate cannot be encoded
    except (ValueError, RecursionError) as error:
        raise Wrong("not a document: " + show(str(error)))
    # This one comparison catches white space, order, duplicate keys, -0 and needless escapes.
    need(form == data, "not a document: not the JCS form of what it says")
    return value

def fits(where, value, rules):
    """`value` must be an object with exactly these members, and each must meet its rule."""
    need(isinstance(value, dict), f"{where} is not an object")
    for name in itertools.chain(rules, value):
        need(name in value, f"{where} has no member {name}")
        need(name in rules, f"{where} has an unknown member {show(name)}")
        need(rules[name](value[name]), f"{where}: {name} is not as required: {show(value[name])}")

def text(pattern):
    compiled = re.compile(pattern)  # [0-9] and not \d, fullmatch and not $: whole strings, ASCII
    return lambda value: isinstance(value, str) and compiled.fullmatch(value) is not None
def integer(low, high=2 ** 53 - 1):
    return lambda value: type(value) is int and low <= value <= high  # a bool is no number
def array_of(low, high):
    return lambda value: isinstance(value, list) and low <= len(value) <= high
TIME = text("[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z")
HEX = text("[0-9a-f]{64}")
def time(value):
    """The time that a string of section 1's form names, or None."""
    try:
        return datetime.datetime.fromisoformat(value[:-1]) if TIME(value) else None
    except ValueError:  # no such year (0000), month or day
        return None
# Section 1's shown text: nothing unseen, nothing that turns the direction, no space at either end.
UNSEEN = ("\0-\x1f\x7f-\xa0\xad\u034f\u061c\u115f-\u1160\u1680\u17b4-\u17b5\u180b-\u180f\u2000-\u200f"
          "\u2028-\u202f\u205f-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3"
          "\U0001d173-\U0001d17a\U000e0000-\U000e0fff\ud800-\udfff")
def shown_text(most):
    return text(f"(?![ \u3000])[^{UNSEEN}]{{1,{most}}}(?<![ \u3000])")

# ---- Section 2: the list --------------------------------------------------------------------
CODE = "[0-9A-Z][0-9A-Z-]{0,31}"
SINCE = (  # months of 31, 30 and 28 days, leap days, the time of day, milliseconds: for millions
    "(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|"
    "[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|"
    "(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}"
    r"(?:\.(?!000)[0-9]{3})?Z")
LISTS = {  # by method: the list's header and rows, and the result's header (section 5)
    "lottery": ("code,tickets", f"{CODE},(?:[1-9][0-9]{{0,5}}|1000000)", "rank,code,ticket,draw"),
    "ranking": ("code,points,since", f"{CODE},(?:0|[1-9][0-9]{{0,8}}|1000000000),{SINCE}",
                "rank,code,points,since"),
    "queue": ("code,since", f"{CODE},{SINCE}", "rank,code,since")}

def room(packed, taken=0):
    """How many bytes a list may be unpacked to, in whole 64 KiB, and its rows: from so many bytes."""
    room_bytes = max(UNPACKED, UNPACKED_A_BYTE * packed) - taken
    return max(0, room_bytes >> 16 << 16), max(ROWS, ROWS_A_BYTE * packed)

def within(most, found, what):
    need(found <= most, f"{what}: more than {most:,}, the limit of this program", Unreadable)

def gunzip(data, limit):
    """The content of exactly one RFC 1952 member with nothing after it."""
    stream = zlib.decompressobj(wbits=31)  # gzip only; zlib checks header, CRC-32 and length
    within(limit - 1, 0, "bytes in applicants.csv.gz")
    try:
        content = stream.decompress(data, limit)
    except zlib.error as error:
        raise Wrong(f"applicants.csv.gz is not gzip: {error}")
    within(limit - 1, len(content), "bytes in applicants.csv.gz")
    need(stream.eof and not stream.unused_data, "applicants.csv.gz is not exactly one member")
    return content

def read_list(data, method, most):
    """The list: its bytes, where each row begins (and the end), the first ticket of each, and T."""
    header, row, _ = LISTS[method]
    row_form, rows_form = re.compile(row), re.compile(f"(?:{row}\n)+")
    first_line = (header + "\n").encode()
    need(data.startswith(first_line), f"line 1 is not {header}")
    within(most, data.count(b"\n") - 1, "rows in applicants.csv")
    need(data.endswith(b"\n"), "the last line does not end with LF")
    need(len(data) > len(first_line), f"no row follows {header}")
    starts, first_tickets, ticket, previous = array.array("I"), array.array("Q"), 1, ""
    at, width = len(first_line), header.count(",") + 1
    while at < len(data):  # some rows at once: what is done row by row takes too long
        end = data.rfind(b"\n", at, at + 2 ** 14) + 1 or at + 100  # no row is so long
        piece = data[at:end].decode("latin-1")  # a character a byte; the form lets only ASCII pass
        cells = piece.replace("\n", ",").split(",")
        codes = [previous] + cells[:-1:width]
        if not (rows_form.fullmatch(piece) and all(map(operator.lt, codes, codes[1:]))):
            for number, row in enumerate(piece.split("\n"), len(starts) + 2):
                need(row_form.fullmatch(row), f"line {number:,} is not {header} with section 2's "
                     f"values: {show(row)}")
                code = row.split(",")[0]
                need(code > previous, f"line {number:,}: code not after the one before: {show(row)}")
                previous = code
        starts.extend(itertools.accumulate(map(len, piece.splitlines(True)), initial=at))
        at, previous = starts.pop(), codes[-1]
        if method == "lottery":
            first_tickets.extend(itertools.accumulate(map(int, cells[1:-1:2]), initial=ticket))
            ticket = first_tickets.pop()
    total = ticket - 1 if method == "lottery" else len(starts)
    first_tickets = first_tickets if method == "lottery" else range(1, total + 1)
    return types.SimpleNamespace(data=data, starts=starts + array.array("I", [at]), total=total,
                                 first_tickets=first_tickets, rows=len(starts))

def row_of(of, row):
    return of.data[of.starts[row]:of.starts[row + 1] - 1].decode("ascii")
def pages(of):
    for k, i in enumerate(range(0, of.rows, 256)):
        header = f"page {k} row {i + 1} ticket {of.first_tickets[i]}\n"
        yield header.encode("ascii") + of.data[of.starts[i]:of.starts[min(i + 256, of.rows)]]

def root(leaves):
    """The Merkle Tree Hash of RFC 9162, 2.1.1, from the hashes of the leaves."""
    if len(leaves) == 1:
        return leaves[0]
    k = 1 << (len(leaves) - 1).bit_length() - 1  # the largest power of two below their number
    return sha256(b"\x01" + root(leaves[:k]) + root(leaves[k:]))

# ---- Section 3: the commitment and its sources ----------------------------------------------
NAME = text("[0-9a-z][0-9a-z-]{0,31}")
KIND = text("secret|balls|drand|text")
WHAT = shown_text(200)
FORM = text("(?! )(?=(?:[^0x]*[0x]){6})[ -~]{1,256}(?<! )")
COMMITMENT = {
    "type": text("commitment"), "protocol": text("mingqian/1"), "round": NAME, "pool": NAME,
    "method": text("lottery|ranking|queue"), "quota": integer(1), "reserves": integer(0),
    "list": lambda value: isinstance(value, dict), "sources": array_of(1, 16), "rulesSha256": HEX,
    "frozenAt": time, "drawAt": time}
LIST = {"rows": integer(1), "tickets": integer(1), "pages": integer(1), "sha256": HEX, "root": HEX}
SOURCES = {  # by kind: the source's other members, and the other member of its reveal
    "secret": ({"sha256": HEX}, "hex"),
    "balls": ({"digits": integer(6, 64), "what": WHAT}, "digits"),
    "drand": ({"chain": HEX, "round": integer(1)}, "signature"),
    "text": ({"form": FORM, "what": WHAT}, "text")}

def check_commitment(value):
    fits("the commitment", value, COMMITMENT)
    fits("list", value["list"], LIST)
    same("list.pages", (value["list"]["rows"] + 255) // 256, value["list"]["pages"])
    for number, source in enumerate(value["sources"], 1):
        known = isinstance(source, dict) and KIND(source.get("kind"))
        need(known, f"source {number} is of no known kind")
        fits(f"source {number}", source, {"kind": KIND, **SOURCES[source["kind"]][0]})
    need(any(source["kind"] != "secret" for source in value["sources"]), "every source is a secret")

def has_signature_form(data):
    """48 bytes: the canonical compressed form of a point of the curve y^2 = x^3 + 4."""
    flags, x = divmod(int.from_bytes(data, "big"), 2 ** 381)  # compressed, infinity, sign of y
    on_curve = pow(x ** 3 + 4, (P - 1) // 2, P) == 1  # Euler's criterion: it has a root
    return flags in (0b100, 0b101) and x < P and on_curve

def pattern_of(form):
    """The pattern of a text's form: 0 is a digit, x one of 0-9 and a-f, every other character itself."""
    return "".join({"0": "[0-9]", "x": "[0-9a-f]"}.get(place, re.escape(place)) for place in form)

def source_value(source, reveal):
    """The bytes that a source puts into the seed, if its reveal has the right form and value."""
    kind, shown = source["kind"], reveal[SOURCES[source["kind"]][1]]
    form = {"secret": HEX, "balls": text("[0-9]{%d}" % source.get("digits", 0)), "drand": text("[0-9a-f]{96}"),
            "text": text(pattern_of(source.get("form", "")))}[kind]
    need(form(shown), f"{kind}: not of the form that section 3 demands: {show(shown)}")
    value = bytes.fromhex(shown) if kind in ("secret", "drand") else shown.encode("ascii")
    if kind == "secret":
        same("SHA-256 of the secret", source["sha256"], sha256(value).hex())
    if kind == "drand":
        need(source["chain"] in CHAINS, f"unknown drand chain {source['chain']}")
        need(has_signature_form(value), "the signature is not a point of the curve")
    return sha256(value) if kind == "drand" else value

# ---- Sections 4 and 5: the seed and the draw ------------------------------------------------
def derive_seed(commitment_hash, values):
    """HKDF-SHA256 (RFC 5869) with L = 32, which is the first block of its output."""
    material = b"".join(struct.pack(">I", len(value)) + value for value in values)
    key = hmac.new(commitment_hash, material, hashlib.sha256).digest()
    return hmac.new(key, b"mingqian/1 seed" + b"\x01", hashlib.sha256).digest()

def words(seed):
    for block in range(2 ** 28 // 4):
        yield from struct.unpack(">4Q", sha256(seed + struct.pack(">Q", block)))
def ticket_of_word(word, total):
    return None if word >= 2 ** 64 // total * total else 1 + word % total

def lottery(seed, of, quota, want):
    """(row from 0, ticket, draw) of each rank, in three columns; None if 2^28 words do not do."""
    if quota >= of.rows:
        return range(of.rows), of.first_tickets, bytes(of.rows)
    ranks, selected = (array.array("I"), array.array("Q"), array.array("I")), bytearray(of.rows)
    for count, word in enumerate(words(seed), 1):
        ticket = ticket_of_word(word, of.total)
        holder = ticket and bisect.bisect_right(of.first_tickets, ticket) - 1
        if ticket and not selected[holder]:
            selected[holder] = 1
            for column, value in zip(ranks, (holder, ticket, count)):
                column.append(value)
            if len(ranks[0]) == want:
                return ranks
    return None

NO_DIGITS = str.maketrans("", "", "-T:.Z")
def in_order(seed, of):
    """Bytes for each row that are in the order of the draw, and the row in their last four."""
    def key(row):
        code, *points, since = row_of(of, row).split(",")  # a queue has no points
        tie = sha256(b"mingqian/1 tie" + seed + code.encode("ascii"))
        instant = int(since.translate(NO_DIGITS).ljust(17, "0"))  # in digits, to the millisecond
        return struct.pack(">IQ", 2 ** 32 - 1 - int(*points), instant) + tie + struct.pack(">I", row)
    def keys_in(run):
        return (run[i:i + 48] for i in range(0, len(run), 48))
    runs = [b"".join(sorted(map(key, range(i, min(i + 2 ** 16, of.rows)))))  # not all at once:
            for i in range(0, of.rows, 2 ** 16)]  # millions of small objects take too much memory
    return heapq.merge(*map(keys_in, runs))

def draw(commitment, of, seed):
    """(row from 0, ticket, draw) of each rank, in three columns; None if the draw has failed."""
    quota, want = commitment["quota"], min(commitment["quota"] + commitment["reserves"], of.rows)
    if commitment["method"] == "lottery":
        return lottery(seed, of, quota, want)
    first = itertools.islice(in_order(seed, of), want)
    rows = array.array("I", (int.from_bytes(key[-4:], "big") for key in first))
    return rows, bytes(want), bytes(want)

def result_lines(of, method, ranks):
    """The lines of result.csv, without their LF: of a long one, not all are held at once."""
    yield LISTS[method][2]
    for rank, (row, ticket, count) in enumerate(zip(*ranks), 1):
        text = row_of(of, row)
        cells = f"{text.split(',')[0]},{ticket},{count}" if method == "lottery" else text
        yield f"{rank},{cells}"

# ---- Section 6: the checks. Each returns what it saw and leaves on `run` what others build on. --
def commitment_expected(run):
    need(len(run.files["commitment.json"]) <= DOCUMENT_LIMIT, "more than 65,535 bytes")
    return same("commitment", run.expected, sha256(run.files["commitment.json"]).hex())
def commitment_form(run):
    value = document(run.files["commitment.json"])
    check_commitment(value)
    run.commitment, run.hash = value, sha256(run.files["commitment.json"])
    return (f"round {value['round']}, pool {value['pool']}, {value['method']} with quota "
            f"{value['quota']:,} and reserves {value['reserves']:,}, commitment {run.hash.hex()}")

def rules_digest(run):
    return same("SHA-256", run.commitment["rulesSha256"], sha256(run.files["rules.md"]).hex())
def list_form(run):
    plain, packed = run.files.get("applicants.csv"), run.files.get("applicants.csv.gz")
    most_bytes, most_rows = run.room or room(len(plain if packed is None else packed))
    data = plain if packed is None else gunzip(packed, most_bytes)
    need(plain is None or plain == data, "applicants.csv and applicants.csv.gz do not agree")
    run.list = read_list(data, run.commitment["method"], most_rows)
    return f"{run.list.rows:,} rows, {run.list.total:,} tickets"

def list_digest(run):
    committed = run.commitment["list"]
    return ", ".join([same("SHA-256", committed["sha256"], sha256(run.list.data).hex()),
                      same("rows", committed["rows"], run.list.rows),
                      same("tickets", committed["tickets"], run.list.total)])
def list_root(run):
    leaves = [sha256(b"\x00" + page) for page in pages(run.list)]
    return same("root", run.commitment["list"]["root"], root(leaves).hex())

def seed_form(run):
    value, sources = document(run.files["seed.json"]), run.commitment["sources"]
    fits("seed.json", value, {
        "type": text("seed"), "protocol": text("mingqian/1"), "commitment": text(run.hash.hex()),
        "reveals": array_of(len(sources), len(sources))})
    for number, (source, reveal) in enumerate(zip(sources, value["reveals"]), 1):
        fits(f"reveal {number}", reveal, {"kind": text(source["kind"]),
                                          SOURCES[source["kind"]][1]: text("(?s:.*)")})
    run.pairs = list(zip(sources, value["reveals"]))
    return f"{len(sources)} reveals, in the order of the sources"

def seed_kind(run, kind):
    pairs = [pair for pair in run.pairs if pair[0]["kind"] == kind]
    [source_value(*pair) for pair in pairs]  # raises Wrong if one is
    if kind != "drand":
        return "as committed" if kind == "secret" else "as promised in form, attested by witnesses"
    where = ", ".join(f"https://api.drand.sh/{source['chain']}/public/{source['round']}"
                      for source, _ in pairs)
    need(run.trust_beacon, "of the right form, but the signature itself is not checked: Python's "
         f"standard library has no pairing arithmetic. It is published at {where}: check it with "
         "the other verifier, then use --trust-beacon", CannotTell)
    return f"of the right form; the signature itself ({where}) is taken on the user's word"

def seed_timing(run):
    frozen, drawn = time(run.commitment["frozenAt"]), time(run.commitment["drawAt"])
    need(frozen < drawn, "frozenAt is not before drawAt")
    for source in run.commitment["sources"]:
        if source["kind"] == "drand":
            need(source["chain"] in CHAINS, f"unknown drand chain {source['chain']}")
            genesis, period = CHAINS[source["chain"]]
            after = genesis + (source["round"] - 1) * period  # due so many seconds after 1970
            early = (drawn - datetime.datetime(1970, 1, 1)) // datetime.timedelta(seconds=1) - after
            need(early <= 0, f"drand round {source['round']} is due {early:,} s before drawAt")
    return f"frozen at {run.commitment['frozenAt']}, drawn at {run.commitment['drawAt']}"

def lines_of(data):
    """The lines of a file, the last with or without its LF, each cut where no row is so long."""
    at = 0
    while at < len(data):
        end = data.find(b"\n", at)
        end = len(data) if end < 0 else end
        yield data[at:min(end, at + 200)].decode("latin-1")
        at = end + 1

def compare_result(run):
    """Leaves on `run` the SHA-256 of the recomputed result.csv, and how the record's differs."""
    digest, method, found = hashlib.sha256(), run.commitment["method"], run.files.get("result.csv", b"")
    lines, at, run.differs = result_lines(run.list, method, run.ranks), 0, None
    while True:  # some lines at once
        piece = "".join([line + "\n" for line in itertools.islice(lines, 4096)]).encode("ascii")
        digest.update(piece)
        is_same = found[at:at + len(piece)] == piece if piece else at == len(found)
        if run.differs is None and not is_same:
            run.differs = at + len(os.path.commonprefix([found[at:at + len(piece)], piece]))
        at += len(piece)
        if not piece:
            break
    run.result_sha256 = digest.hexdigest()

def draw_result(run):
    need(run.ranks, "the draw has failed: 2^28 words do not suffice")
    if run.differs is None:
        return f"{len(run.ranks[0]):,} ranks recomputed: the same, byte for byte"
    both = [result_lines(run.list, run.commitment["method"], run.ranks),
            lines_of(run.files["result.csv"])]
    rows = enumerate(itertools.zip_longest(*both, fillvalue="no row"))
    for rank, (expected, seen) in itertools.islice(rows, 1, None):  # the headers are rank 0
        need(expected == seen, f"rank {rank:,}: expected {show(expected)}, found {show(seen)}")
    raise Wrong(f"only bytes differ, from offset {run.differs:,}")

def result_summary(run):
    need(run.ranks, "the draw has failed: 2^28 words do not suffice")
    draws = run.ranks[2]
    allocated = min(run.commitment["quota"], len(draws))
    expected = {
        "type": "result", "protocol": "mingqian/1", "commitment": run.hash.hex(),
        "seed": run.seed.hex(), "sha256": run.result_sha256, "allocated": allocated,
        "reserves": len(draws) - allocated, "draws": draws[-1], "allocatedDraws": draws[allocated - 1]}
    value = document(run.files["result.json"])
    fits("result.json", value, dict.fromkeys(expected, lambda value: type(value) in (str, int)))
    for name in expected:
        same(name, expected[name], value[name])
    return f"{allocated:,} allocated, {expected['reserves']:,} reserves, seed {run.seed.hex()}"

def verify(files, expected=None, trust_beacon=False, room=None):
    """The report on a record, given as a dict from file name to bytes, and as a zip's `room`."""
    run = types.SimpleNamespace(files=files, expected=expected, trust_beacon=trust_beacon, room=room,
                                commitment=None, hash=None, pairs=[])
    checks, statuses = [], {}
    def check(name, body, depends, reads=""):
        try:
            for other in depends:
                need(statuses[other] == "pass", f"{other} did not pass", CannotTell)
            there = not reads or any(file in files for file in reads.split(" or "))
            need(there, f"{reads} is missing", CannotTell)
            statuses[name], detail = "pass", body(run)
        except (Wrong, CannotTell) as error:
            statuses[name], detail = "fail" if isinstance(error, Wrong) else "skip", str(error)
        checks.append({"id": name, "status": statuses[name], "detail": detail})
    if expected is not None:
        check("commitment.expected", commitment_expected, [], "commitment.json")
    check("commitment.form", commitment_form, [], "commitment.json")
    check("rules.digest", rules_digest, ["commitment.form"], "rules.md")
    check("list.form", list_form, ["commitment.form"], "applicants.csv or applicants.csv.gz")
    check("list.digest", list_digest, ["list.form"])
    check("list.root", list_root, ["list.form"])
    check("seed.form", seed_form, ["commitment.form"], "seed.json")
    of = run.commitment or {"sources": [], "round": None, "pool": None}
    kinds = [kind for kind in SOURCES if any(source["kind"] == kind for source in of["sources"])]
    for kind in kinds:
        check("seed." + kind, lambda run: seed_kind(run, kind), ["seed.form"])
    check("seed.timing", seed_timing, ["commitment.form"])
    depends = ["list.form", "list.digest", "list.root", "seed.form"] + ["seed." + k for k in kinds]
    if all(statuses[other] == "pass" for other in depends):
        run.seed = derive_seed(run.hash, [source_value(*pair) for pair in run.pairs])
        run.ranks = draw(of, run.list, run.seed)
        if run.ranks:
            compare_result(run)
    check("draw.result", draw_result, depends, "result.csv")
    check("result.summary", result_summary, depends, "result.json")
    seen = statuses.values()
    verdict = "failed" if "fail" in seen else "incomplete" if "skip" in seen else "verified"
    for name in ["log.inclusion", "log.witnessed", "log.unique"]:  # optional: after the verdict
        checks.append({"id": name, "status": "skip", "detail": "the reader gave no trust policy"})
    attested = [{"what": source["what"], "value": reveal[SOURCES[source["kind"]][1]]}
                for source, reveal in run.pairs if source["kind"] in ("balls", "text")
                and statuses["seed." + source["kind"]] == "pass"]
    return {"verdict": verdict, "round": of["round"], "pool": of["pool"], "checks": checks,
            "commitment": run.hash and run.hash.hex(), "policy": None, "attested": attested,
            "software": "mingqian verify.py 1.0.0"}

# ---- Reading a record, and telling ----------------------------------------------------------
def zip_entries(stream):
    """(path, is a file, method, crc, packed, size, offset of its bytes) of each entry of a zip. The
    rules are a closed list, the other verifier's too, so that a zip can be read in one way only."""
    def refuse_unless(condition, why):
        need(condition, "the zip " + why, Unreadable)
    def read(at, length):
        stream.seek(at)
        data = stream.read(length)
        refuse_unless(len(data) == length, "breaks off")
        return data
    def extra(data):
        at = 0
        while at < len(data):
            kind, length = struct.unpack_from("<HH", data, at) if at + 4 <= len(data) else (0, 0)
            at += 4 + length
            refuse_unless(at <= len(data), f"has an extra field that breaks off: {shown}")
            refuse_unless(kind not in (0x0001, 0x7075), f"is zip64 or has two names for {shown}")
    # 1. It ends with one end record, without a comment.
    size = stream.seek(0, 2)
    end = read(size - 22, 22) if size >= 22 else bytes(22)
    magic, disk, count, all_count, length, directory_at, comment = struct.unpack("<4sIHHIIH", end)
    refuse_unless(magic == b"PK\5\6" and comment == 0, "does not end with an end record")
    refuse_unless(disk == 0 and count == all_count, "is one part of a split zip")
    # 2. Its directory stands right before that, with at least one entry and not too many.
    refuse_unless(directory_at + length == size - 22, "has bytes behind its directory, or is zip64")
    refuse_unless(1 <= count <= ENTRIES, f"has {count:,} entries: expected 1 to {ENTRIES:,}")
    directory, at, headers, names = read(directory_at, length), 0, [], set()
    for _ in range(count):
        refuse_unless(len(directory) - at >= 46, "has a directory that breaks off")
        (magic, _, _, flags, method, _, crc, packed, size, name_length, extra_length, comment, disk, _,
         attributes, offset) = struct.unpack_from("<4sHHHHIIIIHHHHHII", directory, at)
        name = directory[at + 46:at + 46 + name_length]
        fields = directory[at + 46 + name_length:at + 46 + name_length + extra_length]
        at += 46 + name_length + extra_length
        refuse_unless(magic == b"PK\1\2" and at <= length, "has a directory that breaks off")
        shown = show(name)
        # 3. An entry is stored or packed with DEFLATE, and has nothing else about it.
        refuse_unless(not flags & 0x2041, f"has an encrypted file: {shown}")
        refuse_unless(not flags & ~0x080e, f"has flags that are not known: {shown}")
        refuse_unless(method in (0, 8), f"has what is neither stored nor packed with DEFLATE: {shown}")
        stored = method == 0
        refuse_unless(not stored or size == packed, f"has a stored file in another size: {shown}")
        refuse_unless(not (stored and size and flags & 8), f"stores a file without its length: {shown}")
        refuse_unless(comment == 0 and disk == 0, f"has a comment or is split: {shown}")
        extra(fields)
        # 6. Names: parts of one spelling, no two the same where case, dots and spaces are lost.
        path = name[:-1] if name.endswith(b"/") else name
        parts = [part.rstrip(b". ").lower() for part in path.split(b"/")]
        refuse_unless(b"" not in parts and not re.search(rb"[\x00-\x1f\x7f:\\]", name),
                      f"has an unsafe name: {shown}")
        refuse_unless(tuple(parts) not in names, f"has a name twice: {shown}")
        names.add(tuple(parts))
        is_file = path == name and not attributes & 0x10 and attributes >> 28 in (0, 8)
        headers.append((offset, name, is_file, flags, method, crc, packed, size))
    refuse_unless(at == length, "has bytes behind the entries of its directory")
    # 5. The files lie one behind the other, from the first byte to the directory.
    headers.sort(key=lambda header: header[0])
    ends, entries, expected = [header[0] for header in headers[1:]] + [directory_at], [], 0
    for (offset, name, is_file, flags, method, crc, packed, size), end in zip(headers, ends):
        shown = show(name)
        refuse_unless(offset == expected, f"has bytes before {shown}")
        # 4. The header before a file says what the directory says.
        refuse_unless(offset + 30 <= directory_at, f"has no header before {shown}")
        (magic, _, local_flags, local_method, _, *says, name_length, extra_length) = struct.unpack(
            "<4sHHHIIIIHH", read(offset, 30))
        at = offset + 30 + name_length + extra_length
        refuse_unless(magic == b"PK\3\4" and at <= directory_at, f"has no header before {shown}")
        refuse_unless(read(offset + 30, name_length) == name, f"has two names for {shown}")
        extra(read(offset + 30 + name_length, extra_length))
        later = flags & 8  # the data descriptor says it, and the header may
        same_said = all(one == said or later and said == 0
                        for one, said in zip((crc, packed, size), says))
        refuse_unless((local_flags, local_method) == (flags, method) and same_said,
                      f"describes {shown} in two ways")
        descriptor = read(at + packed, end - at - packed) if end >= at + packed else None
        said = struct.pack("<III", crc, packed, size)
        refuse_unless(descriptor in ((said, b"PK\7\x08" + said) if later else (b"",)),
                      f"has something else behind {shown}")
        entries.append((name, is_file, method, crc, packed, size, at))
        expected = end
    return entries

def unpacked(stream, name, method, crc, packed, size, at):
    stream.seek(at)
    data = stream.read(packed)
    if method == 8:
        inflater = zlib.decompressobj(wbits=-15)
        try:
            data = inflater.decompress(data, size + 1)
        except zlib.error as error:
            raise Unreadable(f"{name} is damaged: {error}")
        need(inflater.eof and not inflater.unused_data, f"{name}: DEFLATE ends elsewhere", Unreadable)
    need(len(data) == size and zlib.crc32(data) == crc, f"{name} is damaged: another size or checksum",
         Unreadable)
    return data

def read_zip(stream):
    """File name -> bytes, and the room for the list. All lie at the root or all in one folder."""
    found, folders = {}, set()
    for path, is_file, *rest in zip_entries(stream):
        *parts, name = path.rstrip(b"/").decode("latin-1").split("/")
        if name not in RECORD or "__MACOSX" in parts:
            continue
        folders.add("/".join(parts))
        need(is_file and name not in found and len(folders) == 1 and len(parts) <= 1,
             f"{name} is no file, or there twice, or in a second or an inner folder", Unreadable)
        found[name] = rest
        demand_size(name, rest[3])
    need(found, "the zip holds no file of a record", Unreadable)
    taken, packed = sum(rest[3] for rest in found.values()), stream.seek(0, 2)
    within(max(UNPACKED, UNPACKED_A_BYTE * packed), taken, "bytes that the zip unpacks to")
    return {name: unpacked(stream, name, *rest) for name, rest in found.items()}, room(packed, taken)

def demand_size(name, size):
    if not name.endswith(".json"):  # too long a document is wrong, not unreadable
        within(RULES_LIMIT if name == "rules.md" else READ_LIMIT, size, f"bytes in {name}")

def read_record(path):
    """File name -> bytes, and the room for the list in a zip. Other files are ignored."""
    if not os.path.isdir(path):
        with open(path, "rb") as stream:
            return read_zip(stream)
    files = {}
    for name in set(os.listdir(path)).intersection(RECORD):
        file = os.path.join(path, name)
        need(os.path.isfile(file), f"{name} is no file", Unreadable)
        demand_size(name, os.path.getsize(file))
        with open(file, "rb") as stream:  # one byte past the limit shows that a document is too long
            files[name] = stream.read(DOCUMENT_LIMIT + 1 if name.endswith(".json") else READ_LIMIT)
    return files, None

def in_words(report):
    lines = [f"{check['status']}  {check['id']}: {check['detail']}" for check in report["checks"]]
    lines += [f"attested: {item['what']}: {item['value']}" for item in report["attested"]]
    return "\n".join(lines) + "\n\n" + {
        "verified": "VERIFIED: the result follows from the frozen list and the revealed seed.",
        "failed": "FAILED: the record does not hold; see the checks that say fail.",
        "incomplete": "INCOMPLETE: nothing failed, but see the checks that say skip.",
    }[report["verdict"]]

def main():
    limits = f"""Limits, past which there is no verdict: rules.md has at most {RULES_LIMIT >> 20} MiB,
        a list or a result {READ_LIMIT >> 20:,} MiB. A list that is unpacked, or a zip, makes at most
        {UNPACKED >> 20} MiB or {UNPACKED_A_BYTE} times its size, and {ROWS:,} rows or {ROWS_A_BYTE}
        for each byte, whichever is more; a zip has at most {ENTRIES:,} entries. Of zips only those are read that
        can be read in one way: the guide, "Re-running a draw", has the rules."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0], epilog=limits,
                                     allow_abbrev=False)
    parser.add_argument("record", help="the folder of a pool's record, or a zip of it")
    parser.add_argument("--json", action="store_true", help="print the machine-readable report")
    parser.add_argument("--commitment", metavar="H", help="the commitment's hash that you expect")
    parser.add_argument("--trust-beacon", action="store_true", help="you checked drand's signature")
    options = parser.parse_args()
    if options.commitment is not None and not HEX(options.commitment):
        parser.error("--commitment takes 64 lower-case hex digits")
    try:
        files, list_room = read_record(options.record)
        report = verify(files, options.commitment, options.trust_beacon, list_room)
        printed = (canonical if options.json else in_words)(report)
        sys.stdout.buffer.write(printed.encode("utf-8") + b"\n")
        sys.stdout.buffer.flush()
    except Exception as error:  # also of the system, and where memory is short
        why = error if isinstance(error, Unreadable) else show(str(error) or type(error).__name__)
        print("could not be read:", why, file=sys.stderr)
        return 2
    return {"verified": 0, "failed": 1, "incomplete": 2}[report["verdict"]]

if __name__ == "__main__":
    sys.exit(main())
