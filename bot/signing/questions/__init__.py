"""The questions to a signer, in their order. A further question needs a module of its own and a row here."""

from bot.signing.questions.name import NameQuestion
from bot.signing.questions.occupation import OccupationQuestion
from bot.signing.questions.places import PlacesQuestion
from bot.signing.questions.question import Question

QUESTIONS: tuple[Question, ...] = (NameQuestion(), PlacesQuestion(), OccupationQuestion())
