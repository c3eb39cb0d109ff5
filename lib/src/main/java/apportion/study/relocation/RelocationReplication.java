package apportion.study.relocation;

import apportion.replication.Answer;
import apportion.replication.Answers;
import apportion.replication.Replication;
import java.util.List;

/** The study's answer for every number the paper prints, place by place. */
public final class RelocationReplication implements Replication {

    @Override
    public String paper() {
        return RelocationData.PAPER;
    }

    @Override
    public String title() {
        return "Industrial Pollution Governance in Beijing-Tianjin-Hebei Based on Industrial Relocation";
    }

    @Override
    public String notebook() {
        return "industry-relocation";
    }

    @Override
    public List<Answer> answers() {
        Answers answers = Answers.of(paper());
        Table3.answer(answers);
        Table4.answer(answers);
        Equation19.answer(answers);
        Table5.answer(answers);
        SplitOff.answer(answers);
        Table6.answer(answers);
        Table7.answer(answers);
        PublishedClaims.answer(answers);
        return answers.list();
    }
}
