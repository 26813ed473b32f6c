"""Reads many zips in one process: a zip in base64 a line in, what was read of it a line out, for the tests alone."""
import base64
import hashlib
import io
import json
import sys

sys.path.insert(0, sys.argv[1])
import verify  # noqa: E402

for line in sys.stdin:
    try:
        files, room = verify.read_zip(io.BytesIO(base64.b64decode(line)))
        limits = verify.DOCUMENT_LIMIT + 1
        content = {name: b"".join(file.pieces()) if verify.is_long(name) else file for name, file in files.items()}
        read = {name: hashlib.sha256(data[:limits] if verify.is_short(name) else data).hexdigest()
                for name, data in content.items()}
        print(json.dumps({"files": read, "room": list(room)}))
    except verify.Unreadable as error:
        print(json.dumps({"refused": str(error)}))
