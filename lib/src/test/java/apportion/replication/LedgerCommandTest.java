package apportion.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LedgerCommandTest {

    private final Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    LedgerCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void acceptWritesTheLedgerAndCheckThenPasses() throws IOException {
        Path committed = folder.resolve("ledger.csv");
        assertThat(run(toy(), "--accept", committed.toString())).isZero();
        assertThat(run(toy(), "--check", committed.toString())).isZero();
        assertThat(Files.readString(committed)).isEqualTo(toy().csv());
        assertThat(out.toString()).contains("toy-paper  |       10  |").contains("no study yet");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void checkEndsWithOneAndListsEachDeviation() throws IOException {
        Path committed = folder.resolve("ledger.csv");
        Files.writeString(committed, toy().csv().replace(",differs,", ",explained,"));
        assertThat(run(toy(), "--check", committed.toString())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo(
                        ("The ledger is not in order, 1 deviations:\n  toy-paper, Table 2, row 'east', column 'share': "
                                + "another verdict: verdict was 'explained', is 'differs'\n"));
    }

    @Test
    void checkOfAFileThatIsNotThereSaysSo() {
        Path committed = folder.resolve("ledger.csv");
        assertThat(run(toy(), "--check", committed.toString())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo(
                        "There is no ledger %s.\nMaybe write it first: --accept %s.\n".formatted(committed, committed));
    }

    @Test
    void theIndexNamesEveryStudyWithItsPackageAndNotebook() throws IOException {
        Path index = folder.resolve("studies.json");
        assertThat(run(toy(), "--studies", index.toString())).isZero();
        assertThat(Files.readString(index))
                .contains("\"paper\": \"industry-relocation\"", "\"packageName\": \"apportion.study.relocation\"");
    }

    @Test
    void anIncompleteLedgerIsNotAccepted() {
        Replication nothing = new Replication() {
            @Override
            public String paper() {
                return "toy-paper";
            }

            @Override
            public String title() {
                return "Silent study";
            }

            @Override
            public String notebook() {
                return "toy-paper";
            }

            @Override
            public List<Answer> answers() {
                return List.of();
            }
        };
        Path committed = folder.resolve("ledger.csv");
        assertThat(run(Ledger.of(nothing), "--accept", committed.toString())).isEqualTo(1);
        assertThat(committed).doesNotExist();
        assertThat(err.toString()).startsWith("The ledger is not in order, 10 deviations:");
    }

    @Test
    void checkAndAcceptExcludeEachOther() {
        assertThat(run(toy(), "--check", "a", "--accept", "b")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("mutually exclusive");
    }

    @Test
    void theSummaryIsPrintedAsMarkdownOnRequestAndTheFilesAreWritten() throws IOException {
        Path csv = folder.resolve("out.csv");
        Path html = folder.resolve("out.html");
        assertThat(run(toy(), "--markdown", "--csv", csv.toString(), "--html", html.toString()))
                .isZero();
        assertThat(out.toString()).contains("| toy-paper | 10 | 2 | 3 | 1 | 1 | 1 | 1 | 1 | 0 |");
        assertThat(Files.readString(csv)).isEqualTo(toy().csv());
        assertThat(Files.readString(html)).startsWith("<!DOCTYPE html>");
    }

    private int run(Ledger ledger, String... arguments) {
        return LedgerCommand.commandLine(() -> ledger)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static Ledger toy() {
        return Ledger.of(new ToyStudy());
    }
}
