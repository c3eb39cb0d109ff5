package apportion.dea.inverse;

import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A quota shared down a {@link QuotaTree}.
 *
 * @param name of this stage
 * @param quota what this stage had to share
 * @param result how
 * @param children the stages below that had something to share
 */
public record QuotaShares(String name, Quota quota, ProcedureResult result, List<QuotaShares> children) {

    public QuotaShares {
        children = List.copyOf(children);
    }

    /** The stage below one unit. */
    public QuotaShares child(String unit) {
        return children.stream()
                .filter(child -> child.name().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' hands on no quota; those that do: %s."
                        .formatted(
                                unit,
                                String.join(
                                        ", ",
                                        children.stream().map(QuotaShares::name).toList()))));
    }

    /** Whether every stage found an allocation. */
    public boolean isComplete() {
        return result.outcome().isOptimal() && children.stream().allMatch(QuotaShares::isComplete);
    }

    /** One line for each stage and unit that reduces something. */
    public Table table() {
        Table table = Table.create(
                "Quotas by stage",
                StringColumn.create("stage"),
                StringColumn.create("unit"),
                StringColumn.create("bad output"),
                DoubleColumn.create("reduction"));
        append(table, name);
        return table;
    }

    private void append(Table table, String path) {
        if (result.outcome().isOptimal()) {
            quota.amounts()
                    .keySet()
                    .forEach(bad -> result.plan().reductions(bad).forEach((unit, reduction) -> {
                        if (reduction > 0) {
                            table.stringColumn("stage").append(path);
                            table.stringColumn("unit").append(unit);
                            table.stringColumn("bad output").append(bad);
                            table.doubleColumn("reduction").append(reduction);
                        }
                    }));
        }
        children.forEach(child -> child.append(table, path + " / " + child.name()));
    }

    @Override
    public String toString() {
        return card("");
    }

    private String card(String indent) {
        StringBuilder card = new StringBuilder(String.format(
                Locale.ROOT,
                "%s%s: %s, %s",
                indent,
                name,
                quota,
                result.outcome().isOptimal()
                        ? result.branch()
                        : result.outcome().reason()));
        children.forEach(child -> card.append("\n").append(child.card(indent + "  ")));
        return card.toString();
    }
}
