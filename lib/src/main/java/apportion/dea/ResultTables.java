package apportion.dea;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The tables of a result. */
final class ResultTables {

    private ResultTables() {}

    static Table scores(EfficiencyResult result) {
        StringColumn units = StringColumn.create("unit");
        DoubleColumn scores = DoubleColumn.create("score");
        BooleanColumn efficient = BooleanColumn.create("efficient");
        StringColumn peers = StringColumn.create("peers");
        StringColumn statuses = StringColumn.create("status");
        StringColumn reasons = StringColumn.create("reason");
        for (int unit = 0; unit < result.units().count(); unit++) {
            boolean solved = result.status(unit) == UnitStatus.SOLVED;
            units.append(result.units().names().get(unit));
            scores.append(result.score(unit));
            efficient.append(result.isEfficient(unit));
            peers.append(solved ? String.join(", ", result.weights(unit).keySet()) : "");
            statuses.append(result.status(unit).toString());
            reasons.append(result.reason(unit));
        }
        return Table.create(result.title(), units, scores, efficient, peers, statuses, reasons);
    }

    static Table byFactor(EfficiencyResult result, String what, Function<UnitEfficiency, Map<String, Double>> values) {
        StringColumn units = StringColumn.create("unit");
        Map<String, DoubleColumn> columns = new LinkedHashMap<>();
        for (int unit = 0; unit < result.units().count(); unit++) {
            units.append(result.units().names().get(unit));
            for (Map.Entry<String, Double> entry :
                    values.apply(result.unit(unit)).entrySet()) {
                DoubleColumn column = columns.computeIfAbsent(entry.getKey(), DoubleColumn::create);
                while (column.size() < unit) {
                    column.appendMissing();
                }
                column.append(entry.getValue());
            }
        }
        Table table = Table.create(what + ": " + result.title(), units);
        for (DoubleColumn column : columns.values()) {
            while (column.size() < units.size()) {
                column.appendMissing();
            }
            table.addColumns(column);
        }
        return table;
    }

    static Table weights(EfficiencyResult result) {
        List<String> units = new ArrayList<>();
        List<String> peers = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int unit = 0; unit < result.units().count(); unit++) {
            if (result.status(unit) == UnitStatus.SOLVED) {
                String name = result.units().names().get(unit);
                result.weights(unit).forEach((peer, weight) -> {
                    units.add(name);
                    peers.add(peer);
                    weights.add(weight);
                });
            }
        }
        return Table.create(
                "Weights: " + result.title(),
                StringColumn.create("unit", units),
                StringColumn.create("peer", peers),
                DoubleColumn.create("weight", weights));
    }
}
