package apportion.dea;

import apportion.dea.engine.ProgramSolutions;
import apportion.dea.engine.ProgramStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Puts optimal values at prices and technical scores of the same units together. */
final class EconomicPrograms {

    /** From a unit's observed value, the optimal one and the technical score to economic, technical and allocative. */
    interface Split {
        double[] of(int unit, double observed, double optimal, double technical);
    }

    private EconomicPrograms() {}

    static EconomicResult solve(
            String title,
            DecisionMakingUnits units,
            Technology technology,
            List<Factor> chosen,
            Prices prices,
            IntToDoubleFunction observed,
            EfficiencyResult technical,
            Split split) {
        Screening screening = Screening.of(technology, units, unit -> "");
        var programs = new PricePrograms(technology, units, screening.evaluated(), chosen, prices);
        ProgramSolutions solutions = technology.solve(programs, units, screening.evaluated());
        List<EconomicEfficiency> records = new ArrayList<>();
        for (int unit = 0; unit < units.count(); unit++) {
            String name = units.names().get(unit);
            int program = screening.programOf(unit);
            double own = observed.applyAsDouble(unit);
            if (program < 0) {
                records.add(EconomicEfficiency.none(name, UnitStatus.UNSUITABLE_DATA, screening.objection(unit), own));
            } else if (solutions.status(program) != ProgramStatus.OPTIMAL) {
                records.add(withoutOptimum(name, solutions.status(program), own));
            } else {
                double best = Math.abs(solutions.objective(program)) == 0 ? 0 : solutions.objective(program);
                double optimal = chosen.stream().allMatch(factor -> factor.role() == Factor.Role.INPUT) ? -best : best;
                double[] parts = split.of(unit, own, optimal, technical.score(unit));
                Map<String, Double> quantities = new LinkedHashMap<>();
                for (int k = 0; k < chosen.size(); k++) {
                    quantities.put(chosen.get(k).name(), solutions.own(program, k));
                }
                records.add(new EconomicEfficiency(
                        name, UnitStatus.SOLVED, "", own, optimal, parts[0], parts[1], parts[2], quantities));
            }
        }
        return new EconomicResult(title, records);
    }

    private static EconomicEfficiency withoutOptimum(String name, ProgramStatus status, double own) {
        return switch (status) {
            case INFEASIBLE ->
                EconomicEfficiency.none(
                        name,
                        UnitStatus.INFEASIBLE,
                        "No combination of the reference units satisfies the unit's conditions.",
                        own);
            case UNBOUNDED ->
                EconomicEfficiency.none(
                        name, UnitStatus.UNBOUNDED, "The value grows without end as units are scaled up.", own);
            default ->
                EconomicEfficiency.none(
                        name, UnitStatus.UNSETTLED, "The program was not settled within its limits.", own);
        };
    }

    static double value(DecisionMakingUnits units, List<Factor> factors, Prices prices, int unit) {
        double sum = 0;
        for (Factor factor : factors) {
            sum += prices.of(factor, unit) * units.column(factor.name())[unit];
        }
        return sum;
    }
}
