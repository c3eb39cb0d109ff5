package apportion.replication;

import java.util.List;

/** A study of the made-up paper in the test resources that gives every verdict once. */
public final class ToyStudy implements Replication {

    static final String SLIP = "The sum of the shares was rounded down, \"99.9\", before the subtraction.\nSee there.";

    @Override
    public String paper() {
        return "toy-paper";
    }

    @Override
    public String title() {
        return "Toy study";
    }

    @Override
    public String notebook() {
        return "toy-paper";
    }

    @Override
    public List<Answer> answers() {
        Answers answers = Answers.of("toy-paper");
        answers.at("Table 1", "table-1")
                .input("north", "population", 0.5)
                .input("south", "population", 1.5)
                .reproduced("total", "population", 0.5 + 1.5);
        answers.at("Table 2", "table-2")
                .follows("north", "share", 100 * 0.5 / 2.0, "Table 1.")
                .explained("south", "share", 100 * 1.5 / 2.0, 99.9 - 25.0, SLIP)
                .differs("east", "share", 12.6, "=SUM(A1) is <i>not</i> the rule & we do not know it.")
                .contradicted("west", "share", "A share is not negative.", "Table 1")
                .notRecoverable("=1+1, \"<b>bold</b>\"", "share & more", "-needs the map that was not published")
                .reproduced("north", "plan", Computed.word("infeasible"));
        answers.at("Section 3", "section-3").compare("", "sum of shares", 25.0 + 74.9);
        return answers.list();
    }
}
