package apportion.study.co2;

import apportion.dea.inverse.QuotaOptions;
import apportion.dea.inverse.TargetInefficiency;

/** The two cases of Section 4.3: how inefficient an industry may stay. */
public enum Case {
    /** Each keeps its inefficiency, β̂ = β*. */
    CASE_1(1, "reduction case 1", "beta-hat case 1"),
    /** Each improves by 10 %, β̂ = 0.9 β*. */
    CASE_2(0.9, "reduction case 2", "beta-hat case 2");

    private final double share;
    private final String reductionColumn;
    private final String targetColumn;

    Case(double share, String reductionColumn, String targetColumn) {
        this.share = share;
        this.reductionColumn = reductionColumn;
        this.targetColumn = targetColumn;
    }

    /** β̂ by β*. */
    public double share() {
        return share;
    }

    /** The paper's options of model (3) for this case: at least 95 % of the output stays. */
    public QuotaOptions options() {
        return QuotaOptions.DEFAULT.withTarget(TargetInefficiency.share(share));
    }

    /** Its column in Table 6. */
    String reductionColumn() {
        return reductionColumn;
    }

    /** Its column in Table 5. */
    String targetColumn() {
        return targetColumn;
    }

    @Override
    public String toString() {
        return this == CASE_1 ? "case 1" : "case 2";
    }
}
