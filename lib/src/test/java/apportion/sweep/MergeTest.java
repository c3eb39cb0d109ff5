package apportion.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeTest {

    private static final Sweep<DrawTask.Drawn> DRAWS = Sweep.of("draws", DrawTask.Drawn.class, new DrawGrid(100, 31));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Path part(int number, int of) {
        DRAWS.withShard(new Shard(number, of))
                .withCheckpoint(folder.resolve("draws.sweep"))
                .run();
        return folder.resolve(of == 1 ? "draws.sweep" : "draws-%d-of-%d.sweep".formatted(number, of));
    }

    private List<Path> parts(int of) {
        return new ArrayList<>(IntStream.rangeClosed(1, of)
                .mapToObj(number -> part(number, of))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 120})
    void partsInAnyOrderGiveTheBytesOfOneRun(int of) {
        List<Path> parts = parts(of);
        Collections.reverse(parts);
        SweepResult merged = Merge.of(parts);
        assertThat(merged.csv()).isEqualTo(DRAWS.run().csv());
        assertThat(merged.failures()).isEqualTo(DRAWS.run().failures()).hasSize(3);
    }

    @Test
    void aMissingPartIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Merge.of(List.of(part(1, 4), part(3, 4))))
                .withMessage("Of the sweep draws there is no part 2/4, 4/4.\nMaybe run it with --shard 2/4.");
    }

    @Test
    void aPartThatIsThereTwiceIsNamed() throws IOException {
        Path copy = Files.copy(part(2, 2), folder.resolve("copy.sweep"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Merge.of(List.of(part(1, 2), part(2, 2), copy)))
                .withMessage("Part 2/2 of the sweep draws is there twice: %s and %s."
                        .formatted(folder.resolve("draws-2-of-2.sweep"), copy));
    }

    @Test
    void anUnfinishedPartIsNamed() throws IOException {
        List<Path> parts = parts(2);
        List<String> lines = Files.readAllLines(parts.get(1));
        Files.write(parts.get(1), lines.subList(0, lines.size() - 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Merge.of(parts))
                .withMessageStartingWith("Part 2/2 of the sweep draws is not finished: 3 tasks left in");
    }

    @Test
    void partsOfDifferentSweepsOrDivisionsAreNamed() {
        DRAWS.withSeed(2)
                .withShard(new Shard(2, 2))
                .withCheckpoint(folder.resolve("two.sweep"))
                .run();
        Path other = folder.resolve("two-2-of-2.sweep");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Merge.of(List.of(part(1, 2), other)))
                .withMessage(
                        "%s is not of the same sweep as %s: seed '1' there, '2' here.".formatted(other, part(1, 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Merge.of(List.of(part(1, 2), part(2, 3))))
                .withMessageEndingWith(": 2 parts there, 3 here.");
    }

    @AfterEach
    void forgetProperties() {
        System.clearProperty(Shard.PROPERTY);
        System.clearProperty(Sweep.FOLDER_PROPERTY);
    }

    @Test
    void aSystemPropertyMakesEverySweepAPartOfItself() {
        System.setProperty(Sweep.FOLDER_PROPERTY, folder.toString());
        for (String shard : List.of("1/2", "2/2")) {
            System.setProperty(Shard.PROPERTY, shard);
            assertThat(DRAWS.run().toString()).startsWith("Sweep draws, part %s: ".formatted(shard));
        }
        System.clearProperty(Shard.PROPERTY);
        assertThat(Merge.of(List.of(folder.resolve("draws-1-of-2.sweep"), folder.resolve("draws-2-of-2.sweep")))
                        .csv())
                .isEqualTo(DRAWS.run().csv());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/4", "5/4", "2", "a/b", "-1/4", "1/0"})
    void aShardIsOneOfItsNumber(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Shard.parse(text));
    }
}
