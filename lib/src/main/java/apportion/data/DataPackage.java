package apportion.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A folder of tables with a {@code datapackage.json} that says what they are; see the package description for the form.
 *
 * <pre>{@code
 * Table regions = DataPackage.bundled("industry-relocation").table("table3_regions");
 * }</pre>
 */
public final class DataPackage {

    private static final String BUNDLE = "/apportion/data/";
    private static final String LIST = "packages.txt";
    /** No file of a package may be larger: 64 MiB, some ten times what a spreadsheet holds. */
    private static final long MOST_BYTES = 64L << 20;

    private final String where;
    private final Descriptor descriptor;
    private final Function<String, Optional<byte[]>> files;

    private DataPackage(String where, Function<String, Optional<byte[]>> files) {
        this.where = where;
        this.files = files;
        this.descriptor = Descriptor.parse(
                where,
                text(
                        "%s: %s".formatted(where, Descriptor.FILE),
                        files.apply(Descriptor.FILE)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "%s has no %s.".formatted(where, Descriptor.FILE)))));
    }

    /**
     * The package of this name that comes with the library.
     *
     * @throws IllegalArgumentException if there is none; the message lists the packages
     */
    public static DataPackage bundled(String name) {
        if (!name.matches("[a-z0-9-]+")
                || onClassPath(name + "/" + Descriptor.FILE).isEmpty()) {
            throw new IllegalArgumentException(
                    "No data package '%s'; there are: %s.".formatted(name, String.join(", ", bundledNames())));
        }
        return new DataPackage("Data package '%s'".formatted(name), file -> onClassPath(name + "/" + file));
    }

    /** The names of the packages that come with the library, in alphabetical order. */
    public static List<String> bundledNames() {
        return onClassPath(LIST)
                .map(bytes -> text(LIST, bytes).lines().toList())
                .orElse(List.of());
    }

    /**
     * The package in this folder.
     *
     * @throws IllegalArgumentException if the folder holds no {@code datapackage.json} or a broken one
     */
    public static DataPackage read(Path folder) {
        return new DataPackage("Folder %s".formatted(folder), file -> inFolder(folder.resolve(file)));
    }

    public String name() {
        return descriptor.name();
    }

    public String title() {
        return descriptor.title();
    }

    public List<Source> sources() {
        return descriptor.sources();
    }

    public List<String> licences() {
        return descriptor.licences();
    }

    public List<Resource> resources() {
        return descriptor.resources();
    }

    /** Whether the package has a table of this name. */
    public boolean has(String table) {
        return resources().stream().anyMatch(resource -> resource.name().equals(table));
    }

    /**
     * The table of this name with the column types its schema declares.
     *
     * @throws IllegalArgumentException if there is no such table, its file changed since its hash was taken, its columns
     *     are not the declared ones, or a cell does not have its column's type
     */
    public Table table(String name) {
        Resource resource = resource(name);
        Table texts = Csv.read(name, text("%s: %s".formatted(where, resource.path()), checked(resource)));
        if (!texts.columnNames().equals(resource.columnNames())) {
            throw new IllegalArgumentException("%s, table '%s': columns must be %s, found %s."
                    .formatted(where, name, resource.columnNames(), texts.columnNames()));
        }
        List<Column<?>> columns = new ArrayList<>();
        for (Field field : resource.fields()) {
            columns.add(column(resource, field, Csv.cells(texts.column(columns.size()))));
        }
        return Table.create(name, columns);
    }

    /** Every column of every table with its type, unit, meaning and provenance. */
    public Table describe() {
        Table description = Table.create(
                name(),
                StringColumn.create("table"),
                StringColumn.create("column"),
                StringColumn.create("type"),
                StringColumn.create("unit"),
                StringColumn.create("meaning"),
                StringColumn.create("provenance"));
        for (Resource resource : resources()) {
            for (Field field : resource.fields()) {
                description.stringColumn("table").append(resource.name());
                description.stringColumn("column").append(field.name());
                description.stringColumn("type").append(field.type().word());
                description.stringColumn("unit").append(field.unit());
                description.stringColumn("meaning").append(field.meaning());
                description.stringColumn("provenance").append(field.provenance().word());
            }
        }
        return description;
    }

    @Override
    public String toString() {
        StringBuilder card = new StringBuilder("%s: %s\n".formatted(name(), title()));
        sources().forEach(source -> card.append("source: %s %s\n".formatted(source.title(), source.path())));
        card.append("tables: %s".formatted(String.join(", ", tableNames())));
        return card.toString();
    }

    private List<String> tableNames() {
        return resources().stream().map(Resource::name).toList();
    }

    private Resource resource(String name) {
        return resources().stream()
                .filter(resource -> resource.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no table '%s'; there are: %s."
                        .formatted(where, name, String.join(", ", tableNames()))));
    }

    private byte[] checked(Resource resource) {
        byte[] content = files.apply(resource.path())
                .orElseThrow(() -> new IllegalArgumentException("%s: the file %s of table '%s' is missing."
                        .formatted(where, resource.path(), resource.name())));
        String found = Sha256.of(content);
        if (!found.equals(resource.sha256()) || content.length != resource.bytes()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s: %s is not the file it was; expected sha256 %s (%d bytes), found %s (%d bytes).\nMaybe the change is meant: run the data command 'refresh'.",
                    where,
                    resource.path(),
                    resource.sha256(),
                    resource.bytes(),
                    found,
                    content.length));
        }
        return content;
    }

    private Column<?> column(Resource resource, Field field, List<String> cells) {
        try {
            return field.type().column(field.name(), cells, resource.missing());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "%s, table '%s': %s".formatted(where, resource.name(), wrong.getMessage()), wrong);
        }
    }

    private static Optional<byte[]> onClassPath(String file) {
        try (InputStream stream = DataPackage.class.getResourceAsStream(BUNDLE + file)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the bundled file %s.".formatted(file), unreadable);
        }
    }

    private static Optional<byte[]> inFolder(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            long bytes = Files.size(file);
            if (bytes > MOST_BYTES) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s: a file of a data package may have %d bytes, it has %d.\nMaybe split the table.",
                        file,
                        MOST_BYTES,
                        bytes));
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read %s.".formatted(file), unreadable);
        }
    }

    private static String text(String file, byte[] content) {
        try { // new String would put a replacement character for every byte it does not know
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new IllegalArgumentException(
                    "%s must be text in UTF-8; it is not.\nMaybe save it anew with that encoding.".formatted(file),
                    wrong);
        }
    }
}
