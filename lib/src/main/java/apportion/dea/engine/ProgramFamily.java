package apportion.dea.engine;

/** Programs over the same reference columns, one for each evaluated unit. */
public interface ProgramFamily {

    /** How many columns each program has of its own. */
    int ownColumns();

    /** How many programs there are. */
    int count();

    /**
     * Writes the program of one unit into a cleared workspace. Called from several threads at once, each with a
     * workspace of its own; the same unit always gives the same program.
     */
    void write(int unit, UnitProgram program);
}
