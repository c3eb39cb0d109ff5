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

    double divisorOf(int program) {
        return divisor < 0 ? 1 : solutions.own(program, divisor);
    }
}
