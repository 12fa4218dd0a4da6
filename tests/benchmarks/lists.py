"""A long list goes in and comes out by the command line: time, rate and the most memory of each process.

`python -m tests.benchmarks.lists`: 1,000 and 10,000 lines, unless other numbers are named. Names repeat no letters by
chance: each is made of a number written in letters, so that none is taken for another person's.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.benchmarks.million import people
from tests.letter_folders import write_letter

FORMATS = ("text", "csv", "json", "html", "markdown")
_SYLLABLES = ("ba", "do", "fe", "gi", "ku", "la", "mo", "ne", "pi", "ru")


def lines(count: int) -> Iterator[str]:
    """Plausible lines of a published list, no two alike."""
    for number, submission in enumerate(people(count)):
        given = submission.entry.name.split()[0]
        family = "".join(_SYLLABLES[int(digit)] for digit in f"{number:06d}").capitalize()
        rest = ", ".join(part for part in ("/".join(submission.entry.places), submission.entry.occupation) if part)
        yield f"{given} {family}, {rest}"


def run(folder: Path, *words: str) -> tuple[float, float, str]:
    """The seconds of a command by the clock, the most megabytes that it has used, and the end of what it said."""
    begun = time.perf_counter()
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "UNDERSIGNED_LETTER": str(folder / "letters" / "bridge"),
        "UNDERSIGNED_DATABASE": str(folder / "undersigned.sqlite3"),
        "UNDERSIGNED_KEY_FILE": str(folder / "undersigned.key"),
    }
    with (folder / "said").open("w+") as said:
        process = subprocess.Popen(
            [Path(sys.executable).parent / "undersigned", *words], cwd=folder, env=environment, stdout=said, stderr=said
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read()
    if process.returncode:
        raise SystemExit(f"{words}: {text[-2000:]}")
    return time.perf_counter() - begun, used.ru_maxrss / 1024, text.strip()[-100:]


def main(counts: list[int]) -> None:
    table = Table("", *(f"{count:,} lines" for count in counts))
    columns = [measure(count) for count in counts]
    for row in columns[0]:
        table.add_row(row, *(column[row] for column in columns))
    Console(width=120).print(table)


def measure(count: int) -> dict[str, str]:
    """The figures of a list with so many lines."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_letter(folder / "letters", "bridge", "Leave the bridge standing")
        with (folder / "list.txt").open("w", encoding="utf-8") as file:
            # Line by line: what a command uses at most is never less than what this process uses when it begins it.
            file.writelines(f"{line}\n" for line in lines(count))
        seconds, megabytes, said = run(folder, "import", "list.txt")
        assert f"{count} signatories" in said.replace(",", ""), said
        found = {"import": f"{seconds:.1f} s, {count / seconds:,.0f} lines a second, {megabytes:.0f} MB"}
        for form in FORMATS:
            seconds, megabytes, _ = run(folder, "export", "--format", form, "--output", "out")
            found[f"export as {form}"] = f"{seconds:.1f} s, {megabytes:.0f} MB"
        return found


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [1_000, 10_000])
