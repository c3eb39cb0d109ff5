package apportion.data;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One table of a data package as its {@code datapackage.json} declares it.
 *
 * @param path file name of the table, in the folder of the package
 * @param sha256 hash the file must have, 64 lower-case hexadecimal digits
 * @param bytes length the file must have
 * @param places tables, equations or sections of the source the values stand in
 * @param missing cells that mean a missing value
 */
public record Resource(
        String name,
        String path,
        String sha256,
        long bytes,
        List<String> places,
        List<Field> fields,
        Set<String> missing) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    public Resource {
        places = List.copyOf(places);
        fields = List.copyOf(fields);
        missing = Set.copyOf(missing);
        if (!FILE_NAME.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "Resource '%s': path must be a file name in the folder of the package, got '%s'."
                            .formatted(name, path));
        }
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "Resource '%s': hash must be sha256: and 64 hexadecimal digits, got '%s'.\nMaybe run the data command 'refresh'."
                            .formatted(name, sha256));
        }
        if (bytes < 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Resource '%s': bytes must not be negative, got %d.", name, bytes));
        }
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("Resource '%s' needs at least one field.".formatted(name));
        }
        Set<String> names = new HashSet<>();
        for (Field field : fields) {
            if (!names.add(field.name().toLowerCase(Locale.ROOT))) { // Tablesaw's column names do not know case
                throw new IllegalArgumentException(
                        "Resource '%s' declares field '%s' twice (case does not count).".formatted(name, field.name()));
            }
        }
    }

    List<String> columnNames() {
        return fields.stream().map(Field::name).toList();
    }
}
