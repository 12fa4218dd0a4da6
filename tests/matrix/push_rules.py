"""What Matrix's default push rules make of events, by the homeserver's own evaluator.

In the tests, `notified` asks it; as a script it runs in the homeserver's environment, reads one JSON array of questions
and writes one of answers.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Notified:
    """What an event does to a person who left all rules as they are."""

    notifies: bool
    highlights: bool


def notified(contents: Sequence[dict[str, Any]], person: str, *, members: int) -> list[Notified]:
    """What messages with these contents do to somebody in a room with so many members."""
    from tests.matrix.synapse import PYTHON, ROOT

    questions = [{"content": content, "person": person, "members": members} for content in contents]
    done = subprocess.run(
        [PYTHON, "-m", "tests.matrix.push_rules"],
        input=json.dumps(questions),
        capture_output=True,
        check=True,
        text=True,
        cwd=ROOT,
    )
    return [Notified(**answer) for answer in json.loads(done.stdout)]


def _answer(question: dict[str, Any]) -> dict[str, bool]:
    from synapse.push.bulk_push_rule_evaluator import _flatten_dict
    from synapse.synapse_rust.push import FilteredPushRules, PushRuleEvaluator, PushRules

    content = question["content"]
    event = {"type": "m.room.message", "sender": "@letter:mx.test", "content": content}
    evaluator = PushRuleEvaluator(
        _flatten_dict(event), "m.mentions" in content, question["members"], 0, {}, {}, False, [], False, False, False
    )
    rules = FilteredPushRules(PushRules([]), {}, *[False] * 7)
    # The name is one that stands in many texts: only an event that says whom it mentions is not taken by it.
    actions = evaluator.run(rules, question["person"], "Sign", None)
    tweaks = [each for each in actions if isinstance(each, dict) and each.get("set_tweak") == "highlight"]
    highlights = any(tweak.get("value", True) is not False for tweak in tweaks)
    return {"notifies": "notify" in actions, "highlights": highlights}


if __name__ == "__main__":
    json.dump([_answer(question) for question in json.load(sys.stdin)], sys.stdout)
