"""The people and groups of a rehearsal: invented people with several languages, the admin group, and another group."""

from dataclasses import dataclass, field

from bot.rehearsal.shapes import Chat, Person, Status
from bot.rehearsal.world import World

_SIGNERS = (
    ("Flora Sample", "flora_sample", "en"),
    ("Тимур Примеров", "timur_primerov", "ru"),
    ("Անի Օրինակյան", "ani_orinakyan", "hy"),
)
_ADMINS = (
    ("Mira Keeper", "mira_keeper", "en"),
    ("Павел Дозоров", "pavel_dozorov", "ru"),
    ("Nino Warden", "nino_warden", "ka"),
)
_NEWCOMERS = (
    ("Aylin Örnek", "aylin_ornek", "tr"),
    ("Ольга Образцова", "olga_obraztsova", "ru"),
    ("ნინო ნიმუშაძე", "nino_nimushadze", "ka"),
    ("Jonas Muster", "jonas_muster", "de"),
    ("سارا نمونه", "sara_nemooneh", "fa"),
    ("Tomas Specimen", "tomas_specimen", "en"),
    ("Оксана Зразкова", "oksana_zrazkova", "uk"),
    ("Leyla Nümunə", "leyla_numune", "az"),
    ("ليلى مثال", "layla_mithal", "ar"),
    ("Айгүл Үлгі", "aigul_ulgi", "kk"),
    ("Ioana Exemplu", "ioana_exemplu", "ro"),
    ("Camille Exemple", "camille_exemple", "fr"),
    ("Lucía Ejemplo", "lucia_ejemplo", "es"),
    ("Нурлан Үлгү", "nurlan_ulgu", "ky"),
    ("João Exemplo", "joao_exemplo", "pt-br"),
)
# The ids are fixed, so that a bot with a database from an earlier rehearsal meets the same people again. A person who
# is added has a new one, which no bot remembers.
_FIRST_ACCOUNT = 5_000_000_001
_ADMIN_GROUP = -4_900_000_001
_NEIGHBOURS = -1_004_900_000_002


@dataclass
class Cast:
    """The people and groups that the page shows."""

    world: World
    signers: list[Person] = field(default_factory=list)
    admins: list[Person] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._round = 0
        self._newcomers: list[tuple[str, str, str]] = []
        number = _FIRST_ACCOUNT
        for roles, people in ((self.signers, _SIGNERS), (self.admins, _ADMINS)):
            for name, username, language in people:
                roles.append(self.world.add_person(name, language=language, username=username, id=number))
                number += 1
        self._admin_group = self.world.add_group(
            "Signature desk", admins=self.admins, bot=Status.ADMINISTRATOR, id=_ADMIN_GROUP
        )
        self.neighbours = self.world.add_group("Neighbours", self.signers, is_super=True, id=_NEIGHBOURS)
        self.neighbours.members[self.signers[0].id] = Status.CREATOR

    @property
    def admin_group(self) -> Chat:
        """The admin group with its present id."""
        return self.world.chats[self._admin_group.moved_to or self._admin_group.id]

    def admit(self, person: Person) -> None:
        """Give an admin a private chat on the page too."""
        if person not in self.signers:
            self.signers.append(person)
            self.world.changed("person", person)

    def add_signer(self, language: str = "") -> Person:
        """Add a person, who is also a member of the other group; one with this language, if there is one left."""
        if not self._newcomers:
            self._newcomers = list(_NEWCOMERS)
            self._round += 1
        chosen = next((each for each in self._newcomers if each[2] == language), self._newcomers[0])
        self._newcomers.remove(chosen)
        name, username, spoken = chosen
        if self._round > 1:
            name, username = f"{name} {self._round}", f"{username}_{self._round}"
        person = self.world.add_person(name, language=spoken, username=username)
        self.signers.append(person)
        self.world.join(person, self.neighbours)
        return person
