"""The data packages hold what they say, by the judgement of a program that is not ours, and explain every column."""

import frictionless
import pytest

import datapackages
import pages
import project

NAMES = datapackages.names()
PROVENANCE = {"printed", "derived", "synthetic", "official", "assumed"}


@pytest.fixture(params=NAMES)
def name(request):
    return request.param


def test_there_is_one_package_for_each_paper_and_one_for_the_methods():
    assert {"co2-quota", "coal-quota", "gangue-siting", "industry-relocation", "textbook-methods"} <= set(NAMES)


def test_frictionless_finds_nothing_wrong(name):
    report = frictionless.validate(str(project.DATA / name / "datapackage.json"))
    assert report.flatten(["type", "note", "rowNumber", "fieldName"]) == []
    assert report.valid


def test_a_changed_file_is_found(name, tmp_path):
    folder = tmp_path / name
    folder.mkdir()
    for file in (project.DATA / name).iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    table = next(folder.glob("*.csv"))
    table.write_bytes(table.read_bytes().replace(b"1", b"2", 1))
    assert not frictionless.validate(str(folder / "datapackage.json")).valid


def test_every_column_says_what_it_means_and_where_it_comes_from(name):
    silent = [
        f"{resource['name']}.{field['name']}"
        for resource in datapackages.package(name)["resources"]
        for field in resource["schema"]["fields"]
        if not field.get("description") or field.get("provenance") not in PROVENANCE
    ]
    assert silent == []


def test_sources_have_licences(name):
    package = datapackages.package(name)
    assert package["licenses"]
    assert [source["title"] for source in package["sources"] if not source.get("license")] == []


def test_every_misprint_has_a_reason_and_its_proof(name):
    bare = [
        line["place"]
        for line in datapackages.package(name)["discrepancies"]
        if not all(line[column].strip() for column in ("place", "printed", "adopted", "reason", "evidence"))
    ]
    assert bare == []


def test_the_data_dictionary_has_every_column(monkeypatch, tmp_path):
    monkeypatch.setattr(project, "PAGES", tmp_path)
    monkeypatch.setattr(project, "sources", list)
    pages.main()
    page = (tmp_path / "data.html").read_text(encoding="utf-8")
    columns = [
        field["name"]
        for package in map(datapackages.package, NAMES)
        for resource in package["resources"]
        for field in resource["schema"]["fields"]
    ]
    assert page.count("<tr><td>") >= len(columns)
    assert [column for column in columns if f"<tr><td>{column}</td>" not in page] == []
