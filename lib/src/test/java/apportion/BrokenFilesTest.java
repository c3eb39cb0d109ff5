package apportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import apportion.data.Csv;
import apportion.data.DataPackage;
import apportion.siting.AsciiGrid;
import apportion.siting.CoordinateSystem;
import apportion.siting.GeoJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were damaged at random, with a fixed seed, are read or refused with words; nothing else happens. */
class BrokenFilesTest {

    private static final int DAMAGES = 1_500;
    private static final String GRID = """
            ncols 3
            nrows 2
            xllcorner 500000
            yllcorner 3900000
            cellsize 30
            NODATA_value -9999
            1 2 3
            4 -9999 6
            """;
    private static final String LAYER = """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "pit"},
              "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [9, 0], [9, 9], [0, 0]]]}}]}
            """;

    @Test
    void aDamagedTableIsReadOrRefusedWithWords() {
        String table = "name,people\n\"Wien, AT\",1.9\nGraz,0.3\n";
        damage(table, 1, text -> Csv.read("cities", text));
    }

    @Test
    void aDamagedGridIsReadOrRefusedWithWords() {
        damage(GRID, 2, text -> AsciiGrid.parse("height", text, CoordinateSystem.named("EPSG:32650")));
    }

    @Test
    void aDamagedLayerIsReadOrRefusedWithWords() {
        GeoJson reader = GeoJson.reader().withSystem(CoordinateSystem.named("EPSG:32650"));
        damage(LAYER, 3, text -> reader.parse("pits", text));
    }

    @Test
    void aDamagedPackageIsReadOrRefusedWithWords(@TempDir Path folder) throws IOException {
        for (String file : new String[] {"datapackage.json", "published_numbers.csv", "prose_numbers.csv"}) {
            try (InputStream stream = DataPackage.class.getResourceAsStream("toy-paper/" + file)) {
                Files.write(folder.resolve(file), Objects.requireNonNull(stream).readAllBytes());
            }
        }
        Path descriptor = folder.resolve("datapackage.json");
        damage(Files.readString(descriptor), 4, text -> {
            write(descriptor, text);
            DataPackage data = DataPackage.read(folder);
            data.resources().forEach(resource -> data.table(resource.name()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ncols 2000000000\nnrows 2000000000", "ncols 99999\nnrows 99999"})
    void aGridThatPromisesMoreThanItHoldsIsRefusedBeforeMemoryIsTaken(String size) {
        String text = GRID.replace("ncols 3\nnrows 2", size);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsciiGrid.parse("height", text, CoordinateSystem.named("EPSG:32650")))
                .withMessageStartingWith("A grid needs 1 to 100000000 cells, got ");
    }

    @Test
    void aFileTooLargeForAPackageIsRefusedUnread(@TempDir Path folder) throws IOException {
        Path descriptor = folder.resolve("datapackage.json");
        try (var file = new RandomAccessFile(descriptor.toFile(), "rw")) {
            file.setLength(5L << 30); // sparse: takes no room on the disk
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataPackage.read(folder))
                .withMessageContaining("a file of a data package may have 67108864 bytes, it has 5368709120.");
    }

    /** Reads the text with bytes flipped, cut, doubled and dropped; only refusals with words may come out. */
    private static void damage(String text, long seed, Consumer<String> read) {
        var random = new SplittableRandom(seed);
        int refused = 0;
        for (int run = 0; run < DAMAGES; run++) {
            String damaged = damaged(text, random);
            try {
                read.accept(damaged);
            } catch (IllegalArgumentException words) {
                refused++;
                assertThat(words.getMessage()).as("on <%s>", damaged).isNotBlank();
            } catch (RuntimeException | StackOverflowError other) {
                throw new AssertionError("Run %d with seed %d, on <%s>".formatted(run, seed, damaged), other);
            }
        }
        assertThat(refused).isPositive();
    }

    private static String damaged(String text, SplittableRandom random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int times = random.nextInt(1, 4); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(at, 1));
                case 2 -> bytes = joined(bytes, at, Math.min(bytes.length, at + random.nextInt(1, 40)));
                default -> bytes = joined(bytes, Math.min(bytes.length, at + random.nextInt(1, 40)), at);
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** All before one place, then all from the other: a part doubled where the second lies before the first, else dropped. */
    private static byte[] joined(byte[] bytes, int end, int start) {
        byte[] result = Arrays.copyOf(bytes, end + bytes.length - start);
        System.arraycopy(bytes, start, result, end, bytes.length - start);
        return result.length == 0 ? new byte[] {'\n'} : result;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
