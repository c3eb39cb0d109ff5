package apportion.study.coal;

import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Quotas with the provinces' exact answer and what the centre gets from it.
 *
 * @param method how the quotas were found
 * @param answer the quotas and the follower's exact answer to them
 * @param value Z of that answer
 */
public record QuotaSolution(String method, QuotaProblem problem, ProvincialAnswer answer, double value) {

    static QuotaSolution of(
            String method, QuotaProblem problem, CentralObjective objective, Follower follower, List<Double> quotas) {
        ProvincialAnswer answer = follower.answer(quotas).orElseThrow();
        return new QuotaSolution(method, problem, answer, objective.value(answer.cuts()));
    }

    /** Quotas, cuts and execution rates by province. */
    public Table table() {
        return Table.create(
                method,
                StringColumn.create("province", problem.provinces().stream().map(Province::name)),
                DoubleColumn.create("quota z", answer.quotas()),
                DoubleColumn.create("cut y", answer.cuts()),
                DoubleColumn.create("execution rate K", answer.executionRates()),
                DoubleColumn.create("unit cost c", problem.values(Province::unitCost)));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s\n  Z = %.9f, price %.6f\n  TFP growth %.4f %%, environmental benefits %.2f, cost %.3f",
                method,
                value,
                answer.price(),
                problem.productivity(answer.cuts()),
                problem.benefits(answer.cuts()),
                problem.cost(answer.cuts()));
    }
}
