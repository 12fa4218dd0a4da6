"""Which lines of a signature are public: the rules, in one place.

A signature has its own line, and perhaps a former one, which was public before a correction. At most one of them is
public. An admin decides about lines. Whether a name is hidden is the signer's alone, at any time: no decision about a
line, nor its undoing, brings back what the signer has hidden.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from storage.records import State, Visibility


class Former(StrEnum):
    """Whether there is a former line, and whether its signer has hidden it."""

    NONE = "none"
    SHOWN = "shown"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Publicity:
    """What decides what is public of one signature. A name that is `hidden` is withheld until its signer shows it."""

    state: State
    visibility: Visibility
    hidden: bool = False
    former: Former = Former.NONE

    @property
    def own_is_public(self) -> bool:
        """Whether the line of the signature itself is public."""
        return self.state is State.APPROVED and self.visibility is Visibility.PUBLIC

    @property
    def former_is_public(self) -> bool:
        """Whether the former line is public: while its correction is not approved, and is not removed either."""
        return self.former is Former.SHOWN and self.state in (State.PENDING, State.REJECTED)

    def hide(self) -> "Publicity":
        """The signer hides the name. What was withheld from the beginning stays so: no decision has made it public."""
        former = self.former if self.former is Former.NONE else Former.HIDDEN
        hidden = self.hidden or self.visibility is Visibility.PUBLIC
        return replace(self, visibility=Visibility.WITHHELD, hidden=hidden, former=former)

    def show(self) -> "Publicity":
        """The signer shows what was hidden, as far as it has been approved; what waits is shown once it is."""
        former = self.former if self.former is Former.NONE else Former.SHOWN
        visibility = Visibility.PUBLIC if self.hidden else self.visibility
        return replace(self, visibility=visibility, hidden=False, former=former)

    def correct(self, wish: Visibility) -> "Publicity":
        """The signer corrects the line. What is hidden stays hidden until it is shown, or its correction approved."""
        hidden = self.hidden and wish is Visibility.WITHHELD
        former = self.former
        if (wish is Visibility.WITHHELD and not self.hidden) or self.state is State.REMOVED:
            former = Former.NONE
        elif self.state is State.APPROVED and self.hidden:
            former = Former.HIDDEN
        elif self.state is State.APPROVED:
            former = Former.SHOWN if self.own_is_public else Former.NONE
        return Publicity(State.PENDING, wish, hidden, former)

    def restore(self) -> "Publicity":
        """The correction was not approved: its former line is what the signature says again."""
        hidden = self.former is Former.HIDDEN
        return Publicity(State.APPROVED, Visibility.WITHHELD if hidden else Visibility.PUBLIC, hidden)
