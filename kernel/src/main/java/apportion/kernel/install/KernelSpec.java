package apportion.kernel.install;

import apportion.kernel.render.Fonts;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder that tells Jupyter how to start the kernel: {@code kernel.json}, jars and logos. */
public final class KernelSpec {
    /** The name under which notebooks ask for the kernel. */
    public static final String NAME = "apportion";

    /** What the distribution keeps beside the class path: for %maven, and the sources that help is read from. */
    private static final List<String> BESIDE = List.of("maven", "sources");

    private static final List<String> LOGOS = List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private KernelSpec() {}

    /**
     * Writes the folder anew.
     *
     * @param kernels the folder that holds one folder for each kernel
     * @param classPath the jars to copy
     * @return the kernel's own folder
     */
    public static Path write(Path kernels, List<Path> classPath) throws IOException {
        Path folder = kernels.resolve(NAME).toAbsolutePath().normalize();
        Path library = emptied(folder.resolve("lib"));
        for (Path jar : classPath) {
            Files.copy(jar, library.resolve(jar.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
        }
        for (String beside : BESIDE) {
            copyFolder(classPath.get(0).resolveSibling("..").resolve(beside), folder.resolve(beside));
        }
        for (String logo : LOGOS) {
            try (InputStream image = KernelSpec.class.getResourceAsStream("/apportion/kernel/" + logo)) {
                if (image == null) {
                    throw new IllegalStateException("The resource " + logo + " is missing.");
                }
                Files.copy(image, folder.resolve(logo), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(folder.resolve("fontconfig.properties"), Fonts.CONFIGURATION);
        Files.writeString(folder.resolve("kernel.json"), GSON.toJson(specification()) + "\n");
        return folder;
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        Path target = emptied(to);
        if (Files.isDirectory(from)) {
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    Files.copy(file, target.resolve(file.getFileName().toString()));
                }
            }
        }
    }

    /** A folder without the files of an earlier version, which must not stay on the class path. */
    private static Path emptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        return folder;
    }

    /** The jars on the class path of the running process. */
    public static List<Path> runningClassPath() {
        String classPath = System.getProperty("java.class.path");
        List<Path> entries = Stream.of(classPath.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
        for (Path entry : entries) {
            if (!Files.isRegularFile(entry)) {
                throw new IllegalStateException(
                        "The kernel installs from jars; the class path has %s.\n".formatted(entry)
                                + "Maybe build the distribution first: ./mvnw package, then run from "
                                + "kernel/target/distribution/lib.");
            }
        }
        return entries;
    }

    private static JsonObject specification() {
        var argv = new JsonArray();
        command().forEach(argv::add);
        var metadata = new JsonObject();
        metadata.addProperty("debugger", false);
        var specification = new JsonObject();
        specification.add("argv", argv);
        specification.addProperty("display_name", "Java (Apportion)");
        specification.addProperty("language", "java");
        specification.addProperty("interrupt_mode", "message");
        specification.add("env", new JsonObject());
        specification.add("metadata", metadata);
        return specification;
    }

    private static List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JavaFlags.forFeature(Runtime.version().feature()));
        command.add("-Dsun.awt.fontconfig={resource_dir}/fontconfig.properties");
        command.addAll(List.of("-cp", "{resource_dir}/lib/*", "apportion.kernel.Main", "{connection_file}"));
        return command;
    }
}
