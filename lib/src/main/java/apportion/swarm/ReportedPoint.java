package apportion.swarm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A leader's choice as a search reports it, and what it is worth: the claim rests on the follower's answer that the search
 * used, the truth on the exact one.
 *
 * @param leader x
 * @param claimedFollower the answer the search used
 * @param claimedValue F with it
 * @param claimedViolation Σ max(0, G) with it
 * @param trueFollower the exact answer
 * @param trueValue F with it
 * @param trueViolation Σ max(0, G) with it
 * @param followerLoss by how much the claimed answer is worse for the follower than the exact one; above 0 the follower
 *     would not give it, below 0 it breaks the follower's own constraints
 */
public record ReportedPoint(
        List<Double> leader,
        List<Double> claimedFollower,
        double claimedValue,
        double claimedViolation,
        List<Double> trueFollower,
        double trueValue,
        double trueViolation,
        double followerLoss) {

    public ReportedPoint {
        leader = List.copyOf(leader);
        claimedFollower = List.copyOf(claimedFollower);
        trueFollower = List.copyOf(trueFollower);
    }

    /**
     * Evaluates a choice with both answers.
     *
     * @return with NaN for the truth and an empty answer, if the follower has no exact answer there
     */
    static ReportedPoint of(TwoLevelProblem problem, double[] leader, double[] claimed) {
        TwoLevelProblem.Level upper = problem.leader();
        TwoLevelProblem.Level lower = problem.follower();
        double claimedValue = upper.objective().at(leader, claimed);
        double claimedViolation = upper.violation(leader, claimed);
        Optional<double[]> exact = problem.reply().to(leader.clone());
        if (exact.isEmpty()) {
            return new ReportedPoint(
                    list(leader),
                    list(claimed),
                    claimedValue,
                    claimedViolation,
                    List.of(),
                    Double.NaN,
                    Double.POSITIVE_INFINITY,
                    Double.NaN);
        }
        double[] answer = exact.get();
        return new ReportedPoint(
                list(leader),
                list(claimed),
                claimedValue,
                claimedViolation,
                list(answer),
                upper.objective().at(leader, answer),
                upper.violation(leader, answer),
                lower.loss(
                        lower.objective().at(leader, claimed), lower.objective().at(leader, answer)));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "claimed %.10g, true %.10g%s; follower's loss %.3e",
                claimedValue,
                trueValue,
                trueViolation > 0 ? String.format(Locale.ROOT, " (breaks constraints by %.3e)", trueViolation) : "",
                followerLoss);
    }
}
