"""Reads a return (回传) of format 1.x and holds it against its package, as ../README.md describes.

    python3 read_return.py RETURN PACKAGE

Prints one line per row, tab-separated, `-` for what was not reported, and on stderr what somebody has to look at.
Ends with 0, with 1 where figures must not be counted, with 2 where a file cannot be read.
"""

import datetime
import hashlib
import json
import re
import sys

from verify_package import Refused, once, open_package, read

FUNNEL = ["listed", "dispatched", "executed", "reached", "responded", "converted"]
SINCE_1_1 = ["complaints", "optOuts", "dialled", "connected", "benefitUsed"]
FIGURES = [*FUNNEL, "amount", *SINCE_1_1, "cost"]
REPORTS = ["breakpoints", "voices", "readiness", "handoffs"]
GRACE_DAYS = 31


def content_of(data):
    try:
        content = json.loads(data.decode("utf-8-sig"), object_pairs_hook=once)
    except ValueError as error:
        raise Refused("the return is not JSON in UTF-8") from error
    if not isinstance(content, dict) or "packageHash" not in content:
        raise Refused("this is no return")
    # Of a later minor version the members that are unknown here stay where they are.
    if not re.fullmatch(r"1\.\d{1,4}", str(content.get("formatVersion"))):
        raise Refused(f"format version {content.get('formatVersion')}: this program reads 1.x")
    return content


def faults_of(returned, payload, package):
    """What stands in the way of counting the return."""
    if returned["packageHash"] != hashlib.sha256(package).hexdigest():
        yield "it answers another package"
    for name in ("packageId", "revision", "mapCode", "mapVersion", "branchCode"):
        if returned[name] != payload[name]:
            yield f"{name} is {returned[name]}, the package’s is {payload[name]}"
    if returned.get("trial") or payload.get("trial"):
        yield "of a trial package: it counts for nothing"
    start, end = (datetime.date.fromisoformat(returned[name]) for name in ("periodStart", "periodEnd"))
    if start > end:
        yield f"the period ends before it starts: {start} to {end}"
    saved = datetime.date.fromisoformat(returned["savedAt"][:10])
    # The branch's calendar day may be one ahead of UTC's.
    if end > saved + datetime.timedelta(days=1):
        yield f"the period ends on {end}, after it was saved"
    if saved > datetime.date.fromisoformat(payload["validTo"]) + datetime.timedelta(days=GRACE_DAYS):
        yield f"saved more than {GRACE_DAYS} days after {payload['validTo']}"
    seen = set()
    for row in returned["rows"]:
        code = row["rowCode"]
        if code not in payload["rowsToReturn"]:
            yield f"{code}: no row of the package"
        if code in seen:
            yield f"{code}: stands twice"
        seen.add(code)
        yield from faults_of_row(row)
    for part in REPORTS:
        for report in returned.get(part, []):
            if "rowCode" in report and report["rowCode"] not in payload["rowsToReturn"]:
                yield f"{part} {report['rowCode']}: no row of the package"


def faults_of_row(row):
    known = [name for name in FUNNEL if name in row]
    pairs = [pair for pair in zip(known, known[1:]) if pair != ("responded", "converted")]
    if known[-2:] == ["responded", "converted"]:
        # Some actions convert without a response, so what stands before the response is what counts.
        pairs += [(name, "converted") for name in known[-3:-2]]
    for before, after in [*pairs, ("dialled", "connected")]:
        if before in row and after in row and row[after] > row[before]:
            yield f"{row['rowCode']}: {after} {row[after]} is more than {before} {row[before]}"


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    package = read(sys.argv[2])
    payload, _ = open_package(package)
    returned = content_of(read(sys.argv[1]))
    faults = list(faults_of(returned, payload, package))
    print("\t".join(["rowCode", *FIGURES]))
    for row in returned["rows"]:
        print("\t".join([row["rowCode"], *(str(row.get(name, "-")) for name in FIGURES)]))
    for task in returned.get("tasks", []):
        print(f"task\t{task['goalId']}\t{task['done']}")
    for part in REPORTS:
        for report in returned.get(part, []):
            print(f"{part}\t{json.dumps(report, ensure_ascii=False)}")
    reported = {row["rowCode"] for row in returned["rows"]}
    for code in payload["rowsToReturn"]:
        if code not in reported:
            print(f"not reported: {code}", file=sys.stderr)
    for fault in faults:
        print(f"not to be counted: {fault}", file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    try:
        main()
    except (Refused, KeyError, TypeError) as refusal:
        sys.exit(f"refused: {refusal!r}" if not isinstance(refusal, Refused) else f"refused: {refusal}")
    except OSError as failure:
        print(f"cannot read: {failure}", file=sys.stderr)
        sys.exit(2)
