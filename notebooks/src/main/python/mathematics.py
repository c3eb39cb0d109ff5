"""Turns the LaTeX of notebooks into MathML, which every browser draws without a script or the network."""

import html
import re

from latex2mathml.converter import convert

# The converter knows arrays but not these names for them, and no starred operators.
ENVIRONMENTS = {"align": "rl", "aligned": "rl", "split": "rl", "gather": "c", "gathered": "c", "equation": "c"}
BEGIN = re.compile(r"\\begin\{(" + "|".join(ENVIRONMENTS) + r")\*?\}")
END = re.compile(r"\\end\{(" + "|".join(ENVIRONMENTS) + r")\*?\}")
TAG = re.compile(r"\\tag\*?\{([^{}]*)\}")
DELIMITED = re.compile(r"^\s*(\$\$|\$|\\\[|\\\()(.*?)(\$\$|\$|\\\]|\\\))\s*$", re.DOTALL)


class NotConverted(ValueError):
    """The equation has LaTeX that MathML cannot be made from."""


def mathml(latex: str, display: bool) -> str:
    """The MathML of an equation, or of one with its delimiters; \\tag{4} stands behind it as (4)."""
    delimited = DELIMITED.match(latex)
    if delimited:
        latex, display = delimited.group(2), delimited.group(1) in ("$$", r"\[")
    tags = TAG.findall(latex)
    plain = TAG.sub("" if len(tags) == 1 else r"\\quad\\text{(\1)}", latex)
    plain = re.sub(r"\\operatorname\*?", r"\\mathrm", plain)
    plain = BEGIN.sub(lambda found: rf"\begin{{array}}{{{ENVIRONMENTS[found.group(1)] * 3}}}", plain)
    plain = END.sub(r"\\end{array}", plain)
    try:
        result = convert(plain.strip(), display="block" if display else "inline")
    except Exception as error:
        raise NotConverted(f"No MathML for the equation {latex.strip()!r}: {type(error).__name__}.") from error
    if re.search(r"<m[ion]>(\\|&amp;|&<)", result):
        raise NotConverted(f"No MathML for the equation {latex.strip()!r}: part of it stayed LaTeX.")
    if BEGIN.search(latex):
        result = result.replace("<mtable>", '<mtable class="aligned" displaystyle="true">', 1)
    number = f'<span class="equation-number">({html.escape(tags[0])})</span>' if len(tags) == 1 else ""
    return f'<div class="equation">{result}{number}</div>' if display else result
