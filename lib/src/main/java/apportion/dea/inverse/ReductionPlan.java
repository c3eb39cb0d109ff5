package apportion.dea.inverse;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.Factor;
import apportion.dea.Factor.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/** A reduction for every unit and bad output, however it was found. */
public sealed interface ReductionPlan permits QuotaAllocation, FrontierShift {

    /** Model (1) and its sets, before the reduction. */
    FrontierSplit split();

    /** By how much a unit reduces a bad output; 0 for units that do not reduce. */
    double reduction(String unit, String badOutput);

    /** All units with their inputs and outputs after the reduction. */
    DecisionMakingUnits after();

    /** One line for each unit. */
    Table table();

    /** The reductions of all units, in the order of the data. */
    default Map<String, Double> reductions(String badOutput) {
        Map<String, Double> reductions = new LinkedHashMap<>();
        split().units().names().forEach(unit -> reductions.put(unit, reduction(unit, badOutput)));
        return reductions;
    }

    /** The sum of all reductions. */
    default double total(String badOutput) {
        return reductions(badOutput).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** Model (1) again, with the units as they are after the reduction, against the frontier as it was before. */
    default Rescoring rescore() {
        return Rescoring.of(this, Rescoring.Frontier.AS_BEFORE);
    }

    /** The bad outputs. */
    default List<String> badOutputs() {
        return split().units().factors(Role.BAD_OUTPUT).stream()
                .map(Factor::name)
                .toList();
    }
}
