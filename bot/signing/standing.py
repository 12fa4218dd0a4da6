"""Where a signature stands, what happens next with it, and the buttons that lead on."""

from markupsafe import Markup

from bot.letters.news import switch
from bot.letters.presentation import (
    contact,
    day_in_words,
    letter_button,
    mending_rows,
    mending_told,
    reason_told,
    shown_entry,
    shown_words,
    word_told,
)
from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import joined, shorten
from bot.signing.questions.question import Row
from bot.signing.view import Outcome, View
from storage.records import Signature, State, Visibility

HOUR, DAY = 3600, 86_400  # seconds
_HOURS_MOST = 36  # what takes longer is told in days


def home(view: View) -> tuple[Row, ...]:
    """The buttons that lead on from any message."""
    say = view.say
    if view.signer.blocked:
        return ()
    if view.draft is not None:
        on = Choice(say.plain("button-go-on"), Action(Act.SIGN), tone=Tone.PRIMARY)
    elif view.signature is not None:
        on = Choice(say.plain("button-my"), Action(Act.MY), tone=Tone.PRIMARY)
    else:
        on = Choice(say.plain("button-sign"), Action(Act.SIGN), tone=Tone.PRIMARY)
    return ((letter_button(say), on),)


def standing(view: View) -> Message:
    """The message about the state of the signature, with buttons to change it."""
    say, signature = view.say, view.signature
    if signature is None:
        return Message(joined(_none(view)), home(view), awaited=True)
    parts = [say("my-heading", number=str(signature.id))]
    if signature.entry is not None:
        shown = "published" if signature.state is State.APPROVED else "visibility"
        parts += [shown_entry(say, signature.entry), say(f"{shown}-{signature.visibility}")]
    if signature.hidden:
        parts.append(say("my-hidden"))
    if view.listed_as:
        parts.append(say("my-number", number=view.listed_as))
    changed = view.signed_text is not None and signature.state in (State.PENDING, State.APPROVED)
    parts += [say("my-earlier-text")] if changed else []
    parts += [_state(view, signature), mending_told(say, view.own_line)]
    if view.asked:
        parts += [say("told-question", organiser=view.letter.organiser), shown_words(say, view.asked)]
    if signature.state is not State.APPROVED:
        parts.append(line_that_stays(view, signature.visibility))
    if view.letter.has_closed(view.today) and (until := view.letter.erased_on(view.closed_days)):
        parts.append(say("my-until", day=day_in_words(until, say), contact=contact(view.letter)))
    withdraw = Choice(say.plain("button-withdraw"), Action(Act.WITHDRAW, signature.id), tone=Tone.DANGER)
    rows: list[Row] = [*mending_rows(say, signature, view.own_line)]
    if view.asked:
        rows.append((Choice(say.plain("button-respond"), Action(Act.RESPOND, signature.id, signature.revision)),))
    if changed:
        rows.append((Choice(say.plain("button-differences"), Action(Act.DIFFERENCES)),))
    rows.append((Choice(say.plain("button-correct"), Action(Act.CORRECT, signature.id)), withdraw))
    if signature.visibility is Visibility.PUBLIC:
        rows.append((Choice(say.plain("button-hide"), Action(Act.HIDE)),))
    elif signature.hidden:
        rows.append((Choice(say.plain("button-show"), Action(Act.SHOW)),))
    return Message(
        joined(parts), (*rows, *_switch(view, signature), *_further(view, is_public=bool(view.listed_as))), awaited=True
    )


def _switch(view: View, signature: Signature) -> list[Row]:
    """The switch for news of the letter, for whoever counts as a signer."""
    stands = signature.state in (State.PENDING, State.APPROVED)
    return [(switch(view.say, wanted=view.wants_news),)] if stands else []


def _further(view: View, *, is_public: bool) -> list[Row]:
    """Ways on from a signature: to the page where it is published, to others, to the text."""
    say, url = view.say, view.letter.url
    page: list[Row] = [(Choice(say.plain("button-page"), page=url),)] if url and is_public else []
    return [*page, (letter_button(say), Choice(say.plain("button-share"), Action(Act.SHARE)))]


def thanks(view: View, entry_shown: Markup, visibility: Visibility) -> Message:
    """The thanks for a confirmed signature or correction, and what happens next."""
    say = view.say
    parts = [
        say("thanks" if view.signature is None else "thanks-correction"),
        entry_shown,
        say(f"visibility-{visibility}"),
        line_that_stays(view, visibility),
        joined_lines([say("state-pending", place=view.ahead), *_what_comes(view, visibility)]),
    ]
    mine = Choice(say.plain("button-my"), Action(Act.MY))
    share = Choice(say.plain("button-share"), Action(Act.SHARE))
    return Message(joined(parts), ((share,), (letter_button(say), mine)), awaited=True)


def joined_lines(lines: list[Markup]) -> Markup:
    """Sentences that belong together, each in a line of its own."""
    return Markup("\n").join(line for line in lines if line)


def _what_comes(view: View, visibility: Visibility) -> list[Markup]:
    """Who decides, how long that took lately, and where the line is published then."""
    say, url = view.say, view.letter.url
    parts = [say("next-decides", organiser=view.letter.organiser), _lately(view)]
    if url and visibility is Visibility.PUBLIC:
        parts.append(say("next-published", url=url))
    return parts


def _lately(view: View) -> Markup:
    """The median time of a decision; nothing if there was none yet."""
    seconds = view.decided_after
    if seconds is None:
        return Markup()
    hours = max(1, round(seconds / HOUR))
    return (
        view.say("lately-hours", hours=hours)
        if hours <= _HOURS_MOST
        else view.say("lately-days", days=round(seconds / DAY))
    )


def line_that_stays(view: View, visibility: Visibility) -> Markup:
    """A sentence about the published line, while a correction of it is not approved yet."""
    if view.public_line is None:
        return Markup()
    if visibility is Visibility.WITHHELD:
        return view.say("former-hidden") if view.signature and view.signature.state is State.APPROVED else Markup()
    return view.say("former-stays", line=shorten(view.public_line))


def _none(view: View) -> list[Markup]:
    """The text when no signature is known. After the end of a letter, the account may have signed nevertheless."""
    say = view.say
    parts = [] if view.erased and view.letter.has_closed(view.today) else [say("my-none")]
    if view.erased:
        parts.append(say("my-erased", day=day_in_words(view.erased, say), contact=contact(view.letter)))
    return parts


def shown_standing(view: View) -> Outcome:
    """The outcome that shows the state of the signature."""
    return Outcome((standing(view),), view.draft)


def _state(view: View, signature: Signature) -> Markup:
    say = view.say
    match signature.state:
        case State.PENDING:
            return joined_lines([say("state-pending", place=view.ahead), *_what_comes(view, signature.visibility)])
        case State.REMOVED:
            return say("state-removed", contact=contact(view.letter))
        case State.REJECTED:
            reason = reason_told(say, view.letter, signature.reason, view.word)
            state = say("state-rejected", reason=reason, contact=contact(view.letter))
            return joined([state, word_told(say, view.word)])
        case _:
            return say(f"state-{signature.state}")
