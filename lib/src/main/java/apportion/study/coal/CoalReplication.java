package apportion.study.coal;

import apportion.replication.Answer;
import apportion.replication.Answers;
import apportion.replication.Replication;
import java.util.List;

/** The study's answer for every number the paper prints, place by place. */
public final class CoalReplication implements Replication {

    static final String NEEDS_2015_INPUTS =
            "Needs each province's output, fixed assets and employment of 2015, which the paper does not print; five printed"
                    + " values do not identify 25 slopes.";

    @Override
    public String paper() {
        return CoalData.PAPER;
    }

    @Override
    public String title() {
        return "Allocation of coal de-capacity quota among provinces in China";
    }

    @Override
    public String notebook() {
        return "coal-quota";
    }

    @Override
    public List<Answer> answers() {
        Answers answers = Answers.of(paper());
        Table2.answer(answers);
        Table3.answer(answers);
        Table4.answer(answers);
        Table5.answer(answers);
        PublishedClaims.answer(answers);
        return answers.list();
    }
}
