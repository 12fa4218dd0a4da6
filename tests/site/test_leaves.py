"""A list that is changed step by step is cut into the same leaves as one that is made at once."""

from collections.abc import Collection

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.site.leaves import Entry, Leaf, Leaves, Size

SMALL = Size(2, 3, 7)
SECRET = bytes(32)


class Names:
    """Names by the numbers of signatures, cut into leaves."""

    def __init__(self, names: dict[int, str], size: Size = SMALL) -> None:
        self.names = names
        self.leaves = Leaves(size, SECRET, self.entries_of)
        self.leaves.fill(sorted(self.entries_of(names)))

    def entries_of(self, numbers: Collection[int]) -> list[Entry]:
        return [(self.names[number], number) for number in numbers if number in self.names]

    def cut(self) -> list[tuple[str, list[int]]]:
        return [(self.leaves.name(leaf), [*leaf.numbers]) for leaf in self.leaves.leaves]


names = st.dictionaries(st.integers(1, 60), st.text("abc", max_size=2), max_size=60)
changes = st.lists(st.dictionaries(st.integers(1, 60), st.none() | st.text("abc", max_size=2), max_size=5), max_size=6)


@given(names, changes)
@settings(max_examples=400, deadline=None)
def test_the_way_to_a_list_does_not_matter(start: dict[int, str], steps: list[dict[int, str | None]]) -> None:
    listed = Names(dict(start))
    shown = dict(listed.cut())
    for step in steps:
        for number, name in step.items():
            listed.names.pop(number, None)
            if name is not None:
                listed.names[number] = name
        change = listed.leaves.change(list(step))
        assert listed.cut() == Names(dict(listed.names)).cut()
        now = dict(listed.cut())
        told = {listed.leaves.name(leaf) for leaf in change.new}
        assert {name for name in now if now[name] != shown.get(name)} <= told, "a leaf that has changed is told"
        assert set(shown) - set(now) <= change.dropped
        assert not change.dropped & set(now)
        assert change.moved or list(now) == list(shown), "borders do not move unsaid"
        shown = now


def test_one_more_among_many_changes_few_leaves() -> None:
    size = Size(250, 250, 1000)
    listed = Names({number: f"name {number * 7919 % 100_003:06}" for number in range(1, 20_001)}, size)
    leaves: list[Leaf] = [*listed.leaves.leaves]
    assert 20 < len(leaves) <= 80
    listed.names[20_001] = "name 050000½"
    change = listed.leaves.change([20_001])
    assert len(change.new) <= 3
    assert len([leaf for leaf in listed.leaves.leaves if leaf in leaves]) >= len(leaves) - 3


def test_a_leaf_keeps_between_its_limits() -> None:
    listed = Names({number: f"{number:06}" for number in range(1, 5001)})
    sizes = [len(leaf.numbers) for leaf in listed.leaves.leaves]
    assert sum(sizes) == 5000
    assert max(sizes) <= SMALL.most
    assert min(sizes[:-1]) >= SMALL.least


def test_the_name_of_a_leaf_does_not_tell_a_number() -> None:
    one, other = Names({1: "a", 2: "b", 3: "c"}, Size(1, 1, 1)), Names({11: "a", 12: "b", 13: "c"}, Size(1, 1, 1))
    assert [name for name, _ in one.cut()] != [name for name, _ in other.cut()]
    assert all(len(name) == 16 for name, _ in one.cut()[1:])
