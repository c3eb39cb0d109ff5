package apportion.study.co2;

import apportion.replication.Answer;
import apportion.replication.Answers;
import apportion.replication.Replication;
import java.util.List;

/** The study's answer for every number the paper prints, place by place. */
public final class Co2Replication implements Replication {

    @Override
    public String paper() {
        return Co2Data.PAPER;
    }

    @Override
    public String title() {
        return "A novel inverse DEA model with application to allocate the CO2 emissions quota to different regions in Chinese"
                + " manufacturing industries";
    }

    @Override
    public String notebook() {
        return "co2-quota";
    }

    @Override
    public List<Answer> answers() {
        Answers answers = Answers.of(paper());
        Table3.answer(answers);
        Goals.answer(answers);
        Table4.answer(answers);
        Table5.answer(answers);
        Table6.answer(answers);
        Table7.answer(answers);
        Table8.answer(answers);
        Table9.answer(answers);
        PublishedClaims.answer(answers);
        return answers.list();
    }
}
