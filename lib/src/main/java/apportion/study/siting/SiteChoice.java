package apportion.study.siting;

import java.util.List;

/**
 * Which site one computation of a sweep puts first.
 *
 * @param excess φ
 * @param optimism λ; ½ where costs are drawn
 * @param leastSatisfaction β
 * @param best the site with the greatest integrated value, the lowest number of those that tie; 0 if no site has a plan
 * @param tied how many sites tie with it, itself among them
 * @param order the ranking, "6 > 5 > 7"
 */
public record SiteChoice(double excess, double optimism, double leastSatisfaction, int best, int tied, String order) {

    static SiteChoice of(SiteRanking ranking, double excess, double optimism, double leastSatisfaction) {
        List<Integer> best = ranking.best();
        return new SiteChoice(
                excess, optimism, leastSatisfaction, best.isEmpty() ? 0 : best.get(0), best.size(), ranking.order());
    }
}
