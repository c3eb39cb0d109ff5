"""Lets papermill set the parameters of Java notebooks.

Papermill looks for engines, not for translators, when it starts; so this package offers its usual engine once more,
under the name ``java``, and registers the translator as it is loaded.
"""

import math
import re

from papermill.engines import NBClientEngine as Engine
from papermill.models import Parameter
from papermill.translators import Translator, papermill_translators

__all__ = ["Engine", "JavaTranslator"]

DECLARATION = re.compile(
    r"""^\s* (?:final\s+)?
    (?P<type>[A-Za-z_][\w.]*(?:\s*<[^=;]*>)?(?:\s*\[\s*\])*) \s+ (?P<name>[A-Za-z_$][\w$]*)
    \s* = \s* (?P<value>.*?) \s* ;
    \s* (?://\s*(?P<help>.*))? $""",
    re.VERBOSE,
)
WHOLE = re.compile(r"\b(byte|short|int|long|Byte|Short|Integer|Long)\b")
FRACTION = re.compile(r"\b(float|double|Float|Double)\b")
INT, LONG = 2**31, 2**63


class JavaTranslator(Translator):
    """Writes values as Java.

    A parameter that the notebook's own cell declares is assigned, so that it keeps its type; another one is declared.
    """

    declared: dict[str, str] = {}

    @classmethod
    def inspect(cls, parameters_cell):
        """The parameters that a cell declares, one a line."""
        matches = (DECLARATION.match(line) for line in parameters_cell["source"].splitlines())
        found = [match for match in matches if match]
        cls.declared = {match["name"]: match["type"] for match in found}
        return [Parameter(match["name"], match["type"], match["value"], match["help"] or "") for match in found]

    @classmethod
    def codify(cls, parameters, comment="Parameters"):
        declared, cls.declared = cls.declared, {}
        lines = [cls.comment(comment)]
        for name, value in parameters.items():
            type_ = declared.get(name)
            if type_ is not None:
                lines.append(f"{name} = {cls.typed(value, type_)};")
            else:
                lines.append(f"{'Object' if value is None else 'var'} {name} = {cls.translate(value)};")
        return "\n".join(lines) + "\n"

    @classmethod
    def typed(cls, value, type_):
        """A value written so that a variable of the type takes it."""
        if type_.replace(" ", "").endswith("[]") and isinstance(value, (list, tuple)):
            return f"new {type_} {{{', '.join(cls.typed(part, type_.rpartition('[')[0]) for part in value)}}}"
        return cls.translate(fractions(value) if FRACTION.search(type_) and not WHOLE.search(type_) else value)

    @classmethod
    def translate_none(cls, value):
        return "null"

    @classmethod
    def translate_bool(cls, value):
        return "true" if value else "false"

    @classmethod
    def translate_int(cls, value):
        if -INT <= value < INT:
            return str(value)
        return f"{value}L" if -LONG <= value < LONG else f'new java.math.BigInteger("{value}")'

    @classmethod
    def translate_float(cls, value):
        if math.isnan(value):
            return "Double.NaN"
        if math.isinf(value):
            return "Double.POSITIVE_INFINITY" if value > 0 else "Double.NEGATIVE_INFINITY"
        return repr(float(value))

    @classmethod
    def translate_str(cls, value):
        return f'"{"".join(map(escaped, value))}"'

    @classmethod
    def translate_escaped_str(cls, value):
        return cls.translate_str(str(value))

    @classmethod
    def translate_list(cls, value):
        parts = ", ".join(map(cls.translate, alike(value)))
        if any(part is None for part in value):
            return (
                f"java.util.Arrays.asList({parts})" if len(value) > 1 else "java.util.Collections.singletonList(null)"
            )
        return f"java.util.List.of({parts})"

    @classmethod
    def translate_dict(cls, value):
        """A map that keeps the order of its entries and may hold null."""
        parts = alike(list(value.values()))
        puts = " ".join(
            f"put({cls.translate_str(str(name))}, {cls.translate(part)});"
            for name, part in zip(value, parts, strict=True)
        )
        return f"new java.util.LinkedHashMap<String, {boxed(parts)}>() {{{{ {puts} }}}}"

    @classmethod
    def comment(cls, comment_text):
        return f"// {comment_text}".strip()


def escaped(character):
    """A character as it stands in a Java string; most stand for themselves."""
    short = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(character)
    if short:
        return short
    return character if character.isprintable() or ord(character) > 0xFFFF else f"\\u{ord(character):04x}"


def is_whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def fractions(value):
    """The same value with every whole number made a fraction."""
    if is_whole(value):
        return float(value)
    if isinstance(value, (list, tuple)):
        return [fractions(part) for part in value]
    return {name: fractions(part) for name, part in value.items()} if isinstance(value, dict) else value


def alike(values):
    """Numbers of both kinds become fractions, since 1 and 2.5 have no useful type in common in Java."""
    values = list(values)
    mixed = any(isinstance(value, float) for value in values) and any(map(is_whole, values))
    return [float(value) if mixed and is_whole(value) else value for value in values]


def boxed(values):
    """The type that all the values have; Object if there is none."""
    kinds = {kind(value) for value in values if value is not None}
    return kinds.pop() if len(kinds) == 1 else "Object"


def kind(value):
    if is_whole(value):
        return "Integer" if -INT <= value < INT else "Long" if -LONG <= value < LONG else "java.math.BigInteger"
    return {float: "Double", str: "String", bool: "Boolean"}.get(type(value), "Object")


papermill_translators.register("java", JavaTranslator)
