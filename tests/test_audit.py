"""`make audit` never reports success when it could not ask."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[1] / ".ci" / "audit.py"
SOUND = {"name": "alder", "version": "1.0", "vulns": []}
HOLED = {"name": "birch", "version": "2.0", "vulns": [{"id": "HOLE-1", "fix_versions": ["2.1"]}]}
UNKNOWN = {"name": "cedar", "skip_reason": "not found"}


def audit(folder: Path, answer: str) -> tuple[int, str]:
    """The script's status and words, where pip-audit answers this."""
    (folder / "pip_audit.py").write_text(f"print({answer!r})")
    ended = subprocess.run(
        [sys.executable, SCRIPT, "requirements.txt"],
        env={"PYTHONPATH": str(folder), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.stderr == ""
    return ended.returncode, ended.stdout


@pytest.mark.parametrize(
    ("packages", "status", "words"),
    [
        ([SOUND], 0, "1 packages were looked up, 0 holes are known.\n"),
        (
            [SOUND, HOLED],
            1,
            "birch 2.0: HOLE-1, mended in 2.1\n2 packages were looked up, 1 holes are known.\n",
        ),
        (
            [SOUND, UNKNOWN],
            3,
            "Not looked up, since the database does not answer for them: cedar.\n"
            "1 packages were looked up, 0 holes are known.\n",
        ),
        ([UNKNOWN], 3, "No database of known holes could be reached: nothing was looked up.\n"),
    ],
)
def test_audit_says_how_many_packages_were_looked_up_and_what_is_known(
    tmp_path: Path, packages: list[dict[str, Any]], status: int, words: str
) -> None:
    assert audit(tmp_path, json.dumps({"dependencies": packages})) == (status, words)


def test_audit_without_a_database_of_vulnerabilities_says_that_nothing_was_looked_up(tmp_path: Path) -> None:
    assert audit(tmp_path, "") == (3, "No database of known holes could be reached: nothing was looked up.\n")
