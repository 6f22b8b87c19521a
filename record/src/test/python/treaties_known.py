"""Which treaty actions were known on each snapshot date, counted from the CSV alone.

Run as: python3 treaties_known.py DIRECTORY
Prints for every snapshot date K two lines: K, "-", how many actions were known on K, and the SHA-256 of them, sorted; and
K, K, how many of these are dated on or before K, and their SHA-256.
Shares nothing with the code that it checks.
"""

import csv
import gzip
import hashlib
import os
import sys


def main(directory):
    with open(os.path.join(directory, "snapshots.csv"), newline="", encoding="utf-8") as file:
        snapshots = sorted({row["snapshot"] for row in csv.DictReader(file)})
    with gzip.open(os.path.join(directory, "actions.csv.gz"), "rt", newline="", encoding="utf-8") as file:
        actions = list(csv.DictReader(file))
    for known in snapshots:
        listed = [row for row in actions if row["first_seen"] <= known <= row["last_seen"]]
        tell(known, "-", listed)
        tell(known, known, [row for row in listed if row["action_date"] <= known])


def tell(known, day, rows):
    keys = sorted(
        "|".join((row["treaty_id"], row["participant"], row["action"], row["action_date"])).encode("utf-8")
        for row in rows
    )
    digest = hashlib.sha256(b"".join(key + b"\n" for key in keys)).hexdigest()
    print(known, day, len(keys), digest)


if __name__ == "__main__":
    main(sys.argv[1])
