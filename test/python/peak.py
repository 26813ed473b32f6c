"""Runs a command and says how much memory it took at most, in MB, and how long: {"status", "peak", "seconds", "stderr"}."""
import json
import resource
import subprocess
import sys

done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
unit = 2 ** 20 if sys.platform == "darwin" else 2 ** 10
print(json.dumps({"status": done.returncode, "peak": round(used.ru_maxrss / unit),
                  "seconds": round(used.ru_utime + used.ru_stime, 1),
                  "stderr": done.stderr.decode("utf-8", "replace")[-1000:]}))
