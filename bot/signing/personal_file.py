"""What the bot knows of a signer, as a file for that signer."""

import json
from datetime import datetime
from typing import Any

from bot.messaging.messages import File, Message
from bot.signing.view import View
from storage.records import Answers, Draft, Entry, Founding, Kind, PersonalData, Reason, Signature

# The reasons that signers are told. Any other one may say something about somebody else.
_TOLD = (Reason.NOT_A_PERSON, Reason.OFFENSIVE)


def personal_file(view: View, data: PersonalData) -> Message:
    """The file, and a sentence about what is not stored."""
    content = json.dumps(_everything(view, data), ensure_ascii=False, indent=2) + "\n"
    file = File("my-data.json", "application/json", content.encode())
    return Message(view.say("data-caption"), file=file)


def _everything(view: View, data: PersonalData) -> dict[str, Any]:
    return {
        "letter": view.letter.slug,
        "made": _time(view.now),
        "language_of_the_conversation": data.language,
        "language_of_the_text": data.text_language,
        "steps_of_the_last_day": [{"step": step.value, "time": _time(made)} for step, made in data.steps],
        "came_by_the_link": data.came_by or None,
        "no_more_signatures_are_taken_from_this_account": data.blocked,
        "draft": _draft(data.draft, data.draft_changed) if data.draft is not None else None,
        "letter_being_founded": _founding(data.founding)
        if data.founding is not None and not data.founding.only_changes
        else None,
        "change_of_a_letter_of_yours": _change(data.founding),
        "letter_was_founded_by_you": data.founded,
        "signature": _signature(data.signature, data) if data.signature is not None else None,
        "line_before_the_correction": _entry(data.former) if data.former is not None else None,
        "line_before_the_correction_is_hidden": data.former_hidden,
        "among_the_first_signatories": {"word": data.pin.word or None} if data.pin is not None else None,
        "told_in_the_channel_of_the_letter": data.in_channel,
        "news_wanted_by_you": data.wants_news,
        "text_you_were_asked_about": data.asked_about_text or None,
        "notes_of_the_admins_to_you": data.notes,
        "first_to_sign_by_the_link_you_came_by": data.first_by_the_link,
        "your_next_words_answer_the_admins": data.is_answering,
        "decisions_about_it": [{"decision": verdict.value, "time": _time(made)} for verdict, made in data.decisions],
        "what_has_happened_to_it": [{"event": what.value, "time": _time(made)} for what, made in data.history],
        "how_admins_confirmed_your_name": list(data.confirmed),
        "how_you_agreed_as_noted_by_the_admin_who_entered_the_line": data.agreed or None,
        "messages_on_their_way_to_this_chat": data.outgoing,
        "messages_with_choices_in_this_chat": data.choices,
        "open_forms_in_this_chat": data.forms,
        "memberships_of_an_admin_group": data.memberships,
        "decisions_made_as_an_admin": data.decisions_made,
        "lines_entered_as_an_admin": data.entered,
    }


def _signature(signature: Signature, data: PersonalData) -> dict[str, Any]:
    return {
        "number": signature.id,
        "state": signature.state.value,
        "visibility": signature.visibility.value,
        "name_hidden_by_you": signature.hidden,
        "line": _entry(signature.entry) if signature.entry is not None else None,
        "signs_for_the_organisation": signature.representative or None,
        "language": signature.language,
        "text_signed": signature.wording,
        "platform": signature.platform.value if signature.platform else None,
        "came_by": signature.source.value,
        "submitted": _time(signature.submitted),
        "decided": _time(data.decided),
        "reason": signature.reason.value if signature.reason in _TOLD else None,
        "versions": signature.revision,
        "this_chat_stored_to_tell_you_of_the_decision": data.address_stored,
    }


def _draft(draft: Draft, changed: datetime | None) -> dict[str, Any]:
    return {
        "answers": _answers(draft.answers),
        "former_answers": _answers(draft.former),
        "places_picked": list(draft.picked),
        "visibility": draft.visibility.value,
        "text": draft.wording,
        "script_of_the_text": draft.script,
        "changed": _time(changed),
        "messages_that_answered": [message for message, _ in draft.sources],
        "messages_that_were_refused": list(draft.refused),
    }


def _founding(founding: Founding) -> dict[str, Any]:
    return {
        "texts": dict(founding.texts),
        "text_without_a_language_yet": founding.text,
        "parts_of_a_text": list(founding.pieces),
        "organiser": founding.organiser,
        "contact": founding.contact,
        "last_day": founding.closes,
        "admin_group": founding.group_title or None,
        "slug": founding.slug or None,
        "this_chat_stored_to_tell_you_that_it_is_open": True,
    }


def _change(founding: Founding | None) -> dict[str, Any] | None:
    """What its founder is changing in a letter that is open."""
    if founding is None or (change := founding.change) is None:
        return None
    return {
        "letter": change.slug,
        "what": change.what.value,
        "parts_of_a_text": list(change.pieces),
        "text": change.text,
        "language": change.language or None,
        "line": change.line,
    }


def _answers(answers: Answers) -> dict[str, Any]:
    line = {each: answers.get(each) for each in ("kind", "name", "spelling", "places", "occupation", "representative")}
    given = {**line, **answers.further}
    return {question: answer for question, answer in given.items() if answer is not None}


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "name": entry.name,
        "places": list(entry.places),
        "occupation": entry.occupation,
        **({"kind": Kind.ORGANISATION.value} if entry.organisation else {}),
        **entry.further,
        "as_published": entry.line,
    }


def _time(time: datetime | None) -> str | None:
    """To the minute, as times are stored."""
    return time.strftime("%Y-%m-%dT%H:%MZ") if time is not None else None
