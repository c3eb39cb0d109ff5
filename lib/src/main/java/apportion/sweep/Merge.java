package apportion.sweep;

import apportion.text.Counted;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts the parts of a sweep together that several computers have computed. */
public final class Merge {

    private record Part(Path file, SweepIdentity identity, Shard shard) {}

    private Merge() {}

    /**
     * The result of the whole sweep: the same bytes as of one run.
     *
     * @param files the checkpoints of all parts, in any order
     * @throws IllegalArgumentException if a part is missing, there twice, unfinished, or of another sweep; the message names
     *     it
     */
    public static SweepResult of(List<Path> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("There is no part to merge; at least 1 is needed.");
        }
        List<Part> parts = files.stream().map(Merge::open).toList();
        Part first = parts.get(0);
        parts.forEach(part -> requireSameSweep(first, part));
        Map<Integer, Part> byNumber = complete(parts, first);
        var outcomes = new TaskOutcome[first.identity().tasks()];
        byNumber.values().forEach(part -> read(part, outcomes));
        List<ResultColumn> columns =
                first.identity().columns().stream().map(ResultColumn::parse).toList();
        var table = new TableInOrder(first.identity().sweep(), columns);
        for (TaskOutcome outcome : outcomes) {
            table.append(outcome);
        }
        return table.result(Shard.WHOLE);
    }

    private static Part open(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            if (line == null) {
                throw CheckpointLine.notACheckpoint(file);
            }
            SweepIdentity identity = CheckpointLine.identity(file, line);
            return new Part(file, identity, Shard.parse(identity.shard()));
        } catch (IOException failure) {
            throw new UncheckedIOException("The part %s cannot be read.".formatted(file), failure);
        }
    }

    private static void requireSameSweep(Part first, Part part) {
        String differences =
                part.identity().whole().differences(first.identity().whole());
        if (differences.isEmpty() && part.shard().of() != first.shard().of()) {
            differences = "%s parts there, %s here"
                    .formatted(first.shard().of(), part.shard().of());
        }
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s is not of the same sweep as %s: %s.".formatted(part.file(), first.file(), differences));
        }
    }

    private static Map<Integer, Part> complete(List<Part> parts, Part first) {
        var byNumber = new TreeMap<Integer, Part>();
        for (Part part : parts) {
            Part twice = byNumber.put(part.shard().number(), part);
            if (twice != null) {
                throw new IllegalArgumentException("Part %s of the sweep %s is there twice: %s and %s."
                        .formatted(part.shard(), part.identity().sweep(), twice.file(), part.file()));
            }
        }
        int of = first.shard().of();
        String missing = IntStream.rangeClosed(1, of)
                .filter(number -> !byNumber.containsKey(number))
                .mapToObj(number -> number + "/" + of)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Of the sweep %s there is no part %s.\nMaybe run it with --shard %s."
                    .formatted(first.identity().sweep(), missing, missing.split(",", 2)[0]));
        }
        return byNumber;
    }

    private static void read(Part part, TaskOutcome[] outcomes) {
        int found = 0;
        try (BufferedReader lines = Files.newBufferedReader(part.file())) {
            lines.readLine(); // the identity
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                TaskOutcome outcome = CheckpointLine.outcome(part.file(), number, line);
                int index = Objects.checkIndex(outcome.index(), outcomes.length);
                if (!part.shard().holds(index) || outcomes[index] != null) {
                    throw new IllegalArgumentException(
                            "%s is damaged: line %s has task %s, which is there already or does not belong there."
                                    .formatted(part.file(), number, index));
                }
                outcomes[index] = outcome;
                found++;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The part %s cannot be read.".formatted(part.file()), failure);
        }
        int left = part.shard().count(part.identity().tasks()) - found;
        if (left > 0) {
            throw new IllegalArgumentException(
                    "Part %s of the sweep %s is not finished: %s left in %s.\nMaybe run it again; it goes on where it stopped."
                            .formatted(part.shard(), part.identity().sweep(), Counted.of(left, "task"), part.file()));
        }
    }
}
