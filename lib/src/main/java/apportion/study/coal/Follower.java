package apportion.study.coal;

import apportion.solve.Outcome;
import java.util.List;

/** The lower level: how the provinces answer the quotas they are given, exactly. */
public interface Follower {

    /** The cuts of least cost that add up to the target, or why there are none. */
    Outcome<ProvincialAnswer> answer(List<Double> quotas);

    /** The provinces' own objective at these cuts. */
    double objective(List<Double> quotas, List<Double> cuts);

    /** The execution rates the follower may choose from. */
    RateBounds rates();
}
