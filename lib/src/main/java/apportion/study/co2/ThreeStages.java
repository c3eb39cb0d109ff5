package apportion.study.co2;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.inverse.QuotaShares;
import apportion.dea.inverse.QuotaTree;

/**
 * The chain of the paper: the nation's quota (Section 4.1), the industries (Table 6), the regions of each industry that has to
 * reduce something (Table 8), everywhere with β̂ = 0.9 β*. On a synthetic data set, with invented regions; Other Manufacture
 * has the 26 regions whose CO₂ comes from the paper.
 */
public final class ThreeStages {

    private ThreeStages() {}

    /** The tree: nation, industries, regions. */
    public static QuotaTree tree(SyntheticIndustries data, long seed) {
        DecisionMakingUnits industries = data.units();
        QuotaTree tree = QuotaTree.of("China", industries).with(Case.CASE_2.options());
        for (String industry : Co2Data.inefficientIndustries()) {
            DecisionMakingUnits regions = industry.equals(Table8.OTHER_MANUFACTURE)
                    ? OtherManufacture.units()
                    : SyntheticRegions.of(industries, industry, seed + industries.indexOf(industry));
            tree = tree.withChild(QuotaTree.of(industry, regions).with(Case.CASE_2.options()));
        }
        return tree;
    }

    /** The quota of Section 4.1, shared down the tree. */
    public static QuotaShares run(SyntheticIndustries data, long seed) {
        return tree(data, seed).allocate(Goals.quota());
    }
}
