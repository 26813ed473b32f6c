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
import argparse, array, bisect, datetime, functools, hashlib, hmac, itertools, json
import os, re, struct, sys, types, zipfile, zlib

RECORD = ["rules.md", "applicants.csv", "applicants.csv.gz", "commitment.json", "seed.json",
          "result.csv", "result.json"]
DOCUMENT_LIMIT = 65535  # bytes, section 1
READ_LIMIT = 2 ** 30  # bytes of any other file: this program's own limit, not the protocol's
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
TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
IS_TIME, IS_MOMENT = text(TIME + "Z"), text(TIME + r"(?:\.(?!000)[0-9]{3})?Z")
HEX = text("[0-9a-f]{64}")
def instant(value):
    """The instant that the digits name, or None: no such year (0000), month or day."""
    try:
        return datetime.datetime.fromisoformat(value[:-1])
    except ValueError:
        return None
def time(value):  # of section 1
    return instant(value) if IS_TIME(value) else None
def moment(value):  # of section 2: a time, or one with milliseconds
    return instant(value) if IS_MOMENT(value) else None
# Section 1's shown text: nothing unseen, nothing that turns the direction, no space at either end.
UNSEEN = ("\0-\x1f\x7f-\xa0\xad\u034f\u061c\u115f-\u1160\u1680\u17b4-\u17b5\u180b-\u180f\u2000-\u200f"
          "\u2028-\u202f\u205f-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3"
          "\U0001d173-\U0001d17a\U000e0000-\U000e0fff\ud800-\udfff")
def shown_text(most):
    return text(f"(?![ \u3000])[^{UNSEEN}]{{1,{most}}}(?<![ \u3000])")

# ---- Section 2: the list --------------------------------------------------------------------
LISTS = {  # by method: the list's header and rows, and the result's header (section 5)
    "lottery": ("code,tickets", "CODE,([1-9][0-9]{0,5}|1000000)", "rank,code,ticket,draw"),
    "ranking": ("code,points,since", "CODE,(?:0|[1-9][0-9]{0,8}|1000000000),([0-9TZ:.-]{20,24})",
                "rank,code,points,since"),
    "queue": ("code,since", "CODE,([0-9TZ:.-]{20,24})", "rank,code,since")}

def gunzip(data):
    """The content of exactly one RFC 1952 member with nothing after it."""
    stream = zlib.decompressobj(wbits=31)  # gzip only; zlib checks header, CRC-32 and length
    try:
        content = stream.decompress(data, READ_LIMIT + 1)
    except zlib.error as error:
        raise Wrong(f"applicants.csv.gz is not gzip: {error}")
    need(len(content) <= READ_LIMIT, f"applicants.csv.gz: over {READ_LIMIT:,} bytes", Unreadable)
    need(stream.eof and not stream.unused_data, "applicants.csv.gz is not exactly one member")
    return content

def read_list(data, method):
    """The rows as they stand, the first ticket of each, and the total T."""
    header, pattern, _ = LISTS[method]
    form = re.compile(pattern.replace("CODE", "([0-9A-Z][0-9A-Z-]{0,31})"))
    lines = data.decode("latin-1").split("\n")  # a character a byte; `form` lets only ASCII pass
    need(lines.pop() == "", "the last line does not end with LF")
    need(lines[:1] == [header] and len(lines) > 1, f"line 1 is not {header}, or no row follows")
    rows, first_tickets, ticket, previous = lines[1:], array.array("Q"), 1, ""
    for number, row in enumerate(rows, 2):
        match = form.fullmatch(row)
        if not match or method != "lottery" and not moment(match[2]):
            raise Wrong(f"line {number:,} is not {header} with section 2's values: {show(row)}")
        if match[1] <= previous:
            raise Wrong(f"line {number:,}: code not after the one before: {show(row)}")
        first_tickets.append(ticket)
        ticket += int(match[2]) if method == "lottery" else 1
        previous = match[1]
    return rows, first_tickets, ticket - 1

def pages(rows, first_tickets):
    for k, i in enumerate(range(0, len(rows), 256)):
        header = f"page {k} row {i + 1} ticket {first_tickets[i]}\n"
        yield (header + "\n".join(rows[i:i + 256]) + "\n").encode("ascii")

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

def lottery(seed, first_tickets, total, quota, want):
    """(row from 0, ticket, draw) of each rank; None where 2^28 words do not suffice."""
    if quota >= len(first_tickets):
        return [(row, ticket, 0) for row, ticket in enumerate(first_tickets)]
    ranks, selected = [], set()
    for count, word in enumerate(words(seed), 1):
        ticket = ticket_of_word(word, total)
        holder = ticket and bisect.bisect_right(first_tickets, ticket) - 1
        if ticket and holder not in selected:
            selected.add(holder)
            ranks.append((holder, ticket, count))
            if len(ranks) == want:
                return ranks
    return None

def draw(commitment, rows, first_tickets, total, seed):
    """The rows of result.csv and the draw of each; None if the draw has failed."""
    method, quota = commitment["method"], commitment["quota"]
    want = min(quota + commitment["reserves"], len(rows))
    if method == "lottery":
        ranks = lottery(seed, first_tickets, total, quota, want)
        return ranks and [(f"{rank},{rows[row].split(',')[0]},{ticket},{count}", count)
                          for rank, (row, ticket, count) in enumerate(ranks, 1)]
    def order(row):
        code, *points, since = row.split(",")  # a queue has no points
        tie = sha256(b"mingqian/1 tie" + seed + code.encode("ascii"))
        return [-int(number) for number in points], moment(since), tie
    return [(f"{rank},{row}", 0) for rank, row in enumerate(sorted(rows, key=order)[:want], 1)]

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
    data = plain if packed is None else gunzip(packed)
    need(plain is None or plain == data, "applicants.csv and applicants.csv.gz do not agree")
    run.rows, run.first_tickets, run.total = read_list(data, run.commitment["method"])
    run.list_sha256 = sha256(data).hex()
    return f"{len(run.rows):,} rows, {run.total:,} tickets"

def list_digest(run):
    committed = run.commitment["list"]
    return ", ".join([same("SHA-256", committed["sha256"], run.list_sha256),
                      same("rows", committed["rows"], len(run.rows)),
                      same("tickets", committed["tickets"], run.total)])
def list_root(run):
    leaves = [sha256(b"\x00" + page) for page in pages(run.rows, run.first_tickets)]
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

def draw_result(run):
    need(run.ranks, "the draw has failed: 2^28 words do not suffice")
    found = run.files["result.csv"]
    if found == run.result:
        return f"{len(run.ranks):,} ranks recomputed: the same, byte for byte"
    both = [data.decode("latin-1").removesuffix("\n").split("\n")[1:] for data in (run.result, found)]
    for rank, (expected, seen) in enumerate(itertools.zip_longest(*both, fillvalue="no row"), 1):
        need(expected == seen, f"rank {rank:,}: expected {show(expected)}, found {show(seen)}")
    raise Wrong(f"only bytes differ, from offset {len(os.path.commonprefix([run.result, found])):,}")

def result_summary(run):
    need(run.ranks, "the draw has failed: 2^28 words do not suffice")
    allocated = min(run.commitment["quota"], len(run.ranks))
    expected = {
        "type": "result", "protocol": "mingqian/1", "commitment": run.hash.hex(),
        "seed": run.seed.hex(), "sha256": sha256(run.result).hex(), "allocated": allocated,
        "reserves": len(run.ranks) - allocated, "draws": run.ranks[-1][1],
        "allocatedDraws": run.ranks[allocated - 1][1]}
    value = document(run.files["result.json"])
    fits("result.json", value, dict.fromkeys(expected, lambda value: type(value) in (str, int)))
    for name in expected:
        same(name, expected[name], value[name])
    return f"{allocated:,} allocated, {expected['reserves']:,} reserves, seed {run.seed.hex()}"

def verify(files, expected=None, trust_beacon=False):
    """The report on a record, which is given as a dict from file name to bytes."""
    run = types.SimpleNamespace(files=files, expected=expected, trust_beacon=trust_beacon,
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
        run.ranks = draw(of, run.rows, run.first_tickets, run.total, run.seed)
        lines = [LISTS[of["method"]][2]] + [row for row, _ in run.ranks or []] + [""]
        run.result = "\n".join(lines).encode("ascii")
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
def read_record(path):
    """File name -> bytes. A zip's are all at its root or all in one folder. Others are ignored."""
    if os.path.isdir(path):
        found = [("", name, os.path.isfile(os.path.join(path, name)), functools.partial(
                  open, os.path.join(path, name), "rb")) for name in os.listdir(path)]
    else:
        archive = zipfile.ZipFile(path)
        found = [(*entry.filename.rstrip("/").rpartition("/")[::2], not entry.is_dir(),
                  functools.partial(archive.open, entry)) for entry in archive.infolist()]
    files, folders = {}, set()
    for folder, name, is_file, opened in [item for item in found if item[1] in RECORD]:
        folders.add(folder)
        need(is_file and name not in files and len(folders) == 1 and "/" not in folder,
             f"{name} is no file, or there twice, or in a second or an inner folder", Unreadable)
        with opened() as stream:  # one byte past the limit shows that a document is too long
            limit = DOCUMENT_LIMIT if name.endswith(".json") else READ_LIMIT
            files[name] = stream.read(limit + 1)
        need(len(files[name]) <= READ_LIMIT, f"{name}: over {READ_LIMIT:,} bytes", Unreadable)
    return files

def in_words(report):
    lines = [f"{check['status']}  {check['id']}: {check['detail']}" for check in report["checks"]]
    lines += [f"attested: {item['what']}: {item['value']}" for item in report["attested"]]
    return "\n".join(lines) + "\n\n" + {
        "verified": "VERIFIED: the result follows from the frozen list and the revealed seed.",
        "failed": "FAILED: the record does not hold; see the checks that say fail.",
        "incomplete": "INCOMPLETE: nothing failed, but see the checks that say skip.",
    }[report["verdict"]]

def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0], allow_abbrev=False)
    parser.add_argument("record", help="the folder of a pool's record, or a zip of it")
    parser.add_argument("--json", action="store_true", help="print the machine-readable report")
    parser.add_argument("--commitment", metavar="H", help="the commitment's hash that you expect")
    parser.add_argument("--trust-beacon", action="store_true", help="you checked drand's signature")
    options = parser.parse_args()
    if options.commitment is not None and not HEX(options.commitment):
        parser.error("--commitment takes 64 lower-case hex digits")
    try:
        report = verify(read_record(options.record), options.commitment, options.trust_beacon)
        printed = (canonical if options.json else in_words)(report)
        sys.stdout.buffer.write(printed.encode("utf-8") + b"\n")
        sys.stdout.buffer.flush()
    except Exception as error:  # the zip module raises many kinds for a broken or encrypted file
        print("could not be read:", show(str(error) or type(error).__name__), file=sys.stderr)
        return 2
    return {"verified": 0, "failed": 1, "incomplete": 2}[report["verdict"]]

if __name__ == "__main__":
    sys.exit(main())
