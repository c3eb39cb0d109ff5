package apportion.sweep;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.SerializedLambda;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A grid of tasks packed for workers in other processes, and the jars its classes come from.
 *
 * <p>Code that was typed in a notebook's cell does not travel: the workers lack its classes, and where a lambda does arrive,
 * the notebook's variables it uses are 0 there, without an error. So every class in the luggage and every lambda's home is
 * looked at while it is packed.
 */
final class Luggage {

    private static final String CELLS = "REPL."; // the package of all that JShell compiles
    private static final String LAMBDA = "$$Lambda";

    private final byte[] bytes;
    private final List<Path> jars;

    private Luggage(byte[] bytes, List<Path> jars) {
        this.bytes = bytes;
        this.jars = jars;
    }

    /**
     * Packs a grid.
     *
     * @param sweep its name, for errors
     * @throws IllegalArgumentException if it holds code of a notebook, or something that cannot be serialised
     */
    static Luggage of(String sweep, Grid<?> grid) {
        var bytes = new ByteArrayOutputStream();
        try (var packer = new Packer(sweep, bytes)) {
            packer.writeObject(grid);
            packer.flush();
            return new Luggage(bytes.toByteArray(), List.copyOf(packer.jars));
        } catch (NotSerializableException failure) {
            String type = String.valueOf(failure.getMessage());
            throw isOfACell(type) ? typedInACell(sweep, type) : cannotTravel(sweep, type, failure);
        } catch (IOException failure) {
            throw new UncheckedIOException("Sweep %s cannot be packed.".formatted(sweep), failure);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    List<Path> jars() {
        return jars;
    }

    private static boolean isOfACell(String type) {
        return type.startsWith(CELLS);
    }

    private static IllegalArgumentException typedInACell(String sweep, String type) {
        boolean lambda = type.contains(LAMBDA) || !type.matches(".*\\$JShell\\$\\w+[.$].+");
        String name = type.replaceAll(".*\\$JShell\\$\\w+[.$]", "");
        boolean anonymous = name.matches("\\$?\\d+");
        String what = lambda ? "a lambda" : anonymous ? "a class without a name" : "the class " + name;
        return new IllegalArgumentException("""
                Sweep %s cannot leave this notebook: %s in its tasks was typed in a cell. Workers in other processes do not have \
                that code, and for the notebook's variables it uses they would compute with 0, without an error.
                Maybe run it in this process with run(), or take a task of the library, or put yours in a jar of its own and load that.""".formatted(sweep, what));
    }

    private static IllegalArgumentException cannotTravel(String sweep, String type, Throwable cause) {
        int lambda = type.indexOf(LAMBDA);
        String what = lambda < 0 ? type : "lambda of " + type.substring(0, lambda);
        return new IllegalArgumentException(
                "Sweep %s cannot leave this process: its tasks hold a %s, which is not Serializable.\nMaybe keep in a task its parameters only."
                        .formatted(sweep, what),
                cause);
    }

    /** Looks at every class on its way into the bytes. */
    private static final class Packer extends ObjectOutputStream {
        private final String sweep;
        private final Set<Path> jars = new LinkedHashSet<>();

        Packer(String sweep, OutputStream out) throws IOException {
            super(out);
            this.sweep = sweep;
            enableReplaceObject(true);
        }

        @Override
        protected void annotateProxyClass(Class<?> type) {
            for (Class<?> shown : type.getInterfaces()) {
                annotateClass(shown);
            }
        }

        @Override
        protected void annotateClass(Class<?> described) {
            Class<?> type = described;
            while (type.isArray()) {
                type = type.getComponentType();
            }
            if (isOfACell(type.getName())) {
                throw typedInACell(sweep, type.getName());
            }
            CodeSource source = type.getProtectionDomain().getCodeSource();
            URL place = source == null ? null : source.getLocation();
            if (place != null
                    && place.getProtocol().equals("file")
                    && place.getPath().endsWith(".jar")) {
                jars.add(path(place));
            }
        }

        /** A lambda leaves as the name of the class it stands in. */
        @Override
        protected Object replaceObject(Object object) {
            if (object instanceof SerializedLambda lambda) {
                String home = lambda.getCapturingClass().replace('/', '.');
                if (isOfACell(home)) {
                    throw typedInACell(sweep, home + LAMBDA);
                }
            }
            return object;
        }

        private static Path path(URL place) {
            try {
                return Path.of(new URI(place.toString()));
            } catch (URISyntaxException odd) {
                throw new IllegalArgumentException("The jar %s has no path.".formatted(place), odd);
            }
        }
    }
}
