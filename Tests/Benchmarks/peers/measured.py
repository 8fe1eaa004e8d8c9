"""What one process measured of its work, as the benchmark reads it."""

import os
import time


def peak_kib():
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
    return 0


def tell(maker, out, work):
    """Does the work, which returns a number of pages, and prints one line about it."""
    start = time.perf_counter()
    pages = work()
    seconds = time.perf_counter() - start
    print(pages, seconds, os.path.getsize(out), peak_kib(), maker, sep="\t")
