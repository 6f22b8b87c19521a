#!/usr/bin/env python3
"""Writes the vectors published-*/, damaged/ and proofs.csv beside this file. Shares no code with Comity.

RFC 6962 section 2.1 as recursion, C2SP tlog-tiles as loops; needs the package "cryptography" for Ed25519.
"""
import base64, hashlib, pathlib, shutil
from cryptography.hazmat.primitives.serialization import load_pem_private_key

HERE = pathlib.Path(__file__).parent
ORIGIN = "record.example/river-league"
KEY = load_pem_private_key((HERE / "notes/log.key").read_bytes(), None)
VKEY = (HERE / "notes/log.vkey").read_text()


def entry(i):
    return f"entry {i}".encode()


def sha(data):
    return hashlib.sha256(data).digest()


def b64(data):
    return base64.b64encode(data).decode()


def split(n):
    k = 1
    while k * 2 < n:
        k *= 2
    return k


def mth(d):
    if not d:
        return sha(b"")
    if len(d) == 1:
        return sha(b"\0" + d[0])
    k = split(len(d))
    return sha(b"\1" + mth(d[:k]) + mth(d[k:]))


def path(m, d):
    if len(d) == 1:
        return []
    k = split(len(d))
    return path(m, d[:k]) + [mth(d[k:])] if m < k else path(m - k, d[k:]) + [mth(d[:k])]


def subproof(m, d, known):
    if m == len(d):
        return [] if known else [mth(d)]
    k = split(len(d))
    if m <= k:
        return subproof(m, d[:k], known) + [mth(d[k:])]
    return subproof(m - k, d[k:], False) + [mth(d[:k])]


def groups(n):
    text = f"{n % 1000:03d}"
    while n >= 1000:
        n //= 1000
        text = f"x{n % 1000:03d}/" + text
    return text


def checkpoint(d):
    text = f"{ORIGIN}\n{len(d)}\n{b64(mth(d))}\n"
    name, key_id, _ = VKEY.strip().split("+")
    return f"{text}\n\u2014 {name} {b64(bytes.fromhex(key_id) + KEY.sign(text.encode()))}\n"


def publish(size):
    root = HERE / f"published-{size}"
    shutil.rmtree(root, ignore_errors=True)
    d = [entry(i) for i in range(size)]

    def write(layer, n, width, data):
        file = root / "tile" / str(layer) / (groups(n) + ("" if width == 256 else f".p/{width}"))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    level, span = 0, 1
    while size // span > 0:
        for n in range((size // span + 255) // 256):
            some = range(n * 256, min((n + 1) * 256, size // span))
            write(level, n, len(some), b"".join(mth(d[i * span : (i + 1) * span]) for i in some))
            if level == 0:
                bundle = b"".join(len(d[i]).to_bytes(2, "big") + d[i] for i in some)
                write("entries", n, len(some), bundle)
        level, span = level + 1, span * 256
    root.mkdir(exist_ok=True)
    (root / "checkpoint").write_text(checkpoint(d))
    (root / "river-league.vkey").write_text(VKEY)


def proofs():
    lines = ["kind,size,of,hashes"]
    for size in range(1, 18):
        d = [entry(i) for i in range(size)]
        for i in range(size):
            lines.append(f"inclusion,{size},{i}," + " ".join(map(b64, path(i, d))))
        for old in range(1, size + 1):
            lines.append(f"consistency,{size},{old}," + " ".join(map(b64, subproof(old, d, True))))
    (HERE / "proofs.csv").write_text("\n".join(lines) + "\n")


def damaged(name, size):
    target = HERE / "damaged" / name
    shutil.copytree(HERE / f"published-{size}", target)
    return target


def change(file, old, new):
    data = file.read_bytes()
    assert data.count(old) == 1
    file.write_bytes(data.replace(old, new))


def damage():
    shutil.rmtree(HERE / "damaged", ignore_errors=True)
    (damaged("no-checkpoint", 0) / "checkpoint").unlink()
    (damaged("no-bundle", 5) / "tile/entries/000.p/5").unlink()
    change(damaged("entry", 5) / "tile/entries/000.p/5", entry(2), b"entry Z")
    (damaged("tile", 300) / "tile/1/000.p/1").write_bytes(bytes(32))
    root = damaged("rewritten", 5)
    change(root / "tile/entries/000.p/5", entry(2), b"entry Z")
    change(root / "tile/0/000.p/5", mth([entry(2)]), mth([b"entry Z"]))
    documents = damaged("document", 5) / "documents"
    documents.mkdir()
    (documents / sha(b"organisation: river-league\n").hex()).write_text("organisation: hill-league\n")


for size in (0, 5, 300):
    publish(size)
damage()
proofs()
