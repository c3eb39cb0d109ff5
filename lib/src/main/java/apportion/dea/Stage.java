package apportion.dea;

import apportion.dea.engine.ProgramSolutions;

/** The programs of one stage with their answers. */
record Stage(Levels programs, ProgramSolutions solutions) {}
