"""Runs a program on a terminal of its own and types lines, each when the program has asked: `at-terminal.py '["a", "b"]' program words...`

Prints what the terminal showed and ends as the program did. A question ends with a colon and a space.
"""

import json
import os
import pty
import sys


def main():
    lines = json.loads(sys.argv[1])
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvp(sys.argv[2], sys.argv[2:])
    shown = b""
    answered = 0
    while True:
        try:
            read = os.read(terminal, 4096)
        except OSError:
            break
        if not read:
            break
        shown += read
        plain = shown[answered:]
        # Behind the colon of a question may stand where the cursor is put, and nothing else.
        if lines and b": " in plain and plain.rstrip(b"0123456789;[\x1bGKJm ").endswith(b":"):
            answered = len(shown)
            os.write(terminal, lines.pop(0).encode() + b"\r")
    _, status = os.waitpid(pid, 0)
    sys.stdout.buffer.write(shown)
    sys.exit(os.waitstatus_to_exitcode(status))


main()
