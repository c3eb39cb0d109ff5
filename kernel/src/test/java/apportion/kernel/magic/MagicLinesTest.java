package apportion.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MagicLinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%who",
                "  %who",
                "int x = 1;\n%who",
                "%who\nint x = 1;",
                "class A { }\n%who",
                "int f() { return new int[] {1}[0]; }\n%who",
                "if (true) { }\n// comment with \"\n%who",
                "/* \" ' \\*/\n%who",
                "@Deprecated(since = \"1\") class A { }\n%who",
                "Runnable r = () -> { };\n%who",
                "char quote = '\"';\n%who",
                "String s = \"\\\\\";\n%who",
                "int[] a = {1};\n\n%who",
            })
    void aLineWhereAStatementCouldBeginIsAMagic(String code) {
        assertThat(MagicLines.in(code)).extracting(MagicLines.Line::name).containsExactly("%who");
        assertThat(MagicLines.withoutMagics(code)).hasSameSizeAs(code).doesNotContain("%who");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x = 7\n%who;",
                "7\n%who",
                "f(7\n%who)",
                "int[] a = { 7\n%who };",
                "int y = switch (x) { default -> 7; }\n%who;",
                "new int[] {7}[0]\n%who",
                "new int[] {7}\n%who",
                "return switch (x) { default -> 7; }\n%who",
                "String s = \"\"\"\n%who\n\"\"\";",
                "String s = \"\"\"\n\\\"\"\"\n%who\n\"\"\";",
                "/*\n%who\n*/",
                "String s = \"%who\";",
                "// %who",
                "class A {\n%who\n}",
                "x = 5 %who",
                "% who",
                "%",
                "%3",
                "\"a\".length()\n%who",
            })
    void anythingElseIsJava(String code) {
        assertThat(MagicLines.in(code)).isEmpty();
        assertThat(MagicLines.withoutMagics(code)).isEqualTo(code);
    }

    @Test
    void aMagicHasANameAndArguments() {
        assertThat(MagicLines.in("int x;\n %maven  a:b:1   c:d:2 \nx"))
                .containsExactly(new MagicLines.Line(8, 29, "%maven", "a:b:1   c:d:2"));
    }

    @Test
    void whatLooksLikeAMagicAfterAnOpenExpressionIsDoubtful() {
        assertThat(MagicLines.doubtful("x\n%who"))
                .extracting(MagicLines.Line::name)
                .isEqualTo(List.of("%who"));
    }
}
