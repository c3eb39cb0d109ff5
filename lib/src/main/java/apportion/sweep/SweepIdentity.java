package apportion.sweep;

import apportion.data.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a file of outcomes belongs to: two runs with equal identities compute the same outcomes.
 *
 * @param sweep the sweep's name
 * @param version what its author calls it
 * @param seed of the random streams
 * @param tasks how many there are
 * @param fingerprint of tasks spread over the sweep, with their parameters
 * @param columns of the result
 * @param shard which part, as text
 */
record SweepIdentity(
        String sweep, String version, long seed, int tasks, String fingerprint, List<String> columns, String shard) {

    private static final int LOOKED_AT = 256;

    static SweepIdentity of(
            String name, String version, long seed, Grid<?> grid, List<ResultColumn> columns, Shard shard) {
        var text = new StringBuilder();
        int step = Math.max(1, grid.count() / LOOKED_AT);
        for (int index = 0; index < grid.count(); index += step) {
            text.append(CellText.of(grid.task(index))).append('\n');
        }
        if (grid.count() > 0) {
            text.append(CellText.of(grid.task(grid.count() - 1)));
        }
        return new SweepIdentity(
                name,
                version,
                seed,
                grid.count(),
                Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)),
                columns.stream().map(ResultColumn::toString).toList(),
                shard.toString());
    }

    /** The same but for the part. */
    SweepIdentity whole() {
        return new SweepIdentity(sweep, version, seed, tasks, fingerprint, columns, Shard.WHOLE.toString());
    }

    /** What differs from another identity, in words; empty if nothing does. */
    String differences(SweepIdentity other) {
        var text = new StringBuilder();
        differ(text, "sweep", sweep, other.sweep);
        differ(text, "version", version, other.version);
        differ(text, "seed", Long.toString(seed), Long.toString(other.seed));
        differ(text, "number of tasks", Integer.toString(tasks), Integer.toString(other.tasks));
        differ(text, "part", shard, other.shard);
        differ(text, "columns", String.join(", ", columns), String.join(", ", other.columns));
        if (text.isEmpty() && !fingerprint.equals(other.fingerprint)) {
            text.append("the parameters of the tasks differ");
        }
        return text.toString();
    }

    private static void differ(StringBuilder text, String what, String here, String there) {
        if (!here.equals(there)) {
            text.append(text.isEmpty() ? "" : "; ").append("%s '%s' there, '%s' here".formatted(what, there, here));
        }
    }
}
