package apportion.study.relocation;

import apportion.gravity.NamedMatrix;
import apportion.replication.Answers;
import apportion.replication.PlaceAnswers;

/** Equation (19), the economic coordination matrix T: ½ on the diagonal, b_ij / 2 off it. */
public final class Equation19 {

    private Equation19() {}

    /** T, region by region. */
    public static NamedMatrix coordinationMatrix() {
        return Table4.memberships().coordinationMatrix();
    }

    static void answer(Answers answers) {
        PlaceAnswers equation = answers.at("Equation (19)", "equation-19");
        NamedMatrix matrix = coordinationMatrix();
        for (String from : matrix.rowNames()) {
            for (String to : matrix.columnNames()) {
                equation.reproduced(from, to, matrix.at(from, to));
            }
        }
    }
}
