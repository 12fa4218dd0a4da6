"""The bot writes only into a folder that it has marked, whole files, and touches nothing else."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.site import folder as folder_module
from bot.site.folder import MARK, SiteError, SiteFolder


def opened(path: Path, slug: str = "bridge") -> SiteFolder:
    return SiteFolder.open(path, slug)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A folder in which a page was made."""
    path = tmp_path / "page"
    folder = opened(path)
    folder.write("index.html", b"old")
    folder.write("signatories/0123456789abcdef.json", b"old")
    folder.close()
    return path


# Which folder -------------------------------------------------------------------------------------


def test_a_new_and_an_empty_folder_are_marked_and_can_be_read_by_a_web_server(tmp_path: Path) -> None:
    former = os.umask(0o077)  # that of the service
    try:
        (tmp_path / "empty").mkdir()
        for path in (tmp_path / "deep" / "new", tmp_path / "empty"):
            folder = opened(path)
            folder.write("search/index.json", b"[]")
            folder.close()
            assert (path / MARK).exists()
            assert (path / "search" / "index.json").stat().st_mode & 0o777 == 0o644
            assert (path / "search").stat().st_mode & 0o777 == 0o755
    finally:
        os.umask(former)


def test_a_folder_with_other_files_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("somebody's")
    with pytest.raises(SiteError, match="is no page of Undersigned"):
        opened(tmp_path)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"index.html": "somebody's"}
    complaint = SiteFolder.complaint(tmp_path, "bridge")
    assert complaint is not None
    assert "is no page" in complaint


def test_a_file_that_only_has_the_name_of_the_mark_is_no_mark(tmp_path: Path) -> None:
    (tmp_path / MARK).write_text("somebody's")
    with pytest.raises(SiteError):
        opened(tmp_path)
    assert (tmp_path / MARK).read_text() == "somebody's"


def test_the_page_of_another_letter_is_refused(page: Path) -> None:
    with pytest.raises(SiteError, match="another letter, “bridge”"):
        opened(page, "ferry")
    assert SiteFolder.complaint(page, "bridge") is None


def test_two_processes_do_not_write_one_folder(page: Path) -> None:
    first = opened(page)
    with pytest.raises(SiteError, match="another process"):
        opened(page)
    first.close()
    opened(page).close()


def test_a_file_in_place_of_the_folder_and_a_folder_that_cannot_be_made_are_complained_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("somebody's")
    for path in (tmp_path / "file", tmp_path / "file" / "page"):
        with pytest.raises(SiteError, match="cannot be used"):
            opened(path)
        assert SiteFolder.complaint(path, "bridge")


# What else is in it -------------------------------------------------------------------------------


def test_other_files_in_the_folder_are_never_deleted(page: Path) -> None:
    others = ["robots.txt", "signatories/notes.html", "signatories/0123456789abcde.json", "search/a.b.first.json"]
    (page / "search").mkdir()
    for name in others:
        (page / name).write_text("somebody's")
    folder = opened(page)
    assert folder.pieces() == ["signatories/0123456789abcdef.json"]
    folder.close()


def test_no_link_is_followed(page: Path, tmp_path: Path) -> None:
    (tmp_path / "private.txt").write_text("private")
    (tmp_path / "elsewhere").mkdir()
    (page / "index.html").unlink()
    (page / "index.html").symlink_to(tmp_path / "private.txt")
    (page / "search").symlink_to(tmp_path / "elsewhere")
    folder = opened(page)
    folder.write("index.html", b"new")
    with pytest.raises(OSError, match=r"(Too many levels|Not a directory)"):
        folder.write("search/index.json", b"[]")
    folder.close()
    assert (tmp_path / "private.txt").read_text() == "private"
    assert not (page / "index.html").is_symlink()
    assert (page / "index.html").read_bytes() == b"new"
    assert [*(tmp_path / "elsewhere").iterdir()] == []


def test_a_link_in_place_of_the_part_that_is_written_is_not_followed(page: Path, tmp_path: Path) -> None:
    (tmp_path / "private.txt").write_text("private")
    (page / ".undersigned-part").symlink_to(tmp_path / "private.txt")
    folder = opened(page)
    folder.write("index.html", b"new")
    folder.close()
    assert (tmp_path / "private.txt").read_text() == "private"


# A disk in trouble --------------------------------------------------------------------------------


class PowerCut(BaseException):
    """Nothing happens after it, not even what follows an error."""


def dies_before(monkeypatch: pytest.MonkeyPatch, cut: int) -> None:
    """The n-th call that changes something on the disk is the end."""
    seen = 0

    def deadly(function: Callable[..., Any]) -> Callable[..., Any]:
        def step(*values: Any, **named: Any) -> Any:
            nonlocal seen
            seen += 1
            if seen == cut:
                raise PowerCut
            return function(*values, **named)

        return step

    for name in ("open", "fsync", "fchmod", "replace", "unlink", "mkdir"):
        monkeypatch.setattr(folder_module.os, name, deadly(getattr(os, name)))


def test_a_power_cut_leaves_each_file_as_it_was_or_as_it_should_be(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = {"index.html": b"new and longer", "signatories/0123456789abcdef.json": b"new", "feed.xml": b"new"}
    for cut in range(1, 100):
        folder = opened(page)
        for name in wanted:
            folder.delete(name) if name == "feed.xml" else folder.write(name, b"old")
        with monkeypatch.context() as patched:
            dies_before(patched, cut)
            try:
                for name, content in wanted.items():
                    folder.write(name, content)
                folder.sync()
            except PowerCut:
                pass
            else:
                break
        folder.close()
        for name, content in wanted.items():
            found = (page / name).read_bytes() if (page / name).exists() else None
            assert found in ((None, content) if name == "feed.xml" else (b"old", content)), f"cut {cut}"
        later = opened(page)
        for name, content in wanted.items():
            later.write(name, content)
            assert (page / name).read_bytes() == content
        later.close()
    else:
        raise AssertionError("no run came to its end")
    assert cut > 10
    folder.close()


def refuses(monkeypatch: pytest.MonkeyPatch, code: int, times: int = 1000) -> None:
    """The disk refuses what is written, so many times."""
    left = times

    def fsync(descriptor: int) -> None:
        nonlocal left
        left -= 1
        if left >= 0:
            raise OSError(code, os.strerror(code))

    monkeypatch.setattr(folder_module.os, "fsync", fsync)


def test_on_a_full_disk_the_old_file_stays_unless_it_shows_what_must_go(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = opened(page)
    refuses(monkeypatch, errno.ENOSPC)
    with pytest.raises(OSError, match="No space"):
        folder.write("index.html", b"new")
    assert (page / "index.html").read_bytes() == b"old"
    with pytest.raises(OSError, match="No space"):
        folder.write("index.html", b"without Flora", urgent=True)
    assert not (page / "index.html").exists()
    refuses(monkeypatch, errno.ENOSPC, times=1)
    (page / "index.html").write_bytes(b"with Flora")
    assert folder.write("index.html", b"without Flora", urgent=True)
    assert (page / "index.html").read_bytes() == b"without Flora"
    folder.close()


def test_a_full_and_a_read_only_folder_are_noticed_before_the_list_is_read(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = opened(page)
    folder.probe()
    assert not (page / ".undersigned-part").exists()
    refuses(monkeypatch, errno.EROFS)
    with pytest.raises(OSError, match="Read-only"):
        folder.probe()
    folder.close()
