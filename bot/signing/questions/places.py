"""The question for places: countries chosen by buttons, or typed places."""

from dataclasses import replace

from markupsafe import Markup

from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Tone
from bot.messaging.widgets import joined
from bot.signatories.countries import country
from bot.signatories.places import check_places
from bot.signatories.problem import Problem
from bot.signing.questions.question import Question, Row, button, fill
from bot.signing.view import View
from storage.records import Answer, Draft

# The bytes that an action leaves for its word, besides the act and a revision of eight digits.
PLACE_BYTES = 50


class PlacesQuestion(Question):
    """The question for one or more places; `Draft.picked` are the places chosen so far by buttons."""

    field = "places"

    def check(self, text: str) -> tuple[str, ...] | Problem:
        return check_places(text)

    def text(self, view: View, draft: Draft) -> Markup:
        if not view.popular and not draft.picked:
            return view.say("ask-places-typed")
        asked = super().text(view, draft)
        return joined([asked, view.say("places-picked", places=", ".join(draft.picked))]) if draft.picked else asked

    def rows(self, view: View, draft: Draft) -> list[Row]:
        """The most used countries and the picked places as buttons, two per row. A picked place has a mark, and a press
        removes it.
        """
        known = {_counted(place) for place in view.popular}
        picked = {_counted(place): place for place in reversed(draft.picked)}
        buttons = []
        for place in [*view.popular, *(place for place in draft.picked if _counted(place) not in known)]:
            word = picked.get(_counted(place), place)
            chosen = _counted(place) in picked
            if len(word.encode()) <= PLACE_BYTES:
                action = Action(Act.PICK, 0, draft.revision, word)
                buttons.append(Choice(f"✓ {word}" if chosen else place, action, tone=Tone.PRIMARY if chosen else None))
        rows: list[Row] = [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
        if draft.picked:
            rows.append((button(view, draft, "button-done", Act.DONE, tone=Tone.SUCCESS),))
        return rows

    def pressed(self, draft: Draft, action: Action) -> Draft | Problem | None:
        match action.act:
            case Act.PICK:
                return _picked(draft, action.word)
            case Act.DONE if draft.picked:
                return fill(draft, places=draft.picked)
            case _:
                return None

    def combined(self, draft: Draft, answer: Answer) -> Answer:
        """The typed places together with the picked ones; an unchanged former answer is replaced."""
        if not draft.picked or draft.picked == draft.former.places:
            return answer
        together = check_places("/".join([*draft.picked, *(place for place in answer if place not in draft.picked)]))
        return answer if isinstance(together, Problem) else together

    def picked_again(self, answer: Answer) -> tuple[str, ...]:
        return tuple(answer)


def _picked(draft: Draft, place: str) -> Draft | Problem:
    if place in draft.picked:
        picked: tuple[str, ...] | Problem = tuple(other for other in draft.picked if other != place)
    else:
        picked = check_places("/".join([*draft.picked, place]))
    if isinstance(picked, Problem):
        return picked
    return replace(draft, picked=picked, revision=draft.revision + 1)


def _counted(place: str) -> str:
    """The key by which a place is compared: the code of a country, so that its spellings are equal, or else its
    text.
    """
    return country(place) or place
