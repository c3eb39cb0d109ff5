"""Artefacts of two builds are compared by name and by bytes."""

import release


def files(folder, contents):
    folder.mkdir()
    for name, text in contents.items():
        (folder / name).write_text(text)
    return {name: folder / name for name in contents}


def test_the_same_artefacts_do_not_differ(tmp_path):
    same = {"a.jar": "1", "b.json": "2"}
    assert release.differences(files(tmp_path / "one", same), files(tmp_path / "two", same)) == []


def test_other_bytes_and_missing_artefacts_are_named(tmp_path):
    first = files(tmp_path / "one", {"a.jar": "1", "b.json": "2"})
    second = files(tmp_path / "two", {"a.jar": "3"})
    found = release.differences(first, second)
    assert found == ["b.json: only one build made it", "a.jar: other bytes"]
