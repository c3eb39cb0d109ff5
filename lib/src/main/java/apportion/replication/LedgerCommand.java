package apportion.replication;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Prints the ledger's summary, writes the ledger, and compares it with the committed one. Ends with 1 if a published
 * number has no sound verdict or a line is not as committed.
 */
@Command(
        name = "ledger",
        description = "Prints how many published numbers have which verdict, and writes or checks the ledger.")
public final class LedgerCommand implements Callable<Integer> {

    private final Supplier<Ledger> source;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes the ledger as CSV.")
    private @Nullable Path csv;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes the ledger as a page to filter and read.")
    private @Nullable Path html;

    @Option(
            names = "--studies",
            paramLabel = "FILE",
            description = "Writes which package and notebook a paper has, as JSON.")
    private @Nullable Path studies;

    @Option(names = "--markdown", description = "Prints the summary as a Markdown table.")
    private boolean markdown;

    @ArgGroup
    private @Nullable Committed committed;

    /** What to do with the committed ledger; one of the two. */
    private static final class Committed {
        @Option(names = "--check", paramLabel = "FILE", description = "Lists what differs from this committed ledger.")
        private @Nullable Path check;

        @Option(names = "--accept", paramLabel = "FILE", description = "Writes this committed ledger anew.")
        private @Nullable Path accept;
    }

    private LedgerCommand(Supplier<Ledger> source) {
        this.source = source;
    }

    public static void main(String[] arguments) {
        System.exit(commandLine(Ledger::load).execute(arguments));
    }

    static CommandLine commandLine(Supplier<Ledger> source) {
        return new CommandLine(new LedgerCommand(source)).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof IllegalArgumentException || failure instanceof IOException)) {
                throw failure;
            }
            command.getErr().printf(Locale.ROOT, "%s\n", failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    @Override
    public Integer call() throws IOException {
        Ledger ledger = source.get();
        if (csv != null) {
            Files.writeString(csv, ledger.csv());
        }
        if (html != null) {
            Files.writeString(html, LedgerPage.html(ledger));
        }
        if (studies != null) {
            Files.writeString(studies, StudyIndex.json(Ledger.studies(Ledger.class.getClassLoader())));
        }
        LedgerSummary summary = ledger.summary();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%s\n", markdown ? summary.markdown() : summary);
        out.flush();
        return report(deviations(ledger));
    }

    private List<Deviation> deviations(Ledger ledger) throws IOException {
        if (committed != null && committed.check != null) {
            Path file = committed.check;
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException(
                        "There is no ledger %s.\nMaybe write it first: --accept %s.".formatted(file, file));
            }
            return ledger.deviationsFrom(file.toString(), Files.readString(file));
        }
        if (committed != null && committed.accept != null && ledger.gaps().isEmpty()) {
            Files.writeString(committed.accept, ledger.csv());
        }
        return ledger.gaps();
    }

    private int report(List<Deviation> deviations) {
        if (deviations.isEmpty()) {
            return CommandLine.ExitCode.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.printf(Locale.ROOT, "The ledger is not in order, %d deviations:\n", deviations.size());
        deviations.forEach(deviation -> err.printf(Locale.ROOT, "  %s\n", deviation));
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
