package apportion.study.siting;

import apportion.replication.Answer;
import apportion.replication.Answers;
import apportion.replication.Replication;
import java.util.List;

/** The study's answer for every number the paper prints, place by place. */
public final class SitingReplication implements Replication {

    @Override
    public String paper() {
        return SitingData.PAPER;
    }

    @Override
    public String title() {
        return "Equilibrium Strategy Based Recycling Facility Site Selection towards Mitigating Coal Gangue Contamination";
    }

    @Override
    public String notebook() {
        return "gangue-siting";
    }

    @Override
    public List<Answer> answers() {
        Answers answers = Answers.of(paper());
        Inputs.answer(answers);
        Table6.answer(answers);
        Table7.answer(answers);
        Table8.answer(answers);
        Table9.answer(answers);
        Table10.answer(answers);
        Table11.answer(answers);
        Table12.answer(answers);
        Claims.answer(answers);
        return answers.list();
    }
}
