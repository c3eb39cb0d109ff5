package apportion.dea;

import apportion.dea.engine.ProgramSolutions;

/**
 * The programs of one stage with their answers.
 *
 * @param divisor the own column by which weights and slacks are to be divided, −1 for none
 */
record Stage(Levels programs, ProgramSolutions solutions, int divisor) {

    Stage(Levels programs, ProgramSolutions solutions) {
        this(programs, solutions, -1);
    }

    private double divisorOf(int program) {
        return divisor < 0 ? 1 : solutions.own(program, divisor);
    }

    /** By what the weights of a program are to be divided; 1 where θ = 0, when there are none. */
    double weightDivisorOf(int program) {
        double factor = programs.weightFactorOf(solutions, program);
        return divisorOf(program) * (factor == 0 ? 1 : factor);
    }

    /** By what the slack of a row and Σλ of its values are to be divided. */
    double levelDivisorOf(int program, int row) {
        return divisorOf(program) * factorOf(program, row);
    }

    /** What the level of a row is multiplied by in a program. */
    double factorOf(int program, int row) {
        double factor = programs.factorOf(solutions, program, row);
        return factor == 0 ? 1 : factor;
    }
}
