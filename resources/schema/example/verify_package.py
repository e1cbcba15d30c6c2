"""Checks a branch package (支行包) as ../README.md describes, with the standard library alone.

    python3 verify_package.py PACKAGE [--trust FINGERPRINT] [--latest PACKAGE] [--today YYYY-MM-DD]

Ends with 0 for a package that may be used, 1 for one that must not be, 2 where the question makes no sense.
"""

import argparse
import base64
import datetime
import hashlib
import json
import re
import sys

PAYLOAD_TYPE = "application/vnd.strategy-map.package+json"
MAX_BYTES = 50 * 1024 * 1024
ENVELOPE = re.compile(
    rb'\{"payloadType":"' + re.escape(PAYLOAD_TYPE.encode()) + rb'","payload":"([A-Za-z0-9+/]*={0,2})",'
    rb'"signatures":\[\{"keyid":"ed25519:([A-Za-z0-9_-]{43})","sig":"([A-Za-z0-9+/]{86}==)"\}\]\}'
)


class Refused(Exception):
    """The file must not be used; the message says why."""


# Ed25519 on the curve -x² + y² = 1 + d·x²·y² over the field of P; points in extended coordinates (X, Y, Z, T).
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)


def point_of(encoded):
    """The point that 32 bytes stand for, None where they stand for none."""
    number = int.from_bytes(encoded, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_1 % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


def added(first, second):
    x1, y1, z1, t1 = first
    x2, y2, z2, t2 = second
    a, b = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    c, d = 2 * D * t1 * t2 % P, 2 * z1 * z2 % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(factor, point):
    result = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            result = added(result, point)
        point = added(point, point)
        factor >>= 1
    return result


def same(first, second):
    return all((first[i] * second[2] - second[i] * first[2]) % P == 0 for i in (0, 1))


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
NEUTRAL = (0, 1, 1, 0)


def is_signed(key, message, signature):
    point, commitment = point_of(key), point_of(signature[:32])
    response = int.from_bytes(signature[32:], "little")
    # A key of small order would let one signature pass for many messages.
    if point is None or commitment is None or response >= ORDER or same(times(8, point), NEUTRAL):
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    return same(times(response, BASE), added(commitment, times(challenge, point)))


def decoded(text, altchars=None):
    """The bytes of a base64 text in its only spelling."""
    content = base64.b64decode(text + b"=" * (-len(text) % 4), altchars=altchars, validate=True)
    if base64.b64encode(content, altchars=altchars).rstrip(b"=") != text.rstrip(b"="):
        raise Refused("the base64 is not in its only spelling")
    return content


def once(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise Refused("a member stands twice")
    return members


def read(path):
    with open(path, "rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Refused("larger than any package")
    return data


def open_package(data):
    """The payload and the key's fingerprint of a package whose signature holds; raises Refused."""
    parts = ENVELOPE.fullmatch(data)
    if not parts:
        raise Refused("this is no package, or it was changed")
    try:
        payload, key, signature = decoded(parts[1]), decoded(parts[2], b"-_"), decoded(parts[3])
    except ValueError as error:
        raise Refused("the base64 cannot be read") from error
    head = f"DSSEv1 {len(PAYLOAD_TYPE)} {PAYLOAD_TYPE} {len(payload)} ".encode()
    if not is_signed(key, head + payload, signature):
        raise Refused("the signature does not fit: the package was changed")
    fingerprint = hashlib.sha256(key).hexdigest()
    try:
        content = json.loads(payload.decode("utf-8"), object_pairs_hook=once)
    except ValueError as error:
        raise Refused("the payload is not JSON in UTF-8") from error
    if not re.fullmatch(r"1\.\d{1,4}", str(content.get("formatVersion"))):
        raise Refused(f"format version {content.get('formatVersion')}: this program reads 1.x")
    issuer = content["issuer"]
    if issuer["keyId"] != "ed25519:" + parts[2].decode() or issuer["fingerprint"] != fingerprint:
        raise Refused("the payload names another key than the one that signed")
    return content, fingerprint


def check_order(payload, latest, latest_bytes):
    """Raises Refused for a package that is older than the latest of the same map and branch, or not its successor."""
    for name in ("mapCode", "branchCode"):
        if payload[name] != latest[name]:
            raise Refused(f"the latest package is of another {name}: {latest[name]}")
    if payload["revision"] < latest["revision"]:
        raise Refused(f"revision {payload['revision']} is older than {latest['revision']}, which is here already")
    follows = payload["revision"] == latest["revision"] + 1
    if follows and payload["previousHash"] != hashlib.sha256(latest_bytes).hexdigest():
        raise Refused("it does not follow the package that is here")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("package")
    parser.add_argument("--trust", metavar="FINGERPRINT", help="as head office told it, 64 hex digits")
    parser.add_argument("--latest", metavar="PACKAGE", help="the latest package of the map that is here")
    parser.add_argument("--today", default=datetime.date.today().isoformat(), help="YYYY-MM-DD")
    given = parser.parse_args()
    data = read(given.package)
    payload, fingerprint = open_package(data)
    if given.trust and re.sub(r"[\s:]", "", given.trust).lower() != fingerprint:
        raise Refused(f"signed by another key: {fingerprint}")
    if given.latest:
        latest_bytes = read(given.latest)
        latest, latest_key = open_package(latest_bytes)
        if latest_key != fingerprint:
            print(f"signed by another key than the latest, {latest_key}: was a change of the key announced?", file=sys.stderr)
        check_order(payload, latest, latest_bytes)
    print(f"{payload['mapCode']} v{payload['mapVersion']} revision {payload['revision']} for {payload['branchCode']}")
    print(f"valid {payload['validFrom']} to {payload['validTo']}, rows {len(payload['rows'])}, signed by {fingerprint}")
    if not given.trust:
        print("compare this fingerprint with the one that head office told you", file=sys.stderr)
    if payload.get("trial"):
        print("a trial package: its results do not count", file=sys.stderr)
    if not payload["validFrom"] <= given.today <= payload["validTo"]:
        print(f"for reading only on {given.today}", file=sys.stderr)


if __name__ == "__main__":
    try:
        main()
    except Refused as refusal:
        sys.exit(f"refused: {refusal}")
    except OSError as failure:
        print(f"cannot read: {failure}", file=sys.stderr)
        sys.exit(2)
