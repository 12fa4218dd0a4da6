"""`python -m bot.rehearsal` runs the server alone until it is stopped."""

import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

COMMAND = [sys.executable, "-m", "bot.rehearsal"]


@pytest.fixture
def running() -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(COMMAND, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


def test_the_rehearsal_prints_where_its_page_is_and_ends_on_sigterm(running: subprocess.Popen[str]) -> None:
    assert running.stdout
    url = running.stdout.readline().strip()
    with urllib.request.urlopen(url, timeout=5) as answer:
        assert b"Undersigned" in answer.read()
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    running.send_signal(signal.SIGTERM)
    assert running.wait(timeout=5) == 0
    assert running.stderr
    assert running.stderr.read() == ""


def test_a_port_that_is_taken_is_named_in_a_sentence(running: subprocess.Popen[str]) -> None:
    assert running.stdout
    port = str(urlsplit(running.stdout.readline().strip()).port)
    second = subprocess.run([*COMMAND, "--port", port], capture_output=True, text=True, timeout=10, check=False)
    assert second.returncode == 1
    assert second.stderr.startswith(f"The rehearsal cannot listen on port {port}: ")
