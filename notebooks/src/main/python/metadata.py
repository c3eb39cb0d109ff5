"""Writes codemeta.json and ro-crate-metadata.json, what machines read about the project, from CITATION.cff and data."""

import json
from pathlib import Path

import yaml

import project

CODEMETA = project.ROOT / "codemeta.json"
CRATE = project.ROOT / "ro-crate-metadata.json"
CRATE_PROFILE = "https://w3id.org/ro/crate/1.1"


def citation() -> dict:
    return yaml.safe_load((project.ROOT / "CITATION.cff").read_text(encoding="utf-8"))


def licence(cited: dict) -> str:
    return f"https://spdx.org/licenses/{cited['license']}"


def codemeta() -> dict:
    """The software in the words of CodeMeta 2.0."""
    cited = citation()
    return {
        "@context": "https://doi.org/10.5063/schema/codemeta-2.0",
        "@type": "SoftwareSourceCode",
        "name": "Apportion",
        "description": cited["title"],
        "version": cited["version"],
        "datePublished": str(cited["date-released"]),
        "license": licence(cited),
        "author": [{"@type": "Organization", "name": author["name"]} for author in cited["authors"]],
        "keywords": cited["keywords"],
        "programmingLanguage": ["Java", "Python"],
        "runtimePlatform": "Java 17 or newer, Python 3.10 or newer",
        "operatingSystem": ["Linux", "macOS"],
        "referencePublication": [publication(reference) for reference in cited["references"]],
    }


def publication(reference: dict) -> dict:
    names = [f"{author['family-names']}, {author['given-names']}" for author in reference["authors"]]
    found = {"@type": "ScholarlyArticle", "name": reference["title"], "author": names}
    return found | ({"@id": f"https://doi.org/{reference['doi']}"} if "doi" in reference else {})


def crate() -> dict:
    """The checkout as an RO-Crate 1.1: notebooks, data packages with their tables, ledger."""
    cited = citation()
    notebooks = [notebook(path) for path in project.notebooks()]
    packages = [package(path) for path in sorted(project.DATA.glob("*/datapackage.json"))]
    parts = [*notebooks, *(entity for entities in packages for entity in entities), ledger()]
    top = [
        entity for entity in parts if entity["@type"] != "File" or entity["@id"].count("/") < 2 or entity in notebooks
    ]
    root = {
        "@id": "./",
        "@type": "Dataset",
        "name": "Apportion",
        "description": cited["title"],
        "version": cited["version"],
        "datePublished": str(cited["date-released"]),
        "license": {"@id": licence(cited)},
        "hasPart": [{"@id": entity["@id"]} for entity in top],
    }
    descriptor = {
        "@id": CRATE.name,
        "@type": "CreativeWork",
        "about": {"@id": "./"},
        "conformsTo": {"@id": CRATE_PROFILE},
    }
    name = {"@id": licence(cited), "@type": "CreativeWork", "name": cited["license"]}
    return {"@context": f"{CRATE_PROFILE}/context", "@graph": [descriptor, root, name, *parts]}


def notebook(path: Path) -> dict:
    name = path.relative_to(project.ROOT).as_posix()
    return {"@id": name, "@type": "File", "name": path.stem, "encodingFormat": "application/x-ipynb+json"}


def package(path: Path) -> list[dict]:
    """A data package as a dataset, and its tables as files."""
    described = json.loads(path.read_text(encoding="utf-8"))
    folder = path.parent.relative_to(project.ROOT).as_posix()
    tables = [
        {
            "@id": f"{folder}/{resource['path']}",
            "@type": "File",
            "name": resource["title"],
            "encodingFormat": resource["mediatype"],
            "contentSize": str(resource["bytes"]),
        }
        for resource in described["resources"]
    ]
    dataset = {
        "@id": f"{folder}/",
        "@type": "Dataset",
        "name": described["title"],
        "description": described["description"],
        "hasPart": [{"@id": table["@id"]} for table in tables],
    }
    return [dataset, *tables]


def ledger() -> dict:
    return {"@id": "data/ledger.csv", "@type": "File", "name": "The replication ledger", "encodingFormat": "text/csv"}


def texts() -> dict[Path, str]:
    """What each of the two files must hold."""
    return {
        file: json.dumps(content, indent=2, ensure_ascii=False) + "\n"
        for file, content in ((CODEMETA, codemeta()), (CRATE, crate()))
    }


def main() -> None:
    for file, text in texts().items():
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
