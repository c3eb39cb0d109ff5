package apportion.sweep;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The table that grows while outcomes come in, in the order of their index. */
final class TableInOrder {

    private final String name;
    private final List<ResultColumn> results;
    private final IntColumn index = IntColumn.create("index");
    private final List<List<Column<?>>> columns = new ArrayList<>(); // by component; empty until there is a result
    private final List<TaskOutcome.Failed> failures = new ArrayList<>();

    TableInOrder(String name, List<ResultColumn> results) {
        this.name = name;
        this.results = results;
    }

    void append(TaskOutcome outcome) {
        if (outcome instanceof TaskOutcome.Failed failed) {
            failures.add(failed);
        } else if (outcome instanceof TaskOutcome.Done done) {
            if (columns.isEmpty()) {
                for (int k = 0; k < results.size(); k++) {
                    columns.add(results.get(k).create(done.cells().get(k)));
                }
            }
            index.append(done.index());
            for (int k = 0; k < results.size(); k++) {
                results.get(k).append(columns.get(k), done.index(), done.cells().get(k));
            }
        }
    }

    int failed() {
        return failures.size();
    }

    SweepResult result(Shard shard) {
        Table table = Table.create(name, index);
        if (columns.isEmpty()) {
            results.forEach(each -> each.create("").forEach(table::addColumns));
        }
        columns.forEach(several -> several.forEach(table::addColumns));
        return new SweepResult(table, failures, shard);
    }
}
