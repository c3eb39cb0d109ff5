package apportion.solve;

import static org.assertj.core.api.Assertions.assertThat;

import apportion.solve.LinearProgram.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;

class ProgramLatexTest {

    @Test
    void aLinearProgramIsWrittenAsByHand() {
        var both = new LinkedHashMap<String, Double>();
        both.put("doors", 3.0);
        both.put("windows", -1.0);
        // Wyndor Glass, Hillier and Lieberman, with one sign changed to show a minus.
        var plan = LinearProgram.maximise()
                .column("doors", 0, Double.POSITIVE_INFINITY, 3)
                .column("windows", 0, Double.POSITIVE_INFINITY, 5)
                .column("x_1", 0, 1e20, 0.5)
                .row("plant 3", both, Relation.AT_MOST, 18)
                .row("100 % of {it}", Map.of("doors", 1.0), Relation.EQUAL, 1e-9)
                .build();
        assertThat(plan.latex().formula()).isEqualTo("""
                        \\begin{array}{rll}
                        \\max & 3\\,\\text{doors} + 5\\,\\text{windows} + 0.5\\,x_{1} & \\text{} \\\\
                        \\text{subject to} & 3\\,\\text{doors} - \\text{windows} \\le 18 & \\text{plant 3} \\\\
                         & \\text{doors} = 1 \\cdot 10^{-9} & \\text{100 per cent of  it } \\\\
                         & \\text{doors}, \\text{windows} \\ge 0 & \\text{} \\\\
                         & 0 \\le x_{1} \\le 1 \\cdot 10^{20} & \\text{}
                        \\end{array}""");
    }

    @Test
    void aQuadraticObjectiveShowsHalfTheDiagonalAndOnceEachPair() {
        var program = QuadraticProgram.minimise(
                List.of("x", "y"),
                MatrixUtils.createRealVector(new double[] {0, -2}),
                MatrixUtils.createRealMatrix(new double[][] {{2, 1}, {1, 4}}));
        // ½xᵀHx + bᵀx = x² + xy + 2y² − 2y
        assertThat(program.latex().formula())
                .isEqualTo("\\begin{array}{rll}\n\\min & -2\\,y + x^2 + x\\,y + 2\\,y^2 & \\text{}\n\\end{array}");
    }

    @Test
    void aLongProgramIsCut() {
        var builder = LinearProgram.minimise();
        for (int i = 0; i < 100; i++) {
            builder = builder.column("long name " + i, i, Double.POSITIVE_INFINITY, 1);
        }
        assertThat(builder.build().latex().formula().lines()).hasSize(33);
        assertThat(builder.build().latex().formula()).contains("+ \\ldots", "\\text{71 more}");
    }
}
