"""The Java build takes only files that the lock names, with the very bytes: what was changed or is new stops it."""

import os
import shutil
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import lock
import project

FETCHED = Path.home() / ".m2" / "repository"
PLUGIN = "org/apache/maven/plugins/maven-enforcer-plugin/3.6.2"
DEPENDENCY = "org/ojalgo/ojalgo/56.2.1"


def maven(repository, *words):
    """A build without network that prefers files of its own repository to those fetched before."""
    own = [f"-Dmaven.repo.local={repository}", f"-Dmaven.repo.local.tail={FETCHED}"]
    command = [project.ROOT / "mvnw", "-B", "-o", *own, *words]
    done = subprocess.run(command, cwd=project.ROOT, capture_output=True, text=True, timeout=300, check=False)
    return done.returncode, done.stdout + done.stderr


def copied(repository, folder):
    """The files of an artefact in a repository of the test's own."""
    (repository / folder).mkdir(parents=True)
    for file in (FETCHED / folder).iterdir():
        if file.suffix in (".jar", ".pom"):
            shutil.copy(file, repository / folder)
    return repository / folder


def change(file):
    """Other bytes, still a sound archive or POM for whoever does not look closely."""
    with file.open("ab") as end:
        end.write(b"\n")


def listed():
    return lock.LOCK.read_text().splitlines()


def test_an_unchanged_copy_is_taken(tmp_path):
    copied(tmp_path, PLUGIN)
    code, text = maven(tmp_path, "-q", "-N", "validate")
    assert (code, text) == (0, "")


@pytest.mark.parametrize("kind", ["jar", "pom"])
def test_a_changed_plugin_stops_the_build(tmp_path, kind):
    change(copied(tmp_path, PLUGIN) / f"maven-enforcer-plugin-3.6.2.{kind}")
    code, text = maven(tmp_path, "-N", "validate")
    assert code != 0
    assert f"maven-enforcer-plugin:{kind}:3.6.2 trusted checksum mismatch: summaryFile=" in text


def test_a_changed_dependency_stops_the_build(tmp_path):
    change(copied(tmp_path, DEPENDENCY) / "ojalgo-56.2.1.jar")
    code, text = maven(tmp_path, "-pl", "lib", "process-test-resources", "dependency:copy-dependencies")
    assert code != 0
    assert "org.ojalgo:ojalgo:jar:56.2.1 trusted checksum mismatch: summaryFile=" in text
    unlocked = "-Daether.artifactResolver.postProcessor.trustedChecksums=false"
    target = f"-DoutputDirectory={tmp_path / 'copies'}"
    code, text = maven(tmp_path, unlocked, "-pl", "lib", "dependency:copy-dependencies", target)
    assert code == 0, text


def test_what_the_lock_does_not_name_stops_the_build(tmp_path):
    others = [line for line in listed() if "maven-enforcer-plugin-3.6.2.jar" not in line]
    assert len(others) == len(listed()) - 1
    (tmp_path / lock.LOCK.name).write_text("\n".join(others) + "\n")
    code, text = maven(FETCHED, f"-D{lock.SOURCE}.basedir={tmp_path}", "-N", "validate")
    assert code != 0
    assert "Missing from summaryFile trusted checksum(s) [SHA-256] for artifact" in text
    assert "maven-enforcer-plugin:jar:3.6.2" in text


def test_the_lock_is_in_order_and_names_nothing_of_ours_and_no_snapshot():
    paths = [line.split()[1] for line in listed()]
    assert paths == sorted(set(paths))
    assert [path for path in paths if "apportion" in path or "SNAPSHOT" in path] == []


asked_for: list[str] = []


class Other(BaseHTTPRequestHandler):
    """Gives other bytes than Maven's, whatever is asked for."""

    def do_GET(self):
        asked_for.append(self.path)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"no Maven")

    def log_message(self, *_):
        pass


@pytest.mark.parametrize("archive", ["zip", "tar.gz"])
def test_another_maven_is_not_unpacked(tmp_path, archive):
    """With unzip the wrapper fetches the .zip, without it the .tar.gz: each has its checksum."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for folder in filter(os.path.isdir, os.environ["PATH"].split(os.pathsep)):
        for program in os.listdir(folder):
            if not (programs / program).is_symlink() and not (program == "unzip" and archive == "tar.gz"):
                (programs / program).symlink_to(Path(folder, program))
    shutil.copy(project.ROOT / "mvnw", tmp_path)
    shutil.copytree(project.ROOT / ".mvn" / "wrapper", tmp_path / ".mvn" / "wrapper")
    properties = tmp_path / ".mvn" / "wrapper" / "maven-wrapper.properties"
    asked_for.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Other)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    here = f"http://127.0.0.1:{server.server_port}"
    properties.write_text(properties.read_text().replace("https://repo.maven.apache.org", here))
    environment = os.environ | {"MAVEN_USER_HOME": str(tmp_path / "home"), "PATH": str(programs)}
    words = [tmp_path / "mvnw", "-v"]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=60, check=False)
    server.shutdown()
    assert done.returncode != 0
    assert "Failed to validate Maven distribution SHA-256" in done.stderr
    assert [path.rpartition("-bin.")[2] for path in asked_for] == [archive]
