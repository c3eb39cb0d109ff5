package apportion.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {

    private static final Ledger TOY = Ledger.of(new ToyStudy());

    @Test
    void aCompleteStudyHasOneLineForEachNumberAndNoGap() {
        assertThat(TOY.gaps()).isEmpty();
        assertThat(TOY.entries()).hasSize(10);
        assertThat(TOY.deviationsFrom("committed", TOY.csv())).isEmpty();
    }

    @Test
    void theCommittedFileHasExactlyTheseColumnsAndTexts() {
        assertThat(TOY.csv().lines().limit(4))
                .containsExactly(
                        "paper,place,row,column,published,computed,verdict,reason,notebook",
                        "toy-paper,Table 1,north,population,0.50,0.50000,input,,toy-paper.ipynb#table-1",
                        "toy-paper,Table 1,south,population,1.5,1.5000,input,,toy-paper.ipynb#table-1",
                        "toy-paper,Table 1,total,population,2.0,2.0000,reproduced,,toy-paper.ipynb#table-1");
    }

    @Test
    void commasQuotesLineEndsAndFormulaLikeTextSurviveTheFile() {
        String csv = TOY.csv();
        assertThat(csv)
                .contains("\"The sum of the shares was rounded down, \"\"99.9\"\", before the subtraction.\nSee there.")
                .contains(",'=SUM(A1) is <i>not</i> the rule & we do not know it.,")
                .contains("\"'=1+1, \"\"<b>bold</b>\"\"\",share & more,0.1,,not-recoverable,'-needs the map")
                .contains(",west,share,-3,,contradicted,");
        assertThat(TOY.deviationsFrom("committed", csv)).isEmpty();
        assertThat(TOY.deviationsFrom(
                        "committed", csv.replace("\n", "\r\n").replace("subtraction.\r\n", "subtraction.\n")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
                    2.0000,reproduced; 2.0000,follows;    toy-paper, Table 1, row 'total', column 'population': another verdict: verdict was 'follows', is 'reproduced'
                    2.0000,reproduced; 2.0001,reproduced; toy-paper, Table 1, row 'total', column 'population': another computed value: computed was '2.0001', is '2.0000'
                    reproduced,,toy;   reproduced,Why,toy; toy-paper, Table 1, row 'total', column 'population': another text: reason was 'Why', is ''
                    2.0,2.0000;        2.1,2.0000;        toy-paper, Table 1, row 'total', column 'population': another text: published was '2.1', is '2.0'
                    """)
    void aLineThatIsNotAsCommittedIsListed(String now, String before, String deviation) {
        assertThat(TOY.csv()).contains(now);
        assertThat(TOY.deviationsFrom(
                        "committed", TOY.csv().replaceFirst("(?<=total,population,.{0,20})" + now, before)))
                .extracting(Deviation::toString)
                .containsExactly(deviation);
    }

    @Test
    void aLineMissingDoubleOrLeftOverInTheCommittedFileIsListed() {
        List<String> lines = new ArrayList<>(TOY.csv().lines().toList());
        String north = lines.remove(1);
        lines.add(1, lines.get(1));
        lines.add(1, north.replace("north", "nowhere"));
        assertThat(TOY.deviationsFrom("committed", String.join("\n", lines)))
                .extracting(Deviation::toString)
                .containsExactly(
                        "toy-paper, Table 1, row 'south', column 'population': two verdicts: input, input in the committed ledger",
                        "toy-paper, Table 1, row 'north', column 'population': not in the committed ledger: input",
                        "toy-paper, Table 1, row 'nowhere', column 'population': in the committed ledger only: input");
    }

    @Test
    void aCommittedFileWithOtherColumnsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TOY.deviationsFrom("data/ledger.csv", "paper,place\n"))
                .withMessage("Ledger data/ledger.csv: columns must be [paper, place, row, column, published, computed, "
                        + "verdict, reason, notebook], found [paper, place].");
    }

    @Test
    void numbersWithoutExactlyOneVerdictThatHoldsAreGaps() {
        Ledger ledger = Ledger.of(changed(answers -> {
            List<Answer> more = new ArrayList<>(answers.subList(1, answers.size()));
            more.add(answers.get(1));
            Answer other = answers.get(2);
            more.set(1, new Answer(other.key(), Computed.amount(7), other.verdict(), "", "table-1"));
            more.add(new Answer(
                    new NumberKey("Table 9", "", "x"), Computed.amount(1), Verdict.REPRODUCED, "", "table-9"));
            return more;
        }));
        assertThat(ledger.gaps())
                .extracting(Deviation::toString)
                .containsExactly(
                        "toy-paper, Table 9, row '', column 'x': no such published number: reproduced",
                        "toy-paper, Table 1, row 'north', column 'population': no verdict",
                        "toy-paper, Table 1, row 'south', column 'population': two verdicts: input, input",
                        "toy-paper, Table 1, row 'total', column 'population': verdict does not hold: "
                                + "7.0000 does not round to the printed 2.0");
        assertThat(ledger.deviationsFrom("committed", TOY.csv())).containsAll(ledger.gaps());
        assertThat(ledger.summary().markdown()).contains("no verdict");
    }

    @Test
    void aPaperWithoutAStudyIsCountedAndNotHidden() {
        PublishedNumbers other = PublishedNumbers.of("co2-quota");
        int numbers = other.list().size();
        Ledger ledger = Ledger.of(List.of(new ToyStudy()), List.of(other, PublishedNumbers.of("toy-paper")));
        assertThat(ledger.withoutStudy()).containsExactly(java.util.Map.entry("co2-quota", numbers));
        assertThat(ledger.gaps()).isEmpty();
        assertThat(ledger.summary().markdown()).isEqualTo("""
                        | paper | numbers | input | reproduced | follows | explained | differs | contradicted | not-recoverable | no study yet |
                        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                        | co2-quota | %1$d | 0 | 0 | 0 | 0 | 0 | 0 | 0 | %1$d |
                        | toy-paper | 10 | 2 | 3 | 1 | 1 | 1 | 1 | 1 | 0 |
                        | all | %2$d | 2 | 3 | 1 | 1 | 1 | 1 | 1 | %1$d |
                        """.formatted(numbers, numbers + 10));
    }

    @Test
    void twoStudiesOfOnePaperOrAStudyOfNoneAreRefused() {
        List<PublishedNumbers> toy = List.of(PublishedNumbers.of("toy-paper"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ledger.of(List.of(new ToyStudy(), new ToyStudy()), toy))
                .withMessage("Two studies answer for paper 'toy-paper': 'Toy study' and 'Toy study'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ledger.of(List.of(new ToyStudy()), List.of(PublishedNumbers.of("coal-quota"))))
                .withMessage("Study 'Toy study' answers for paper 'toy-paper'; there are: coal-quota.");
    }

    @Test
    void studiesAreFoundThroughTheServiceLoader(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Replication.class.getName()), ToyStudy.class.getName());
        try (URLClassLoader loader = new OwnFilesOnly(folder.toUri().toURL())) {
            Ledger ledger = Ledger.load(loader);
            assertThat(ledger.papers())
                    .containsExactly("co2-quota", "coal-quota", "gangue-siting", "industry-relocation", "toy-paper");
            assertThat(ledger.entries()).hasSize(10);
            assertThat(ledger.withoutStudy()).hasSize(4);
        }
    }

    @Test
    void theLedgerOfTheLibraryIsCompleteAndTheCommittedOne() throws IOException {
        Ledger ledger = Ledger.load();
        assertThat(ledger.papers()).containsExactly("co2-quota", "coal-quota", "gangue-siting", "industry-relocation");
        Path committed = Path.of("..", "data", "ledger.csv"); // the tests of a module run in its folder
        assertThat(ledger.deviationsFrom("data/ledger.csv", Files.readString(committed)))
                .as("a meant change is taken over by the ledger command: --accept data/ledger.csv")
                .isEmpty();
    }

    private static Replication changed(UnaryOperator<List<Answer>> change) {
        return new Replication() {
            @Override
            public String paper() {
                return "toy-paper";
            }

            @Override
            public String title() {
                return "Changed toy study";
            }

            @Override
            public String notebook() {
                return "toy-paper";
            }

            @Override
            public List<Answer> answers() {
                return change.apply(new ToyStudy().answers());
            }
        };
    }

    /** Sees no service files but its own, so that the studies of the library stay out of the test. */
    private static final class OwnFilesOnly extends URLClassLoader {
        OwnFilesOnly(URL folder) {
            super(new URL[] {folder}, LedgerTest.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return findResources(name);
        }
    }
}
