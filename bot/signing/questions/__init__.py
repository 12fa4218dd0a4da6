"""The questions to a signer, in their order. A further question needs a module of its own and a row here."""

from bot.signing.questions.kind import KindQuestion
from bot.signing.questions.name import NameQuestion
from bot.signing.questions.occupation import OccupationQuestion
from bot.signing.questions.places import PlacesQuestion
from bot.signing.questions.question import Question
from bot.signing.questions.representative import RepresentativeQuestion
from bot.signing.questions.spelling import SpellingQuestion

QUESTIONS: tuple[Question, ...] = (
    KindQuestion(),
    NameQuestion(),
    SpellingQuestion(),
    PlacesQuestion(),
    OccupationQuestion(),
    RepresentativeQuestion(),
)
