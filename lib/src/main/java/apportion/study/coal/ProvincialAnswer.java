package apportion.study.coal;

import java.util.ArrayList;
import java.util.List;

/**
 * What the provinces do with their quotas: the cuts y of least total cost.
 *
 * @param quotas z, 10⁴ t
 * @param cuts y, 10⁴ t
 * @param price the cost at which a province would cut one unit more or less, 10⁸ yuan per 10⁴ t
 */
public record ProvincialAnswer(List<Double> quotas, List<Double> cuts, double price) {

    public ProvincialAnswer {
        quotas = List.copyOf(quotas);
        cuts = List.copyOf(cuts);
        if (quotas.size() != cuts.size()) {
            throw new IllegalArgumentException("%s quotas, %s cuts.".formatted(quotas.size(), cuts.size()));
        }
    }

    /** Kᵢ = yᵢ/zᵢ; 1 where both are 0. */
    public List<Double> executionRates() {
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            rates.add(quotas.get(i) == 0 ? 1 : cuts.get(i) / quotas.get(i));
        }
        return List.copyOf(rates);
    }
}
