"""Makes the font of Chinese labels: the common part of WenQuanYi Micro Hei, and all that labels.csv needs.

In this folder, on Debian or with that package's file at hand:

    apt-get download fonts-wqy-microhei=0.2.0-beta-3.1 && dpkg-deb -x fonts-wqy-microhei_*.deb microhei
    pip install fonttools==4.68.0
    python subset.py microhei/usr/share/fonts/truetype/wqy/wqy-microhei.ttc

The same input gives the same bytes. Common are the 3,755 characters of the first level of GB 2312, Latin, Greek, signs
and punctuation. Hints are left out: Java does not need them for text in figures, and they double the size.
"""

import csv
import hashlib
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection

SOURCE = "2420e8078af796b19a3f6ef13de527a1a91c1e7171eea115926c614ced1009b3"
RESOURCES = Path(__file__).parents[1] / "main" / "resources" / "apportion"
TARGET = RESOURCES / "chart" / "WenQuanYiMicroHei-subset.ttf"
LABELS = RESOURCES / "language" / "labels.csv"
OTHERS = (range(0x20, 0x250), range(0x370, 0x400), range(0x2000, 0x2300), range(0x3000, 0x3040), range(0xFF00, 0xFF61))
LAST_OF_LEVEL_1 = 0xD7F9


def first_level() -> set[int]:
    """The most common characters, rows 16 to 55 of GB 2312."""
    codes = (256 * row + cell for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return {ord(code.to_bytes(2, "big").decode("gb2312")) for code in codes if code <= LAST_OF_LEVEL_1}


def labels() -> set[int]:
    with LABELS.open(encoding="utf-8", newline="") as file:
        return {ord(sign) for line in csv.DictReader(file) for sign in line["chinese"]}


def main() -> None:
    source = Path(sys.argv[1])
    found = hashlib.sha256(source.read_bytes()).hexdigest()
    if found != SOURCE:
        sys.exit(f"{source.name} is another version: its SHA-256 is {found}, not {SOURCE}.")
    font = TTCollection(source).fonts[0]
    font.recalcTimestamp = False
    options = Options(hinting=False, layout_features=[], notdef_outline=True, drop_tables=["FFTM"])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=first_level() | labels() | {code for codes in OTHERS for code in codes})
    subsetter.subset(font)
    font.save(TARGET)
    print(f"{TARGET.name}: {len(font.getBestCmap())} characters, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
