"""A sealed value opens only with its key and in its row, and key files are handled safely."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.crypto.vault import PADDING_BYTES, Vault, make_key, read_key
from storage.errors import KeyFileError, SealError

ROOT = Path(__file__).parent.parent.parent
KEY = bytes(range(32))
OTHER_KEY = bytes(reversed(range(32)))
VAULT = Vault(KEY)
# The tag of a Telegram account for the letter "open-gate" under KEY: HMAC-SHA256, worked out once and kept.
TAG = "1707eb8357c213fe2bcaf08be75b2270d633d1eafe10cb9f4a4b095929ded5e2"
PARTS = st.lists(st.text(st.sampled_from("ab:1|\x1f"), max_size=4), max_size=3)


class TestTags:
    def test_the_same_parts_have_the_same_tag_in_every_run(self) -> None:
        """A tag that changed between versions would let everybody sign twice."""
        tag = VAULT.tag("account", "open-gate", "telegram", "1000000001")
        assert tag == Vault(KEY).tag("account", "open-gate", "telegram", "1000000001")
        assert tag.hex() == TAG

    def test_another_key_makes_another_tag(self) -> None:
        assert VAULT.tag("account", "1000000001") != Vault(OTHER_KEY).tag("account", "1000000001")

    @given(PARTS, PARTS)
    def test_different_parts_have_different_tags_wherever_the_boundaries_are(
        self, one: list[str], other: list[str]
    ) -> None:
        assert (VAULT.tag(*one) == VAULT.tag(*other)) == (one == other)

    def test_a_tag_is_32_bytes_and_shows_nothing_of_its_parts(self) -> None:
        tag = VAULT.tag("1000000001")
        assert len(tag) == 32
        assert b"1000000001" not in tag


class TestSealing:
    @given(st.binary(max_size=300), st.text(max_size=20))
    def test_what_was_sealed_is_opened_whole(self, value: bytes, row: str) -> None:
        assert VAULT.open(VAULT.seal(value, row), row) == value

    @given(st.binary(max_size=130), st.text("\x80\x00", max_size=70))
    def test_values_that_end_like_padding_come_back_whole(self, start: bytes, end: str) -> None:
        value = start + end.encode("latin-1")
        assert VAULT.open(VAULT.seal(value, "row"), "row") == value

    def test_values_within_64_bytes_are_sealed_to_the_same_length(self) -> None:
        lengths = {len(VAULT.seal(bytes(length), "row")) for length in range(PADDING_BYTES)}
        assert len(lengths) == 1
        assert len(VAULT.seal(bytes(PADDING_BYTES), "row")) == lengths.pop() + PADDING_BYTES

    def test_the_same_value_never_looks_the_same_twice(self) -> None:
        assert VAULT.seal(b"Flora Example", "row") != VAULT.seal(b"Flora Example", "row")

    def test_the_value_does_not_show(self) -> None:
        assert b"Flora" not in VAULT.seal(b"Flora Example", "row")

    def test_a_value_moved_to_another_row_is_refused(self) -> None:
        with pytest.raises(SealError, match="does not fit the key or its place"):
            VAULT.open(VAULT.seal(b"Flora Example", "row 1"), "row 2")

    def test_a_value_of_another_key_is_refused(self) -> None:
        with pytest.raises(SealError, match="does not fit the key or its place"):
            Vault(OTHER_KEY).open(VAULT.seal(b"Flora Example", "row"), "row")

    @given(st.data())
    def test_a_value_with_any_byte_changed_is_refused(self, data: st.DataObject) -> None:
        sealed = bytearray(VAULT.seal(b"Flora Example", "row"))
        sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= data.draw(st.integers(1, 255))
        with pytest.raises(SealError):
            VAULT.open(bytes(sealed), "row")

    @given(st.binary(max_size=100))
    def test_bytes_that_were_never_sealed_are_refused(self, junk: bytes) -> None:
        with pytest.raises(SealError):
            VAULT.open(junk, "row")

    @pytest.mark.parametrize("length", [0, 16, 31, 33])
    def test_a_key_of_another_length_is_no_key(self, length: int) -> None:
        with pytest.raises(ValueError, match="32 bytes"):
            Vault(bytes(length))


# Dies just before it calls that function of the system.
DIES = """
import os, signal, sys
from pathlib import Path
from storage.crypto.vault import make_key
setattr(os, sys.argv[2], lambda *given: os.kill(os.getpid(), signal.SIGKILL))
make_key(Path(sys.argv[1]))
"""


class TestKeyFile:
    def test_a_new_key_is_read_back_and_only_its_owner_may_read_it(self, tmp_path: Path) -> None:
        path = tmp_path / "secrets" / "key"
        key = make_key(path)
        assert read_key(path) == key
        assert len(key) == 32
        assert path.stat().st_mode & 0o777 == 0o600

    def test_a_new_key_is_on_the_disk_with_its_name_before_anything_is_sealed_with_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        synced = []
        monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(os.fstat(descriptor).st_ino))
        make_key(tmp_path / "key")
        assert synced == [(tmp_path / "key").stat().st_ino, tmp_path.stat().st_ino]

    def test_every_new_key_is_another(self, tmp_path: Path) -> None:
        assert make_key(tmp_path / "one") != make_key(tmp_path / "two")

    def test_a_key_that_is_there_is_never_overwritten(self, tmp_path: Path) -> None:
        path = tmp_path / "key"
        key = make_key(path)
        with pytest.raises(KeyFileError, match=r"The key file .*key cannot be made: File exists\."):
            make_key(path)
        assert read_key(path) == key

    @pytest.mark.parametrize("call", ["fdopen", "fsync", "link"])
    def test_a_process_that_dies_while_it_makes_a_key_keeps_no_other_from_making_one(
        self, tmp_path: Path, call: str
    ) -> None:
        path = tmp_path / "key"
        died = subprocess.run([sys.executable, "-c", DIES, path, call], cwd=ROOT, check=False)
        assert died.returncode == -signal.SIGKILL
        assert make_key(path) == read_key(path)

    def test_a_missing_key_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(KeyFileError, match=r"The key file .*/key is missing\."):
            read_key(tmp_path / "key")

    @pytest.mark.parametrize("content", ["", "\n", "00" * 31, "00" * 33, "zz" * 32, "0" * 63, "a password"])
    def test_a_file_with_something_else_is_not_taken_for_a_key(self, tmp_path: Path, content: str) -> None:
        path = tmp_path / "key"
        path.write_text(content)
        with pytest.raises(KeyFileError, match="does not hold a key: 64 hexadecimal digits are expected"):
            read_key(path)

    def test_a_file_that_is_not_text_is_not_taken_for_a_key(self, tmp_path: Path) -> None:
        path = tmp_path / "key"
        path.write_bytes(bytes(range(128, 160)))
        with pytest.raises(KeyFileError, match="cannot be read: it is not text"):
            read_key(path)

    def test_a_folder_is_not_taken_for_a_key(self, tmp_path: Path) -> None:
        with pytest.raises(KeyFileError, match="cannot be read: Is a directory"):
            read_key(tmp_path)

    def test_a_key_typed_in_capitals_and_without_a_line_end_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "key"
        path.write_text(KEY.hex().upper())
        assert read_key(path) == KEY

    def test_a_folder_that_cannot_be_made_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        with pytest.raises(KeyFileError, match="cannot be made"):
            make_key(tmp_path / "file" / "key")
