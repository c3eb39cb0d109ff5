package apportion.kernel.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The imports that every cell starts with, from the resource {@code imports.jsh}. */
public final class Prelude {
    private static final String RESOURCE = "/apportion/kernel/imports.jsh";
    private static final String OWN = "import apportion.";

    private Prelude() {}

    /** The import lines, in the order of the file, without those of packages that are not on the class path. */
    public static List<String> imports() {
        InputStream stream = Prelude.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("The resource " + RESOURCE + " is missing.");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("import "))
                    .filter(line -> !line.startsWith(OWN) || exists(line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean exists(String line) {
        String path = line.substring("import ".length(), line.lastIndexOf('.'))
                .strip()
                .replace('.', '/');
        // Every package of ours has a package-info class that is kept at run time.
        return Prelude.class.getResource("/" + path + "/package-info.class") != null;
    }
}
