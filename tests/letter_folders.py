"""Folders of letters, for deployments that carry several."""

from pathlib import Path


def write_letter(parent: Path, slug: str, title: str, more: str = "") -> Path:
    """A letter's folder, with one short text."""
    folder = parent / slug
    folder.mkdir(parents=True)
    (folder / "letter.toml").write_text(
        f'slug = "{slug}"\norganiser = "The {slug} circle"\ncontact = "{slug}@example.org"\n'
        f'published = 2025-09-21\ndefault_language = "en"\n{more}'
    )
    (folder / "en.md").write_text(f"# {title}\n\nWe who live here ask for it.\n")
    return folder
