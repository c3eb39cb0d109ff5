package apportion.study.siting;

import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearSolution;
import apportion.solve.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Path (a): the collieries' plans at a fixed site as one certified linear program.
 *
 * <p>With one multiplier for the shared demand the six profit problems have the optimality conditions of their sum, so the
 * greatest joint profit subject to (8)–(13) is the variational equilibrium. Columns are named "output ST", "transported ST";
 * rows "(9) budget ST", "(10) stack ST", "(12) gangue ST", "(11) demand".
 */
public final class CollieryProgram {

    private CollieryProgram() {}

    /** The program at this site. */
    public static LinearProgram of(int site, double excess, Reading reading) {
        return of(CollieriesAtSite.of(site, excess, reading));
    }

    /** The plan that solves it, certified, or why there is none. */
    public static Outcome<Plan> solve(int site, double excess, Reading reading) {
        return solve(CollieriesAtSite.of(site, excess, reading));
    }

    static Outcome<Plan> solve(CollieriesAtSite at) {
        return of(at).solve().map(solution -> plan(at, solution));
    }

    static LinearProgram of(CollieriesAtSite at) {
        return of(at, CollieryAtSite::outputProfit, CollieryAtSite::haulProfit);
    }

    /** An objective coefficient for each colliery. */
    interface Coefficient {
        double of(CollieryAtSite colliery);
    }

    /** Maximises another objective over the same plans. */
    static LinearProgram of(CollieriesAtSite at, Coefficient ofOutput, Coefficient ofTransported) {
        LinearProgram.Builder program = LinearProgram.maximise();
        Map<String, Double> total = new LinkedHashMap<>();
        for (CollieryAtSite colliery : at.collieries()) {
            program.column(output(colliery), colliery.leastOutput(), colliery.capacity(), ofOutput.of(colliery))
                    .column(transported(colliery), 0, colliery.haulCapacity(), ofTransported.of(colliery));
            total.put(output(colliery), 1.0);
        }
        for (CollieryAtSite colliery : at.collieries()) {
            String y = output(colliery);
            String r = transported(colliery);
            program.row(
                            "(9) budget " + colliery.name(),
                            Map.of(y, colliery.operatingCost(), r, colliery.haulCost()),
                            Relation.AT_MOST,
                            colliery.budget())
                    .row(
                            "(10) stack " + colliery.name(),
                            Map.of(y, colliery.emission(), r, -1.0),
                            Relation.AT_MOST,
                            colliery.stackLimit())
                    .row(
                            "(12) gangue " + colliery.name(),
                            Map.of(y, colliery.emission(), r, -1.0),
                            Relation.AT_LEAST,
                            0);
        }
        return program.row("(11) demand", total, Relation.AT_LEAST, at.demand()).build();
    }

    static Plan plan(CollieriesAtSite at, LinearSolution solution) {
        List<Double> outputs = at.collieries().stream()
                .map(colliery -> solution.value(output(colliery)))
                .toList();
        List<Double> transported = at.collieries().stream()
                .map(colliery -> solution.value(transported(colliery)))
                .toList();
        return Plan.of(at, outputs, transported);
    }

    static String output(CollieryAtSite colliery) {
        return "output " + colliery.name();
    }

    static String transported(CollieryAtSite colliery) {
        return "transported " + colliery.name();
    }
}
