package apportion.data;

import java.util.LinkedHashSet;
import java.util.List;

/** The content of a {@code datapackage.json}, checked. */
record Descriptor(String name, String title, List<Source> sources, List<String> licences, List<Resource> resources) {

    static final String FILE = "datapackage.json";
    private static final String HASH_PREFIX = "sha256:";

    Descriptor {
        sources = List.copyOf(sources);
        licences = List.copyOf(licences);
        resources = List.copyOf(resources);
        if (sources.isEmpty() || licences.isEmpty() || resources.isEmpty()) {
            throw new IllegalArgumentException(
                    "Data package '%s' needs at least one source, licence and resource, got %d, %d, %d."
                            .formatted(name, sources.size(), licences.size(), resources.size()));
        }
        List<String> names = resources.stream().map(Resource::name).toList();
        if (new LinkedHashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException(
                    "Data package '%s' names a resource twice: %s.".formatted(name, String.join(", ", names)));
        }
    }

    static Descriptor parse(String where, String json) {
        JsonPart root = JsonPart.parse(where + " " + FILE, json);
        String profile = root.text("profile");
        if (!profile.equals("tabular-data-package")) {
            throw new IllegalArgumentException(
                    "%s: profile must be tabular-data-package, got '%s'.".formatted(root.where(), profile));
        }
        return new Descriptor(
                root.text("name"),
                root.text("title"),
                root.parts("sources").stream()
                        .map(part ->
                                new Source(part.text("title"), part.textOr("path", ""), part.textOr("license", "")))
                        .toList(),
                root.parts("licenses").stream().map(part -> part.text("name")).toList(),
                root.parts("resources").stream().map(Descriptor::resource).toList());
    }

    private static Resource resource(JsonPart part) {
        JsonPart schema = part.part("schema");
        String hash = part.text("hash");
        return new Resource(
                part.text("name"),
                part.text("path"),
                // Without the prefix the hash would be an MD5, as the specification reads.
                hash.startsWith(HASH_PREFIX) ? hash.substring(HASH_PREFIX.length()) : hash,
                part.whole("bytes"),
                part.texts("places"),
                schema.parts("fields").stream().map(Descriptor::field).toList(),
                new LinkedHashSet<>(schema.textsOr("missingValues", List.of(""))));
    }

    private static Field field(JsonPart part) {
        try {
            return new Field(
                    part.text("name"),
                    FieldType.of(part.text("type")),
                    part.textOr("unit", ""),
                    part.text("description"),
                    Provenance.of(part.text("provenance")));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("%s: %s".formatted(part.where(), wrong.getMessage()), wrong);
        }
    }
}
