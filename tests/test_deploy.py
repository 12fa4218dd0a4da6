"""The files for going live fit the program, and give it no more rights than it needs."""

import re
import shutil
import subprocess
import sys
import zipfile
from collections import defaultdict
from pathlib import Path

import pytest
from pydantic import BaseModel

from bot.letters.folder import read_letter
from bot.letters.letter import Letter
from bot.letters.pagination import pages
from bot.policy import BEAT_SECONDS
from bot.settings import Settings

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"


# The sample letter --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def letter() -> Letter:
    return read_letter(DEPLOY / "letter")


def test_the_sample_letter_has_ten_paragraphs_in_english_and_russian_that_answer_each_other(letter: Letter) -> None:
    assert set(letter.wordings) == {"en", "ru"}
    english = letter.wording("en").text.split("\n\n")[1:]
    russian = letter.wording("ru").text.split("\n\n")[1:]
    assert len(english) == len(russian) == 10
    for one, other in zip(english, russian, strict=True):
        assert 0.75 < len(other) / len(one) < 1.3, f"{one[:40]} … {other[:40]}"


def test_the_sample_letter_needs_pages_as_a_real_one_does(letter: Letter) -> None:
    for wording in letter.wordings.values():
        assert 4_096 < len(wording.text) < 5_500
        assert len(pages(wording)) > 3


# Settings -----------------------------------------------------------------------------------------


def environment_names(model: type[BaseModel], prefix: str = "UNDERSIGNED_") -> set[str]:
    """The environment variables of a settings class, those of the classes within it included."""
    names = set()
    for name, field in model.model_fields.items():
        variable = f"{prefix}{name}".upper()
        nested = isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel)
        names |= environment_names(field.annotation, f"{variable}__") if nested else {variable}
    return names


@pytest.fixture(scope="module")
def example() -> dict[str, str]:
    """The settings that the example names, each commented out so that a copy of it changes nothing."""
    text = (DEPLOY / ".env.example").read_text()
    found = re.findall(r"^#(UNDERSIGNED_\w+)=(.+)$", text, re.MULTILINE)
    assert len(found) == text.count("UNDERSIGNED_")
    return dict(found)


def test_the_example_of_an_env_file_names_every_setting_and_no_other(example: dict[str, str]) -> None:
    assert set(example) == environment_names(Settings)


def test_the_example_shows_the_defaults_as_they_are(example: dict[str, str]) -> None:
    default = Settings.model_construct()
    assert ROOT / example["UNDERSIGNED_LETTER"] == default.letter
    assert example["UNDERSIGNED_DATABASE"] == str(default.database)
    assert example["UNDERSIGNED_KEY_FILE"] == str(default.key_file)
    assert example["UNDERSIGNED_TELEGRAM__API_URL"] == str(default.telegram.api_url).rstrip("/")
    assert example["UNDERSIGNED_REHEARSAL__PORT"] == str(default.rehearsal.port)


def test_only_settings_that_exist_are_made_by_the_service_and_the_image() -> None:
    files = [DEPLOY / name for name in ("undersigned.service", "Dockerfile", "compose.yaml")]
    named = {name for file in files for name in re.findall(r"UNDERSIGNED_\w+", file.read_text())}
    assert named <= environment_names(Settings)
    assert named >= {"UNDERSIGNED_LETTER", "UNDERSIGNED_DATABASE", "UNDERSIGNED_KEY_FILE"}


# The service --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def service() -> dict[str, list[str]]:
    """The [Service] section: for each key its values, since a key may come twice."""
    section, found = "", defaultdict(list)
    for line in (DEPLOY / "undersigned.service").read_text().splitlines():
        if line.startswith("["):
            section = line
        elif line and not line.startswith("#"):
            key, equals, value = line.partition("=")
            assert equals, f"not a setting: {line}"
            if section == "[Service]":
                found[key].append(value)
    return found


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("User", "undersigned"),
        ("Restart", "always"),
        ("UMask", "0077"),
        ("StateDirectoryMode", "0700"),
        ("ProtectSystem", "strict"),
        ("ProtectHome", "yes"),
        ("PrivateTmp", "yes"),
        ("PrivateDevices", "yes"),
        ("PrivateUsers", "yes"),
        ("PrivateMounts", "yes"),
        ("ProtectProc", "invisible"),
        ("ProtectKernelTunables", "yes"),
        ("RestrictNamespaces", "yes"),
        ("LockPersonality", "yes"),
        ("LimitCORE", "0"),
        ("NoNewPrivileges", "yes"),
        ("AmbientCapabilities", ""),
        ("CapabilityBoundingSet", ""),
        ("MemoryDenyWriteExecute", "yes"),
        ("RestrictAddressFamilies", "AF_INET AF_INET6 AF_UNIX"),
    ],
)
def test_the_service_is_hardened(service: dict[str, list[str]], key: str, value: str) -> None:
    assert service[key] == [value]


def test_a_bot_that_hangs_is_noticed_by_systemd_and_by_the_container(
    service: dict[str, list[str]], dockerfile: list[str]
) -> None:
    assert service["Type"] == ["notify"]
    assert float(service["WatchdogSec"][0]) > 3 * BEAT_SECONDS
    (look,) = [line for line in dockerfile if line.startswith("HEALTHCHECK")]
    assert look.endswith('CMD ["undersigned", "health", "--alive"]')
    compose = (DEPLOY / "compose.yaml").read_text()
    assert "max-size: 10m" in compose
    assert "- key:/key" in compose


def test_the_service_runs_the_bot_and_makes_ordinary_system_calls_only(service: dict[str, list[str]]) -> None:
    assert service["ExecStart"] == ["/opt/undersigned/bin/undersigned run"]
    assert service["SystemCallFilter"][0] == "@system-service"


# The container ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def dockerfile() -> list[str]:
    """Its instructions, each on one line."""
    text = (DEPLOY / "Dockerfile").read_text().replace("\\\n", " ")
    return [" ".join(line.split()) for line in text.splitlines() if line and not line.startswith("#")]


def test_the_image_runs_as_nobody_special_with_its_key_in_a_volume_of_its_own_and_pinned_packages(
    dockerfile: list[str],
) -> None:
    assert [line.split()[1] for line in dockerfile if line.startswith("FROM")] == ["${BASE}", "${BASE}"]
    assert re.fullmatch(r"ARG BASE=python:3\.\d+-slim-\w+@sha256:[0-9a-f]{64}", dockerfile[0])
    last_stage = dockerfile[max(index for index, line in enumerate(dockerfile) if line.startswith("FROM")) :]
    assert [line for line in last_stage if line.startswith("USER")] == ["USER undersigned"]
    assert [line for line in dockerfile if line.startswith("VOLUME")] == ["VOLUME /data /key"]
    assert last_stage[-2:] == ['ENTRYPOINT ["undersigned"]', 'CMD ["run"]']
    assert "RUN pip install --require-hashes -r requirements.txt" in dockerfile
    installs = [line for line in dockerfile if "pip install" in line]
    assert all("--require-hashes" in line or "--no-deps --no-build-isolation" in line for line in installs)


def test_the_image_is_made_of_what_dockerignore_lets_through(dockerfile: list[str]) -> None:
    allowed = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    copies = [line.split()[1:-1] for line in dockerfile if line.startswith("COPY") and "--from" not in line]
    assert {source for sources in copies for source in sources} == allowed


def test_compose_gives_the_container_no_more_than_it_needs() -> None:
    lines = [line.strip() for line in (DEPLOY / "compose.yaml").read_text().splitlines()]
    assert "read_only: true" in lines
    assert lines[lines.index("cap_drop:") + 1] == "- ALL"
    assert lines[lines.index("security_opt:") + 1] == "- no-new-privileges:true"
    assert lines[lines.index("tmpfs:") + 1].startswith("- /tmp")
    assert lines[lines.index("ulimits:") + 1].startswith("core: 0")
    assert not {"privileged: true", "ports:", "cap_add:"} & set(lines)


def test_the_wheel_holds_all_that_the_bot_needs_outside_a_checkout(tmp_path: Path) -> None:
    """Phrases, migrations, the rehearsal's page, and the sample letter."""
    for name in ("bot", "storage", "deploy/letter", "deploy/second-letter"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path / name)
    build = (
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "--wheel-dir",
        str(tmp_path / "made"),
    )
    subprocess.run([sys.executable, "-m", "pip", *build, str(tmp_path)], check=True, capture_output=True)
    (wheel,) = (tmp_path / "made").glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        held = {name.partition(".data/data/")[2] or name for name in opened.namelist()}
    sources = [path for name in ("bot", "storage") for path in (ROOT / name).rglob("*")]
    needed = {str(path.relative_to(ROOT)) for path in sources if path.is_file() and "__pycache__" not in path.parts}
    assert needed <= held
    samples = [path for name in ("letter", "second-letter") for path in (DEPLOY / name).iterdir()]
    assert {f"share/undersigned/{path.parent.name}/{path.name}" for path in samples} <= held
