"""`make fuzz`: hostile texts and updates, many of them. ARGS="COUNT SEED", 200,000 and 1 unless told otherwise."""

import logging
import random
import sys
import time

from bot.signatories.countries import prepare
from tests import hostile
from tests.invariants import check_text, check_updates


def main() -> int:
    """Examine so many texts and as many updates; the first that does harm is shown."""
    count, seed = (*(int(argument) for argument in sys.argv[1:]), 200_000, 1)[:2]
    logging.getLogger("bot").setLevel(logging.ERROR)
    prepare()
    slowest, slowest_text, events = 0.0, "", 0
    for number in range(count):
        dice = random.Random(f"{seed}.{number}")  # noqa: S311  (so that a failure can be repeated)
        text, update = hostile.text(dice), hostile.update(dice)
        begin = time.process_time()
        try:
            check_text(text)
            took = time.process_time() - begin
            events += check_updates([update])
        except Exception:
            print(f"input {number} of seed {seed}: {text!r}\n{update!r}")
            raise
        if took > slowest:
            slowest, slowest_text = took, text
    print(f"{count} texts and {count} updates ({events} events): none raised, none changed what it should not.")
    print(f"The slowest, in all the places together: {slowest * 1000:.0f} ms, {len(slowest_text)} characters.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
