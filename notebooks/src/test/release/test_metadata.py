"""What machines read about the project is what CITATION.cff and the data say, and every file it names is there."""

import json

import metadata
import project


def test_the_committed_files_are_as_generated():
    stale = [file.name for file, text in metadata.texts().items() if file.read_text(encoding="utf-8") != text]
    assert stale == [], "write them anew: ./lab exec python notebooks/src/main/python/metadata.py"


def test_every_file_of_the_crate_exists_and_every_reference_leads_somewhere():
    graph = json.loads(metadata.CRATE.read_text(encoding="utf-8"))["@graph"]
    ids = [entity["@id"] for entity in graph]
    assert len(set(ids)) == len(ids)
    missing = [
        entity["@id"]
        for entity in graph
        if entity["@type"] in ("File", "Dataset") and not (project.ROOT / entity["@id"]).exists()
    ]
    assert missing == []
    parts = {part["@id"] for entity in graph for part in entity.get("hasPart", [])}
    assert parts <= set(ids)
    assert {entity["@id"] for entity in graph if entity["@type"] == "File"} <= parts


def test_the_four_papers_are_cited():
    titles = [publication["name"] for publication in metadata.codemeta()["referencePublication"]]
    assert len(titles) == 4
    assert any("inverse DEA" in title for title in titles)
