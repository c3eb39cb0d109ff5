package apportion.kernel;

import apportion.kernel.install.Install;
import apportion.kernel.install.Uninstall;
import apportion.kernel.script.Script;
import apportion.kernel.script.Shell;
import apportion.sweep.Merge;
import apportion.sweep.Shard;
import apportion.sweep.Sweep;
import apportion.sweep.SweepResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line: installs the kernel, runs scripts, opens a console. */
@CommandLine.Command(
        name = "apportion",
        description = "A Java notebook kernel with a library for sharing out environmental burdens.",
        mixinStandardHelpOptions = true,
        version = "Apportion 0.1.0",
        subcommands = {Install.class, Uninstall.class})
public final class Command implements Runnable {
    /** The arguments of the running script, as its code finds them. */
    private static List<String> scriptArguments = List.of();

    @Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        var line = new CommandLine(new Command());
        line.registerConverter(Shard.class, Shard::parse);
        line.setStopAtPositional(true);
        line.getSubcommands().values().forEach(subcommand -> subcommand.setStopAtPositional(true));
        System.exit(line.execute(arguments));
    }

    /** What followed the name of the running script on the command line. */
    public static List<String> scriptArguments() {
        return scriptArguments;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Say what to do: install, uninstall, script or shell.");
        }
    }

    @CommandLine.Command(description = "Runs a file of Java, with the imports of notebooks.")
    int script(
            @Option(
                            names = "--shard",
                            paramLabel = "I/N",
                            description = "Computes part I of N of every sweep, into files NAME-I-of-N.sweep.")
                    @Nullable
                    Shard shard,
            @Option(names = "--folder", description = "The folder of these files, instead of the working directory.")
                    @Nullable
                    Path folder,
            @Parameters(paramLabel = "FILE", description = "The file; - is standard input.") String file,
            @Parameters(paramLabel = "ARGUMENT", arity = "0..*", description = "What Command.scriptArguments() gives.")
                    @Nullable
                    List<String> arguments)
            throws IOException {
        boolean standardInput = file.equals("-");
        if (!standardInput && !Files.isReadable(Path.of(file))) {
            System.err.println("The file " + file + " cannot be read.");
            return CommandLine.ExitCode.USAGE;
        }
        String code = standardInput
                ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(Path.of(file));
        if (shard != null) {
            System.setProperty(Shard.PROPERTY, shard.toString());
        }
        if (folder != null) {
            System.setProperty(Sweep.FOLDER_PROPERTY, folder.toString());
        }
        scriptArguments = arguments == null ? List.of() : List.copyOf(arguments);
        Path name = Path.of(file).getFileName();
        boolean well = Script.run(standardInput || name == null ? "standard input" : name.toString(), code);
        return well ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    @CommandLine.Command(description = "Puts the parts of a sweep together.")
    int merge(
            @Parameters(paramLabel = "CSV", description = "The table to write.") Path table,
            @Parameters(paramLabel = "PART", arity = "1..*", description = "All parts, NAME-1-of-N.sweep and so on.")
                    List<Path> parts) {
        try {
            SweepResult result = Merge.of(parts);
            result.write(table);
            System.out.println(result);
            return CommandLine.ExitCode.OK;
        } catch (IllegalArgumentException | UncheckedIOException refused) {
            System.err.println(refused.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    @CommandLine.Command(description = "Opens a console with the imports of notebooks.")
    int shell() throws IOException {
        return Shell.run();
    }
}
