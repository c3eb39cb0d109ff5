package apportion.data;

import apportion.text.Counted;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps the folder of data packages in order: takes the hashes anew after a meant change, or checks that all hold. */
@Command(
        name = "data",
        description = "Keeps the folder of data packages in order.",
        synopsisSubcommandLabel = "COMMAND")
public final class DataCommand {

    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before a command runs
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    private DataCommand() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new DataCommand()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof IllegalArgumentException || failure instanceof IOException)) {
                throw failure;
            }
            command.getErr().printf(Locale.ROOT, "%s\n", failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    @Command(
            description =
                    "Writes the hash and length of every table into its datapackage.json, and the list of packages.")
    int refresh(@Parameters(paramLabel = "FOLDER", description = "holds one folder for each package") Path folder)
            throws IOException {
        List<Path> packages = packages(folder);
        for (Path one : packages) {
            Path file = one.resolve(Descriptor.FILE);
            JsonPart root = JsonPart.parse(file.toString(), Files.readString(file));
            for (JsonPart resource : root.parts("resources")) {
                takeHash(one, resource);
            }
            JsonObject json = root.object();
            Files.writeString(file, PRETTY.toJson((JsonElement) json) + "\n");
        }
        String names =
                String.join("\n", packages.stream().map(DataCommand::name).toList());
        Files.writeString(folder.resolve("packages.txt"), names + "\n");
        return check(folder);
    }

    @Command(description = "Reads every table of every package; fails at the first that is not as declared.")
    int check(@Parameters(paramLabel = "FOLDER", description = "holds one folder for each package") Path folder)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        for (Path one : packages(folder)) {
            DataPackage data = DataPackage.read(one);
            for (Resource resource : data.resources()) {
                out.printf(
                        Locale.ROOT,
                        "%s/%s: %s\n",
                        data.name(),
                        resource.name(),
                        Counted.of(data.table(resource.name()).rowCount(), "row"));
            }
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private static void takeHash(Path folder, JsonPart resource) throws IOException {
        Path table = folder.resolve(resource.text("path"));
        if (!Files.isRegularFile(table)) {
            throw new IllegalArgumentException("%s: there is no file %s.".formatted(resource.where(), table));
        }
        byte[] content = Files.readAllBytes(table);
        resource.object().addProperty("bytes", content.length);
        resource.object().addProperty("hash", "sha256:" + Sha256.of(content));
    }

    private static List<Path> packages(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("There is no folder %s.".formatted(folder));
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> found = inside.filter(one -> Files.isRegularFile(one.resolve(Descriptor.FILE)))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("Folder %s holds no data package.".formatted(folder));
            }
            return found;
        }
    }

    private static String name(Path folder) {
        return folder.toFile().getName();
    }
}
