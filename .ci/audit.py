"""`make audit`: whether a known hole is in one of the pinned packages.

pip-audit ends well also where the database of holes knows none of the packages; so what it looked up is counted.
Status 0: all were looked up, and no hole is known. 1: there are holes. 3: not all could be looked up.
"""

import json
import subprocess
import sys

HOLES, NOT_LOOKED_UP = 1, 3


def main(requirements: list[str]) -> int:
    """Look up every package of the requirements files, and say what is known."""
    files = [word for file in requirements for word in ("--requirement", file)]
    command = [sys.executable, "-m", "pip_audit", "--require-hashes", "--disable-pip", *files]
    command += ["--format", "json", "--progress-spinner", "off"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        packages = json.loads(ended.stdout)["dependencies"]
    except ValueError:
        print("No database of known holes could be reached: nothing was looked up.")
        return NOT_LOOKED_UP
    holes = [(package, hole) for package in packages for hole in package.get("vulns", [])]
    for package, hole in holes:
        mended = ", ".join(hole["fix_versions"]) or "no version yet"
        print(f"{package['name']} {package['version']}: {hole['id']}, mended in {mended}")
    unknown = sorted(package["name"] for package in packages if "vulns" not in package)
    looked_up = len(packages) - len(unknown)
    if unknown and not looked_up:
        print("No database of known holes could be reached: nothing was looked up.")
    elif unknown:
        print(f"Not looked up, since the database does not answer for them: {', '.join(unknown)}.")
    if looked_up:
        print(f"{looked_up} packages were looked up, {len(holes)} holes are known.")
    return HOLES if holes else NOT_LOOKED_UP if unknown else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
