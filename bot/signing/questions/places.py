"""The question for places: countries chosen by buttons, or typed places."""

from dataclasses import replace

from markupsafe import Markup

from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Tone
from bot.messaging.widgets import joined
from bot.signatories.countries import country
from bot.signatories.misspelling import suggestion
from bot.signatories.places import check_places
from bot.signatories.problem import Problem
from bot.signing.questions.question import WORD_BYTES, Question, Row, button, fill
from bot.signing.view import View
from storage.records import Answer, Draft


class PlacesQuestion(Question):
    """The question for one or more places; `Draft.picked` are the places chosen so far.

    A typed place that looks like a misspelt country is picked, and the signer is asked which of the two is meant.
    """

    field = "places"
    for_organisations = frozenset(("ask",))

    def check(self, text: str, draft: Draft) -> tuple[str, ...] | Problem:
        return check_places(text)

    def text(self, view: View, draft: Draft) -> Markup:
        if doubtful := _doubtful(draft):
            return view.say("places-misspelt", typed=", ".join(doubtful), meant=", ".join(doubtful.values()))
        if not view.popular and not draft.picked and not draft.answers.is_organisation:
            return view.say("ask-places-typed")
        asked = super().text(view, draft)
        return joined([asked, view.say("places-picked", places=", ".join(draft.picked))]) if draft.picked else asked

    def rows(self, view: View, draft: Draft) -> list[Row]:
        """The most used countries and the picked places as buttons, two per row. A picked place has a mark, and a press
        removes it.
        """
        if doubtful := _doubtful(draft):
            take = Choice(", ".join(doubtful.values()), Action(Act.TAKE, revision=draft.revision), tone=Tone.PRIMARY)
            return [(take,), (button(view, draft, "button-keep-typed", Act.DONE),)]
        known = {_counted(place) for place in view.popular}
        picked = {_counted(place): place for place in reversed(draft.picked)}
        buttons = []
        for place in [*view.popular, *(place for place in draft.picked if _counted(place) not in known)]:
            word = picked.get(_counted(place), place)
            chosen = _counted(place) in picked
            if len(word.encode()) <= WORD_BYTES:
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
            case Act.TAKE if doubtful := _doubtful(draft):
                places = check_places("/".join(doubtful.get(place, place) for place in draft.picked))
                return places if isinstance(places, Problem) else fill(draft, places=places)
            case _:
                return None

    def answered(self, draft: Draft, answer: Answer) -> Draft:
        doubtful = _doubtful(draft)
        if doubtful and set(answer) <= set(doubtful):
            return fill(draft, places=draft.picked)  # typed once more, so it is meant
        draft = replace(draft, picked=_without(doubtful, draft.picked, answer))
        places = tuple(self.combined(draft, answer))
        picked = replace(draft, picked=places, revision=draft.revision + 1)
        return picked if _doubtful(picked) else fill(draft, places=places)

    def back_within(self, draft: Draft) -> Draft | None:
        doubtful = _doubtful(draft)
        if not doubtful:
            return None
        picked = tuple(place for place in draft.picked if place not in doubtful)
        return replace(draft, picked=picked, revision=draft.revision + 1)

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


def _doubtful(draft: Draft) -> dict[str, str]:
    """The picked places that may be misspelt, with what may be meant. One that was kept before is not asked about."""
    kept = draft.former.places or ()
    return {place: meant for place in draft.picked if place not in kept and (meant := suggestion(place))}


def _without(doubtful: dict[str, str], picked: tuple[str, ...], answer: Answer) -> tuple[str, ...]:
    """What stays picked when a signer who was asked about doubtful places types places: all but those retyped."""
    counted = {_counted(place) for place in answer}
    retyped = {place for place, meant in doubtful.items() if len(doubtful) == 1 or _counted(meant) in counted}
    return tuple(place for place in picked if place not in retyped)
