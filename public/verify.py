#!/usr/bin/env python3
"""Checks a published draw of Mingqian (明签), protocol mingqian/1.

    python3 verify.py <folder or .zip> [--policy FILE [--log FOLDER-OR-URL]] [--commitment H] [--json]
    python3 verify.py --receipt receipt.json [--seed seed.json --result result.json] [--policy FILE] ...

The second verifier, written from the contract alone (protocol.md, whose sections are named below)
and sharing no code with the first. It needs Python 3.9 and nothing else, opens no connection but to
the log where --log is an address, and writes no file. Exit status: 0 verified; 1 failed; 2
incomplete, unreadable or wrongly used. What no program can know by itself is given to it: with
--commitment the commitment's hash that you noted before the draw, with --policy the keys of the log
and of the witnesses that you trust. A list is read some bytes at once and never held: however
long it is, a lottery takes some 300 MB at most, 60 bytes for each rank, and a bit for each row where its words
take a second pass; a ranking or a queue takes 200 bytes for each rank.
"""
import argparse, array, base64, bisect, datetime, functools, hashlib, hmac, itertools, json, math
import operator, os, re, struct, sys, types, zlib

RECORD = ["rules.md", "applicants.csv", "applicants.csv.gz", "commitment.json", "seed.json",
          "result.csv", "result.json", "commitment.tlog-proof"]
DOCUMENT_LIMIT, RECEIPT_LIMIT = 65535, 131071  # bytes, section 1
# What this program holds: limits that it shares with the other verifier, no rules of the protocol's.
RULES_LIMIT, READ_LIMIT = 2 ** 24, 2 ** 36  # bytes of rules.md; of a list or a result, unpacked too
UNPACKED, UNPACKED_A_BYTE = 56 * 2 ** 20, 56  # bytes that may be unpacked, from few bytes; a byte
ROWS, ROWS_A_BYTE = 3 * 2 ** 20, 3  # rows of a list, likewise
ENTRIES = 10000  # of a zip
# drand's chains, section 3, by hash: genesis, period, and the key, a point of G2.
CHAINS = {"52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971": (
    1692803367, 3,
    "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451"
    "0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a")}

class Wrong(Exception): "The record breaks a rule: the check fails."
class WrongHeader(Wrong): "The list's first line is another."
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

PIECE = 2 ** 20  # bytes that are read at once of a file that may be longer than memory
class Stored:
    """A list or a result where it lies: its size, and `pieces`, which reads it from its beginning each time."""
    def __init__(self, size, pieces):
        self.size, self.pieces = size, pieces
def held(data):
    return Stored(len(data), lambda: (data[at:at + PIECE] for at in range(0, len(data), PIECE)))
class Reader:
    """Reads pieces as many bytes at once as are asked for."""
    def __init__(self, pieces):
        self.pieces, self.rest = iter(pieces), b""
    def take(self, length):
        """So many bytes; fewer where there are no more."""
        parts = [self.rest]
        length -= len(self.rest)
        while length > 0 and (piece := next(self.pieces, None)) is not None:
            parts.append(piece)
            length -= len(piece)
        data = b"".join(parts)
        data, self.rest = (data[:length], data[length:]) if length < 0 else (data, b"")
        return data

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

def document(data, limit=DOCUMENT_LIMIT):
    """The value of a document's bytes, which must be exactly the JCS form of that value."""
    need(len(data) <= limit, f"not a document: more than {limit:,} bytes")
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
def seconds(value):
    """The seconds from 1970 to a time."""
    return (time(value) - datetime.datetime(1970, 1, 1)) // datetime.timedelta(seconds=1)
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
    room_bytes = min(max(UNPACKED, UNPACKED_A_BYTE * packed), READ_LIMIT) - taken
    return max(0, room_bytes >> 16 << 16), max(ROWS, ROWS_A_BYTE * packed)

def within(most, found, what):
    need(found <= most, f"{what}: more than {most:,}, the limit of this program", Unreadable)

def gunzip(packed, limit):
    """The content of exactly one RFC 1952 member with nothing after it, some bytes at once."""
    stream, length = zlib.decompressobj(wbits=31), 0  # gzip only; zlib checks header, CRC-32 and length
    within(limit - 1, 0, "bytes in applicants.csv.gz")
    for data in packed:
        need(not stream.eof, "applicants.csv.gz is not exactly one member")
        is_more = True
        while is_more:
            try:
                piece = stream.decompress(data, PIECE)
            except zlib.error as error:
                raise Wrong(f"applicants.csv.gz is not gzip: {error}")
            length += len(piece)
            within(limit - 1, length, "bytes in applicants.csv.gz")
            yield piece
            data, is_more = stream.unconsumed_tail, not stream.eof and len(piece) == PIECE
    need(stream.eof and not stream.unused_data, "applicants.csv.gz is not exactly one member")

def agreeing(plain, packed):
    """The pieces of `packed`, which must be those of `plain`; to its end, as it may be past a limit there."""
    reader, is_same = Reader(plain), True
    for piece in packed:
        is_same = is_same and reader.take(len(piece)) == piece
        if is_same:
            yield piece
    need(is_same and not reader.take(1), "applicants.csv and applicants.csv.gz do not agree")

def pages_in(pieces, method):
    """The rows of each page, as text, from the bytes of a list: no more than a piece and a page are held."""
    header, row, _ = LISTS[method]
    page_form, rows_form = (re.compile(f"(?:{row}\n){{{some}}}") for some in ("256", "0,255"))
    text, at, rows = "", 0, -1  # -1: the header is to come
    for piece in itertools.chain(filter(None, pieces), [b""]):
        text, at = text[at:] + piece.decode("latin-1"), 0  # a character a byte; the form lets only ASCII pass
        if rows < 0:
            if piece and len(text) <= len(header):
                continue
            need(text.startswith(header + "\n"), f"line 1 is not {header}", WrongHeader)
            at, rows = len(header) + 1, 0
        while page := page_form.match(text, at):  # a page at once: what is done row by row takes too long
            yield page[0]
            at, rows = page.end(), rows + 256
        if not piece or len(text) - at > 256 * 100:  # no page is so long
            last = rows_form.match(text, at)
            number = rows + last[0].count("\n") + 2
            need("\n" in text[last.end():] or piece or last.end() == len(text), "the last line does not end with LF")
            need(last.end() == len(text), f"line {number:,} is not {header} with section 2's values: "
                 f"{show(text[last.end():last.end() + 200].partition(chr(10))[0])}")
            need(number > 2, f"no row follows {header}")
            if last[0]:
                yield last[0]

class Tickets(dict):
    """From the text of a row's tickets to their number: most rows have one of a few, and int() is slow."""
    def __missing__(self, text):
        if len(self) < 2 ** 16:
            self[text] = int(text)
        return int(text)
TICKETS = Tickets()

class Frontier:
    """RFC 9162's tree over leaves that are added one by one: the roots of its whole subtrees, from the left."""
    def __init__(self):
        self.roots = []  # (height, hash)
    def add(self, node):
        height = 0
        while self.roots and self.roots[-1][0] == height:
            node, height = sha256(b"\x01" + self.roots.pop()[1] + node), height + 1
        self.roots.append((height, node))
    def root(self):
        nodes = [node for _, node in reversed(self.roots)]
        return functools.reduce(lambda right, left: sha256(b"\x01" + left + right), nodes)

def read_list(pieces, method, most, see=None):
    """What is asked of a list: `rows`, `total` (T), `sha256` and `root`, in one pass over its bytes. `see` is told
    of each page: the rows before it, its first ticket and the next page's, and its rows' cells."""
    digest, tree, lines, is_whole = hashlib.sha256(), Frontier(), 0, False
    def counted():
        nonlocal lines, is_whole
        for piece in pieces:
            lines += piece.count(b"\n")
            digest.update(piece)
            yield piece
        is_whole = True
    source, width = counted(), LISTS[method][0].count(",") + 1
    rows, ticket, previous = 0, 1, ""
    try:
        for k, page in enumerate(pages_in(source, method)):
            tree.add(sha256(f"\0page {k} row {rows + 1} ticket {ticket}\n{page}".encode("ascii")))
            cells = page.replace("\n", ",").split(",")
            codes = [previous] + cells[:-1:width]
            if not all(map(operator.lt, codes, codes[1:])):
                i = next(i for i in range(len(codes)) if codes[i] >= codes[i + 1])
                raise Wrong(f"line {rows + i + 2:,}: code not after the one before: {show(codes[i + 1])}")
            previous, count = codes[-1], len(codes) - 1
            behind = ticket + (sum(map(TICKETS.__getitem__, cells[1::2])) if method == "lottery" else count)
            if see:
                see(rows, ticket, behind, cells)
            rows, ticket = rows + count, behind
    except Wrong as fault:
        for _ in source:  # to the end: past a limit, nothing is said of the list
            pass
        if is_whole and not isinstance(fault, WrongHeader):
            within(most, lines - 1, "rows in applicants.csv")
        raise
    within(most, rows, "rows in applicants.csv")
    return types.SimpleNamespace(rows=rows, total=ticket - 1, sha256=digest.digest(), root=tree.root())

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
        need(is_drand_signature(CHAINS[source["chain"]][2], source["round"], value),
             f"the signature is not that of round {source['round']}")
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

AT_ONCE = 2 ** 21  # words whose holders one pass over the list finds: some 100 bytes for each
HELD = 2 ** 14  # rows that are held beside the best
class Lottery:
    """The ranks of a lottery. Seed and T say which tickets the words hit; the list, as it goes by, says who holds
    them. So words are taken beforehand, as many as will do; where they do not, more, and another pass."""
    def __init__(self, seed, rows, total, want, pages):
        self.words, self.total, self.want, self.pages = enumerate(words(seed), 1), total, want, pages
        self.tickets, self.draws, self.holders = array.array("Q"), array.array("I"), array.array("Q")
        self.codes, self.selected = bytearray(), None  # each with an LF; a bit for each row, from the second pass on
        self.marked = 0  # ranks whose bit is set
        # Were all rows equal: rows / rows + rows / (rows - 1) + ...; where they are not, more words hit in vain.
        expected = rows * (math.log(rows / (rows - want)) if want < rows else math.log(rows) + 1)
        self.take(1000 + int(1.25 * expected))
    def take(self, most):
        """Takes the next words. Returns whether there were any."""
        hits, count = [], 0
        for count, word in itertools.islice(self.words, min(most, AT_ONCE)):
            ticket = ticket_of_word(word, self.total)
            if ticket:
                hits.append(ticket << 32 | count)
        hits.sort()
        self.hits, self.at, self.count = hits, 0, count
        # Of each row that is hit: the first word, its ticket, the row and its code, in the order of the list.
        self.found = array.array("I"), array.array("Q"), array.array("Q"), bytearray()
        return count > 0
    def see(self, rows, ticket, behind, cells):
        hits, at = self.hits, self.at
        if at == len(hits) or hits[at] >= behind << 32:
            return
        firsts = list(itertools.accumulate(map(TICKETS.__getitem__, cells[1::2]), initial=ticket))
        counts, tickets, holders, codes = self.found
        while at < len(hits) and hits[at] < behind << 32:
            i = bisect.bisect_right(firsts, hits[at] >> 32) - 1
            end = bisect.bisect_left(hits, firsts[i + 1] << 32, at)
            row, (count, hit) = rows + i, min((hit & 2 ** 32 - 1, hit >> 32) for hit in hits[at:end])
            at = end
            if self.selected is None or not self.selected[row >> 3] >> (row & 7) & 1:
                counts.append(count)
                tickets.append(hit)
                holders.append(row)
                codes += cells[2 * i].ljust(32).encode("ascii")
        self.at = at
    def is_filled(self):
        """Gives those who were found the next ranks. Returns whether all ranks are filled."""
        counts, tickets, holders, codes = self.found
        self.hits = []
        for i in sorted(range(len(counts)), key=counts.__getitem__)[:self.want - len(self.draws)]:
            self.draws.append(counts[i])
            self.tickets.append(tickets[i])
            self.holders.append(holders[i])
            self.codes += codes[32 * i:32 * i + 32].rstrip() + b"\n"
        return len(self.draws) == self.want
    def fill(self, rows):
        """Fills the ranks after the first pass. Returns whether 2^28 words do."""
        while not self.is_filled():
            if not self.take(self.count):
                return False
            self.selected = self.selected or bytearray((rows >> 3) + 1)
            for row in self.holders[self.marked:]:
                self.selected[row >> 3] |= 1 << (row & 7)
            self.marked = len(self.holders)
            row, ticket = 0, 1
            for page in self.pages():
                cells = page.replace("\n", ",").split(",")
                behind = ticket + sum(map(TICKETS.__getitem__, cells[1::2]))
                self.see(row, ticket, behind, cells)
                row, ticket = row + len(cells) // 2, behind
        return True
    def lines(self):
        codes = (code[0].decode("ascii") for code in re.finditer(rb"[^\n]+", self.codes))
        for rank, (code, ticket, count) in enumerate(zip(codes, self.tickets, self.draws), 1):
            yield f"{rank},{code},{ticket},{count}"
    def draw_of(self, rank):
        return self.draws[rank - 1]

class Everyone:
    """The ranks of a lottery in which nothing is drawn: all rows, read again."""
    def __init__(self, pages):
        self.pages, self.see = pages, None
    def fill(self, rows):
        return True
    def lines(self):
        rank, ticket = 0, 1
        for page in self.pages():
            for row in page.splitlines():
                code, tickets = row.split(",")
                rank += 1
                yield f"{rank},{code},{ticket},0"
                ticket += TICKETS[tickets]
    def draw_of(self, rank):
        return 0

class Best:
    """The ranks of a ranking or a queue. Of the rows that went by, the best are held and some more."""
    def __init__(self, seed, method, want):
        self.tie, self.method, self.want = b"mingqian/1 tie" + seed, method, want
        # Bytes for each row that are in the order of the draw: points, since, NUL, the tie key, the code. Without
        # its Z, a moment with milliseconds comes after the same without.
        self.held, self.last = [], b"\xff"
    def see(self, rows, ticket, behind, cells):
        if self.method == "ranking":
            keys = [b"%010d%b\0" % (10 ** 9 - int(points), since[:-1].encode("ascii"))
                    for points, since in zip(cells[1::3], cells[2::3])]
        else:
            keys = [since[:-1].encode("ascii") + b"\0" for since in cells[1::2]]
        last = self.last
        codes = cells[:-1:3 if self.method == "ranking" else 2]
        for key, code in [(key, code) for key, code in zip(keys, codes) if key <= last]:
            code = code.encode("ascii")
            key += sha256(self.tie + code) + code
            if key <= last:
                self.held.append(key)
        if len(self.held) > self.want + max(self.want >> 1, HELD):
            self.cut()
    def cut(self):
        self.held.sort()
        del self.held[self.want:]
        self.last = self.held[-1]
    def fill(self, rows):
        self.cut()
        return True
    def lines(self):
        for rank, key in enumerate(self.held, 1):
            moment, _, rest = key.partition(b"\0")
            moment, code = moment.decode("ascii"), rest[32:].decode("ascii")
            if self.method == "ranking":
                yield f"{rank},{code},{10 ** 9 - int(moment[:10])},{moment[10:]}Z"
            else:
                yield f"{rank},{code},{moment}Z"
    def draw_of(self, rank):
        return 0

# ---- BLS12-381, for drand's signatures: bls-unchained-g1-rfc9380 ------------------------------
# G1: y^2 = x^3 + 4 over the field of P elements, points (x, y), None being infinity. G2: y^2 = x^3 +
# 4(1 + u) over Fp2, whose elements (a, b) are a + bu with u^2 = -1. A point of either has order R.
P = 0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab
R = 0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001
X = 0xd201000000010000  # the curve's parameter is -X
G2 = ("93e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e"
      "024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8")
DRAND_DST = b"BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_"

def root_p(a):
    """The root of a that is even, or None."""
    y = pow(a, (P + 1) // 4, P)
    return (y if y % 2 == 0 else P - y) if y * y % P == a % P else None
def g1_add(one, other):
    if one is None or other is None:
        return other if one is None else one
    (x1, y1), (x2, y2) = one, other
    if x1 == x2 and (y1 + y2) % P == 0:
        return None
    up, down = (3 * x1 * x1, 2 * y1) if one == other else (y2 - y1, x2 - x1)
    slope = up * pow(down, -1, P) % P
    x3 = (slope * slope - x1 - x2) % P
    return x3, (slope * (x1 - x3) - y1) % P
def g1_times(n, point):
    total = None
    for bit in bin(n)[2:]:
        total = g1_add(total, total)
        total = g1_add(total, point) if bit == "1" else total
    return total

def g1_point(data):
    """The point of G1 that 48 bytes name in the one compressed form that section 3 allows."""
    flags, x = divmod(int.from_bytes(data, "big"), 2 ** 381)  # compressed, infinity, sign of y
    need(len(data) == 48 and flags in (0b100, 0b101) and x < P, "the signature is not a compressed point")
    y = root_p(x ** 3 + 4)
    need(y is not None, "the signature is not a point of the curve")
    larger, smaller = max(y, P - y), min(y, P - y)
    point = x, larger if flags == 0b101 else smaller
    need(g1_times(R, point) is None, "the signature is not in the subgroup of order R")
    return point

def hash_to_g1(message, dst):
    """RFC 9380's hash_to_curve, suite BLS12381G1_XMD:SHA-256_SSWU_RO_."""
    first, second = (map_to_g1(int.from_bytes(part, "big") % P) for part in expand(message, dst))
    return g1_times(X + 1, g1_add(first, second))
def expand(message, dst):
    """Two strings of 64 bytes: expand_message_xmd, section 5.3.1."""
    dst += bytes([len(dst)])
    start, blocks = sha256(bytes(64) + message + b"\x00\x80\x00" + dst), [bytes(32)]
    for i in range(1, 5):
        mixed = bytes(map(operator.xor, start, blocks[-1]))
        blocks.append(sha256(mixed + bytes([i]) + dst))
    return blocks[1] + blocks[2], blocks[3] + blocks[4]
def map_to_g1(u):
    """The simplified SWU map to a curve isogenous to G1's, section 6.6.3, and from there."""
    a, b, z = ISOGENOUS_A, ISOGENOUS_B, 11
    t = (z * z * u ** 4 + z * u * u) % P
    x1 = -b * pow(a, -1, P) * (1 + pow(t, -1, P)) % P if t else b * pow(z * a, -1, P) % P
    x2 = z * u * u * x1 % P
    y1, y2 = (root_p(x ** 3 + a * x + b) for x in (x1, x2))
    x, y = (x1, y1) if y1 is not None else (x2, y2)  # one of them has a root
    y = y if y % 2 == u % 2 else P - y
    x_up, x_down, y_up, y_down = (functools.reduce(lambda sum, k: (sum * x + k) % P, reversed(ks))
                                  for ks in ISOGENY)
    if not x_down or not y_down:
        return None
    return x_up * pow(x_down, -1, P) % P, y * y_up * pow(y_down, -1, P) % P

ISOGENOUS_A = 0x144698a3b8e9433d693a02c96d4982b0ea985383ee66a8d8e8981aefd881ac98936f8da0e0f97f5cf428082d584c1d
ISOGENOUS_B = 0x12e2908d11688030018b12e8753eee3b2016c1f0f24f4070a0b9c14fcef35ef55a23215a316ceaa5d1cc48e98e172be0
# RFC 9380, appendix E.2: k_(1,0), k_(1,1) and so on; the polynomials of the 11-isogeny, x^0 first.
ISOGENY = [[int(k, 16) for k in polynomial.split()] for polynomial in ("""
    11a05f2b1e833340b809101dd99815856b303e88a2d7005ff2627b56cdb4e2c85610c2d5f2e62d6eaeac1662734649b7
    17294ed3e943ab2f0588bab22147a81c7c17e75b2f6a8417f565e33c70d1e86b4838f2a6f318c356e834eef1b3cb83bb
    0d54005db97678ec1d1048c5d10a9a1bce032473295983e56878e501ec68e25c958c3e3d2a09729fe0179f9dac9edcb0
    1778e7166fcc6db74e0609d307e55412d7f5e4656a8dbf25f1b33289f1b330835336e25ce3107193c5b388641d9b6861
    0e99726a3199f4436642b4b3e4118e5499db995a1257fb3f086eeb65982fac18985a286f301e77c451154ce9ac8895d9
    1630c3250d7313ff01d1201bf7a74ab5db3cb17dd952799b9ed3ab9097e68f90a0870d2dcae73d19cd13c1c66f652983
    0d6ed6553fe44d296a3726c38ae652bfb11586264f0f8ce19008e218f9c86b2a8da25128c1052ecaddd7f225a139ed84
    17b81e7701abdbe2e8743884d1117e53356de5ab275b4db1a682c62ef0f2753339b7c8f8c8f475af9ccb5618e3f0c88e
    080d3cf1f9a78fc47b90b33563be990dc43b756ce79f5574a2c596c928c5d1de4fa295f296b74e956d71986a8497e317
    169b1f8e1bcfa7c42e0c37515d138f22dd2ecb803a0c5c99676314baf4bb1b7fa3190b2edc0327797f241067be390c9e
    10321da079ce07e272d8ec09d2565b0dfa7dccdde6787f96d50af36003b14866f69b771f8c285decca67df3f1605fb7b
    06e08c248e260e70bd1e962381edee3d31d79d7e22c837bc23c0bf1bc24c6b68c24b1b80b64d391fa9c8ba2e8ba2d229
""", """
    08ca8d548cff19ae18b2e62f4bd3fa6f01d5ef4ba35b48ba9c9588617fc8ac62b558d681be343df8993cf9fa40d21b1c
    12561a5deb559c4348b4711298e536367041e8ca0cf0800c0126c2588c48bf5713daa8846cb026e9e5c8276ec82b3bff
    0b2962fe57a3225e8137e629bff2991f6f89416f5a718cd1fca64e00b11aceacd6a3d0967c94fedcfcc239ba5cb83e19
    03425581a58ae2fec83aafef7c40eb545b08243f16b1655154cca8abc28d6fd04976d5243eecf5c4130de8938dc62cd8
    13a8e162022914a80a6f1d5f43e7a07dffdfc759a12062bb8d6b44e833b306da9bd29ba81f35781d539d395b3532a21e
    0e7355f8e4e667b955390f7f0506c6e9395735e9ce9cad4d0a43bcef24b8982f7400d24bc4228f11c02df9a29f6304a5
    0772caacf16936190f3e0c63e0596721570f5799af53a1894e2e073062aede9cea73b3538f0de06cec2574496ee84a3a
    14a7ac2a9d64a8b230b3f5b074cf01996e7f63c21bca68a81996e1cdf9822c580fa5b9489d11e2d311f7d99bbdcc5a5e
    0a10ecf6ada54f825e920b3dafc7a3cce07f8d1d7161366b74100da67f39883503826692abba43704776ec3a79a1d641
    095fc13ab9e92ad4476d6e3eb3a56680f682b4ee96f7d03776df533978f31c1593174e4b4b7865002d6384d168ecdd0a
    000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001
""", """
    090d97c81ba24ee0259d1f094980dcfa11ad138e48a869522b52af6c956543d3cd0c7aee9b3ba3c2be9845719707bb33
    134996a104ee5811d51036d776fb46831223e96c254f383d0f906343eb67ad34d6c56711962fa8bfe097e75a2e41c696
    00cc786baa966e66f4a384c86a3b49942552e2d658a31ce2c344be4b91400da7d26d521628b00523b8dfe240c72de1f6
    01f86376e8981c217898751ad8746757d42aa7b90eeb791c09e4a3ec03251cf9de405aba9ec61deca6355c77b0e5f4cb
    08cc03fdefe0ff135caf4fe2a21529c4195536fbe3ce50b879833fd221351adc2ee7f8dc099040a841b6daecf2e8fedb
    16603fca40634b6a2211e11db8f0a6a074a7d0d4afadb7bd76505c3d3ad5544e203f6326c95a807299b23ab13633a5f0
    04ab0b9bcfac1bbcb2c977d027796b3ce75bb8ca2be184cb5231413c4d634f3747a87ac2460f415ec961f8855fe9d6f2
    0987c8d5333ab86fde9926bd2ca6c674170a05bfe3bdd81ffd038da6c26c842642f64550fedfe935a15e4ca31870fb29
    09fc4018bd96684be88c9e221e4da1bb8f3abd16679dc26c1e8b6e6a1f20cabe69d65201c78607a360370e577bdba587
    0e1bba7a1186bdb5223abde7ada14a23c42a0ca7915af6fe06985e7ed1e4d43b9b3f7055dd4eba6f2bafaaebca731c30
    19713e47937cd1be0dfd0b8f1d43fb93cd2fcbcb6caf493fd1183e416389e61031bf3a5cce3fbafce813711ad011c132
    18b46a908f36f6deb918c143fed2edcc523559b8aaf0c2462e6bfe7f911f643249d9cdf41b44d606ce07c8a4d0074d8e
    0b182cac101b9399d155096004f53f447aa7b12a3426b08ec02710e807b4633f06c851c1919211f20d4c04f00b971ef8
    0245a394ad1eca9b72fc00ae7be315dc757b3b080d4c158013e6632d3c40659cc6cf90ad1c232a6442d9d3f5db980133
    05c129645e44cf1102a159f748c4a3fc5e673d81d7e86568d9ab0f5d396a7ce46ba1049b6579afb7866b1e715475224b
    15e6be4e990f03ce4ea50b3b42df2eb5cb181d8f84965a3957add4fa95af01b2b665027efec01c7704b456be69c8b604
""", """
    16112c4c3a9c98b252181140fad0eae9601a6de578980be6eec3232b5be72e7a07f3688ef60c206d01479253b03663c1
    1962d75c2381201e1a0cbd6c43c348b885c84ff731c4d59ca4a10356f453e01f78a4260763529e3532f6102c2e49a03d
    058df3306640da276faaae7d6e8eb15778c4855551ae7f310c35a5dd279cd2eca6757cd636f96f891e2538b53dbf67f2
    16b7d288798e5395f20d23bf89edb4d1d115c5dbddbcd30e123da489e726af41727364f2c28297ada8d26d98445f5416
    0be0e079545f43e4b00cc912f8228ddcc6d19c9f0f69bbb0542eda0fc9dec916a20b15dc0fd2ededda39142311a5001d
    08d9e5297186db2d9fb266eaac783182b70152c65550d881c5ecd87b6f0f5a6449f38db9dfa9cce202c6477faaf9b7ac
    166007c08a99db2fc3ba8734ace9824b5eecfdfa8d0cf8ef5dd365bc400a0051d5fa9c01a58b1fb93d1a1399126a775c
    16a3ef08be3ea7ea03bcddfabba6ff6ee5a4375efa1f4fd7feb34fd206357132b920f5b00801dee460ee415a15812ed9
    1866c8ed336c61231a1be54fd1d74cc4f9fb0ce4c6af5920abc5750c4bf39b4852cfe2f7bb9248836b233d9d55535d4a
    167a55cda70a6e1cea820597d94a84903216f763e13d87bb5308592e7ea7d4fbc7385ea3d529b35e346ef48bb8913f55
    04d2f259eea405bd48f010a01ad2911d9c6dd039bb61a6290e591b36e636a5c871a5c29f4f83060400f8b49cba8f6aa8
    0accbb67481d033ff5852c1e48c50c477f94ff8aefce42d28c0f9a88cea7913516f968986f7ebbea9684b529e2561092
    0ad6b9514c767fe3c3613144b45f1496543346d98adf02267d5ceef9a00d9b8693000763e3b90ac11e99b138573345cc
    02660400eb2e4f3b628bdd0d53cd76f2bf565b94e72927c1cb748df27942480e420517bd8714cc80d1fadc1326ed06f7
    0e0fa1d816ddc03e6b24255e0d7819c171c40f65e273b853324efcd6356caa205ca2f570f13497804415473a1d634b8f
    000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001
""")]

def fp2(a, b):
    return a % P, b % P
def fp2_times(one, other):
    (a, b), (c, d) = one, other
    return fp2(a * c - b * d, a * d + b * c)
def fp2_inverse(one):
    a, b = one
    factor = pow(a * a + b * b, -1, P)
    return fp2(a * factor, -b * factor)
def fp2_minus(one, *others):
    return fp2(one[0] - sum(a for a, _ in others), one[1] - sum(b for _, b in others))

@functools.lru_cache(None)
def g2_point(text):
    """The point of a compressed key of G2. It is only used on the keys in this file."""
    data = bytes.fromhex(text)
    larger, b, a = data[0] & 0x20, int.from_bytes(data[:48], "big") % 2 ** 381, int.from_bytes(data[48:], "big")
    x = a, b
    square = fp2_times(x, fp2_times(x, x))
    c, d = fp2(square[0] + 4, square[1] + 4)
    norm, half = root_p(c * c + d * d), pow(2, -1, P)
    s = root_p((c + norm) * half) or root_p((c - norm) * half)  # (s + tu)^2 = c + du
    t = d * half * pow(s, -1, P) % P
    is_larger = (t, s) > ((P - t) % P, (P - s) % P)
    y = (s, t) if is_larger == bool(larger) else fp2(-s, -t)
    need(fp2_times(y, y) == (c, d), "not a point of G2", ValueError)
    return x, y

# Fp12 is Fp[w] / (w^12 - 2w^6 + 2), where w^6 = 1 + u; an element is its 12 coefficients, w^0 first. Two are
# multiplied as whole numbers, a coefficient every 800 bits: no sum of 12 products of two is longer.
def as_number(f):
    return int.from_bytes(b"".join([c.to_bytes(100, "little") for c in f]), "little")
def fp12_times(one, other):
    number = as_number(one)
    product = (number * (number if one is other else as_number(other))).to_bytes(2300, "little")
    c = [int.from_bytes(product[i:i + 100], "little") for i in range(0, 2300, 100)]
    for i in range(22, 11, -1):
        c[i - 6] += 2 * c[i]
        c[i - 12] -= 2 * c[i]
    return [each % P for each in c[:12]]

def miller(pairs):
    """The product of the Miller functions f_X,Q(P) over pairs of a P of G1 and a Q of G2, up to factors that the
    final exponentiation makes 1. Requires points of order R."""
    f, points = [1] + [0] * 11, [q for _, q in pairs]
    def step(at, p, q):
        """Multiplies f by the line through points[at] and q at p. It lies where G2 is embedded: (x/w^2, y/w^3)."""
        nonlocal f
        (x1, y1), (x2, y2), (xp, yp) = points[at], q, p
        a, b = fp2_times(x1, x1)
        up, down = (((3 * a, 3 * b), fp2(2 * y1[0], 2 * y1[1])) if points[at] == q
                    else (fp2_minus(y2, y1), fp2_minus(x2, x1)))
        slope = fp2_times(up, fp2_inverse(down))
        (c, d), (e, g) = fp2_minus(fp2_times(slope, x1), y1), fp2(-slope[0] * xp, -slope[1] * xp)
        line = [0] * 12  # w^3 times yp - y1/w^3 - slope/w (xp - x1/w^2), where a + bu = a - b + b w^6
        line[0], line[6], line[2], line[8], line[3] = (c - d) % P, d, (e - g) % P, g, yp
        f = fp12_times(f, line)
        x3 = fp2_minus(fp2_times(slope, slope), x1, x2)
        points[at] = x3, fp2_minus(fp2_times(slope, fp2_minus(x1, x3)), y1)
    for bit in bin(X)[3:]:
        f = fp12_times(f, f)
        for at, (p, q) in enumerate(pairs):
            step(at, p, points[at])
            if bit == "1":
                step(at, p, q)
    return f

def pairings_cancel(pairs):
    """Whether the product of the pairings is 1: that of the Miller functions to the power (P^12 - 1) / R, which is
    (P^6 - 1) (P^2 + 1) h. The P^2-th power takes w to 2^((P - 1) / 6) w. Of all that is not 0 exactly the elements
    of Fp6, which have no odd power of w, have 1 as their (P^6 - 1)-th power. (The parameter being -X, all this
    is of the inverse, which is 1 alike.)"""
    h, turn, f = (P ** 4 - P ** 2 + 1) // R, pow(2, (P - 1) // 6, P), miller(pairs)
    f = fp12_times(f, [c * pow(turn, i, P) % P for i, c in enumerate(f)])
    powers = [[1] + [0] * 11, f]
    while len(powers) < 16:
        powers.append(fp12_times(powers[-1], f))
    total = powers[0]
    for digit in "%x" % h:
        for _ in range(4):
            total = fp12_times(total, total)
        total = fp12_times(total, powers[int(digit, 16)])
    return any(total) and not any(total[1::2])

@functools.lru_cache(2 ** 12)
def is_drand_signature(key, drand_round, data):
    """Whether e(signature, generator) = e(hash of the round, key). Raises Wrong where it is no point of G1."""
    point = g1_point(data)
    x, y = hash_to_g1(sha256(struct.pack(">Q", drand_round)), DRAND_DST)
    return pairings_cancel([(point, g2_point(G2)), ((x, P - y), g2_point(key))])

# ---- Ed25519, by section 8's own rule: RFC 8032 without any leniency, and without the cofactor --
ED_P, ED_L = 2 ** 255 - 19, 2 ** 252 + 27742317777372353535851937790883648493
ED_D = -121665 * pow(121666, -1, ED_P) % ED_P
ED_BASE_Y = 4 * pow(5, -1, ED_P) % ED_P

def ed_point(data):
    """The point (x, y, 1, xy) whose one canonical encoding these 32 bytes are, or None."""
    sign, y = divmod(int.from_bytes(data, "little"), 2 ** 255)
    if y >= ED_P:
        return None
    square = (y * y - 1) * pow(ED_D * y * y + 1, -1, ED_P) % ED_P
    x = pow(square, (ED_P + 3) // 8, ED_P)
    x = x if x * x % ED_P == square else x * pow(2, (ED_P - 1) // 4, ED_P) % ED_P
    if x * x % ED_P != square or (x == 0 and sign):
        return None
    x = x if x % 2 == sign else ED_P - x
    return x, y, 1, x * y % ED_P
def ed_encoded(point):
    x, y, z, _ = point
    inverse = pow(z, -1, ED_P)
    return (x * inverse % ED_P % 2 << 255 | y * inverse % ED_P).to_bytes(32, "little")
def ed_add(one, other):
    """RFC 8032, section 5.1.4, which holds for all points, equal ones too."""
    (x1, y1, z1, t1), (x2, y2, z2, t2) = one, other
    a, b = (y1 - x1) * (y2 - x2) % ED_P, (y1 + x1) * (y2 + x2) % ED_P
    c, d = 2 * ED_D * t1 * t2 % ED_P, 2 * z1 * z2 % ED_P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % ED_P, g * h % ED_P, f * g % ED_P, e * h % ED_P
def ed_times(n, point):
    total = 0, 1, 1, 0
    for bit in bin(n)[2:]:
        total = ed_add(total, total)
        total = ed_add(total, point) if bit == "1" else total
    return total

@functools.lru_cache(2 ** 14)
def is_ed25519(public, message, signature):
    a, s = ed_point(public), int.from_bytes(signature[32:], "little")
    if len(public) != 32 or len(signature) != 64 or a is None or s >= ED_L:
        return False
    if ed_encoded(ed_times(8, a)) == ed_encoded((0, 1, 1, 0)):  # a key of small order
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ED_L
    x, y, z, t = ed_times(k, a)
    base = ed_point(ED_BASE_Y.to_bytes(32, "little"))  # its x is even
    return ed_encoded(ed_add(ed_times(s, base), (-x, y, z, -t))) == signature[:32]

# ---- ML-DSA-44 (FIPS 204), verification with an empty context ---------------------------------
# Polynomials are lists of 256 coefficients modulo Q; K = L = 4, eta = 2, d = 13.
Q, GAMMA1, GAMMA2, TAU, BETA, OMEGA = 8380417, 2 ** 17, 95232, 39, 78, 80
ZETAS = [pow(1753, int(f"{i:08b}"[::-1], 2), Q) for i in range(256)]  # appendix B

def ntt(w):
    """Algorithm 41."""
    w, m, length = list(w), 0, 128
    while length:
        for start in range(0, 256, 2 * length):
            m += 1
            zeta = ZETAS[m]
            for j in range(start, start + length):
                t = zeta * w[j + length] % Q
                w[j + length], w[j] = w[j] - t, w[j] + t
        length //= 2
    return [c % Q for c in w]
def ntt_inverse(w):
    """Algorithm 42."""
    w, m, length = list(w), 256, 1
    while length < 256:
        for start in range(0, 256, 2 * length):
            m -= 1
            zeta = -ZETAS[m]
            for j in range(start, start + length):
                t = w[j]
                w[j], w[j + length] = t + w[j + length], zeta * (t - w[j + length]) % Q
        length *= 2
    return [c * 8347681 % Q for c in w]  # 1/256

def unpacked_bits(data, bits):
    """The numbers of so many bits each that follow each other in the bytes, the lowest bit first."""
    number, mask = int.from_bytes(data, "little"), 2 ** bits - 1
    return [number >> at & mask for at in range(0, 8 * len(data), bits)]
def squeezed(data, take):
    """What `take` makes of a SHAKE's output: None asks for more of it."""
    length, taken = 1024, None
    while taken is None:
        taken, length = take(data(length)), 2 * length
    return taken

@functools.lru_cache(64)
def expanded_matrix(rho):
    """Algorithms 30 and 32: the matrix, row by row, in the domain of the NTT."""
    def take(stream):
        threes = (int.from_bytes(stream[i:i + 3], "little") & 0x7fffff for i in range(0, len(stream) - 2, 3))
        taken = list(itertools.islice((c for c in threes if c < Q), 256))
        return taken if len(taken) == 256 else None
    return [[squeezed(hashlib.shake_128(rho + bytes([column, row])).digest, take) for column in range(4)]
            for row in range(4)]
def challenge(seed):
    """Algorithm 29: TAU coefficients that are 1 or -1."""
    def take(stream):
        signs, c, at = int.from_bytes(stream[:8], "little"), [0] * 256, 8
        for i in range(256 - TAU, 256):
            while at < len(stream) and stream[at] > i:
                at += 1
            if at == len(stream):
                return None
            c[i], c[stream[at]] = c[stream[at]], 1 - 2 * (signs & 1)
            at, signs = at + 1, signs >> 1
        return c
    return squeezed(hashlib.shake_256(seed).digest, take)

def hints_of(data):
    """Algorithm 21: the places of the hints in each of 4 polynomials, or None where they are not well formed."""
    places, index = [], 0
    for end in data[OMEGA:]:
        of = list(data[index:end])
        if not index <= end <= OMEGA or any(map(operator.ge, of, of[1:])):
            return None
        places.append(set(of))
        index = end
    return None if any(data[index:OMEGA]) else places
def high_bits(r, hint):
    """Algorithms 36 and 40: what w1 has where r was computed and a hint was given or not."""
    r0 = r % (2 * GAMMA2)
    r0 = r0 - 2 * GAMMA2 if r0 > GAMMA2 else r0
    r1, r0 = (0, r0 - 1) if r - r0 == Q - 1 else ((r - r0) // (2 * GAMMA2), r0)
    return (r1 + (1 if r0 > 0 else -1)) % 44 if hint else r1

@functools.lru_cache(2 ** 12)
def is_ml_dsa_44(public, message, signature):
    """Algorithms 3 and 8."""
    if len(public) != 1312 or len(signature) != 2420:
        return False
    seed, hints = signature[:32], hints_of(signature[2336:])
    z = [[GAMMA1 - c for c in unpacked_bits(signature[i:i + 576], 18)] for i in range(32, 2336, 576)]
    if hints is None or max(abs(c) for each in z for c in each) >= GAMMA1 - BETA:
        return False
    rows = expanded_matrix(public[:32])
    t1 = [[c << 13 for c in unpacked_bits(public[i:i + 320], 10)] for i in range(32, 1312, 320)]
    digest = hashlib.shake_256(hashlib.shake_256(public).digest(64) + b"\x00\x00" + message).digest(64)
    z, c, encoded = [ntt(each) for each in z], ntt(challenge(seed)), b""
    for row, t, hinted in zip(rows, t1, hints):
        products = zip(*[map(operator.mul, *pair) for pair in zip(row, z)], map(operator.mul, c, ntt(t)))
        w = ntt_inverse([(e + f + g + h - minus) % Q for e, f, g, h, minus in products])
        high = (high_bits(r, i in hinted) << 6 * i for i, r in enumerate(w))
        encoded += sum(high).to_bytes(192, "little")
    return hashlib.shake_256(digest + encoded).digest(32) == seed

# ---- Section 8: the publication log -----------------------------------------------------------
NOTE_LIMIT = 65535  # bytes of a checkpoint, a proof, a policy
KEY_NAME = "[!-*,-~]{1,255}"  # so is an origin
BASE64 = "[A-Za-z0-9+/]+={0,2}"
NOTE = re.compile(f"({KEY_NAME})\n([1-9][0-9]{{0,15}})\n({BASE64})\n\n((?:\u2014 {KEY_NAME} {BASE64}\n){{1,64}})")
VKEY = re.compile(f"({KEY_NAME})\\+([0-9a-f]{{8}})\\+({BASE64})")
KEY_BYTES = {1: 32, 4: 32, 6: 1312}  # by type: the log's Ed25519, a witness's, a witness's ML-DSA-44

def from_base64(text):
    """The bytes of canonical, padded base64."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:  # also where it is not ASCII
        data = b""
    need(data and base64.b64encode(data).decode() == text, f"not canonical base64: {show(text)}")
    return data

def read_policy(data):
    """A trust policy: keys by name and id, groups by name, the quorum's name. Unreadable where it is not one."""
    def refuse_unless(condition, why):
        need(condition, "the trust policy is not well formed: " + why, Unreadable)
    def read_key(vkey, types_allowed, name):
        match = VKEY.fullmatch(vkey)
        refuse_unless(match, f"line {number}: not a key: {show(vkey)}")
        try:
            kind, *public = from_base64(match[3])
        except Wrong as error:
            refuse_unless(False, f"line {number}: {error}")
        public = bytes(public)
        refuse_unless(kind in types_allowed and len(public) == KEY_BYTES[kind],
                      f"line {number}: not a key of its type and length")
        key_id = sha256(match[1].encode() + b"\n" + bytes([kind]) + public)[:4]
        refuse_unless(match[2] == key_id.hex(), f"line {number}: the key's id is {key_id.hex()}")
        refuse_unless(public not in publics, f"line {number}: a key that stands there twice")
        refuse_unless((match[1], key_id) not in keys, f"line {number}: a name and id that stand there twice")
        publics.add(public)
        keys[match[1], key_id] = types.SimpleNamespace(kind=kind, public=public, name=name)
        return match[1]
    def define(name):
        refuse_unless(name != "none" and name not in names, f"line {number}: {show(name)} has a meaning")
        names.add(name)
    refuse_unless(len(data) <= NOTE_LIMIT, "more than 65,535 bytes")
    refuse_unless(re.fullmatch(rb"[\t\n -~\x80-\xff]*\n", data), "a control character, or no LF at its end")
    publics, keys, names, logs, groups, members, quorums = set(), {}, set(), set(), {}, set(), []
    for number, line in enumerate(data.decode("latin-1").split("\n")[:-1], 1):  # a character a byte
        what, *words = line.strip(" \t").replace("\t", " ").split(" ")
        words = [word for word in words if word]
        if what == "" or what.startswith("#"):
            continue
        if what == "log" and len(words) in (1, 2):
            origin = read_key(words[0], (1,), None)
            refuse_unless(origin not in logs, f"line {number}: a second log of this name")
            logs.add(origin)
        elif what == "witness" and len(words) in (2, 3):
            define(words[0])
            read_key(words[1], (4, 6), words[0])
        elif what == "group" and len(words) >= 3:
            name, threshold, *of = words
            refuse_unless(all(member in names and member not in members for member in of)
                          and len(set(of)) == len(of),
                          f"line {number}: a member that is not defined above, or is one already")
            least = {"any": "1", "all": str(len(of))}.get(threshold, threshold)
            refuse_unless(least in map(str, range(1, len(of) + 1)), f"line {number}: not 1 to {len(of)}")
            define(name)
            members.update(of)
            groups[name] = int(least), of
        elif what == "quorum" and len(words) == 1:
            refuse_unless(words[0] in names or words[0] == "none", f"line {number}: not defined above")
            quorums.append(words[0])
        else:
            refuse_unless(False, f"line {number}: not of a known form: {show(line)}")
    witnesses = len(names) - len(groups)
    refuse_unless(1 <= len(logs) <= 32 and witnesses <= 32 and len(groups) <= 32 and len(quorums) == 1,
                  f"{len(logs)} logs, {witnesses} witnesses, {len(groups)} groups, {len(quorums)} quorums")
    return types.SimpleNamespace(keys=keys, groups=groups, quorum=quorums[0], logs=logs, sha256=sha256(data).hex())

def has_quorum(policy, witnesses):
    def is_met(name):
        least, of = policy.groups.get(name, (0, ()))
        return sum(map(is_met, of)) >= least if of else name in witnesses
    return policy.quorum == "none" or is_met(policy.quorum)

def signed_at(key, name, checkpoint, signature):
    """When a key of the policy signed a checkpoint (0 for a log, which does not say), or None if it did not."""
    if key.kind == 1:
        return 0 if is_ed25519(key.public, checkpoint.text, signature) else None
    at, signature = int.from_bytes(signature[:8], "big"), signature[8:]
    if not 1 <= at < 2 ** 63:
        return None
    if key.kind == 4:
        message = f"cosignature/v1\ntime {at}\n".encode() + checkpoint.text
        return at if is_ed25519(key.public, message, signature) else None
    name, origin = name.encode(), checkpoint.origin.encode()
    message = b"".join([b"subtree/v1\n\0", bytes([len(name)]), name, struct.pack(">Q", at), bytes([len(origin)]),
                        origin, struct.pack(">QQ", 0, checkpoint.size), checkpoint.root])
    return at if is_ml_dsa_44(key.public, message, signature) else None

def read_checkpoint(data, policy):
    """A checkpoint that a log of the policy signed: origin, size, root, and `seen`: (witness, when)."""
    need(len(data) <= NOTE_LIMIT, "not a checkpoint: more than 65,535 bytes")
    match = NOTE.fullmatch(data.decode("utf-8", "replace"))  # what replaces a byte is in no checkpoint
    need(match, "not a checkpoint: not a signed note of three lines with 1 to 64 signatures")
    origin, size, root, lines = match[1], int(match[2]), from_base64(match[3]), match[4].split("\n")[:-1]
    need(size <= 2 ** 53 - 1 and len(root) == 32, "not a checkpoint: its size or root")
    checkpoint = types.SimpleNamespace(origin=origin, size=size, root=root, seen=[],
                                       text=f"{origin}\n{size}\n{match[3]}\n".encode())
    is_signed = False
    for line in lines:
        _, name, signature = line.split(" ")
        signature = from_base64(signature)
        need(len(signature) >= 5, f"a signature of less than 5 bytes by {name}")
        key = policy.keys.get((name, signature[:4]))
        if key is None:
            continue
        at = signed_at(key, name, checkpoint, signature[4:])
        need(at is not None, f"a signature of {name} does not verify: the whole checkpoint is rejected")
        is_signed = is_signed or key.kind == 1 and name == origin
        if key.kind != 1:
            checkpoint.seen.append((key.name, at))
    need(is_signed, f"the checkpoint is not signed by a log of the policy called {origin}")
    return checkpoint

def root_by_path(leaf, index, size, path):
    """RFC 9162, 2.1.3.2: the root that a path leads to from a leaf. Requires index < size."""
    fn, sn, node = index, size - 1, leaf
    for sibling in path:
        need(sn > 0, "the path is too long")
        if fn & 1 or fn == sn:
            node = sha256(b"\x01" + sibling + node)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            node = sha256(b"\x01" + node + sibling)
        fn, sn = fn >> 1, sn >> 1
    need(sn == 0, "the path is too short")
    return node

def read_proof(data, leaf, policy):
    """The checkpoint of a .tlog-proof of this leaf, with the index that the proof says."""
    need(len(data) <= NOTE_LIMIT, "not a proof: more than 65,535 bytes")
    head, _, note = data.partition(b"\n\n")
    version, *lines = head.decode("latin-1").split("\n")
    index, *path = lines or [""]
    need(version == "c2sp.org/tlog-proof@v1", f"not a proof of a known version: {show(version)}")
    need(re.fullmatch("index (0|[1-9][0-9]{0,15})", index), f"not an index: {show(index)}")
    index, path = int(index[6:]), [from_base64(line) for line in path]
    need(all(len(node) == 32 for node in path), "a hash in the path is not of 32 bytes")
    checkpoint = read_checkpoint(note, policy)
    checkpoint.index = index
    need(index < checkpoint.size, f"index {index} in a tree of {checkpoint.size}")
    need(root_by_path(leaf, index, checkpoint.size, path) == checkpoint.root,
         "the path does not lead to the checkpoint's root")
    return checkpoint

class Tree:
    """RFC 9162's tree over leaves that are added one by one; its root at any size that it had."""
    def __init__(self):
        self.levels = [bytearray()]  # at height h the roots of whole subtrees of 2^h leaves
    def size(self):
        return len(self.levels[0]) // 32
    def add(self, leaf):
        height, node = 0, leaf
        self.levels[0] += node
        while len(self.levels[height]) % 64 == 0:
            node = sha256(b"\x01" + self.levels[height][-64:])
            height += 1
            if height == len(self.levels):
                self.levels.append(bytearray())
            self.levels[height] += node
    def leaf(self, index):
        return bytes(self.levels[0][32 * index:32 * index + 32])
    def root(self, size):
        right = None
        for height, level in enumerate(self.levels):
            if size >> height & 1:
                node = bytes(level[32 * (size >> height) - 32:32 * (size >> height)])
                right = node if right is None else sha256(b"\x01" + node + right)
        return right

def tile_name(number, width):
    digits = str(number)
    digits = digits.zfill((len(digits) + 2) // 3 * 3)
    parts = [digits[i:i + 3] for i in range(0, len(digits), 3)]
    return "/".join(["x" + part for part in parts[:-1]] + parts[-1:]) + (f".p/{width}" if width < 256 else "")

def entries_of(bundle, width):
    at = 0
    for _ in range(width):
        length = int.from_bytes(bundle[at:at + 2], "big")
        need(at + 2 + length <= len(bundle), "a bundle breaks off")
        yield bundle[at + 2:at + 2 + length]
        at += 2 + length
    need(at == len(bundle), "a bundle has bytes behind its entries")

def check_seed_entry(value):
    fits("seed", value, {"type": text("seed"), "protocol": text("mingqian/1"), "commitment": HEX,
                         "reveals": array_of(1, 16)})
    for reveal in value["reveals"]:
        kind = reveal.get("kind") if isinstance(reveal, dict) else None
        need(KIND(kind), "a reveal of no known kind")
        fits("reveal", reveal, {"kind": KIND, SOURCES[kind][1]: text("(?s:.*)")})
RESULT = {"type": text("result"), "protocol": text("mingqian/1"), "commitment": HEX, "seed": HEX,
          "allocated": integer(0), "reserves": integer(0), "allocatedDraws": integer(0), "draws": integer(0),
          "sha256": HEX}
NOTICE_TEXT = shown_text(2000)
NOTICE = {"type": text("notice"), "protocol": text("mingqian/1"), "round": NAME, "pool": NAME, "at": time,
          "voids": lambda value: value is None or HEX(value), "text": NOTICE_TEXT}
ENTRIES_OF_A_LOG = {"commitment": check_commitment, "seed": check_seed_entry,
                    "result": lambda value: fits("result", value, RESULT),
                    "notice": lambda value: fits("notice", value, NOTICE)}

class Log:
    """What log.unique asks of a log's entries, which are added one by one, about one commitment."""
    def __init__(self, commitment, commitment_hash, own_index):
        self.own, self.own_hash, self.own_index, self.tree = commitment, commitment_hash, own_index, Tree()
        self.leaves = set()
        self.others, self.voids, self.with_result = [], {}, set()
        self.naming = {"seed": [], "result": []}  # those that name the own commitment
    def add(self, entry):
        index, leaf = self.tree.size(), sha256(b"\x00" + entry)
        self.tree.add(leaf)
        need(leaf not in self.leaves, f"entry {index} stands there twice")
        self.leaves.add(leaf)
        value = document(entry)
        kind = value.get("type") if isinstance(value, dict) else None
        need(isinstance(kind, str) and kind in ENTRIES_OF_A_LOG, f"entry {index} is of no known type")
        ENTRIES_OF_A_LOG[kind](value)
        if kind in self.naming and value["commitment"] == self.own_hash:
            need(not self.naming[kind], f"entry {index} is a second {kind} for this commitment")
            self.naming[kind].append(entry)
        if kind == "result":
            self.with_result.add(value["commitment"])
        if kind == "notice" and value["voids"]:
            need(value["voids"] != self.own_hash, f"entry {index} is a notice that voids this commitment")
            notice = types.SimpleNamespace(index=index, leaf=leaf, of=(value["round"], value["pool"]))
            self.voids.setdefault(value["voids"], []).append(notice)
        if kind == "commitment" and sha256(entry).hex() != self.own_hash:
            self.add_other(index, sha256(entry).hex(), value)
    def add_other(self, index, other_hash, other):
        """Keeps another commitment if it is one that could replace the own, or that a reader is told of."""
        rivals = (other["round"], other["pool"]) == (self.own["round"], self.own["pool"])
        near = abs(seconds(other["drawAt"]) - seconds(self.own["drawAt"])) < 86400
        shares = any(source in self.own["sources"] for source in other["sources"])
        earlier = other["pool"] == self.own["pool"] and (
            index < self.own_index or other["drawAt"] < self.own["drawAt"])
        if rivals or near or shares or earlier:
            self.others.append(types.SimpleNamespace(
                index=index, hash=other_hash, rivals=rivals, of=(other["round"], other["pool"]),
                draw_at=other["drawAt"]))
    def told(self):
        """What section 8 has a reader told of: other commitments that could be about the same draw."""
        said = []
        for other in self.others:
            end = ("it was voided" if other.hash in self.voids else
                   "it has a result" if other.hash in self.with_result else "it has NEITHER A RESULT NOR A NOTICE")
            said.append(f"round {other.of[0]}, pool {other.of[1]}, drawn at {other.draw_at} (entry {other.index}, "
                        f"{other.hash}): {end}")
        return "; other commitments near it, with a source of it, or earlier ones of its pool: " + (
            "; ".join(said) or "none")

def is_voided(run, head, log, other):
    """Whether a notice, proven in time in the same log, voids another commitment of this round and pool."""
    for notice in log.voids.get(other.hash, ()):
        data = run.read_log(f"proofs/{notice.index}.tlog-proof", NOTE_LIMIT + 1) if notice.of == other.of else None
        if data is None:
            continue
        try:
            proof = read_proof(data, notice.leaf, run.policy)
        except Wrong:
            continue
        in_time = {name for name, at in proof.seen if at < seconds(other.draw_at)}
        if (proof.origin == head.origin and proof.index == notice.index and proof.size <= head.size
                and proof.root == log.tree.root(proof.size) and has_quorum(run.policy, in_time)):
            return True
    return False

def read_entries(run, size):
    """The log's entries, bundle by bundle. If one is absent the check is skipped, whatever the others say."""
    log, fault = Log(run.commitment, run.hash.hex(), run.proof.index), None
    for number in range((size + 255) // 256):
        width = min(256, size - 256 * number)
        name = "tile/entries/" + tile_name(number, width)
        bundle = run.read_log(name, width * (2 + DOCUMENT_LIMIT) + 1)
        need(bundle is not None, f"log/{name} is absent", CannotTell)
        try:
            for entry in entries_of(bundle, width) if fault is None else ():
                log.add(entry)
        except Wrong as error:
            fault = Wrong(f"log/{name}, entry {log.tree.size()}: {error}")
    if fault is not None:
        raise fault
    return log

# ---- Section 6: the checks. Each returns what it saw and leaves on `run` what others build on. --
def commitment_expected(run):
    need(len(run.files["commitment.json"]) <= DOCUMENT_LIMIT, "more than 65,535 bytes")
    return same("commitment", run.expected, sha256(run.files["commitment.json"]).hex())
def commitment_form(run):
    value = document(run.files["commitment.json"])
    check_commitment(value)
    run.commitment, run.hash = value, sha256(run.files["commitment.json"])
    run.leaf = sha256(b"\x00" + run.files["commitment.json"])
    return (f"round {value['round']}, pool {value['pool']}, {value['method']} with quota "
            f"{value['quota']:,} and reserves {value['reserves']:,}, commitment {run.hash.hex()}")

def rules_digest(run):
    return same("SHA-256", run.commitment["rulesSha256"], sha256(run.files["rules.md"]).hex())
def list_pieces(run):
    """The list's bytes, some at once, and how many rows it may have."""
    plain, packed = run.files.get("applicants.csv"), run.files.get("applicants.csv.gz")
    most_bytes, most_rows = run.room or room((plain if packed is None else packed).size)
    if packed is None:
        return plain.pieces(), most_rows
    content = gunzip(packed.pieces(), most_bytes)
    return content if plain is None else agreeing(plain.pieces(), content), most_rows
def list_form(run):
    pieces, most_rows = list_pieces(run)
    run.list = read_list(pieces, run.commitment["method"], most_rows, run.draw and run.draw.see)
    return f"{run.list.rows:,} rows, {run.list.total:,} tickets"
def pages_again(run):
    """The pages of a list that was read already."""
    digest = hashlib.sha256()
    def hashed():
        for piece in list_pieces(run)[0]:
            digest.update(piece)
            yield piece
    yield from pages_in(hashed(), run.commitment["method"])
    need(digest.digest() == run.list.sha256, "applicants.csv changed while it was read", Unreadable)

def list_digest(run):
    committed = run.commitment["list"]
    return ", ".join([same("SHA-256", committed["sha256"], run.list.sha256.hex()),
                      same("rows", committed["rows"], run.list.rows),
                      same("tickets", committed["tickets"], run.list.total)])
def list_root(run):
    return same("root", run.commitment["list"]["root"], run.list.root.hex())

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
    return {"secret": "as committed", "drand": "the signatures verify for the rounds promised",
            }.get(kind, "as promised in form, attested by witnesses")

def seed_timing(run):
    frozen, drawn = time(run.commitment["frozenAt"]), time(run.commitment["drawAt"])
    need(frozen < drawn, "frozenAt is not before drawAt")
    for source in run.commitment["sources"]:
        if source["kind"] == "drand":
            need(source["chain"] in CHAINS, f"unknown drand chain {source['chain']}")
            genesis, period, _ = CHAINS[source["chain"]]
            early = seconds(run.commitment["drawAt"]) - (genesis + (source["round"] - 1) * period)
            need(early <= 0, f"drand round {source['round']} is due {early:,} s before drawAt")
    return f"frozen at {run.commitment['frozenAt']}, drawn at {run.commitment['drawAt']}"

def lines_of(pieces):
    """The lines of a file, the last with or without its LF, each cut where no row is so long."""
    line = b""
    for piece in pieces:
        *ends, rest = piece.split(b"\n")
        for end in ends:
            yield (line + end)[:200].decode("latin-1")
            line = b""
        line = (line + rest)[:200]
    if line:
        yield line.decode("latin-1")

def draw_of(run):
    """What finds the ranks as the list goes by, for the committed rows and T: of another list, no draw is asked for."""
    method, listed, quota = run.commitment["method"], run.commitment["list"], run.commitment["quota"]
    want = min(quota + run.commitment["reserves"], listed["rows"])
    if method != "lottery":
        return Best(run.seed, method, want)
    if quota >= listed["rows"]:
        return Everyone(lambda: pages_again(run))
    return Lottery(run.seed, listed["rows"], listed["tickets"], want, lambda: pages_again(run))
def result_lines(run):
    """The lines of result.csv, without their LF: of a long one, not all are held at once."""
    yield LISTS[run.commitment["method"]][2]
    yield from run.draw.lines()

def compare_result(run):
    """Leaves on `run` the SHA-256 of the recomputed result.csv, and how the record's differs."""
    digest, found = hashlib.sha256(), Reader(run.files["result.csv"].pieces() if "result.csv" in run.files else ())
    lines, at, run.differs, run.ranks = result_lines(run), 0, None, -1
    while some := list(itertools.islice(lines, 4096)):
        piece = "".join([line + "\n" for line in some]).encode("ascii")
        digest.update(piece)
        seen = found.take(len(piece)) if run.differs is None else piece
        if seen != piece:
            run.differs = at + len(os.path.commonprefix([seen, piece]))
        at, run.ranks = at + len(piece), run.ranks + len(some)
    if run.differs is None and found.take(1):
        run.differs = at
    run.result_sha256 = digest.hexdigest()

def draw_result(run):
    need(run.is_drawn, "the draw has failed: 2^28 words do not suffice")
    if run.differs is None:
        return f"{run.ranks:,} ranks recomputed: the same, byte for byte"
    both = [result_lines(run), lines_of(run.files["result.csv"].pieces())]
    rows = enumerate(itertools.zip_longest(*both, fillvalue="no row"))
    for rank, (expected, seen) in itertools.islice(rows, 1, None):  # the headers are rank 0
        need(expected == seen, f"rank {rank:,}: expected {show(expected)}, found {show(seen)}")
    raise Wrong(f"only bytes differ, from offset {run.differs:,}")

def result_summary(run):
    need(run.is_drawn, "the draw has failed: 2^28 words do not suffice")
    allocated = min(run.commitment["quota"], run.ranks)
    expected = {
        "type": "result", "protocol": "mingqian/1", "commitment": run.hash.hex(),
        "seed": run.seed.hex(), "sha256": run.result_sha256, "allocated": allocated,
        "reserves": run.ranks - allocated, "draws": run.draw.draw_of(run.ranks),
        "allocatedDraws": run.draw.draw_of(allocated)}
    value = document(run.files["result.json"])
    fits("result.json", value, dict.fromkeys(expected, lambda value: type(value) in (str, int)))
    for name in expected:
        same(name, expected[name], value[name])
    return f"{allocated:,} allocated, {expected['reserves']:,} reserves, seed {run.seed.hex()}"

def log_inclusion(run):
    need(run.policy, "the reader gave no trust policy", CannotTell)
    proof = read_proof(run.files["commitment.tlog-proof"], run.leaf, run.policy)
    run.proof = proof
    return f"entry {proof.index} of {proof.size} in the log {proof.origin}"

def moment_of(at):
    moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=min(at, 2 ** 37))  # years have 4 digits
    return moment.isoformat() + "Z"
def log_witnessed(run):
    need(run.policy.quorum != "none", "the policy's quorum is none", CannotTell)
    drawn = seconds(run.commitment["drawAt"])
    said = ", ".join(f"{show(name)} at {moment_of(at)}" for name, at in run.proof.seen) or "nobody"
    need(has_quorum(run.policy, {name for name, at in run.proof.seen if at < drawn}),
         f"no quorum signed before the draw at {run.commitment['drawAt']}: signed by {said}")
    return f"signed before the draw by a quorum: {said}"

def log_unique(run):
    data = run.read_log("checkpoint", NOTE_LIMIT + 1) if run.read_log else None
    need(data is not None, "log/checkpoint is absent" if run.read_log else "no log is at hand", CannotTell)
    head = read_checkpoint(data, run.policy)
    same("the log's origin", run.proof.origin, head.origin)
    drawn = seconds(run.commitment["drawAt"])
    need(has_quorum(run.policy, {name for name, at in head.seen if at >= drawn}),
         "no quorum signed the log's checkpoint at or after the draw: it may be too old", CannotTell)
    need(head.size >= run.proof.size, f"the checkpoint has {head.size} entries, the proof's {run.proof.size}")
    log = read_entries(run, head.size)
    need(log.tree.root(head.size) == head.root, "the entries do not have the checkpoint's root")
    need(log.tree.root(run.proof.size) == run.proof.root, "the log does not extend the proof's tree")
    need(log.tree.leaf(run.proof.index) == run.leaf, "the commitment does not stand where the proof says")
    for other in log.others:
        need(not other.rivals or is_voided(run, head, log, other), f"entry {other.index} is a second commitment "
             f"for this round and pool, {other.hash}, and no notice voided it in time")
    for name, found in log.naming.items():
        need(name + ".json" not in run.files or found == [run.files[name + ".json"]],
             f"the log has {'another' if found else 'no'} {name} for this commitment than the record")
    return f"all {head.size} entries of {head.origin}, root {head.root.hex()}" + log.told()

def attested_in(pairs):
    """The balls and texts among sources and reveals, which rest on their witnesses."""
    return [{"what": source["what"], "value": reveal[SOURCES[source["kind"]][1]]}
            for source, reveal in pairs if source["kind"] in ("balls", "text")]
def verify(files, expected=None, room=None, policy=None, read_log=None):
    """The report on a record, given as a dict from file name to bytes, lists and results also as Stored, and as a zip's
    `room`. `policy` is what read_policy gives, `read_log(path, most)` the first bytes of a file of the log, None
    where there is none."""
    files = {name: held(file) if is_long(name) and isinstance(file, bytes) else file for name, file in files.items()}
    run = types.SimpleNamespace(files=files, expected=expected, room=room, policy=policy, read_log=read_log,
                                commitment=None, hash=None, leaf=None, pairs=[], draw=None)
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
    # The seed before the list: the words of the draw are then known while the list goes by, which is read once.
    listed = len(checks)
    check("seed.form", seed_form, ["commitment.form"], "seed.json")
    of = run.commitment or {"sources": [], "round": None, "pool": None}
    kinds = [kind for kind in SOURCES if any(source["kind"] == kind for source in of["sources"])]
    for kind in kinds:
        check("seed." + kind, lambda run: seed_kind(run, kind), ["seed.form"])
    check("seed.timing", seed_timing, ["commitment.form"])
    of_seed = ["seed.form"] + ["seed." + kind for kind in kinds]
    if all(statuses[other] == "pass" for other in of_seed):
        run.seed = derive_seed(run.hash, [source_value(*pair) for pair in run.pairs])
        run.draw = draw_of(run)
    seeded, checks[listed:] = checks[listed:], []
    check("list.form", list_form, ["commitment.form"], "applicants.csv or applicants.csv.gz")
    check("list.digest", list_digest, ["list.form"])
    check("list.root", list_root, ["list.form"])
    checks += seeded
    depends = ["list.form", "list.digest", "list.root"] + of_seed
    if all(statuses[other] == "pass" for other in depends):
        run.is_drawn = run.draw.fill(run.list.rows)
        if run.is_drawn:
            compare_result(run)
    check("draw.result", draw_result, depends, "result.csv")
    check("result.summary", result_summary, depends, "result.json")
    check("log.inclusion", log_inclusion, ["commitment.form"], "commitment.tlog-proof" if policy else "")
    check("log.witnessed", log_witnessed, ["log.inclusion"])
    check("log.unique", log_unique, ["log.inclusion"])
    seen = [status for name, status in statuses.items() if policy or not name.startswith("log.")]
    verdict = "failed" if "fail" in seen else "incomplete" if "skip" in seen else "verified"
    attested = attested_in(pair for pair in run.pairs if statuses["seed." + pair[0]["kind"]] == "pass")
    return {"verdict": verdict, "round": of["round"], "pool": of["pool"], "checks": checks,
            "commitment": run.hash and run.hash.hex(), "policy": policy and policy.sha256, "attested": attested,
            "software": "mingqian verify.py 1.0.0"}

# ---- Section 7: receipts ----------------------------------------------------------------------
RECEIPT = {"type": text("receipt"), "protocol": text("mingqian/1"), "code": text(CODE),
           "commitment": lambda value: isinstance(value, dict), "pages": array_of(1, 2)}
RECEIPT_PAGE = {"index": integer(0), "text": text("(?s:.*)"),
                "path": lambda value: isinstance(value, list) and all(map(HEX, value))}

def receipt_page(page, commitment):
    """The rows of a receipt's page, once its path, header and tickets are right: `index`, `first` ticket, `rows`."""
    fits("a page", page, RECEIPT_PAGE)
    index, committed, content = page["index"], commitment["list"], page["text"].encode()
    need(index < committed["pages"], f"page {index} of {committed['pages']}")
    found = root_by_path(sha256(b"\x00" + content), index, committed["pages"], map(bytes.fromhex, page["path"]))
    same(f"page {index}: root", committed["root"], found.hex())
    header, _, rows = content.partition(b"\n")
    match = re.fullmatch(rb"page %d row %d ticket ([1-9][0-9]{0,15})" % (index, 256 * index + 1), header)
    need(match, f"page {index}: its header is {show(header)}")
    first = int(match[1])
    codes, tickets, method = [], [], commitment["method"]
    def see(rows, ticket, behind, cells):
        codes.extend(cells[:-1:LISTS[method][0].count(",") + 1])
        tickets.extend(map(int, cells[1::2]) if method == "lottery" else [1] * (behind - ticket))
    of = read_list([LISTS[method][0].encode() + b"\n" + rows], method, RECEIPT_LIMIT, see)
    same(f"page {index}: rows", min(256, committed["rows"] - 256 * index), of.rows)
    need(commitment["method"] == "lottery" or first == 256 * index + 1, f"page {index}: its ticket is not its row")
    need(index > 0 or first == 1, "page 0 does not begin with ticket 1")
    end, is_last = first + of.total - 1, index == committed["pages"] - 1
    need(end <= committed["tickets"], f"page {index} passes ticket {committed['tickets']}, the last")
    need(not is_last or end == committed["tickets"], f"the last page ends at ticket {end}")
    return types.SimpleNamespace(index=index, first=first, end=end, is_last=is_last, codes=codes, tickets=tickets)

def check_receipt(data, policy=None, expected=None):
    """What a receipt proves of its code: `row` and `tickets` (first, last), or None where it is not listed."""
    value = document(data, RECEIPT_LIMIT)
    with_proof = isinstance(value, dict) and "logProof" in value
    fits("the receipt", value, {**RECEIPT, "logProof": text("(?s:.*)")} if with_proof else RECEIPT)
    commitment, code = value["commitment"], value["code"]
    check_commitment(commitment)
    document_of = canonical(commitment).encode()
    run = types.SimpleNamespace(commitment=commitment, hash=sha256(document_of), policy=policy, code=code, row=None,
                                leaf=sha256(b"\x00" + document_of), tickets=None, checks=[],
                                files={"commitment.json": document_of}, expected=expected)
    if expected is not None:
        commitment_expected(run)
    shown = [receipt_page(page, commitment) for page in value["pages"]]
    page, last = shown[0], shown[-1]
    if len(shown) == 2:
        need(last.index == page.index + 1 and last.first == page.end + 1, "the two pages do not join")
        need(page.codes[-1] < code < last.codes[0], "the code does not fall between the two pages")
    elif code in page.codes:
        row = page.codes.index(code)
        run.row, first = 256 * page.index + row + 1, page.first + sum(page.tickets[:row])
        run.tickets = first, first + page.tickets[row] - 1
    else:
        need(page.index == 0 or code > page.codes[0], "the page before is needed too")
        need(page.is_last or code < page.codes[-1], "the page after is needed too")
    if not with_proof:
        run.checks.append("it carries no proof from a log")
    elif policy is None:
        run.checks.append("its proof from a log was not looked at, as no trust policy was given")
    else:
        run.files["commitment.tlog-proof"] = value["logProof"].encode()
        run.checks.append("log.inclusion: " + log_inclusion(run))
        try:
            run.checks.append("log.witnessed: " + log_witnessed(run))
        except CannotTell as error:  # with the quorum none
            run.checks.append(f"log.witnessed: {error}")
    return run

def settle(receipt, seed_data, result_data):
    """(outcome, draw) of a checked receipt, as seed.json and this result.json have it."""
    commitment, rows = receipt.commitment, receipt.commitment["list"]["rows"]
    quota, want = min(commitment["quota"], rows), min(commitment["quota"] + commitment["reserves"], rows)
    seed_timing(receipt)
    receipt.files["seed.json"] = seed_data
    seed_form(receipt)
    seed = derive_seed(receipt.hash, [source_value(*pair) for pair in receipt.pairs])
    result = document(result_data)
    fits("result.json", result, RESULT)
    same("commitment", receipt.hash.hex(), result["commitment"])
    same("seed", seed.hex(), result["seed"])
    same("allocated", quota, result["allocated"])
    same("allocated and reserves", want, result["allocated"] + result["reserves"])
    allocated_draws, reserves, draws = result["allocatedDraws"], result["reserves"], result["draws"]
    is_drawn = commitment["method"] == "lottery" and commitment["quota"] < rows
    least = allocated_draws + reserves
    need(quota <= allocated_draws and least <= draws <= 2 ** 28 and (reserves or draws == least) if is_drawn
         else allocated_draws == draws == 0, f"not possible: {allocated_draws} allocatedDraws, {draws} draws")
    if receipt.row is None:
        return "not-listed", None
    if commitment["method"] != "lottery":
        return "undecided", None
    if not is_drawn:
        return "selected", 0
    total = commitment["list"]["tickets"]
    for count, word in enumerate(itertools.islice(words(seed), draws), 1):
        ticket = ticket_of_word(word, total)
        if ticket and receipt.tickets[0] <= ticket <= receipt.tickets[1]:
            return ("selected" if count <= allocated_draws else "reserve"), count
    return "not-selected", None

def receipt_answer(data, policy=None, expected=None, seed=None, result=None, result_sha256=None):
    """The answer about a receipt: whether it is valid, the outcome, and the `fault` that there is none. `relative`
    is the digest of the result.json that the outcome is relative to, where the reader did not give it."""
    answer = dict.fromkeys(["commitment", "code", "listed", "row", "tickets", "outcome", "draw", "fault"])
    answer.update(valid=False, policy=policy and policy.sha256, checks=[], attested=[], relative=None)
    try:
        receipt = check_receipt(data, policy, expected)
    except Wrong as error:
        return {**answer, "fault": str(error)}
    answer.update(valid=True, commitment=receipt.hash.hex(), round=receipt.commitment["round"],
                  pool=receipt.commitment["pool"], code=receipt.code, listed=receipt.row is not None,
                  row=receipt.row, tickets=receipt.tickets and list(receipt.tickets), checks=receipt.checks,
                  outcome="undecided" if receipt.row else "not-listed")
    if seed is None:
        return answer
    try:
        if result_sha256 is not None:
            same("SHA-256 of result.json", result_sha256, sha256(result).hex())
        outcome, draw = settle(receipt, seed, result)
        answer.update(outcome=outcome, draw=draw, attested=attested_in(receipt.pairs),
                      relative=sha256(result).hex() if draw is not None or outcome == "not-selected" else None)
        if result_sha256 is not None:
            answer["relative"] = None
    except Wrong as error:
        answer["fault"] = str(error)
    return answer

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
    """The content of a file in a zip, some bytes at once."""
    inflater, length, sum_so_far = zlib.decompressobj(wbits=-15), 0, 0
    for start in range(0, packed, PIECE):
        stream.seek(at + start)
        data, is_more = stream.read(min(PIECE, packed - start)), True
        while is_more:
            try:
                piece = inflater.decompress(data, PIECE) if method == 8 else data
            except zlib.error as error:
                raise Unreadable(f"{name} is damaged: {error}")
            length, sum_so_far = length + len(piece), zlib.crc32(piece, sum_so_far)
            need(length <= size, f"{name} is damaged: another size or checksum", Unreadable)
            yield piece
            data, is_more = inflater.unconsumed_tail, not inflater.eof and len(piece) == PIECE and method == 8
        is_last = start + PIECE >= packed
        need(method == 0 or inflater.eof == is_last and not inflater.unused_data,
             f"{name}: DEFLATE ends elsewhere", Unreadable)
    need(length == size and sum_so_far == crc and (method == 0 or inflater.eof),
         f"{name} is damaged: another size or checksum", Unreadable)

def read_zip(stream):
    """File name -> bytes or Stored, and the room for the list. All lie at the root or all in one folder."""
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
    return {name: unpacked_file(stream, name, rest) for name, rest in found.items()}, room(packed, taken)
def unpacked_file(stream, name, rest):
    """A file's bytes or, of a list or a result, where they lie, once they are known to be whole."""
    data = b""
    for piece in unpacked(stream, name, *rest):
        if not is_long(name) and (name == "rules.md" or len(data) <= DOCUMENT_LIMIT):  # one byte past it shows it
            data += piece
    return data if not is_long(name) else Stored(rest[3], lambda: unpacked(stream, name, *rest))

def is_short(name):
    """Whether a file is a document or a proof: one that is too long is wrong, not unreadable."""
    return name.endswith((".json", ".tlog-proof"))
def is_long(name):
    """Whether a file may be longer than memory."""
    return name.endswith((".csv", ".gz"))
def demand_size(name, size):
    if not is_short(name):
        within(RULES_LIMIT if name == "rules.md" else READ_LIMIT, size, f"bytes in {name}")

def read_record(path):
    """File name -> bytes or Stored, and the room for the list in a zip. Other files are ignored."""
    if not os.path.isdir(path):
        return read_zip(open(path, "rb"))  # which is read as long as the program runs
    files = {}
    for name in set(os.listdir(path)).intersection(RECORD):
        file = os.path.join(path, name)
        need(os.path.isfile(file), f"{name} is no file", Unreadable)
        size = os.path.getsize(file)
        demand_size(name, size)
        # One byte past the limit shows that a document is too long.
        files[name] = (Stored(size, functools.partial(pieces_of, file, size)) if is_long(name) else
                       read_at_most(file, DOCUMENT_LIMIT + 1 if is_short(name) else RULES_LIMIT))
    return files, None

def pieces_of(path, size):
    with open(path, "rb") as stream:
        for at in range(0, size, PIECE):
            piece = stream.read(min(PIECE, size - at))
            need(len(piece) == min(PIECE, size - at), f"{path} changed while it was read", Unreadable)
            yield piece

def read_at_most(path, most):
    with open(path, "rb") as stream:
        return stream.read(most)

def log_at(place):
    """A function that reads the first bytes of a file of the log, or None where it is absent (a 404)."""
    def from_folder(path, most):
        try:
            return read_at_most(os.path.join(place, *path.split("/")), most)
        except (FileNotFoundError, NotADirectoryError):
            return None
    def from_address(path, most):
        import urllib.error, urllib.request  # only here, as it takes time and memory
        request = urllib.request.Request(f"{place.rstrip('/')}/{path}", headers={"Accept-Encoding": "identity"})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                need(answer.headers.get("Content-Encoding", "identity") in ("identity", "gzip"),
                     f"log/{path} comes in an unknown encoding", Unreadable)
                is_packed, data = answer.headers.get("Content-Encoding") == "gzip", answer.read(most)
                need(len(data) == most or not answer.length, f"log/{path} breaks off", Unreadable)
        except urllib.error.HTTPError as error:
            need(error.code == 404, f"log/{path}: HTTP status {error.code}", Unreadable)
            return None
        return zlib.decompressobj(wbits=31).decompress(data, most) if is_packed else data
    if re.match("https?://", place):
        return from_address
    need(os.path.isdir(place), f"--log: {show(place)} is no folder", Unreadable)
    return from_folder

def warnings_of(round_id, policy):
    """What is said beside a verdict."""
    if (round_id or "").startswith("rehearsal-"):
        yield "This round is a rehearsal: nobody gets anything by it."
    if policy and len(policy.logs) > 1:
        yield "WARNING: the trust policy has several logs: a publisher with two could show a history in each."

def in_words(report, policy):
    lines = [f"{check['status']}  {check['id']}: {check['detail']}" for check in report["checks"]]
    lines += [f"attested: {item['what']}: {item['value']}" for item in report["attested"]]
    lines += warnings_of(report["round"], policy)
    return "\n".join(lines) + "\n\n" + {
        "verified": "VERIFIED: the result follows from the frozen list and the revealed seed.",
        "failed": "FAILED: the record does not hold; see the checks that say fail.",
        "incomplete": "INCOMPLETE: nothing failed, but see the checks that say skip.",
    }[report["verdict"]]

def receipt_in_words(answer, policy, is_expected):
    if not answer["valid"]:
        return f"NOT VALID: {answer['fault']}"
    listed = "row {row}, tickets {tickets[0]} to {tickets[1]}" if answer["listed"] else "not in the list"
    lines = ["round {round}, pool {pool}, commitment {commitment}", "code {code}: " + listed]
    lines = [line.format(**answer) for line in lines] + answer["checks"]
    lines += [f"attested, not proven: {item['what']}: {item['value']}" for item in answer["attested"]]
    lines += warnings_of(answer["round"], policy)
    drawn = f", by word {answer['draw']}" if answer["draw"] else ""
    lines.append(f"outcome: {answer['outcome']}{drawn}" + (
        f", if this result.json, SHA-256 {answer['relative']}, is the published one" if answer["relative"] else ""))
    if answer["fault"] is not None:
        lines.append(f"The receipt is valid, but the seed and the result settle nothing: {answer['fault']}")
    if not is_expected:
        lines.append("Compare the commitment with one that you got elsewhere: the receipt brings its own.")
    return "\n".join(lines + [
        "All this holds if somebody has verified the whole list of this commitment: a receipt alone cannot tell."])

def run_on_record(options, policy):
    files, list_room = read_record(options.record)  # before the log: what the record has is in the log by then
    read_log = log_at(options.log) if options.log and policy else None
    report = verify(files, options.commitment, list_room, policy, read_log)
    status = {"verified": 0, "failed": 1, "incomplete": 2}[report["verdict"]]
    return status, canonical(report) if options.json else in_words(report, policy)

def run_on_receipt(options, policy):
    data = read_at_most(options.receipt, RECEIPT_LIMIT + 1)
    beside = [path and read_at_most(path, DOCUMENT_LIMIT + 1) for path in (options.seed, options.result)]
    answer = receipt_answer(data, policy, options.commitment, *beside, options.result_sha256)
    words = receipt_in_words(answer, policy, options.commitment is not None)
    return int(answer["fault"] is not None), canonical(answer) if options.json else words

def main():
    limits = f"""Limits, past which there is no verdict: rules.md has at most {RULES_LIMIT >> 20} MiB,
        a list or a result {READ_LIMIT >> 30:,} GiB, unpacked too. A list that is unpacked, or a zip, makes at most
        {UNPACKED >> 20} MiB or {UNPACKED_A_BYTE} times its size, and {ROWS:,} rows or {ROWS_A_BYTE}
        for each byte, whichever is more; a zip has at most {ENTRIES:,} entries. Of zips only those are read that
        can be read in one way: the guide, "Re-running a draw", has the rules."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0], epilog=limits,
                                     allow_abbrev=False)
    parser.add_argument("record", nargs="?", help="the folder of a pool's record, or a zip of it")
    parser.add_argument("--json", action="store_true", help="print the machine-readable report")
    parser.add_argument("--commitment", metavar="H", help="the commitment's hash that you expect")
    parser.add_argument("--policy", metavar="FILE", help="the keys that you trust, a C2SP tlog-policy")
    parser.add_argument("--log", metavar="WHERE", help="the log: the folder or address that holds `checkpoint`")
    parser.add_argument("--receipt", metavar="FILE", help="check a receipt, and no record")
    parser.add_argument("--seed", metavar="FILE", help="the draw's seed.json, for a receipt's outcome")
    parser.add_argument("--result", metavar="FILE", help="the draw's result.json, likewise")
    parser.add_argument("--result-sha256", metavar="H", help="the SHA-256 of result.json that you expect")
    options = parser.parse_args()
    for name, given in (("--commitment", options.commitment), ("--result-sha256", options.result_sha256)):
        if given is not None and not HEX(given):
            parser.error(f"{name} takes 64 lower-case hex digits")
    if (options.record is None) == (options.receipt is None):
        parser.error("give a record or a receipt")
    if (options.seed is None) != (options.result is None):
        parser.error("--seed and --result go together")
    if options.record is not None and options.seed is not None or options.receipt is not None and options.log:
        parser.error("--seed and --result go with a receipt, --log with a record")
    if options.result_sha256 is not None and options.result is None:
        parser.error("--result-sha256 is about the file of --result")
    if options.log and not options.policy:
        parser.error("--log needs the keys that you trust: --policy")
    try:
        policy = read_policy(read_at_most(options.policy, NOTE_LIMIT + 1)) if options.policy else None
        status, printed = (run_on_record if options.record is not None else run_on_receipt)(options, policy)
        sys.stdout.buffer.write(printed.encode("utf-8") + b"\n")
        sys.stdout.buffer.flush()
    except Exception as error:  # also of the system, and where memory is short
        why = error if isinstance(error, Unreadable) else show(str(error) or type(error).__name__)
        print("could not be read:", why, file=sys.stderr)
        return 2
    return status

if __name__ == "__main__":
    sys.exit(main())
